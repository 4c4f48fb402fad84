import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` });

export const gifts: Messages["gifts"] = {
  aFriend: "Ein lieber Mensch",
  aGift: (title) => `Ein Geschenk: ${title}`,
  for: (name) => `Für ${name}`,
  hasGiven: ({ donor, title }) => `${donor} schenkt Ihnen „${title}“`,
  somebodyGave: (title) => `Jemand schenkt Ihnen „${title}“`,
  whatIsGiven: ({ offer, issues, print }) =>
    `${offer}: ${issuesCounted(issues)}${print ? ", mit der Post" : ""}. Ihnen wird nichts berechnet, weder jetzt noch später, und es endet von selbst.`,
  take: "Geschenk annehmen",
  willBelongTo: (email) => rich<"a">`Es wird ${email} gehören. Das sind nicht Sie? <a>Dann melden Sie sich zuerst ab</a>.`,
  signInToTake: "Zum Annehmen anmelden",
  waitsUntil: (day) =>
    `Mehr als Ihre E-Mail-Adresse braucht es nicht: Wir schicken einen Code, und das Geschenk gehört zu dieser Adresse. Es wartet bis zum ${day}.`,
  yourCard: "Ihre Karte",
  givesYou: ({ donor, title }) => `${donor} schenkt Ihnen ein Abo von „${title}“. Annehmen können Sie es hier:`,
  printAsCard:
    "Drucken Sie diese Seite als Karte, oder schicken Sie die Adresse selbst. Sie ist eine Stunde lang zu sehen, nur in diesem Browser; eine neue Karte können Sie jederzeit erstellen. Wer die Adresse hat, kann das Geschenk annehmen.",
  backToAccount: "Zurück zu Ihrem Konto",
  changeTo: (offer) => `Wechseln zu ${offer}`,
  changesFrom: ({ last, first, offer }) => `Bis Nr. ${last} ändert sich nichts. Ab Nr. ${first} haben Sie ${offer}.`,
  copiesAreWorth: "Wert Ihrer noch nicht gelieferten Ausgaben",
  offerFor: ({ offer, issues }) => `${offer}, ${issuesCounted(issues)}`,
  payNow: "Sie bezahlen jetzt",
  nothing: "nichts",
  lastIssue: "Letzte Ausgabe der Laufzeit",
  no: (issue) => `Nr. ${issue}`,
  thisAsWell: "Ich möchte diesen Wechsel auch",
  changeAndPay: (price) => `Wechsel zahlungspflichtig bestellen: ${price}`,
  changeIt: "Wechseln",
  restNotOnline: "Der Rest des Preises lässt sich noch nicht online bezahlen.",
  leaveIt: "Alles lassen, wie es ist",
};
