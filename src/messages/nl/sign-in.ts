import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";

export const signIn: Messages["signIn"] = {
  letter: ({ magazine, code, minutes }) => ({
    subject: `${code} is uw code voor ‘${magazine}’`,
    title: "Inloggen",
    paragraphs: ["Iemand, waarschijnlijk u, wil inloggen. Vul deze code in op de pagina die erom vroeg, of druk op de knop."],
    button: "Inloggen",
    after: [
      `Beide werken één keer, binnen ${minutes} minuten. Als u het niet was, hoeft u niets te doen: zonder deze e-mail kan niemand inloggen.`,
    ],
    footer: "U krijgt deze e-mail omdat uw adres op onze inlogpagina is ingevuld.",
  }),
  signIn: "Inloggen",
  noPassword: "Er is geen wachtwoord. Vul uw e-mailadres in, en we sturen u een code.",
  readsHere:
    "Wat in deze browser is betaald, staat erin open. Om het elders te lezen en het account te zien, bevestigt u dat dit adres van u is.",
  stopReading: "Niet meer lezen in deze browser",
  email: "E-mail",
  sendCode: "Code sturen",
  demo: rich<"a">`Dit is een demo: <a>log met één klik in als een van de personen</a>, of zoek de code in de terminal waarin de demo is gestart.`,
  byPasskey: "Met een passkey inloggen",
  passkeyFailed: "De passkey werkte niet. Probeer het opnieuw, of vraag een code aan.",
  lookIntoMail: "Kijk in uw mailbox",
  codeSent: (email) =>
    rich`Als <strong>${email}</strong> mail kan ontvangen, is er een e-mail met een code van zes cijfers onderweg. De code is tien minuten geldig, in deze browser.`,
  code: "Code",
  noLetter: rich<"a">`Geen e-mail? <a>Een andere aanvragen</a>.`,
  codeInTerminal:
    "In deze demo gaat er geen e-mail de deur uit: de code staat in de terminal waarin de demo is gestart, en /demo vraagt er geen.",
  pressButton: "Druk op de knop en u bent ingelogd, in deze browser.",
  peopleOfDemo: "De personen van de demo",
  beSomebody: "Inloggen als iemand uit de demo",
  nobodyIsReal: "Niemand hier is echt, dus inloggen gaat met één klik. Buiten de demo bestaat deze pagina niet.",
  be: (name) => `Inloggen als ${name}`,
};
