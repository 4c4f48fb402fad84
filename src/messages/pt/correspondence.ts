import { days as daysCounted } from "./grammar.ts";

/** Letters to the editor: the form, the page after it, and the mails about one. */
export const correspondence = {
  title: "Cartas à redação",
  write: "Escrever à redação",
  writeAbout: "Escrever à redação sobre este artigo",
  intro:
    "Diga o que pensa, com palavras suas e com a maior brevidade possível. Na redação lemos todas as cartas; algumas são publicadas e podem ser abreviadas.",
  about: (headline: string) => `Sobre “${headline}”`,
  name: "O seu nome, tal como pode ser publicado",
  place: "Onde mora: basta a localidade",
  email: "O seu e-mail (para a redação, nunca é mostrado)",
  text: "A sua carta",
  consent: "Pode ser publicada, com o meu nome e localidade, em papel e nestas páginas.",
  leaveEmpty: "Deixe isto vazio",
  send: "Enviar a carta",
  whatHappens: ({ unproven, declined }: { unproven: number; declined: number }) =>
    `Enviamos um e-mail com um botão, para que ninguém escreva em seu nome; se ele não for usado, a carta é apagada ao fim de ${daysCounted(unproven)}. Uma carta que não publicamos é apagada ao fim de ${daysCounted(declined)}. Nada dela é mostrado antes de a redação a publicar.`,
  unwanted: "Neste momento a revista não recebe cartas por este formulário.",
  lookIntoMail: "Verifique o seu e-mail",
  mailSent: "Um e-mail está a caminho do endereço indicado. Clique no botão que ele traz, e a sua carta chega à redação.",
  isItYou: "Esta carta é sua?",
  press: "Clique no botão, e ela segue para a redação.",
  yes: "Sim, enviar à redação",
  arrived: "A sua carta está na redação",
  arrivedSays: "Agradecemos. Vamos lê-la. Se for publicada, poderá encontrá-la na revista; se não, enviamos um e-mail.",
  toThisIssue: "Ir para este número",
  section: "Cartas",
  onArticle: (headline: string) => `Sobre “${headline}”`,
  letterOf: (name: string) => `Uma carta de ${name}`,
  prove: ({ title, days, name }: { title: string; days: number; name: string }) => ({
    subject: `A sua carta a ${title}: é sua?`,
    title: "Esta carta é sua?",
    paragraphs: [
      `Foi enviada uma carta à redação de ${title} com este endereço e com o nome de ${name}. Clique no botão, e ela segue para a redação.`,
    ],
    button: "Sim, é minha",
    after: ["Se não é sua, não faça nada: ninguém a vê, e ela é apagada."],
    footer: `O link vale ${daysCounted(days)}. Recebe este único e-mail porque o seu endereço foi indicado na nossa página.`,
  }),
  decline: ({ title, name, days }: { title: string; name: string; days: number }) => ({
    subject: `A sua carta a ${title}`,
    title: "Agradecemos a sua carta",
    paragraphs: [
      `Olá, ${name}. Agradecemos a sua carta. Foi lida na redação, e desta vez não será publicada. Recebemos mais cartas do que as que cabem na revista, e a escolha raramente é fácil.`,
    ],
    footer: `A sua carta e o seu endereço são apagados dentro de ${daysCounted(days)}. Recebe este e-mail porque enviou uma carta à redação de ${title}.`,
  }),
};
