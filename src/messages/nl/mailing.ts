import type { Messages } from "../catalogue.ts";
import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

export const mailing: Messages["mailing"] = {
  issueOf: ({ number, day }) => `Nummer ${number} · ${day}`,
  issue: (number) => `Nummer ${number}`,
  cover: ({ number, shows }) => `Cover van nummer ${number}: ${shows}`,
  minutes: (minutes) => count(minutes, { one: "1 minuut", other: `${minutes} minuten` }),
  written: ({ by, day }) => (by ? `Door ${by}, ${day}` : `Verschenen op ${day}`),
  credits: creditLine,
  correction: ({ day, text }) => `Rectificatie, ${day}. ${text}`,
  restForSignedIn: "De rest is voor lezers die inloggen; dat kost niets.",
  restForSubscribers: "De rest is voor abonnees.",
  tooLong: "De rest is te lang voor een e-mail.",
  readIssue: "Het nummer lezen",
  signInAndRead: "Inloggen en verder lezen",
  subscribe: "Abonneren",
  readOn: "Verder lezen",
  readOrHear: "Op de site lezen of beluisteren",
  alsoInIssue: "Ook in dit nummer",
  inIssue: "In dit nummer",
  unsubscribe: "Afmelden voor de nieuwsbrief",
  becauseSubscriber: (title) =>
    `U krijgt deze e-mail omdat u een abonnement op ‘${title}’ hebt. Afmelden voor de nieuwsbrief of abonnement opzeggen, zonder in te loggen:`,
  becauseAsked: (day) => `U krijgt deze e-mail omdat u erom hebt gevraagd${day === undefined ? "" : ` op ${day}`}.`,
  becausePreview: "Hier staat waarom deze lezer de e-mail krijgt.",
  becauseTest: "Dit is een test, door de redactie alleen aan u gestuurd.",
  readOnWeb: "Op het web lezen",
  onWeb: "Op het web",
  consent: ({ title, days }) => ({
    subject: `De nieuwsbrief van ‘${title}’: bent u dat?`,
    title: "Mogen we u schrijven?",
    paragraphs: [
      `Iemand, waarschijnlijk u, heeft met dit adres om de nieuwsbrief van ‘${title}’ gevraagd. Druk op de knop, en hij komt bij elk nummer.`,
    ],
    button: "Ja, graag",
    after: ["Als u het niet was, hoeft u niets te doen: zonder de knop sturen we niets."],
    footer: `De link is ${count(days, { one: "1 dag", other: `${days} dagen` })} geldig. U krijgt deze ene e-mail omdat uw adres op onze pagina is ingevuld.`,
  }),
};
