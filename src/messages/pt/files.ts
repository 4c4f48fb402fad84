import { minutes as minutesCounted, pages as pagesCounted } from "./grammar.ts";

/** Files of articles and issues: what they are called, why one is not to be had, and what feeds and catalogues say of themselves. */
export const files = {
  epub: "EPUB",
  epubNarrated: "EPUB, em voz alta",
  pdf: "PDF, tal como foi impresso",
  pages: pagesCounted,
  minutes: minutesCounted,
  notReady: {
    file: "O documento ainda está em preparação",
    picture: "A imagem ainda está em preparação",
    card: "A imagem para redes sociais ainda está em preparação",
    recording: "A gravação ainda está em preparação",
    printView: "A versão para imprimir ainda está em preparação",
    epub: "O EPUB ainda está em preparação",
    pdf: "O PDF ainda está em preparação",
  },
  againSoon: "Tente de novo dentro de um minuto.",
  opensItself: "O documento abre-se aqui sozinho assim que estiver pronto, quase sempre em menos de um minuto.",
  isReady: "Já está pronto.",
  openIt: "Abrir",
  lookAgain: "Verificar de novo",
  noPrintView:
    "Não há versão para imprimir deste artigo: contém algo que ainda não pode ser composto para impressão. A página dele pode ser impressa.",
  recordingNotYours: "A gravação é para quem pode ler o artigo. Assine, ou entre se já tem uma assinatura.",
  epubNotYours: "O EPUB do número inteiro é para assinantes.",
  pdfNotYours: "O PDF do número inteiro é para assinantes.",
  issueNotYours: "A sua assinatura não abre este número.",
  episodeNotYours: "A sua assinatura não está em vigor, e este episódio não é de um número que tenha recebido.",
  allIssues: (title: string) => `Todos os números de ${title}`,
  issuesOfYear: ({ title, year }: { title: string; year: string }) => `${title}, ${year}`,
  found: (words: string) => `Resultados de “${words}”`,
  notRunning: "A sua assinatura não está em vigor",
  termStays: (title: string) =>
    `Os números do seu período ficam neste canal. O que é novo volta assim que assinar ${title}; o endereço do canal continua o mesmo.`,
  openStays: (title: string) =>
    `O que está aberto a quem entra na sua conta fica neste canal. O que é novo volta assim que assinar ${title}; o endereço do canal continua o mesmo.`,
};
