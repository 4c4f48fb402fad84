import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` });
const moreIssues = (issues: number) => count(issues, { one: "1 weitere Ausgabe", other: `${issues} weitere Ausgaben` });
const on = (day: string | undefined) => (day === undefined ? "" : `, am ${day}`);

export const subscriptionLetter: Messages["subscriptionLetter"] = {
  comes: {
    both: (since) => `Sie bekommen es gedruckt und digital, seit ${since}.`,
    print: (since) => `Sie bekommen es gedruckt, seit ${since}.`,
    digital: (since) => `Sie bekommen es digital, seit ${since}.`,
  },
  copiesEach: (copies) => `Von jeder Ausgabe ${count(copies, { one: "kommt 1 Exemplar", other: `kommen ${copies} Exemplare` })}.`,
  gift: (giver) => `Es ist ein Geschenk von ${giver}.`,
  free: "Es kostet Sie nichts.",
  opens: {
    archive: "Alles, was wir veröffentlicht haben, steht Ihnen hier offen.",
    term: "Die Ausgaben Ihrer Laufzeit stehen Ihnen hier offen.",
  },
  onHold: "Die Lieferung ist zurzeit unterbrochen; was Ihnen hier offensteht, bleibt offen.",
  inGrace: "Die Laufzeit ist zu Ende, und wir liefern noch ein wenig weiter, damit Ihnen nichts entgeht, während es verlängert wird.",
  onItsWay: (ranges) => `Auf dem Weg zu Ihnen: ${ranges}.`,
  oneToCome: ({ last, day }) => `Eine Ausgabe kommt noch, die letzte Ihrer Laufzeit: Nr. ${last}${on(day)}.`,
  toCome: (of) =>
    `${count(of.issues, { one: "1 Ausgabe kommt noch", other: `${of.issues} Ausgaben kommen noch` })}, ${of.ranges}.${of.next === undefined ? "" : ` Die nächste ist Nr. ${of.next}${on(of.nextOn)}.`} Die letzte Ihrer Laufzeit ist Nr. ${of.last}${on(of.lastOn)}.`,
  allCame: (last) => `Jede Ausgabe Ihrer Laufzeit ist gekommen oder unterwegs; die letzte ist Nr. ${last}.`,
  graceToCome: (ranges) => `Aus Kulanz kommt noch, während es verlängert wird: ${ranges}.`,
  paid: ({ sum, issues, day }) => `Sie haben am ${day} ${sum} für ${issuesCounted(issues)} bezahlt.`,
  credited: (sum) => `Angerechnet haben wir ${sum} aus dem, was zuvor noch nicht geliefert war.`,
  openInvoice: ({ sum, issues, due }) =>
    `Die Rechnung für diese Laufzeit ist noch zu bezahlen: ${sum} für ${issuesCounted(issues)}${due === undefined ? "" : `, fällig am ${due}`}.`,
  failed: (again) =>
    `Die Zahlung der Verlängerung hat nicht geklappt.${again === undefined ? "" : ` Am ${again} versuchen wir es noch einmal.`} Sie können sie jederzeit unten bezahlen.`,
  takenBack: "Ihre Bank hat die Zahlung zurückgeholt.",
  renews: ({ last, day, issues, price }) =>
    `Es verlängert sich, wenn Nr. ${last} erschienen ist${on(day)}: ${moreIssues(issues)} für ${price}, mit Ihrer jetzigen Zahlungsart. Wir schreiben Ihnen mindestens eine Woche vorher.`,
  renewsSoon: ({ issues, price }) =>
    `Es verlängert sich in den nächsten Tagen: ${moreIssues(issues)} für ${price}, mit Ihrer jetzigen Zahlungsart.`,
  asked: ({ last, issues, price }) =>
    `Nach Nr. ${last} wird nichts von selbst abgebucht. Wir schreiben Ihnen vorher, und es geht nur weiter, wenn Sie es sagen${price === undefined ? "" : `: ${moreIssues(issues)} für ${price}`}.`,
  askedAndOpen: (last) => `Nach Nr. ${last} endet es, wenn Sie nicht sagen, dass es weitergehen soll; wir schreiben Ihnen vorher.`,
  ends: (last) => `Es endet mit Nr. ${last}, und nichts wird abgebucht.`,
  endsAndOpen: (last) => `Es endet mit Nr. ${last}.`,
  stopped: (last) => `Sie haben gekündigt: Es verlängert sich nicht und endet mit Nr. ${last}. Es wird nichts Weiteres abgebucht.`,
  stoppedAndOpen: (last) => `Sie haben gekündigt: Es verlängert sich nicht und endet mit Nr. ${last}.`,
  toStop: (button) =>
    `Zum Kündigen wählen Sie unten „${button}“: Es endet mit der letzten Ausgabe, was Sie bezahlt haben, kommt noch, und was geschieht, steht dort, bevor Sie es bestätigen.`,
  toBeSpared: (button) =>
    `Wenn Sie nicht weiterlesen möchten, brauchen Sie nichts zu tun; „${button}“ unten erspart Ihnen die E-Mails deswegen.`,
  pending: "Es wartet auf die Zahlung und beginnt, sobald sie da ist.",
  expired: (last) => `Es hat mit Nr. ${last} geendet; die Ausgaben der Laufzeit können Sie weiterhin lesen.`,
  cancelled: "Es wurde beendet; was noch nicht geliefert war, wurde erstattet.",
  refunded: "Es wurde erstattet und ist beendet.",
  unpaid: "Es wurde beendet, bevor es bezahlt war.",
  everyIssue: ({ issues, ranges }) => `Alle Ausgaben davon (${issuesCounted(issues)}): ${ranges}`,
  theIssue: (ranges) => `Die Ausgabe davon: ${ranges}`,
  issue: "Ausgabe",
  appears: "Erscheint",
  noDayYet: "noch nicht geplant",
  print: "Gedruckt",
  digital: "Digital",
  states: {
    owed: "kommt noch",
    frozen: "unterwegs",
    mailed: "verschickt",
    released: "für Sie offen",
    held: "zurückgehalten",
    claimed: "nicht angekommen",
    replaced: "noch einmal geschickt",
    voided: "keine",
    none: "keine",
  },
};
