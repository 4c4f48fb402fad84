import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const copies: Messages["copies"] = {
  ranges: (ranges) => ranges.map(({ from, to }) => (from === to ? `Nr. ${from}` : `Nr. ${from} bis ${to}`)).join(", "),
  youStopped: ({ auto, price, last, issues }) =>
    `Sie haben gekündigt. „Kündigung zurücknehmen“ macht das rückgängig: Jetzt wird nichts abgebucht. ${auto ? `Nach Nr. ${last} buchen wir für ${count(issues, { one: "1 weitere Ausgabe", other: `${issues} weitere Ausgaben` })} ${price} ab.` : `Vor dem Ende mit Nr. ${last} schreiben wir Ihnen, wie bisher; abgebucht wird nichts, solange Sie nicht verlängern.`}`,
  renewAfterAll: "Kündigung zurücknehmen",
  holdCopies: "Lieferung unterbrechen",
  aboutHolds: ({ print, last, first, longest }) =>
    `Für eine Reise oder einen Umzug: Die Ausgaben, die Sie nennen, kommen nicht, ${print ? "weder gedruckt noch digital" : "und Ihre Laufzeit wartet so lange"}. Verloren ist nichts: Am Ende kommen ebenso viele dazu, sodass Ihre Laufzeit nicht mehr mit Nr. ${last} endet, sondern um so viele Ausgaben später. Auf dieser Website können Sie weiterlesen. Die erste Ausgabe, die sich noch zurückhalten lässt, ist Nr. ${first}; länger als ${count(longest, { one: "1 Ausgabe", other: `${longest} Ausgaben` })} dauert keine Unterbrechung. Sie können sie jederzeit aufheben.`,
  fromNo: "Von Nr.",
  toNo: "Bis Nr.",
  holdThese: "Diese Ausgaben zurückhalten",
  countsThrough: (title) => `Die Ausgaben von „${title}“ sind fortlaufend nummeriert; die Nummer steht auf der Titelseite.`,
  isOnHold: (issue) => `Nr. ${issue} wird zurückgehalten`,
  areOnHold: ({ from, to }) => `Nr. ${from} bis ${to} werden zurückgehalten`,
  liftedNow: (first) =>
    `Wenn Sie die Unterbrechung jetzt aufheben, kommen Ihre Ausgaben wieder ab Nr. ${first}, und die dafür am Ende angefügten entfallen. Was inzwischen ausgesetzt wurde, bleibt angefügt.`,
  liftHold: "Unterbrechung aufheben",
  didNotCome: "Ein Heft ist nicht angekommen",
  whichIsMissing:
    "Geben Sie der Post zehn Tage Zeit. Sagen Sie uns dann hier, welches Heft fehlt und ob Sie dieselbe Ausgabe noch einmal möchten, mit dem nächsten Nachversand, oder eine Ausgabe mehr am Ende Ihrer Laufzeit. Beides kostet Sie nichts.",
  posted: ({ issue, day }) => `Nr. ${issue}, verschickt am ${day}`,
  sendAgain: (issue) => `Nr. ${issue} noch einmal schicken`,
  oneMore: (issue) => `Eine Ausgabe mehr statt Nr. ${issue}`,
  claims: {
    givenBack: (issue) => `Nr. ${issue} kam nicht an; der Wert wurde erstattet.`,
    added: ({ issue, instead }) => `Nr. ${issue} kam nicht an; dafür wurde am Ende Nr. ${instead} angefügt.`,
    posted: (issue) => `Nr. ${issue} kam nicht an; sie wurde noch einmal verschickt.`,
    goesOut: (issue) => `Nr. ${issue} kam nicht an; sie geht mit dem nächsten Nachversand noch einmal an Sie.`,
  },
};
