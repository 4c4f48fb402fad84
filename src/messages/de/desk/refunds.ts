import { count } from "../grammar.ts";
import { rich } from "../../rich.ts";
import type { Messages } from "../../catalogue.ts";

export const refunds: Messages["desk"]["refunds"] = {
  sayHow: "Sagen Sie, wie es zurückgegeben wurde, etwa überwiesen am 3. Mai oder bar auf der Messe.",
  howBeside: "Wie wurde es zurückgegeben?",
  asked: "Der Zahlungsdienst wird gefragt.",
  stopped: "Die Lieferung ist angehalten. Was die Hefte sonst noch wert waren, geht zurück.",
  stoppedPart: "Die Lieferung dieser Bestellung ist angehalten. Was die Hefte sonst noch wert waren, geht zurück.",
  kept: "Die Lieferung geht weiter.",
  givenBack: "Vermerkt: Es wurde zurückgegeben.",
  stopTitle: (number) => `Die Lieferung von Bestellung ${number} anhalten`,
  keepTitle: (number) => `Die Lieferung von Bestellung ${number} fortsetzen`,
  once: "Das wird nur einmal entschieden.",
  stop: "Lieferung anhalten",
  keep: "Lieferung fortsetzen",
  why: "Warum",
  handTitle: "Als zurückgegeben vermerken",
  handFinal: "Kein Zahlungsdienst wird mehr danach gefragt, und es lässt sich nicht zurücknehmen.",
  wasGiven: "Es wurde zurückgegeben",
  how: "Wie es zurückgegeben wurde",
  title: "Erstattungen",
  says: "Was ein Zahlungsdienst zurückgeben soll, wird von selbst so lange bei ihm angefragt, bis er es bestätigt. Was er nicht zurückgeben kann oder was von Hand bezahlt wurde, geben Sie zurück und vermerken hier, wie.",
  stripe: "Bezahlt wird über Stripe.",
  playMoney:
    "Das Geld ist Spielgeld: Niemandem wird etwas abgebucht. Für echtes Geld setzen Sie STRIPE_SECRET_KEY und STRIPE_WEBHOOK_SECRET und starten neu; docs/OPERATIONS.md sagt, wie.",
  find: "Bestellung, Name oder E-Mail",
  none: "Es ist kein Geld auf dem Rückweg.",
  disputes: "Von einer Bank zurückgeholt",
  noDispute: "Keine Zahlung wurde bestritten.",
  outside: "Außerhalb zurückgegeben, zu entscheiden",
  outsideSays:
    "Jemand hat das auf der Seite des Zahlungsdienstes zurückgegeben. Das Geld ist ausgebucht; geliefert und gelesen wird weiter, bis Sie sagen, was gemeint war.",
  byYou: "von Ihnen zurückzugeben",
  onItsWay: "unterwegs",
  ask: "Jetzt beim Zahlungsdienst nachfragen",
  outsideOf: ({ sum, order, day, name, email, number }) =>
    rich<
      "strong" | "soft" | "a"
    >`<strong>${sum}</strong> aus Bestellung ${order ?? "–"}, ${day}: ${name} <soft>${email}</soft>, <a>Abo ${number}</a>.`,
  stopSays: ({ issues, rest, ends }) =>
    `Angehalten: ${issues === 0 ? "Es steht keine Ausgabe mehr aus" : count(issues, { one: "1 ausstehende Ausgabe wird gestrichen", other: `${issues} ausstehende Ausgaben werden gestrichen` })}${rest ? `, und ${rest} gehen zusätzlich zurück, denn so viel waren sie sonst noch wert` : ""}${ends ? `; Abo und Zugang enden. ${ends}` : "."}`,
  keepSays: "Fortgesetzt, ändert sich außer dem Geld nichts; es wird abgeschrieben.",
  keptSays: ({ sum, letter }) => `Die zurückgegangenen ${sum} werden abgeschrieben; die Lieferung geht weiter. ${letter}`,
  order: (number) => `Bestellung ${number}`,
  anOrder: "einer Bestellung",
  itsPayer: "den Zahler",
  heads: {
    since: "Seit",
    whose: "Wer",
    order: "Bestellung",
    amount: "Betrag",
    paidBy: "Bezahlt mit",
    stands: "Stand",
    what: "Was zu tun ist",
  },
  disputeHeads: { since: "Seit", whose: "Wer", order: "Bestellung", amount: "Betrag", reason: "Grund", stands: "Stand" },
  disputeStates: {
    open: "die Bank hat das Geld; antworten Sie auf der Seite des Zahlungsdienstes",
    won: "gewonnen: Das Geld kam zurück",
    lost: "verloren",
  },
  handSays: ({ sum, order, name }) =>
    `${sum} aus ${order}, an ${name}: Sie haben es selbst zurückgegeben. So steht es von jetzt an in den Büchern.`,
};
