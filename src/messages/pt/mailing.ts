import { creditLine } from "./credits.ts";
import { days as daysCounted, minutes as minutesCounted } from "./grammar.ts";

/** The newsletter’s letter, around what the editor wrote, and the letter that asks for consent. */
export const mailing = {
  issueOf: ({ number, day }: { number: number; day: string }) => `Número ${number} · ${day}`,
  issue: (number: number) => `Número ${number}`,
  cover: ({ number, shows }: { number: number; shows: string }) => `Capa do número ${number}: ${shows}`,
  minutes: minutesCounted,
  written: ({ by, day }: { by: string; day: string }) => (by ? `Por ${by}, ${day}` : `Publicado em ${day}`),
  credits: creditLine,
  correction: ({ day, text }: { day: string; text: string }) => `Correção, ${day}. ${text}`,
  restForSignedIn: "O resto é para quem entra na sua conta; não custa nada.",
  restForSubscribers: "O resto é para assinantes.",
  tooLong: "O resto é longo demais para um e-mail.",
  readIssue: "Ler o número",
  signInAndRead: "Entrar e continuar a leitura",
  subscribe: "Assinar",
  readOn: "Continuar a leitura",
  readOrHear: "Ler ou ouvir na página",
  alsoInIssue: "Também neste número",
  inIssue: "Neste número",
  unsubscribe: "Deixar de receber",
  becauseSubscriber: (title: string) =>
    `Recebe este e-mail porque tem uma assinatura de ${title}. Deixe de receber os e-mails, ou pare a renovação, sem entrar na conta:`,
  becauseAsked: (day: string | undefined) => `Recebe este e-mail porque o pediu${day === undefined ? "" : ` em ${day}`}.`,
  becausePreview: "Aqui se diz a razão de esta pessoa receber o e-mail.",
  becauseTest: "Isto é um teste, enviado da redação só para o seu endereço.",
  readOnWeb: "Ler isto na web",
  onWeb: "Na web",
  consent: ({ title, days }: { title: string; days: number }) => ({
    subject: `O boletim de ${title}: o pedido é seu?`,
    title: "Podemos escrever?",
    paragraphs: [
      `O boletim de ${title} foi pedido com este endereço, provavelmente por quem o usa. Clique no botão, e ele chega com cada número.`,
    ],
    button: "Sim, quero receber",
    after: ["Se o pedido não é seu, não faça nada: sem o botão, nada é enviado."],
    footer: `O link vale ${daysCounted(days)}. Recebe este único e-mail porque o seu endereço foi indicado na nossa página.`,
  }),
};
