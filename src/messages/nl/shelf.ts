import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const shelf: Messages["shelf"] = {
  save: "Bewaren voor later",
  takeOut: "Eruit halen",
  takeOutOf: (headline) => `Eruit halen: ‘${headline}’`,
  reading: "Te lezen",
  goOn: "Verder lezen",
  title: "Bewaard voor later",
  says: "Wat u hebt bewaard, blijft hier totdat u het eruit haalt. Niemand ziet het behalve u.",
  nothingSaved: "Nog niets. Elk artikel heeft onder de kop ‘Bewaren voor later’.",
  saveThis: (headline) => `‘${headline}’ bewaren voor later`,
  saved: (headline) => rich<"a">`Bewaard voor later: <a>${headline}</a>.`,
  takenOut: (headline) => rich<"a">`Eruit gehaald: <a>${headline}</a>.`,
  savedOn: (day) => `Bewaard op ${day}`,
  allSaved: (number) => `Alles wat u hebt bewaard (${count(number, { one: "1 stuk", other: `${number} stukken` })})`,
  history: "Wat u hebt gelezen",
  historySays: (days) =>
    `Wat u begint en leest terwijl u bent ingelogd, en waar u was gebleven, zodat u op elk van uw apparaten verder kunt, in de tekst of in de opname. Niemand ziet het behalve u, het zit in geen enkele telling, en waar u ${days} dagen niet naar bent teruggekeerd, wordt gewist.`,
  historyOff:
    "Hier wordt niets bewaard van wat u leest. Uw browser kan de plaats waar u was gebleven nog wel onthouden, alleen voor zichzelf.",
  nothingRead: "Nog niets.",
  stoppedAt: ({ day, part }) => `${day} · ${part}% gelezen`,
  wasRead: (day) => `${day} · uitgelezen`,
  forget: "Vergeten",
  forgetOf: (headline) => `Vergeten dat u ‘${headline}’ hebt gelezen`,
  empty: "Alles vergeten",
  emptySays: "Alles in deze lijst wordt meteen gewist, en daarmee waar u was gebleven. Daarna begint de lijst opnieuw.",
  switchOff: "Geen geschiedenis bewaren",
  switchOffSays: "Alles in deze lijst wordt meteen gewist, en vanaf nu wordt niets bewaard van wat u leest.",
  switchOn: "Weer een geschiedenis bewaren",
  done: {
    forgotten: "Het is vergeten.",
    emptied: "Alles is vergeten.",
    off: "Vanaf nu wordt niets bewaard van wat u leest; wat was bewaard, is gewist.",
    on: "Wat u leest, wordt vanaf nu voor u bewaard.",
  },
  pagesOfHistory: "Pagina’s van wat u hebt gelezen",
  more: "Verder",
  back: "Terug",
  backToAccount: "Terug naar uw account",
};
