import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Uw account verwijderen</a>`,
  title: "Uw account verwijderen",
  says: "Uw account en wat wij van u weten worden voorgoed verwijderd. Lees eerst wat er gebeurt; er gebeurt niets voordat u op de knop drukt.",
  goes: "Wat meteen verdwijnt",
  goesList: {
    names: "uw naam, e-mailadres en postadressen, en elke browser waarin u bent ingelogd",
    reading: "wat u bewaarde, las en beluisterde, uw feeds, apps en links",
    letters: "de nieuwsbrief, uw toestemmingen, onze e-mails aan u en uw brieven aan ons",
    card: "de kaart of rekening waarvan wordt afgeschreven, hier en bij onze betaaldienst",
  },
  stays: "Wat blijft, en tot wanneer",
  books: ({ until, years }) =>
    `Facturen blijven zoals ze zijn uitgegeven, met uw naam: volgens de belastingwet moeten ze ${count(years, { one: "een jaar", other: `${years} jaar` })} na het einde van het jaar worden bewaard. Uit de laatste verdwijnt uw naam na ${until}.`,
  noBooks: "Er is geen factuur van u die bewaard moet worden.",
  nameless: "Bestellingen, betalingen, verzonden exemplaren en boekingen blijven als getallen, zonder uw naam of adres.",
  backups: (until) =>
    `Uiterlijk op ${until} staat u ook niet meer in onze back-ups. Moet er een worden teruggezet, dan wordt u er opnieuw uit verwijderd.`,
  printed: "Een brief van u die is afgedrukt, blijft afgedrukt.",
  running: "Uw abonnementen",
  one: ({ number, left, last }) =>
    `Abonnement nr. ${number}: ${count(left, { one: "u hebt nog één nummer tegoed", other: `u hebt nog ${left} nummers tegoed` })}, het laatste is nr. ${last}.`,
  noneLeft: (number) => `Abonnement nr. ${number}: u hebt niets meer tegoed.`,
  back: (money) => `Eindigt het nu, dan krijgt u ${money} terug op de manier waarop u hebt betaald.`,
  byHand: "U betaalde per overschrijving of cheque: wij vragen u om uw rekeningnummer, en verwijderen de rest zodra het geld bij u is.",
  giver: "Het is een cadeau: eindigt het nu, dan gaat het geld voor wat over is terug naar wie het gaf.",
  nothingBack: "Eindigt het nu, dan gaat er niets terug: voor wat over is, is niets betaald.",
  given: "Wat u anderen gaf, blijft bij hen komen.",
  choose: "Wat moet ermee gebeuren?",
  now: "Nu beëindigen, teruggeven wat mij toekomt en alles verwijderen",
  afterLast: "Laten komen wat betaald is, niets verlengen en alles na het laatste nummer verwijderen",
  afterLastSays: "Tot dan houdt u uw account en kunt u zich bedenken.",
  ask: "Mijn account verwijderen",
  sure: "Ja, verwijder alles wat van mij is. Ik weet dat het niet kan worden teruggehaald.",
  notSure: "Vink het vakje aan, zodat niemand per ongeluk een account verwijdert.",
  freshFirst: rich<"a">`Eerst willen we weten dat u het bent: <a>laat een code naar uw adres sturen</a>.`,
  cannot: "Het kan nog niet worden verwijderd",
  against: {
    staff: "U werkt op de redactie: eerst moet de uitgever uw rol intrekken.",
    contact: "U bent de contactpersoon van een instelling: schrijf ons wie het overneemt.",
    open: "Er staat een factuur open: betaal die eerst, of schrijf ons.",
    debit: "Een betaling van u is enkele dagen onderweg: wacht tot die is aangekomen.",
    standing: "Uw verlengingen worden door ons vorige systeem afgeschreven: schrijf ons, zodat wij ze daar beëindigen.",
    waiting: "In uw account wachten bestellingen met uw adres: zeg eerst of ze van u zijn.",
  },
  onItsWay: (day) => `Aangevraagd op ${day}.`,
  waits: {
    copies: "Het wordt verwijderd na het laatste betaalde nummer. Er wordt niets meer verlengd.",
    money: "Uw geld is naar u onderweg. Zodra het is overgemaakt, wordt de rest verwijderd.",
    gifts: "Een cadeau van u is nog niet verstuurd. Zodra dat is gebeurd, wordt de rest verwijderd.",
    nothing: "Het wordt op dit moment verwijderd.",
  },
  keep: "Mijn account toch houden",
  keepSays: "Wat beëindigd is, blijft beëindigd; al het andere blijft van u.",
  done: { asked: "Uw verzoek is ontvangen.", kept: "Uw account blijft." },
  letter: ({ magazine, books, backups }) => ({
    subject: `Uw account bij ‘${magazine}’ is verwijderd`,
    title: "Tot ziens",
    paragraphs: [
      "Uw account is verwijderd, met al het persoonlijke dat wij van u wisten.",
      `Op facturen blijft uw naam uiterlijk tot ${books} staan, omdat de wet dat voorschrijft. Bestellingen en betalingen blijven als getallen zonder naam. Uiterlijk op ${backups} staat u ook niet meer in onze back-ups.`,
      "Dank u wel dat u ons hebt gelezen. U bent altijd weer welkom, als nieuwe lezer.",
    ],
    footer: "Dit is onze laatste e-mail aan u; ook die wordt hier verwijderd zodra die is verstuurd.",
  }),
};
