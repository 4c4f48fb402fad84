import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const subscriptions: Messages["refusals"]["subscriptions"] = {
  address: "An diese Adresse könnte die Post noch nicht zustellen.",
  none: "Ein solches Abo haben Sie nicht.",
  nonePrinted: "Sie haben kein gedrucktes Abo, das dorthin gehen könnte.",
  writeWhy: "Schreiben Sie den Grund auf; er steht in der Geschichte des Abos.",
  why: "Warum?",
  ended: "Das Abo ist beendet und verlängert sich nicht.",
  stopped: "Das Abo verlängert sich schon nicht mehr.",
  endedForGood: "Das Abo ist beendet; abonnieren Sie neu.",
  renews: "Das Abo verlängert sich schon.",
  linkCut:
    "Dieser Link ist nicht vollständig. Kopieren Sie ihn ganz aus der E-Mail, oder melden Sie sich an und wählen Sie in Ihrem Konto „Abo kündigen“.",
  notRunning: "Das Abo läuft nicht.",
  giveNumbers: "Geben Sie die Nummern der ersten und der letzten Ausgabe an, die zurückgehalten werden sollen.",
  wrongOrder: ({ from, to }) => `Nr. ${to} kommt vor Nr. ${from}.`,
  onItsWay: ({ from, first }) => `Nr. ${from} ist schon unterwegs; die erste, die sich zurückhalten lässt, ist Nr. ${first}.`,
  longest: (issues) => `Eine Unterbrechung umfasst höchstens ${count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` })}.`,
  onHold: (issue) => `Nr. ${issue} wird schon zurückgehalten.`,
  noneOwed: ({ from, to }) => `Von Nr. ${from} bis Nr. ${to} steht Ihnen keine Ausgabe zu.`,
  holdPassed: "Jede Ausgabe dieser Unterbrechung ist vorbei oder schon unterwegs.",
  noHold: "Eine solche Unterbrechung gibt es nicht.",
  holdLifted: "Diese Unterbrechung wurde schon aufgehoben.",
  noCopy: "Ein solches Exemplar gibt es nicht.",
  noReplacement: "Kein solches Ersatzheft wartet auf den Versand.",
  claim: {
    digital: (issue) => `Nr. ${issue} ist die digitale Ausgabe; es wurde nichts verschickt, was verloren gehen könnte.`,
    claimed: (issue) => `Nr. ${issue} wurde schon reklamiert.`,
    notPosted: (issue) => `Nr. ${issue} wurde noch nicht verschickt.`,
    givenBack: "Das Geld dafür wurde erstattet.",
    unpaid: (issue) => `Nr. ${issue} wurde nicht bezahlt.`,
    wait: ({ issue, posted, until }) => `Nr. ${issue} wurde am ${posted} verschickt. Geben Sie der Post Zeit bis zum ${until}.`,
    tooLate: ({ issue, days }) => `Nr. ${issue} wurde vor mehr als ${days} Tagen verschickt. Schreiben Sie uns.`,
    tooMany: (copies) =>
      `${count(copies, { one: "1 Heft wurde", other: `${copies} Hefte wurden` })} innerhalb von zwölf Monaten reklamiert. Schreiben Sie uns, und wir finden heraus, was mit der Post nicht stimmt.`,
    twice: (issue) => `Nr. ${issue} wurde zweimal geschickt. Schreiben Sie uns.`,
    sentAgain: (issue) => `Nr. ${issue} wurde schon noch einmal geschickt; am Ende lässt sich eine Ausgabe mehr anfügen.`,
  },
};
