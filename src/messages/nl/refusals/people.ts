import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const people: Messages["refusals"]["people"] = {
  giveEmail: "Vul een e-mailadres in, zoals naam@example.org.",
  noEmail: "Dit is geen e-mailadres.",
  lettersTooOften: "Dat was te vaak. Wacht een kwartier voordat u een nieuwe e-mail aanvraagt; een code die u hebt, is nog geldig.",
  triesTooOften: "Te veel mislukte pogingen. Wacht een kwartier.",
  linkUsed: "Deze link is al gebruikt. Vraag een nieuwe e-mail aan.",
  linkOver: "Deze link is al gebruikt, of is ouder dan een kwartier. Vraag een nieuwe e-mail aan; de nieuwste telt.",
  noLetter: (minutes) =>
    `Voor deze browser geldt geen e-mail meer: de code is gebruikt, is ouder dan ${minutes} minuten, of is in een andere browser aangevraagd. Vraag een nieuwe e-mail aan.`,
  askAgain: "Vraag een nieuwe e-mail aan.",
  codeWrongLast: "Dat was niet de code, voor de vijfde keer. Vraag een nieuwe e-mail aan.",
  codeWrong: (left) =>
    `Dat is niet de code uit onze e-mail. Kijk nog eens; u kunt het nog ${count(left, { one: "één keer", other: `${left} keer` })} proberen.`,
  notTheCode: "Dit is niet de code uit de e-mail.",
  notTheSecond: "Deze code is niet of niet meer geldig.",
  keysTooOften: "Er kwamen hiervandaan te veel verkeerde adressen of wachtwoorden; wacht tien minuten.",
  keyUnknown: "Dit adres of wachtwoord is van niemand.",
  keyEnded: "Dit adres of wachtwoord is ingetrokken door wie het had. Een nieuw maakt u in uw account, onder ‘Mijn feeds en apps’.",
  noDemo: "Dit tijdschrift is geen demo; log in met uw e-mailadres.",
  secondWrong: "Dat is geen code van uw app, en ook geen herstelcode die nog geldt. Een code geldt één keer.",
  secondTooOften: "Te veel verkeerde codes. Wacht een kwartier.",
  appHeld: "Uw app geeft al codes. Verwijder die app eerst, en stel dan een andere in.",
  passkeyRefused: "Deze passkey werkte niet. Probeer het opnieuw, of log in met een code.",
};
