import { count } from "../grammar.ts";
import type { Messages } from "../../catalogue.ts";

export const ends: Messages["desk"]["ends"] = {
  refunded: "Das Geld geht zurück; Zugang und Lieferung haben geendet.",
  chargeback: "Die Rückbuchung ist vermerkt.",
  why: "Warum",
  voidTitle: (number) => `Streichen, was zu Abo ${number} aussteht`,
  voidFinal: "Erstattet wird nichts, und es lässt sich nicht zurücknehmen.",
  voidIt: "Streichen",
  chargebackTitle: (number) => `Die Bank hat Bestellung ${number} zurückgebucht`,
  chargebackSays: (issues) =>
    `Was davon nicht festgeschrieben ist, wird gestrichen (${count(issues, { one: "zum Abo steht 1 Ausgabe aus", other: `zum Abo stehen ${issues} Ausgaben aus` })}); der Betrag wird ausgebucht.`,
  onlyWon: "Nur wenn die Bank zugunsten des Magazins entscheidet, kommen sie wieder.",
  byGateway: "Wo der Zahlungsdienst eine Rückbuchung von selbst meldet, ist hier nichts zu vermerken.",
  recordIt: "Rückbuchung vermerken",
  refundTitle: (number) => `Abo ${number} erstatten`,
  nothing: "Es gibt nichts zu erstatten.",
  guaranteeTitle: (number) => `Abo ${number} nach der Garantie erstatten`,
  unservedTitle: (number) => `Erstatten, was zu Abo ${number} nicht geliefert wurde`,
  final: "Es lässt sich nicht zurücknehmen.",
  somebody: "Jemand anderes",
  paidTimes: (times) => `Es wurde ${times}-mal bezahlt; hier geht es um alles, was davon übrig ist.`,
  giveBack: (sum) => `${sum} erstatten`,
  voided: "Gestrichen.",
  subscription: (number) => `Abo ${number}`,
  voidSays: (issues) =>
    count(issues, {
      one: "1 nicht bezahlte Ausgabe wird gestrichen, und das Abo endet.",
      other: `${issues} nicht bezahlte Ausgaben werden gestrichen, und das Abo endet.`,
    }),
  goesBack: ({ sum, to, letter }) => `Zurück gehen ${sum} an ${to}. ${letter}`,
  thePayer: "den Zahler",
  gone: (issues) =>
    count(issues, {
      one: "1 ausstehende Ausgabe wird gestrichen, und der Zugang endet; was festgeschrieben oder verschickt ist, bleibt.",
      other: `${issues} ausstehende Ausgaben werden gestrichen, und der Zugang endet; was festgeschrieben oder verschickt ist, bleibt.`,
    }),
  readsIt: (name) => `Gelesen wird es von jemand anderem (${name}), und von uns geht dorthin keine Nachricht.`,
  willNotRenew: "Es verlängert sich nicht.",
  renewalTaken: "Die Verlängerung ist aufgenommen.",
  addressKept: "Die Adresse ist gespeichert. Sie gilt ab der ersten Ausgabe, deren Etiketten nicht festgeschrieben sind.",
  consigned: "Geändert. Die Tabelle der Hefte sagt, was jetzt hinausgeht, und die Druckauflage zählt es mit.",
  renewsAgain: "Es verlängert sich doch.",
  held: "Unterbrochen. Ebenso viele Ausgaben kamen ans Ende.",
  lifted: "Die Unterbrechung ist aufgehoben.",
  claimed: "Die Reklamation ist vermerkt.",
  replaced: "Der Ersatz gilt als verschickt.",
};
