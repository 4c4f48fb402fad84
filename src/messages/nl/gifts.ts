import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 nummer", other: `${issues} nummers` });

export const gifts: Messages["gifts"] = {
  aFriend: "Een goede bekende",
  aGift: (title) => `Een cadeau: ${title}`,
  for: (name) => `Voor ${name}`,
  hasGiven: ({ donor, title }) => `${donor} geeft u ‘${title}’ cadeau`,
  somebodyGave: (title) => `Iemand geeft u ‘${title}’ cadeau`,
  whatIsGiven: ({ offer, issues, print }) =>
    `${offer}: ${issuesCounted(issues)}${print ? ", per post" : ""}. U betaalt niets, nu niet en later niet, en het stopt vanzelf.`,
  take: "Cadeau aannemen",
  willBelongTo: (email) => rich<"a">`Het komt op naam van ${email}. Bent u dat niet? <a>Log dan eerst uit</a>.`,
  signInToTake: "Inloggen om het aan te nemen",
  waitsUntil: (day) =>
    `Meer dan uw e-mailadres is er niet nodig: we sturen een code, en het cadeau hoort bij dat adres. Het wacht tot en met ${day}.`,
  yourCard: "Uw kaart",
  givesYou: ({ donor, title }) => `${donor} geeft u een abonnement op ‘${title}’ cadeau. Aannemen kan hier:`,
  printAsCard:
    "Druk deze pagina af als kaart, of stuur het adres zelf. U ziet het in deze browser, een uur lang; u kunt op elk moment een ander maken. Wie het heeft, kan het cadeau aannemen.",
  backToAccount: "Terug naar uw account",
  changeTo: (offer) => `Overstappen op ${offer}`,
  changesFrom: ({ last, first, offer }) => `Tot en met nr. ${last} verandert er niets. Vanaf nr. ${first} hebt u ${offer}.`,
  copiesAreWorth: "Waarde van uw nog niet geleverde nummers",
  offerFor: ({ offer, issues }) => `${offer}, ${issuesCounted(issues)}`,
  payNow: "U betaalt nu",
  nothing: "niets",
  lastIssue: "Laatste nummer van de looptijd",
  no: (issue) => `Nr. ${issue}`,
  thisAsWell: "Ik wil deze overstap ook",
  changeAndPay: (price) => `Overstap met betalingsverplichting: ${price}`,
  changeIt: "Overstappen",
  restNotOnline: "De rest van de prijs kan nog niet online worden betaald.",
  leaveIt: "Alles laten zoals het is",
};
