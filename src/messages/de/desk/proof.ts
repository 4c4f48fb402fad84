import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const proof: Messages["desk"]["proof"] = {
  title: "Sind Sie es?",
  saysFresh:
    "Bevor Geld bewegt, Leserdaten ausgegeben oder eine Rolle oder Ihre eigene Anmeldung geändert werden, fragen wir noch einmal nach. Es gilt fünfzehn Minuten.",
  saysSecond: "Ihr Konto in der Redaktion verlangt mehr als einen gemailten Code.",
  needed: "Weisen Sie sich erst aus; senden Sie es dann noch einmal.",
  ofAnother: "Dieser Passkey gehört einer anderen Person. Wählen Sie Ihren eigenen.",
  proveFirst: "Ausweisen",
  byCode: "Mit Ihrer App oder einem Wiederherstellungscode",
  code: "Code",
  go: "Weiter",
  byPasskey: "Mit einem Passkey",
  usePasskey: "Passkey benutzen",
  byLetter: "Per E-Mail",
  send: (email) => `Code an ${email} schicken`,
  sent: "Eine E-Mail mit einem Code ist unterwegs. Er gilt zehn Minuten.",
  letterCode: "Code aus der E-Mail",
  demo: "Das ist die Demo: Ich bin es",
  signIn: "Ihre Anmeldung",
  demanded:
    "Die Verlagsleitung möchte, dass sich alle in der Redaktion mit mehr als einem gemailten Code ausweisen. Richten Sie hier etwas ein.",
  app: "Authenticator-App",
  appOn: "Ihre App erzeugt Codes.",
  appOff: "Eine App auf Ihrem Telefon erzeugt einen Code, der eine halbe Minute gilt. Sie funktioniert ohne Netz.",
  setUpApp: "App einrichten",
  removeApp: "App entfernen",
  appPicture: "Der Schlüssel als Bild, für die Kamera der App",
  appKey:
    "Richten Sie die Kamera Ihrer App auf das Bild, tippen Sie diesen Schlüssel in die App, oder öffnen Sie den Link auf dem Telefon, auf dem sie ist:",
  openInApp: "In der App öffnen",
  firstCode: "Der erste Code der App",
  confirmApp: "Bestätigen",
  appRemoved: "Die App ist entfernt.",
  recovery: "Wiederherstellungscodes",
  recoveryLeft: (left) => count(left, { one: "1 Wiederherstellungscode ist übrig.", other: `${left} Wiederherstellungscodes sind übrig.` }),
  recoverySays:
    "Jeder gilt einmal, falls Telefon oder Schlüssel verloren gehen. Drucken Sie sie aus, oder schreiben Sie sie auf; sie werden nur dieses eine Mal gezeigt.",
  newRecovery: "Neue Wiederherstellungscodes erstellen",
  written: "Ich habe sie aufgeschrieben",
  passkeys: "Passkeys",
  passkeysSay:
    "Einen Passkey bewahrt Ihr Telefon, Ihr Computer oder ein Sicherheitsschlüssel auf. Damit allein melden Sie sich an, ohne E-Mail.",
  addPasskey: "Passkey hinzufügen",
  passkeyName: "Wie Sie ihn nennen",
  added: "hinzugefügt:",
  passkeyFailed: "Der Passkey hat nicht funktioniert. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.",
  passkeyHeld: "Dort liegt schon ein Passkey von Ihnen. Wählen Sie ein anderes Telefon, einen anderen Computer oder Sicherheitsschlüssel.",
  removePasskey: "Entfernen",
  passkeyRemoved: "Der Passkey ist entfernt.",
  lastRemoved:
    "Der Passkey ist entfernt. Er war das Letzte, was Sie neben Ihrem Postfach hatten: Ein gemailter Code genügt wieder, und Wiederherstellungscodes gelten nicht mehr.",
  passkeyAdded: "Der Passkey ist hinzugefügt. Sie können sich damit anmelden.",
  sessions: "Wo Sie angemeldet sind",
  device: ({ browser, system }) => {
    const where = { iPhone: "einem iPhone", iPad: "einem iPad", Mac: "einem Mac", Chromebook: "einem Chromebook" }[system] ?? system;
    return browser && where ? `${browser} auf ${where}` : browser || system || "ein unbekanntes Gerät";
  },
  here: "hier",
  lastUsed: "zuletzt benutzt:",
  since: "seit",
  end: "Dort abmelden",
  endOthers: "Überall sonst abmelden",
  ended: "Dort abgemeldet.",
  endedOthers: "Überall sonst abgemeldet.",
  name: "Ihr Name",
  nameSays: "Unter diesem Namen stehen Ihre Kommentare und was Sie in der Redaktion tun",
  keepName: "Namen speichern",
  nameKept: "Ihr Name ist gespeichert.",
  leave: "Redaktion verlassen",
  linksStay: (headlines) =>
    `Private Links, die Sie erstellt haben, bleiben bis zu ihrem letzten Tag offen, und niemand bekommt E-Mails über das, was darüber gesagt wird: zu ${headlines.map((one) => `„${one}“`).join(", ")}. Ziehen Sie sie vorher beim Beitrag zurück, oder überlassen Sie sie der Redaktion.`,
  leaving: (magazine) =>
    `Sie geben alle Rollen bei „${magazine}“ zurück. Was Sie getan haben, bleibt unter Ihrem Namen; Ihr Abo, falls Sie eines haben, bleibt ebenfalls.`,
};
