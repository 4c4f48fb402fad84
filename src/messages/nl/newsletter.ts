import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";

export const newsletter: Messages["newsletter"] = {
  lookIntoMail: "Kijk in uw mailbox",
  letterSent: (email) =>
    rich`Als <strong>${email}</strong> mail kan ontvangen, is er een e-mail met een knop onderweg. Druk daar binnen drie dagen op, en de nieuwsbrief komt.`,
  newsletter: "De nieuwsbrief",
  described: (title) => `De nieuwsbrief van ‘${title}’: één e-mail bij elk nummer.`,
  oneLetter: "Eén e-mail bij elk nummer: wat erin staat, en een van de artikelen om mee te beginnen. Niemand telt of u die opent.",
  email: "E-mail",
  sendIt: "Aanmelden",
  firstLetter:
    "We sturen eerst één e-mail die vraagt of u het was. Elke volgende eindigt met een link waarmee u zich met één klik afmeldt.",
  askFor: "Aanmelden voor de nieuwsbrief",
  pressAndItComes: "Druk op de knop, en de nieuwsbrief komt bij elk nummer.",
  yes: "Ja, graag",
  willCome: "Hij komt",
  comesTo: (email) => rich`De nieuwsbrief komt naar <strong>${email}</strong>, voor het eerst bij het volgende nummer.`,
  toThisIssue: "Naar dit nummer",
  unsubscribed: "U bent afgemeld",
  unsubscribe: "Afmelden voor de nieuwsbrief",
  willNotRenew: "Opgezegd. Er wordt geen volgende looptijd afgeschreven of gefactureerd, en elk nummer van deze komt nog.",
  noneComes: (email) =>
    rich`Naar <strong>${email}</strong> komt geen nieuwsbrief meer. Een abonnement op het tijdschrift blijft zoals het is.`,
  sendAgain: "Dat was een vergissing: weer sturen",
  pressAndNoneComes: ({ title, email }) =>
    rich`Druk op de knop, en er komt geen nieuwsbrief van ‘${title}’ meer naar <strong>${email}</strong>. Een abonnement op het tijdschrift blijft zoals het is.`,
  yourSubscription: "Uw abonnement",
  renews:
    "Het wordt verlengd. Wilt u het opzeggen, druk dan op de knop: er wordt geen volgende looptijd afgeschreven of gefactureerd, en elk nummer van deze komt nog.",
  stopRenewing: ({ offer, number }) => `Opzeggen: ${offer}, nr. ${number}`,
};
