import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const done: Messages["done"] = {
  renews: () => "Uw opzegging is ingetrokken; alles gaat door zoals het was. Er is nu niets afgeschreven.",
  held: (n, last) =>
    `Onderbroken vanaf nr. ${n}. Aan het eind zijn er evenveel nummers bij gekomen; het laatste van uw looptijd is nu nr. ${last}.`,
  lifted: (n, last) => `De onderbreking is opgeheven: uw nummers komen weer vanaf nr. ${n}. Het laatste van uw looptijd is nr. ${last}.`,
  replaced: (n) => `Het spijt ons. Nr. ${n} gaat met de eerstvolgende nazending nog eens naar u toe.`,
  more: (n, last) => `Het spijt ons. In plaats van nr. ${n} is aan het eind van uw looptijd nr. ${last} erbij gekomen.`,
  stopped: () => "Opgezegd: uw abonnement wordt niet verlengd. Elk nummer van uw looptijd komt nog.",
  refunded: (n) => `${n} gaat terug zoals u hebt betaald. Het abonnement is beëindigd.`,
  gift: () => "Het cadeau is van u. Bedank wie het u gaf.",
  seat: () => "De plaats is van u: elk nummer staat voor u open.",
  "seat-given": () => "De plaats is vergeven. We hebben niemand geschreven; wie die heeft, logt in met dat adres.",
  "seat-freed": () => "De plaats is weer vrij.",
  edition: () => "Het is gewijzigd; in uw account staat hieronder vanaf welk nummer.",
  address: (n) => `Het nieuwe adres geldt vanaf nr. ${n}.`,
  name: () => "De naam is bewaard.",
  language: () => "De taal is bewaard.",
  "taken-over": () => "De bestelling staat in uw account.",
  "begins-later": (n: string, last: string) => `Het begint met nr. ${n}, als het huidige eindigt, en gaat tot en met nr. ${last}.`,
  given: (n: string) => `Het is nu een cadeau voor ${n}. In de e-mail staat meer.`,
  both: () => "Beide lopen naast elkaar.",
  denied: () => "Over die bestelling schrijven we u niets meer. Wie die plaatste, krijgt waarvoor is betaald, en u bent niets schuldig.",
  "newsletter-in": () => "De nieuwsbrief komt bij het volgende nummer.",
  "newsletter-out": () => "Er komt geen nieuwsbrief meer.",
  session: () => "Daar uitgelogd.",
  sessions: (n) => count(Number(n), { one: "Eén andere browser is uitgelogd.", other: `${n} andere browsers zijn uitgelogd.` }),
};
