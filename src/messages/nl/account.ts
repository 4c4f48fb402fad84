import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 nummer", other: `${issues} nummers` });

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "U krijgt de waarde terug van de nummers die nog niet zijn geleverd";
  return `De niet-goed-geld-terug-garantie geldt voor u${until === undefined ? "" : ` (tot en met ${until}, eens in de ${months} maanden)`}`;
}

export const account: Messages["account"] = {
  openInvoice: ({ order, sum, due, stopped }) =>
    rich<"a">`De factuur van bestelling ${order} staat open: <strong>${sum}</strong>${due !== undefined && `, uiterlijk te betalen op ${due}`}.${stopped && " We bezorgen nu niet; als u nu betaalt, komen de overige nummers alsnog."} <a>Nu betalen</a>`,
  newestOfYours: "Het nieuwste van uw nummers",
  newestIssue: "Het nieuwste nummer",
  notYetYours: "Het begin van de artikelen en alles wat erin openstaat, kunt u lezen; de rest is voor abonnees.",
  hearIt: "Beluisteren",
  recordings: ({ pieces, length }) => count(pieces, { one: `1 opname, ${length}`, other: `${pieces} opnamen, ${length}` }),
  orderedWithYours: "Besteld met uw e-mailadres",
  somebodyGaveIt:
    "Iemand die niet was ingelogd, heeft uw adres opgegeven. Zolang u niet bevestigt dat u het was, kunt u er niets van gebruiken en hoeft u er niets van te betalen.",
  waitingOrder: ({ order, day, offer, price, byInvoice }) =>
    `Bestelling ${order} van ${day}: ${offer}, ${price}${byInvoice ? ", op factuur" : ""}.`,
  second: {
    title: "Dit hebt u al",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `Bestelling ${order} van ${day}, ${offer}, is met uw adres betaald, en ${present} hebt u tot en met nr. ${last}. Er is niets verloren: kies wat ermee moet gebeuren.`,
    decide: "Kiezen wat ermee gebeurt",
    after: "Beginnen als het huidige eindigt",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops ? `Het begint met nr. ${next}, en wat u nu hebt wordt niet verlengd: dit volgt erop.` : `Het begint met nr. ${next}.`,
    give: "Aan iemand geven",
    giveSays:
      "U schrijft de kaart; de ontvanger neemt het aan wanneer het uitkomt, en dan komt het eerste nummer. Tot die tijd wordt er niets van verbruikt.",
    back: (sum: string) => `${sum} terugkrijgen`,
    backSays: "Het eindigt meteen, en u krijgt het geld terug op de manier waarop u betaalde. Wat u had blijft zoals het is.",
    both: "Allebei houden",
    bothSays: "Beide lopen naast elkaar: alles komt dubbel.",
    makeGift: "Er een cadeau van maken",
  },
  itWasMe: "Dat was ik: zet in mijn account",
  itWasNotMe: "Dat was ik niet",
  throughInstitution: "Via uw instelling",
  readsAsOneOf: (institution) => `U leest via ${institution}: elk nummer staat voor u open.`,
  seatIsFree: (institution) => `Uw adres hoort bij ${institution}; daar is een plaats voor u vrij.`,
  seatsAreTaken: (institution) => `Uw adres hoort bij ${institution}; daar zijn alle plaatsen bezet. Vraag het uw bibliotheek.`,
  takeSeat: "Plaats nemen",
  seatsOf: (institution) => `Plaatsen: ${institution}`,
  seatsGiven: (given) => `${figure(given)} vergeven, zonder grens.`,
  seatsOfGiven: ({ given, seats, free }) => `${figure(given)} van ${figure(seats)} vergeven, ${figure(free)} vrij.`,
  whoHasSeat: "Wie een plaats heeft, logt in met het adres dat u invult, en leest alles. Wij schrijven daar niemand over.",
  since: (day) => `sinds ${day}`,
  takeSeatAway: (email) => `Plaats van ${email} intrekken`,
  takeAway: "Intrekken",
  emailOfReader: "E-mailadres van een lezer",
  giveSeat: "Plaats geven",
  giftsGiven: "Wat u cadeau hebt gedaan",
  giftFor: ({ name, day }) => rich`<strong>Voor ${name}</strong>, ${day}:`,
  giftStates: {
    "not paid yet": "nog niet betaald.",
    "waits for its day": "wordt op de gekozen dag verstuurd.",
    "waits to be taken": "wacht tot het wordt aangenomen.",
    "not taken in time": "is niet op tijd aangenomen; er is niets van verloren.",
    running: "is aangekomen en wordt gelezen.",
    "given back": "is teruggenomen.",
    ended: "is met het laatste nummer afgelopen.",
  },
  takenUntil: (day) => `Het kan tot en met ${day} worden aangenomen.`,
  openGiftAgain: "Weer openen en een kaart maken",
  makeCard: "Kaart met de link maken",
  giveAgain: "Nog eens geven",
  takeBack: "Terugnemen",
  takingBack: ({ price, name }) =>
    rich`U krijgt <strong>${price}</strong> terug op de manier waarop u hebt betaald. Het cadeau stopt meteen en ${name} krijgt daar bericht van; wat al is gekomen, mag de ontvanger houden. Dit kan niet ongedaan worden gemaakt.`,
  takeBackFor: (price) => `Terugnemen en ${price} terugkrijgen`,
  cameWithIt: "Uw premies",
  premiumSent: ({ name, order, day }) => `${name}, bij bestelling ${order}: verstuurd op ${day}.`,
  premiumWaits: ({ name, order }) => `${name}, bij bestelling ${order}: op weg naar de post.`,
  changeTo: (offer) => `Overstappen op ${offer}`,
  changing: ({ from, issues, last, credit, toPay }) =>
    rich`Vanaf nr. ${from}, ${issuesCounted(issues)}, tot en met nr. ${last}. Voor de nummers die u nog niet hebt gekregen, wordt ${credit} verrekend; u betaalt <strong>${toPay ?? "niets"}</strong>.`,
  seeInFull: "Alle bijzonderheden",
  singleIssues: "Losse nummers",
  no: (issue) => `Nr. ${issue}`,
  printedCopyComes: ", het gedrukte exemplaar is op weg naar de post",
  givenBack: ", terugbetaald",
  wherePrintGoes: "Waar het gedrukte nummer naartoe gaat",
  changeAddress: "Adres wijzigen",
  addressCounts: (issue) =>
    `Het geldt vanaf nr. ${issue}, het eerste nummer waarvan de adreslabels nog niet zijn gemaakt; eerdere nummers gaan nog naar het oude.`,
  keepAddress: "Adres bewaren",
  offerNo: ({ offer, number }) => `${offer}, nr. ${number}`,
  fromNo: (issue) => `vanaf nr. ${issue}`,
  forWhich: "Voor welk abonnement",
  allOfThem: "Allemaal",
  howYouPay: "Hoe u betaalt",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`De volgende verlenging wordt afgeschreven van: <strong>${method}</strong>${until !== undefined && `, geldig tot en met ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "Kaart",
    account: "Rekening",
    playCard: "Testkaart",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${kind} eindigend op ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Wij bewaren: <strong>${method}</strong>${until !== undefined && `, geldig tot en met ${until}`}. Bij u wordt niets automatisch verlengd, dus er wordt ook niets automatisch van afgeschreven.`,
  cardOverBefore: (day: string) =>
    `Die verloopt voordat uw abonnement op ${day} wordt verlengd. Wijzig uw betaalwijze op tijd, dan wordt er niets onderbroken.`,
  cardAtProvider:
    "Uw kaart wordt bewaard door onze betaaldienst, niet door ons. Daar kunt u die wijzigen; de volgende verlenging wordt afgeschreven van de kaart die u kiest.",
  changeCard: "Kaart wijzigen",
  feedsAndApps: "Mijn feeds en apps",
  feedsSaid: rich<"a">`Wat voor u openstaat als podcast, als RSS met de volledige tekst of als catalogus in uw leesapp: <a>maak uw adressen</a>.`,
  newsletter: "De nieuwsbrief",
  letterAsSubscriber: "Bij elk nummer krijgt u een e-mail, omdat u een abonnement hebt.",
  letterAsAsked: "Bij elk nummer krijgt u een e-mail, zoals u hebt gevraagd.",
  noLetter: "U krijgt geen nieuwsbrief.",
  sendNone: "Afmelden voor de nieuwsbrief",
  sendLetter: "Aanmelden voor de nieuwsbrief",
  language: "Taal",
  languageSays: "In deze taal staat uw account en komt de nieuwsbrief, met de artikelen die erin verschijnen.",
  yourLanguage: "Uw taal",
  keepLanguage: "Taal bewaren",
  you: "U",
  signedInAs: (email) => rich`Ingelogd als <strong>${email}</strong>.`,
  yourName: "Uw naam",
  keepName: "Naam bewaren",
  signOut: "Uitloggen",
  devices: "Waar u bent ingelogd",
  device: ({ browser, system }) => {
    const where = { iPhone: "een iPhone", iPad: "een iPad", Mac: "een Mac", Chromebook: "een Chromebook" }[system] ?? system;
    return browser && where ? `${browser} op ${where}` : browser || system || "Een browser die zijn naam niet noemt";
  },
  thisDevice: (since) => `Deze browser, ingelogd sinds ${since}.`,
  lastUsed: ({ used, since }) => `Laatst gebruikt: ${used}; ingelogd sinds ${since}.`,
  signOutThere: "Daar uitloggen",
  signOutOf: ({ name, used }) => `Daar uitloggen: ${name}, laatst gebruikt: ${used}`,
  signOutOthers: (browsers) => count(browsers, { one: "1 andere browser uitloggen", other: `${browsers} andere browsers uitloggen` }),
  yourAccount: "Uw account",
  dear: (name) => `Beste ${name},`,
  dearReader: "Beste lezer,",
  noSubscription: "U bent ingelogd en hebt geen abonnement. Vrije artikelen en artikelen voor ingelogde lezers staan voor u open.",
  seeOffers: "Aanbod bekijken",
  payRenewal: "Verlenging betalen",
  subscribeAgain: "Opnieuw abonneren",
  takeUpAgain: "Abonnement hervatten",
  renewNow: "Nu verlengen",
  refundGiven: ({ sum, day }) =>
    rich`<strong>${sum}</strong> is op ${day} terugbetaald; het kan enkele dagen duren voordat uw bank het laat zien.`,
  refundFailed: ({ sum, day }) =>
    rich`Sinds ${day} hebt u nog <strong>${sum}</strong> tegoed. Uw bank nam de terugbetaling niet aan; we schrijven u over een andere manier.`,
  refundOnItsWay: ({ sum, day }) => rich`<strong>${sum}</strong> is sinds ${day} naar u onderweg.`,
  stopRenewing: "Abonnement opzeggen",
  stillCome: ({ issues, last }) =>
    `${count(issues, { one: "Er komt nog één nummer", other: `Alle ${issues} nummers van uw looptijd komen nog` })}, het laatste is nr. ${last}, en tot dan blijft alles voor u open.`,
  refundMeSum: (sum) => `${sum} terugkrijgen`,
  refundMe: "Geld terug",
  refunding: (refund) =>
    rich`${whatComesBack(refund)}: <strong>${refund.sum}</strong> ${refund.byHand ? "wordt binnen enkele dagen door ons kantoor aan u terugbetaald" : "gaat nu terug op de manier waarop u hebt betaald"}. Uw abonnement en uw toegang stoppen meteen; ${count(refund.issues, { one: "1 nog niet geleverd nummer komt", other: `${refund.issues} nog niet geleverde nummers komen` })} niet meer.`,
  keepUpTo: (issue) => `Wat u tot en met nr. ${issue} hebt gekregen, houdt u.`,
  cannotBeUndone: "Dit kan niet ongedaan worden gemaakt.",
};
