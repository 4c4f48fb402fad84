import { begins } from "../begins.ts";
import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

type Begun = { start: number; last: number } | undefined;
const from = (begun: Begun, says: string) => (begun ? ` ${says} nr. ${begun.start} tot en met nr. ${begun.last}.` : "");
const nothingTaken = "Er is niets afgeschreven, en er stopt nog niets.";

export const orderLetters: Messages["orderLetters"] = {
  payInvoice: "Factuur betalen",
  readOn: "Verder lezen waar u was gebleven",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `U hebt ${offer} al, tot en met nr. ${last}. Er is niets verloren: kies of dit abonnement daarna begint, een cadeau wordt, wordt terugbetaald, of dat u beide houdt.`,
  decide: "Kiezen wat ermee gebeurt",
  facts: {
    issues: "Nummers",
    copiesOfEach: "Exemplaren van elk",
    withIt: "Daarbij komt",
    invoice: "Factuur",
    invoiceAndReceipt: "Factuur en betaalbewijs",
    together: "Samen",
    ofWhichTax: "waarvan btw",
    credit: "Verrekening van uw nog niet geleverde nummers",
    paidNow: "Nu betaald",
    payBy: "Uiterlijk te betalen op",
    transferTo: "Per overschrijving naar",
    order: "Bestelling",
    toBePaid: "Te betalen",
    dueOn: "Vervaldatum",
    receipt: "Betaalbewijs",
    paid: "Betaald",
    takenBy: "Aan te nemen tot en met",
  },
  no: (number) => `Nr. ${number}`,
  noTo: ({ start, last }) => `Nr. ${start} tot en met ${last}`,
  noOn: ({ number, day }) => `Nr. ${number}, ${day}`,
  subjects: {
    invoice: ({ order, title }) => `Factuur van bestelling ${order}: ${title}`,
    issue: (title) => `Uw losse nummer: ${title}`,
    subscription: (title) => `Uw abonnement: ${title}`,
  },
  guarantee: (days) => `Als het niets voor u is, drukt u binnen ${days} dagen in uw account op ‘Geld terug’, en u krijgt alles terug.`,
  backIssue: ({ issue, digital, print }) => ({
    title: "Uw nummer",
    paragraphs: [
      `${digital ? `Nr. ${issue} staat vanaf nu voor u open en blijft van u: log in met dit adres.` : ""}${print ? " Het gedrukte exemplaar gaat de komende dagen op de post." : ""}`.trim(),
    ],
  }),
  trial: (title) => ({
    title: "Uw gratis nummers",
    paragraphs: [
      `De volgende nummers van ‘${title}’ krijgt u van ons. Er wordt niets afgeschreven, en het proefabonnement stopt vanzelf; bevalt het u, neem dan een abonnement.`,
    ],
  }),
  changed: ({ issue, title, print }) => ({
    title: "Het is gewijzigd",
    paragraphs: [
      `Vanaf nr. ${issue} leest u ‘${title}’ ${print ? "gedrukt en digitaal" : "digitaal"}. De waarde van uw nog niet geleverde nummers is verrekend.`,
    ],
  }),
  giftGoesOn: ({ start, last }) => ({
    title: "Dank u wel",
    paragraphs: [
      `Uw cadeau gaat door, van nr. ${start} tot en met nr. ${last}. Het stopt weer vanzelf; voordat het zover is, vragen we het u.`,
    ],
  }),
  bulk: ({ copies, start }) => ({
    title: "Uw exemplaren",
    paragraphs: [
      `Vanaf nr. ${start} ${count(copies, { one: "komt er van elk nummer 1 exemplaar", other: `komen er van elk nummer ${copies} exemplaren` })} naar u toe.`,
    ],
  }),
  readsEverything: "Alles wat we hebben uitgegeven, staat vanaf nu voor u open: log in met dit adres.",
  readsTerm: "De nummers van uw looptijd staan voor u open zodra ze verschijnen: log in met dit adres.",
  firstToCome: (issue) => `Het eerste dat komt, is nr. ${issue}.`,
  begun: (order) => ({
    title: "Dank u wel",
    paragraphs: [
      `Uw abonnement op ‘${order.title}’ ${order.renewal ? "gaat door" : "is begonnen"}. ${
        order.reads
      }${order.invoice ? " Hierbij de factuur; betaal die op uw gemak, de nummers komen in elk geval." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "Een kleine herinnering",
      text: "Uw eerste nummers zijn gekomen, en de factuur staat nog open. Misschien ligt die ergens onder.",
    },
    2: {
      title: "Uw factuur moet vandaag worden betaald",
      text: "Vandaag loopt de betaaltermijn van de factuur voor uw abonnement af. Hebt u de afgelopen dagen betaald, vergeet deze e-mail dan.",
    },
    3: {
      title: "Voordat de bezorging stopt",
      text: "De factuur staat nog open. Blijft dat zo, dan komen er binnenkort geen nummers meer na wat u tot nu toe hebt gekregen.",
    },
  },
  reminderSubject: ({ title, order }) => `${title}: bestelling ${order}`,
  copiesStopped: (served) => ({
    subject: "We bezorgen voorlopig niet meer",
    title: "We bezorgen voorlopig niet meer",
    paragraphs: [
      `${count(served, { one: "Eén nummer is naar u toe gekomen", other: `${served} nummers zijn naar u toe gekomen` })}, en de factuur staat nog open; daarom zijn we gestopt met sturen. We sturen niemand op u af.`,
      "Als u nu betaalt, komt de rest van uw looptijd alsnog, vanaf het volgende nummer.",
    ],
  }),
  invoicePaid: ({ order, start }) => ({
    subject: `Betaald: bestelling ${order}`,
    title: "Betaald, dank u wel",
    paragraphs: [
      `De factuur van bestelling ${order} is betaald.${start === undefined ? "" : ` Uw nummers komen weer vanaf nr. ${start}.`}`,
    ],
  }),

  giftReceipt: (gift) => ({
    subject: `Uw cadeau voor ${gift.name}`,
    title: `Een cadeau voor ${gift.name}`,
    paragraphs: [
      `Dank u wel dat u ‘${gift.title}’ cadeau doet. ${
        gift.writtenOn === undefined
          ? "We schrijven niemand: maak de kaart in uw account, en geef die zelf."
          : `Op ${gift.writtenOn} schrijven we aan ${gift.name}, met wat u op de kaart hebt gezet.`
      }${from(gift.begun, "De gedrukte nummers komen van") || ` De nummers beginnen zodra ${gift.name} het cadeau aanneemt, zodat er geen verloren gaat.`}`,
    ],
    after: [
      "Het cadeau stopt vanzelf. Voordat het zover is, vragen we u, en verder niemand, of u het nog eens wilt geven.",
      ...(gift.guaranteeDays > 0
        ? [`Binnen ${gift.guaranteeDays} dagen geeft de knop ‘Geld terug’ in uw account u al uw geld terug.`]
        : []),
    ],
  }),
  somebody: "iemand",
  theGiver: "iemand",
  gift: (gift) => ({
    title: `${begins(gift.donor)} geeft u ‘${gift.title}’ cadeau`,
    paragraphs: [
      `Beste ${gift.name},`,
      ...(gift.card ? [`‘${gift.card}’`] : []),
      `${begins(gift.donor)} geeft u ${count(gift.issues, { one: "één nummer", other: `${gift.issues} nummers` })} van ‘${gift.title}’.${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "Cadeau aannemen",
    after: [`U betaalt niets, nu niet en later niet. Het cadeau wacht tot en met ${gift.until} op u.`],
    footer: `U krijgt deze e-mail omdat ${gift.donor} ons uw adres heeft gegeven, alleen voor dit cadeau.`,
  }),
  giftBegun: ({ title, donor, begun }) => ({
    subject: `Uw abonnement: ${title}`,
    title: "Het is van u",
    paragraphs: [
      `Het abonnement op ‘${title}’ dat u van ${donor} kreeg, is begonnen.${from(begun, "Voor u zijn")} Log in met dit adres om te lezen.`,
    ],
  }),
  giftTaken: ({ name, begun }) => ({
    subject: `${name} heeft uw cadeau aangenomen`,
    title: "Uw cadeau is aangekomen",
    paragraphs: [`${name} heeft uw cadeau aangenomen.${from(begun, "Het loopt van")}`],
  }),
  giftWaits: (name) => ({
    subject: `Uw cadeau voor ${name} wacht nog`,
    title: "Uw cadeau wacht nog",
    paragraphs: [
      `Niemand heeft uw cadeau voor ${name} aangenomen, en de tijd daarvoor is om. Er is niets verloren: in uw account kunt u het weer openen en de link doorgeven, of uw geld terugvragen.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }) => ({
    subject: `Bestelling ${order}: de betaling is niet gelukt`,
    title: "De betaling is niet gelukt",
    paragraphs: [
      `U bestelde ${offer} voor ${price}, en de betaling was enkele dagen onderweg. Uw bank heeft die teruggestuurd${why ? ` (${why})` : ""}. Er is niets afgeschreven, en er is niets begonnen.`,
      "De knop leidt naar dezelfde bestelling, om op een andere manier te betalen.",
    ],
    button: "Opnieuw bestellen",
  }),
  bankAsks: ({ price, again }) => ({
    subject: "Uw verlenging: uw bank wil uw bevestiging",
    title: "Uw bank wil uw bevestiging",
    paragraphs: [
      `We wilden uw abonnement verlengen voor ${price}. Uw bank heeft geen bezwaar; ze wil alleen van u horen dat u het bent die betaalt, en u was er niet om het te zeggen. ${nothingTaken}`,
      `Betaal op de pagina waar de knop naartoe leidt: daar vraagt uw bank het u, en met uw bevestiging is het klaar. We proberen het op ${again} opnieuw, maar zonder u vraagt de bank het waarschijnlijk nog eens.`,
    ],
    button: "Bevestigen en betalen",
  }),
  cardExpired: ({ price, again }) => ({
    subject: "Uw verlenging: uw kaart is verlopen",
    title: "Uw kaart is verlopen",
    paragraphs: [
      `We wilden uw abonnement verlengen voor ${price}, en de kaart waarmee u hebt betaald is verlopen. ${nothingTaken}`,
      `We proberen het op ${again} opnieuw. Betaalt u voor die tijd met een andere kaart, dan is het klaar; de knop leidt erheen.`,
    ],
    button: "Met een andere kaart betalen",
  }),
  declined: ({ price, again, why, todo }) => ({
    subject: "Uw verlenging: de afschrijving is niet gelukt",
    title: "De afschrijving is niet gelukt",
    paragraphs: [
      `We wilden uw abonnement verlengen voor ${price}, en de betaling is niet gelukt: ${why}. ${nothingTaken}`,
      `We proberen het op ${again} opnieuw. ${todo} De knop leidt naar waar u betaalt.`,
    ],
    button: "Met een andere kaart betalen",
  }),
};
