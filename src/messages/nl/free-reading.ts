import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const articles = (number: number) => count(number, { one: "1 artikel", other: `${number} artikelen` });
const areLeft = (number: number) =>
  number === 0 ? "er is er geen meer over" : count(number, { one: "er is er nog één over", other: `er zijn er nog ${number} over` });

export const freeReading: Messages["freeReading"] = {
  give: "Dit artikel weggeven",
  title: "Artikelen die u weggeeft",
  says: ({ aMonth, left, days }) =>
    `Met een link die u hier maakt, leest wie hem heeft één artikel, zonder in te loggen. U kunt per maand ${articles(aMonth)} weggeven; ${areLeft(left)}. Een link opent zijn artikel ${count(days, { one: "1 dag", other: `${days} dagen` })} lang, en verder niets: geen opname, geen bestand, geen ander artikel.`,
  none: "Het tijdschrift heeft op dit moment geen zulke links.",
  make: (headline) => `Link naar ‘${headline}’ maken`,
  notYours: (headline) =>
    `‘${headline}’ kan niet met een link worden weggegeven: of iedereen mag het lezen, of u leest het niet met een eigen abonnement.`,
  madeFor: (headline) => rich`Deze link opent <strong>${headline}</strong>. U ziet hem alleen deze keer: wij bewaren geen kopie.`,
  theLink: "De link",
  until: (day) => `Hij werkt tot en met ${day}.`,
  given: "Wat u hebt weggegeven",
  nothingGiven: "Nog niets. Onder elk artikel voor abonnees staat ‘Dit artikel weggeven’.",
  opened: "Geopend",
  openedTimes: (number) => (number === 0 ? "nog niet" : count(number, { one: "één keer", other: `${number} keer` })),
  states: { over: "afgelopen", revoked: "teruggenomen" },
  takeBack: "Terugnemen",
  takeBackOf: (headline) => `Link naar ‘${headline}’ terugnemen`,
  takenBack: "De link opent niets meer.",
  notPublic: "Een artikel dat niet meer openbaar is",
  wasGiven: (day) => `Een abonnee gaf u dit artikel. De link opent het tot en met ${day}.`,
  meterTo: ({ left, aMonth }) =>
    left > 0
      ? `Met uw account leest u per maand ${articles(aMonth)} zonder abonnement; deze maand: ${areLeft(left)}.`
      : `U hebt deze maand zoveel artikelen gelezen als er zonder abonnement openstaan: ${aMonth}. De volgende maand zijn het er weer evenveel.`,
  meterTold: (aMonth) => `Wie inlogt, leest per maand ${articles(aMonth)} zonder abonnement. Een account kost niets: we mailen u een code.`,
  readThisOne: "Dit artikel lezen",
  metered: ({ left, aMonth }) =>
    `Een van de artikelen die u deze maand zonder abonnement leest (${aMonth} per maand); ${areLeft(left)}. Hierheen terugkomen telt deze maand niet opnieuw. Opnamen en downloads zijn voor abonnees.`,
};
