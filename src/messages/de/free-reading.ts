import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const articles = (number: number) => count(number, { one: "1 Artikel", other: `${number} Artikel` });
const areLeft = (number: number) =>
  number === 0 ? "keiner ist mehr übrig" : count(number, { one: "einer ist noch übrig", other: `${number} sind noch übrig` });

export const freeReading: Messages["freeReading"] = {
  give: "Artikel verschenken",
  title: "Artikel, die Sie verschenken",
  says: ({ aMonth, left, days }) =>
    `Mit einem Link, den Sie hier erstellen, kann man einen Artikel lesen, ohne sich anzumelden. Sie können im Monat ${articles(aMonth)} verschenken; ${areLeft(left)}. Ein Link öffnet seinen Artikel ${count(days, { one: "1 Tag", other: `${days} Tage` })} lang, und sonst nichts: keine Aufnahme, keine Datei, keinen anderen Artikel.`,
  none: "Zurzeit bietet das Magazin solche Links nicht an.",
  make: (headline) => `Link zu „${headline}“ erstellen`,
  notYours: (headline) =>
    `„${headline}“ lässt sich nicht per Link verschenken: Entweder dürfen alle den Artikel lesen, oder Sie lesen ihn nicht mit einem eigenen Abo.`,
  madeFor: (headline) =>
    rich`Dieser Link öffnet <strong>${headline}</strong>. Er ist nur dieses eine Mal zu sehen: Wir bewahren keine Kopie auf.`,
  theLink: "Der Link",
  until: (day) => `Er gilt bis zum ${day}.`,
  given: "Was Sie verschenkt haben",
  nothingGiven: "Noch nichts. Unter jedem Artikel, der ein Abo verlangt, steht „Artikel verschenken“.",
  opened: "Geöffnet",
  openedTimes: (number) => (number === 0 ? "noch nicht" : count(number, { one: "einmal", other: `${number}-mal` })),
  states: { over: "abgelaufen", revoked: "zurückgenommen" },
  takeBack: "Zurücknehmen",
  takeBackOf: (headline) => `Link zu „${headline}“ zurücknehmen`,
  takenBack: "Der Link öffnet nichts mehr.",
  notPublic: "Ein Artikel, der nicht mehr öffentlich ist",
  wasGiven: (day) => `Jemand mit einem Abo hat Ihnen diesen Artikel geschenkt. Der Link öffnet ihn bis zum ${day}.`,
  meterTo: ({ left, aMonth }) =>
    left > 0
      ? `Mit Ihrem Konto lesen Sie im Monat ${articles(aMonth)} ohne Abo; für diesen Monat: ${areLeft(left)}.`
      : `Sie haben diesen Monat so viele Artikel gelesen, wie ohne Abo offenstehen: ${aMonth}. Im nächsten Monat sind es wieder ebenso viele.`,
  meterTold: (aMonth) =>
    `Wer sich anmeldet, liest im Monat ${articles(aMonth)} ohne Abo. Ein Konto kostet nichts: Wir mailen Ihnen einen Code.`,
  readThisOne: "Diesen Artikel lesen",
  metered: ({ left, aMonth }) =>
    `Einer der Artikel, die Sie diesen Monat ohne Abo lesen (${aMonth} im Monat); ${areLeft(left)}. Wenn Sie diesen Monat noch einmal hierher zurückkommen, zählt das nicht neu. Aufnahmen und Downloads gibt es mit einem Abo.`,
};
