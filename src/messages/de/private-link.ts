import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const may = {
  read: "zum Lesen",
  comment: "zum Lesen und Kommentieren",
  suggest: "zum Lesen und Kommentieren und mit der Bitte um Änderungsvorschläge",
};

export const privateLink: Messages["privateLink"] = {
  title: ({ headline, magazine }) => `${headline}: ${magazine}`,
  says: ({ name, day }) => `Eine private Seite für ${name}, offen bis zum ${day}. Bitte geben Sie die Adresse nicht weiter.`,
  commenting: "Sie können diesen Text lesen und kommentieren. Die Redaktion sieht, was Sie sagen.",
  suggesting:
    "Sie können diesen Text lesen, kommentieren und Änderungen vorschlagen: Schreiben Sie einfach hinein; was Sie tun, steht dort als Vorschlag, bis die Redaktion ihn annimmt oder nicht.",
  reading: "Sie können diesen Text lesen. Er ist nicht veröffentlicht.",
  needsScript: "Für Änderungsvorschläge ist JavaScript nötig. Ohne JavaScript schreiben Sie in einem Kommentar, was Sie ändern würden.",
  published: rich<"a">`Dieser Text ist veröffentlicht: <a>so ist er erschienen</a>. Kommentare und Vorschläge sind geschlossen.`,
  held: "Dieser Text bleibt zurzeit, wie er ist: Vorschlagen lässt sich nichts. Lesen und etwas dazu sagen können Sie weiterhin.",
  comments: "Kommentare",
  said: "Ihr Kommentar ist abgeschickt. Die Redaktion sieht ihn.",
  saidLabel: "Was Sie sagen möchten",
  about: "Die Worte, um die es geht, aus dem Text kopiert; ohne sie geht es um den ganzen Text",
  begin: "Etwas dazu sagen",
  send: "Senden",
  state: "Stand Ihrer Vorschläge",
  kept: "Gespeichert",
  keptAt: "Gespeichert um {hour}",
  keeping: "Wird gespeichert …",
  notKept: "Noch nicht gespeichert",
  onlyHere: "Nur hier: {why} Dieser Browser bewahrt auf, was Sie geschrieben haben, und versucht es wieder. Lassen Sie diese Seite offen.",
  away: "Der Server des Magazins ist nicht zu erreichen.",
  unfit:
    "Dieser Teil Ihrer Vorschläge ließ sich nicht speichern, weil der Text dort geändert wurde. Schlagen Sie ihn noch einmal vor, wo er noch passt:",
  letGo: "Verwerfen",
  takeBack: "Zurücknehmen",
  unreadable:
    "Was gesendet wurde, ist kein Text dieser Seite. Laden Sie sie neu; was Sie geschrieben haben, ist in diesem Browser aufbewahrt.",
  unknown:
    "Dieser private Link ist nicht bekannt. Sehen Sie nach, ob er vollständig kopiert wurde; wenn ja, bitten Sie die Person, die ihn geschickt hat, um einen neuen.",
  over: "Dieser private Link gilt nicht mehr: Er ist abgelaufen, er wurde zurückgezogen, oder an dem Text wird nicht mehr gearbeitet. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.",
  tooOften: "Das war zu oft. Warten Sie eine Stunde, und versuchen Sie es dann noch einmal.",
  notYours: (wants) => (wants === "comment" ? "Dieser Link ist nur zum Lesen." : "Dieser Link erlaubt keine Änderungsvorschläge."),
  closed: "Dieser Text ist veröffentlicht; Kommentare und Vorschläge sind geschlossen.",
  letters: {
    title: "E-Mails",
    want: "Schreiben Sie mir, wenn die Redaktion antwortet oder mich nennt",
    keep: "Speichern",
    stopped: "Sie bekommen keine E-Mails mehr. Was die Redaktion antwortet, steht hier.",
    wanted: "Sie bekommen eine E-Mail, wenn die Redaktion Ihnen antwortet.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }) =>
      `${count(many, { one: "Eine Antwort", other: `${many} Antworten` })} zu „${headline}“: ${magazine}`,
    dear: (name) => `Guten Tag ${name},`,
    says: ({ who, when, words, said }) => `${who}, ${when}${words ? `, zu „${words}“` : ""}:\n${said}`,
    how: (day) =>
      `Zum Lesen und Antworten öffnen Sie den privaten Link, den Sie haben; er gilt bis zum ${day}. Zu Ihrer Sicherheit ist er nirgends gespeichert und steht deshalb nicht hier: Wenn Sie ihn nicht finden, bitten Sie die Redaktion um einen neuen.`,
    footer: (magazine) =>
      `Sie erhalten diese E-Mail, weil Sie mit „${magazine}“ über einen privaten Link an diesem Text arbeiten. Unten auf seiner Seite können Sie solche E-Mails abbestellen.`,
  },
  letter: ({ headline, magazine, name, by, day, may: degree }) => ({
    subject: `„${headline}“: ein privater Link von „${magazine}“`,
    title: headline,
    paragraphs: [
      `Guten Tag ${name},`,
      `${by ? `${by} schickt` : "wir schicken"} Ihnen „${headline}“ ${may[degree]}. Sie brauchen kein Konto: Der Link öffnet diesen Text bis zum ${day}.`,
      "Er ist nur für Sie bestimmt. Bitte geben Sie ihn nicht weiter.",
    ],
    button: "Text öffnen",
    footer: `Sie erhalten diese E-Mail, weil jemand von „${magazine}“ mit Ihnen an diesem Text arbeitet.`,
  }),
  refused: {
    unsaid: "Schreiben Sie, was zu sagen ist.",
    nothing: "Hier steht noch nichts.",
    tooLong: "Ein Kommentar fasst 5.000 Zeichen.",
    tooLongBeside: "Höchstens 5.000 Zeichen.",
    notInText: "Diese Worte stehen nicht im gespeicherten Text. Kopieren Sie sie aus einem seiner Absätze.",
    notInTextBeside: "Nicht im Text.",
  },
};
