import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const shelf: Messages["shelf"] = {
  save: "Für später merken",
  takeOut: "Herausnehmen",
  takeOutOf: (headline) => `„${headline}“ aus dem Gemerkten herausnehmen`,
  reading: "Zum Lesen",
  goOn: "Weiterlesen",
  title: "Für später gemerkt",
  says: "Was Sie sich gemerkt haben, bleibt hier, bis Sie es herausnehmen. Außer Ihnen sieht es niemand.",
  nothingSaved: "Noch nichts. Jeder Artikel hat unter der Überschrift „Für später merken“.",
  saveThis: (headline) => `„${headline}“ für später merken`,
  saved: (headline) => rich<"a">`Für später gemerkt: <a>${headline}</a>.`,
  takenOut: (headline) => rich<"a">`Herausgenommen: <a>${headline}</a>.`,
  savedOn: (day) => `Gemerkt am ${day}`,
  allSaved: (number) => `Alles Gemerkte (${count(number, { one: "1 Artikel", other: `${number} Artikel` })})`,
  history: "Was Sie gelesen haben",
  historySays: (days) =>
    `Was Sie angemeldet anfangen und lesen und wo Sie aufgehört haben, damit Sie auf jedem Ihrer Geräte weitermachen können, im Text oder in der Aufnahme. Außer Ihnen sieht es niemand, es geht in keine Zählung ein, und was Sie ${days} Tage lang nicht wieder öffnen, wird gelöscht.`,
  historyOff: "Hier wird nichts von dem aufbewahrt, was Sie lesen. Ihr Browser kann sich die Stelle weiterhin merken, nur für sich.",
  nothingRead: "Noch nichts.",
  stoppedAt: ({ day, part }) => `${day} · ${part} % gelesen`,
  wasRead: (day) => `${day} · zu Ende gelesen`,
  forget: "Vergessen",
  forgetOf: (headline) => `Vergessen, dass Sie „${headline}“ gelesen haben`,
  empty: "Alles vergessen",
  emptySays: "Alles in dieser Liste wird sofort gelöscht, und damit auch, wo Sie aufgehört haben. Danach beginnt sie von vorn.",
  switchOff: "Keinen Verlauf führen",
  switchOffSays: "Alles in dieser Liste wird sofort gelöscht, und von jetzt an wird nichts aufbewahrt, was Sie lesen.",
  switchOn: "Wieder einen Verlauf führen",
  done: {
    forgotten: "Es ist vergessen.",
    emptied: "Alles ist vergessen.",
    off: "Von jetzt an wird nichts aufbewahrt, was Sie lesen; was aufbewahrt war, ist gelöscht.",
    on: "Was Sie lesen, wird von jetzt an für Sie aufbewahrt.",
  },
  pagesOfHistory: "Seiten dessen, was Sie gelesen haben",
  more: "Weiter",
  back: "Zurück",
  backToAccount: "Zurück zu Ihrem Konto",
};
