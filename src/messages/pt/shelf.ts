import { rich } from "../rich.ts";
import { articles, days as daysCounted } from "./grammar.ts";

/** What a reader keeps of their reading: saved for later, begun, read. */
export const shelf = {
  save: "Guardar para depois",
  takeOut: "Retirar",
  takeOutOf: (headline: string) => `Retirar “${headline}” do que guardou`,
  reading: "Para ler",
  goOn: "Continuar a leitura",
  title: "Guardado para depois",
  says: "O que guardou fica aqui até ser retirado. Ninguém mais o vê.",
  nothingSaved: "Nada ainda. Cada artigo tem “Guardar para depois” por baixo do título.",
  saveThis: (headline: string) => `Guardar “${headline}” para depois`,
  saved: (headline: string) => rich<"a">`Guardado para depois: <a>${headline}</a>.`,
  takenOut: (headline: string) => rich<"a">`Retirado: <a>${headline}</a>.`,
  savedOn: (day: string) => `Guardado em ${day}`,
  allSaved: (number: number) => `Tudo o que guardou: ${articles(number)}`,
  history: "O que leu",
  historySays: (days: number) =>
    `O que começa e lê com a sessão iniciada, e onde parou, para poder continuar em qualquer dos seus aparelhos, no texto ou na gravação. Ninguém mais o vê, não entra em nenhuma contagem, e aquilo a que não voltar durante ${daysCounted(days)} é apagado.`,
  historyOff: "Aqui não fica guardado nada do que lê. O seu navegador ainda pode lembrar o lugar em que parou, mas isso não sai dele.",
  nothingRead: "Nada ainda.",
  stoppedAt: ({ day, part }: { day: string; part: number }) => `${day} · ${part} % lido`,
  wasRead: (day: string) => `${day} · lido até ao fim`,
  forget: "Apagar do histórico",
  forgetOf: (headline: string) => `Apagar do histórico: “${headline}”`,
  empty: "Esvaziar o histórico",
  emptySays: "Tudo o que está nesta lista é apagado de imediato, e com isso onde parou. O histórico continua a partir daqui.",
  switchOff: "Não guardar histórico",
  switchOffSays: "Tudo o que está nesta lista é apagado de imediato, e a partir de agora nada do que lê fica guardado.",
  switchOn: "Voltar a guardar um histórico",
  done: {
    forgotten: "Foi apagado do histórico.",
    emptied: "O histórico está vazio.",
    off: "A partir de agora nada do que lê fica guardado; o que estava guardado foi apagado.",
    on: "A partir de agora o que lê fica guardado na sua conta.",
  },
  pagesOfHistory: "Páginas do que leu",
  more: "Mais",
  back: "Anterior",
  backToAccount: "Voltar à sua conta",
};
