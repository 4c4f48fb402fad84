import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** What whoever comes by a private link to a piece is told. */
export const privateLink = {
  title: ({ headline, magazine }: { headline: string; magazine: string }) => `${headline}: ${magazine}`,
  says: ({ name, day }: { name: string; day: string }) =>
    `Uma página privada para ${name}, aberta até ${day}. Por favor, não passe o endereço a mais ninguém.`,
  commenting: "Pode ler este texto e comentá-lo. A redação vê os seus comentários.",
  suggesting:
    "Pode ler este texto, comentá-lo e propor alterações: escreva nele normalmente; o que fizer fica como proposta até que a redação a aceite ou não.",
  reading: "Pode ler este texto. Não está publicado.",
  needsScript: "Para propor alterações é preciso JavaScript. Sem ele, diga num comentário o que mudaria.",
  published: rich<"a">`Este texto está publicado: <a>leia-o tal como apareceu</a>. Os comentários e as propostas estão encerrados.`,
  held: "Neste momento este texto fica como está: nada pode ser proposto. Ainda pode lê-lo e comentá-lo.",
  comments: "Comentários",
  said: "Comentário enviado. A redação já o vê.",
  saidLabel: "O seu comentário",
  about: "As palavras a que se refere, copiadas do texto; sem elas, refere-se ao texto inteiro",
  begin: "Comentar",
  send: "Enviar",
  state: "Estado das suas propostas",
  /** The script puts `{why}` and `{hour}` in. */
  kept: "Guardado",
  keptAt: "Guardado às {hour}",
  keeping: "Guardando…",
  notKept: "Ainda não guardado",
  onlyHere: "Só aqui: {why} Este navegador conserva o que escreveu e tenta de novo. Deixe esta página aberta.",
  away: "o servidor da revista está inacessível.",
  unfit:
    "Esta parte das suas propostas não pôde ser guardada, porque o texto mudou nesse lugar. Proponha-a de novo onde ainda for precisa:",
  letGo: "Abandonar",
  takeBack: "Retirar",
  unreadable: "O que foi enviado não é um texto desta página. Carregue-a de novo; o que escreveu está guardado neste navegador.",
  unknown: "Não conhecemos este link privado. Veja se foi copiado por inteiro; se foi, peça outro a quem o enviou.",
  over: "Este link privado terminou: a data dele passou, foi revogado, ou já não se trabalha no texto. Peça outro a quem o enviou.",
  tooOften: "Tentativas demais. Espere uma hora e tente de novo.",
  notYours: (wants: "comment" | "suggest"): string =>
    wants === "comment" ? "Este link é só para ler." : "Este link não serve para propor alterações.",
  closed: "Este texto está publicado; os comentários e as propostas estão encerrados.",
  /** Whether who comes by the link is written to. */
  letters: {
    title: "E-mails",
    want: "Quero um e-mail quando a redação responder ao que eu disse ou mencionar o meu nome",
    keep: "Guardar",
    stopped: "Não escreveremos mais. O que a redação responder está aqui.",
    wanted: "Escrevemos quando a redação responder.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }: { count: number; headline: string; magazine: string }) =>
      `${count(many, { one: `${many} resposta`, other: `${many} respostas` })} sobre “${headline}”: ${magazine}`,
    dear: (name: string) => `Olá, ${name},`,
    says: ({ who, when, words, said }: Record<"who" | "when" | "words" | "said", string>) =>
      `${who}, ${when}${words ? `, sobre “${words}”` : ""}:\n${said}`,
    how: (day: string) =>
      `Para ler o texto e responder, abra o link privado que já tem; ele abre até ${day}. Para sua segurança, ele não fica guardado em lugar nenhum, e por isso não está aqui: se não o encontrar, peça outro à redação.`,
    footer: (magazine: string) =>
      `Recebe este e-mail porque trabalha com ${magazine} neste texto por um link privado. No fim da página dele pode deixar de os receber.`,
  },
  letter: ({
    headline,
    magazine,
    name,
    by,
    day,
    may,
  }: Record<"headline" | "magazine" | "name" | "by" | "day", string> & { may: Degree }) => ({
    subject: `“${headline}”: um link privado de ${magazine}`,
    title: headline,
    paragraphs: [
      `Olá, ${name},`,
      `${by ? `Da parte de ${by}, aqui está` : "Aqui está"} “${headline}” ${{ read: "para ler", comment: "para ler e comentar", suggest: "para ler, comentar e propor alterações" }[may]}. Não precisa de conta: o link abre este texto até ${day}.`,
      "É só para quem recebe este e-mail. Por favor, não o passe a mais ninguém.",
    ],
    button: "Abrir o texto",
    footer: `Recebe este e-mail porque trabalha neste texto com alguém de ${magazine}.`,
  }),
  refused: {
    unsaid: "Escreva o que quer dizer.",
    nothing: "Nada está escrito aqui.",
    tooLong: "Um comentário tem no máximo 5000 caracteres.",
    tooLongBeside: "5000 caracteres no máximo.",
    notInText: "Estas palavras não estão no texto guardado. Copie-as de um só parágrafo.",
    notInTextBeside: "Não está no texto.",
  },
};

type Degree = "read" | "comment" | "suggest";
