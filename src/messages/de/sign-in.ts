import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";

export const signIn: Messages["signIn"] = {
  letter: ({ magazine, code, minutes }) => ({
    subject: `${code} ist Ihr Code für „${magazine}“`,
    title: "Anmelden",
    paragraphs: [
      "Jemand, vermutlich Sie, möchte sich anmelden. Geben Sie diesen Code auf der Seite ein, die danach gefragt hat, oder benutzen Sie die Schaltfläche.",
    ],
    button: "Anmelden",
    after: [
      `Beides gilt einmal, innerhalb von ${minutes} Minuten. Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ohne diese E-Mail kann sich niemand anmelden.`,
    ],
    footer: "Sie erhalten diese E-Mail, weil Ihre Adresse auf unserer Anmeldeseite eingegeben wurde.",
  }),
  signIn: "Anmelden",
  noPassword: "Es gibt kein Passwort. Geben Sie Ihre E-Mail-Adresse ein, und wir schicken Ihnen einen Code.",
  readsHere:
    "Was in diesem Browser bezahlt wurde, steht in ihm offen. Um es anderswo zu lesen und das Konto zu sehen, bestätigen Sie, dass diese Adresse Ihnen gehört.",
  stopReading: "In diesem Browser nicht mehr lesen",
  email: "E-Mail",
  sendCode: "Code schicken",
  demo: rich<"a">`Das ist eine Demo: <a>Melden Sie sich mit einem Klick als eine ihrer Personen an</a>, oder sehen Sie nach dem Code im Terminal, in dem sie gestartet wurde.`,
  byPasskey: "Mit Passkey anmelden",
  passkeyFailed: "Der Passkey hat nicht funktioniert. Versuchen Sie es noch einmal, oder lassen Sie sich einen Code schicken.",
  lookIntoMail: "Sehen Sie in Ihr Postfach",
  codeSent: (email) =>
    rich`Wenn <strong>${email}</strong> E-Mails empfangen kann, ist eine mit einem sechsstelligen Code unterwegs. Er gilt zehn Minuten, in diesem Browser.`,
  code: "Code",
  noLetter: rich<"a">`Keine E-Mail? <a>Noch eine anfordern</a>.`,
  codeInTerminal:
    "In dieser Demo verlässt keine E-Mail das Haus: Der Code steht in dem Terminal, in dem sie gestartet wurde, und /demo braucht keinen.",
  pressButton: "Mit der Schaltfläche sind Sie angemeldet, in diesem Browser.",
  peopleOfDemo: "Die Personen der Demo",
  beSomebody: "Als jemand aus der Demo anmelden",
  nobodyIsReal: "Niemand hier ist echt, deshalb genügt zum Anmelden ein Klick. Außerhalb der Demo gibt es diese Seite nicht.",
  be: (name) => `Als ${name} anmelden`,
};
