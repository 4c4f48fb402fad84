import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const daysCounted = (days: number) => count(days, { one: "1 dag", other: `${days} dagen` });

export const correspondence: Messages["correspondence"] = {
  title: "Ingezonden brieven",
  write: "Schrijf aan de redactie",
  writeAbout: "Schrijf aan de redactie over dit artikel",
  intro:
    "Zeg wat u denkt, in uw eigen woorden en zo kort als het kan. De redactie leest elke brief; sommige worden afgedrukt en daarbij misschien ingekort.",
  about: (headline) => `Over ‘${headline}’`,
  name: "Uw naam, zoals die mag worden afgedrukt",
  place: "Waar u woont: de plaats is genoeg",
  email: "Uw e-mailadres (voor de redactie, nooit zichtbaar)",
  text: "Uw brief",
  consent: "De brief mag met mijn naam en woonplaats worden afgedrukt, op papier en op deze pagina’s.",
  leaveEmpty: "Laat dit leeg",
  send: "Versturen",
  whatHappens: ({ unproven, declined }) =>
    `We sturen u een e-mail met een knop, zodat niemand in uw naam schrijft; zonder uw bevestiging wordt de brief na ${daysCounted(unproven)} gewist. Een brief die we niet plaatsen, wordt na ${daysCounted(declined)} gewist. Er is niets van te zien voordat de redactie hem afdrukt.`,
  unwanted: "Het tijdschrift neemt op dit moment geen brieven aan via dit formulier.",
  lookIntoMail: "Kijk in uw mailbox",
  mailSent: "Er is een e-mail onderweg naar het adres dat u hebt opgegeven. Druk op de knop daarin, en uw brief is bij de redactie.",
  isItYou: "Is dit uw brief?",
  press: "Druk op de knop, en hij gaat naar de redactie.",
  yes: "Ja, stuur hem naar de redactie",
  arrived: "Uw brief is bij de redactie",
  arrivedSays: "Dank u wel. Hij wordt gelezen. Als hij wordt afgedrukt, vindt u hem in het tijdschrift; zo niet, dan schrijven we u.",
  toThisIssue: "Naar dit nummer",
  section: "Ingezonden brieven",
  onArticle: (headline) => `Over ‘${headline}’`,
  letterOf: (name) => `Een ingezonden brief van ${name}`,
  prove: ({ title, days, name }) => ({
    subject: `Uw brief aan ‘${title}’: is hij van u?`,
    title: "Is dit uw brief?",
    paragraphs: [
      `Met dit adres is een brief aan de redactie van ‘${title}’ gestuurd, onder de naam ${name}. Druk op de knop, en de redactie krijgt hem.`,
    ],
    button: "Ja, hij is van mij",
    after: ["Als u het niet was, hoeft u niets te doen: niemand krijgt hem te zien, en hij wordt gewist."],
    footer: `De link is ${daysCounted(days)} geldig. U krijgt deze ene e-mail omdat uw adres op onze pagina is ingevuld.`,
  }),
  decline: ({ title, name, days }) => ({
    subject: `Uw brief aan ‘${title}’`,
    title: "Dank u wel voor uw brief",
    paragraphs: [
      `Beste ${name}, dank u wel dat u ons hebt geschreven. We hebben uw brief gelezen en zullen hem deze keer niet afdrukken. We krijgen er meer dan we kolommen hebben, en de keuze is zelden makkelijk.`,
    ],
    footer: `Uw brief en uw adres worden over ${daysCounted(days)} gewist. U krijgt deze e-mail omdat u een brief aan de redactie van ‘${title}’ hebt gestuurd.`,
  }),
};
