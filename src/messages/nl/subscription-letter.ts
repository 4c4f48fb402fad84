import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 nummer", other: `${issues} nummers` });
const on = (day: string | undefined) => (day === undefined ? "" : `, op ${day}`);

export const subscriptionLetter: Messages["subscriptionLetter"] = {
  comes: {
    both: (since) => `U krijgt het gedrukt en digitaal, sinds ${since}.`,
    print: (since) => `U krijgt het gedrukt, sinds ${since}.`,
    digital: (since) => `U krijgt het digitaal, sinds ${since}.`,
  },
  copiesEach: (copies) => `Van elk nummer ${count(copies, { one: "komt er 1 exemplaar", other: `komen er ${copies} exemplaren` })}.`,
  gift: (giver) => `Het is een cadeau van ${giver}.`,
  free: "Het kost u niets.",
  opens: {
    archive: "Alles wat we hebben uitgegeven, staat hier voor u open.",
    term: "De nummers van uw looptijd staan hier voor u open.",
  },
  onHold: "De bezorging is nu onderbroken; wat hier voor u openstaat, blijft open.",
  inGrace: "De looptijd is voorbij, en we bezorgen nog even door, zodat u niets mist terwijl het wordt verlengd.",
  onItsWay: (ranges) => `Naar u onderweg: ${ranges}.`,
  oneToCome: ({ last, day }) => `Er komt nog één nummer, het laatste van uw looptijd: nr. ${last}${on(day)}.`,
  toCome: (of) =>
    `${count(of.issues, { one: "1 nummer komt nog", other: `${of.issues} nummers komen nog` })}, ${of.ranges}.${of.next === undefined ? "" : ` Het volgende is nr. ${of.next}${on(of.nextOn)}.`} Het laatste van uw looptijd is nr. ${of.last}${on(of.lastOn)}.`,
  allCame: (last) => `Elk nummer van uw looptijd is gekomen, of is onderweg; het laatste is nr. ${last}.`,
  graceToCome: (ranges) => `Uit coulance komt nog, terwijl het wordt verlengd: ${ranges}.`,
  paid: ({ sum, issues, day }) => `U hebt op ${day} ${sum} betaald voor ${issuesCounted(issues)}.`,
  credited: (sum) => `Daarin is ${sum} verrekend van wat u eerder niet had gebruikt.`,
  openInvoice: ({ sum, issues, due }) =>
    `De factuur van deze looptijd moet nog worden betaald: ${sum} voor ${issuesCounted(issues)}${due === undefined ? "" : `, uiterlijk op ${due}`}.`,
  failed: (again) =>
    `De betaling van de verlenging is niet gelukt.${again === undefined ? "" : ` We proberen het op ${again} opnieuw.`} U kunt die hieronder op elk moment betalen.`,
  takenBack: "Uw bank heeft de betaling teruggehaald.",
  renews: ({ last, day, issues, price }) =>
    `Het wordt verlengd als nr. ${last} is verschenen${on(day)}: nog ${issuesCounted(issues)} voor ${price}, met uw huidige betaalwijze. We schrijven u minstens een week vooraf.`,
  renewsSoon: ({ issues, price }) =>
    `Het wordt binnen enkele dagen verlengd: nog ${issuesCounted(issues)} voor ${price}, met uw huidige betaalwijze.`,
  asked: ({ last, issues, price }) =>
    `Na nr. ${last} wordt er niets automatisch afgeschreven. We schrijven u vooraf, en het gaat alleen door als u het zegt${price === undefined ? "" : `: nog ${issuesCounted(issues)} voor ${price}`}.`,
  askedAndOpen: (last) => `Na nr. ${last} stopt het, tenzij u zegt dat het door moet gaan; we schrijven u vooraf.`,
  ends: (last) => `Het stopt met nr. ${last}, en er wordt niets afgeschreven.`,
  endsAndOpen: (last) => `Het stopt met nr. ${last}.`,
  stopped: (last) => `U hebt opgezegd: het wordt niet verlengd, en stopt met nr. ${last}. Er wordt verder niets afgeschreven.`,
  stoppedAndOpen: (last) => `U hebt opgezegd: het wordt niet verlengd, en stopt met nr. ${last}.`,
  toStop: (button) =>
    `Om op te zeggen drukt u hieronder op ‘${button}’: het stopt met het laatste nummer, waarvoor u hebt betaald, komt nog, en wat er gebeurt, staat er voordat u bevestigt.`,
  toBeSpared: (button) => `Wilt u niet doorgaan, dan hoeft u niets te doen; ‘${button}’ hieronder bespaart u de e-mails erover.`,
  pending: "Het wacht op de betaling, en begint als die er is.",
  expired: (last) => `Het is gestopt met nr. ${last}; de nummers van de looptijd kunt u blijven lezen.`,
  cancelled: "Het is beëindigd; wat nog niet was geleverd, is terugbetaald.",
  refunded: "Het is terugbetaald en beëindigd.",
  unpaid: "Het is beëindigd voordat het was betaald.",
  everyIssue: ({ issues, ranges }) => `Alle nummers ervan (${issuesCounted(issues)}): ${ranges}`,
  theIssue: (ranges) => `Het nummer ervan: ${ranges}`,
  issue: "Nummer",
  appears: "Verschijnt",
  noDayYet: "nog niet gepland",
  print: "Gedrukt",
  digital: "Digitaal",
  states: {
    owed: "komt nog",
    frozen: "onderweg",
    mailed: "verstuurd",
    released: "voor u open",
    held: "vastgehouden",
    claimed: "niet aangekomen",
    replaced: "nog eens gestuurd",
    voided: "geen",
    none: "geen",
  },
};
