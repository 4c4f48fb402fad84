import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const shift = (by: number) => `${count(Math.abs(by), { one: "einen Tag", other: `${Math.abs(by)} Tage` })} ${by < 0 ? "früher" : "später"}`;

export const calendar: Messages["desk"]["calendar"] = {
  out: {
    title: "Kalender",
    line: "Ausgaben auf der Zeitachse",
    before: "Monat davor",
    after: "Monat danach",
    list: "Tag für Tag",
    none: "In diesem Monat geht nichts hinaus.",
    closes: (issue) => `Redaktionsschluss für Nr. ${issue}`,
    labels: (issue) => `Etiketten und Druckauflage für Nr. ${issue} sind fällig`,
    appears: (issue) => `Nr. ${issue} erscheint`,
    saleAt: (issue) => `Nr. ${issue} kommt in den Verkauf`,
    article: (headline) => `„${headline}“ wird veröffentlicht`,
    letter: (subject) => `Der Newsletter „${subject}“ geht hinaus`,
    renewals: (letters) =>
      count(letters, { one: "1 E-Mail oder Hinweis zur Verlängerung", other: `${letters} E-Mails und Hinweise zur Verlängerung` }),
    says: "E-Mails und Hinweise zur Verlängerung richten sich nach dem Erstverkaufstag einer Ausgabe; wie viele es sind, ist aus den Abos von heute berechnet.",
  },
  own: {
    title: "In Ihrem eigenen Kalender",
    says: "Ein Kalenderprogramm zeigt alles, was hinausgeht, und hält es aktuell, über eine geheime Adresse, die nur Ihnen gehört. Wer die Adresse hat, sieht den Kalender und sonst nichts aus der Redaktion; eine neue macht die vorige ungültig, und wenn Sie die Redaktion verlassen, gilt auch sie nicht mehr.",
    make: "Adresse anlegen",
    makeAnew: "Neue Adresse anlegen",
    end: "Adresse sperren",
    made: "Es gibt eine, vom",
    used: "Zuletzt abgefragt:",
    unused: "Noch hat kein Programm sie abgefragt.",
    once: "Das ist die Adresse. Sie wird nur einmal gezeigt: Tragen Sie sie in Ihrem Kalenderprogramm als abonnierten Kalender ein, oder öffnen Sie sie dort.",
    open: "In einem Kalenderprogramm öffnen",
    back: "Kalender",
    ended: "Die Adresse ist gesperrt. Programme, die sie haben, erfahren nichts mehr.",
  },
  line: {
    title: "Ausgaben auf der Zeitachse",
    issues: "Alle Ausgaben",
    says: "Zwei Jahre Ausgaben, jede vom Redaktionsschluss bis zum Erstverkaufstag. Ein Termin wird auf seiner eigenen Seite verschoben, und wenn Skripte laufen, auch hier: Ziehen Sie ihn, oder gehen Sie mit der Tabulatortaste zu ihm, verschieben Sie ihn mit den Pfeiltasten (Umschalt: eine Woche), und drücken Sie die Eingabetaste. Nichts wird verschoben, bevor Sie gesehen haben, was daraus folgt.",
    label: "Zwei Jahre Ausgaben, vom Redaktionsschluss bis zum Erstverkaufstag",
    today: "heute",
    closes: ({ issue, day }) => `Nr. ${issue}: Redaktionsschluss ${day}`,
    appears: ({ issue, day }) => `Nr. ${issue} erscheint am ${day}`,
    wouldClose: (issue) =>
      `Nr. ${issue} hätte Redaktionsschluss am {day}. Die Eingabetaste zeigt, was daraus folgt, Esc setzt den Termin zurück.`,
    wouldAppear: (issue) =>
      `Nr. ${issue} würde am {day} erscheinen. Die Eingabetaste zeigt, was daraus folgt, Esc setzt den Termin zurück.`,
    head: {
      issue: "Ausgabe",
      closes: "Redaktionsschluss",
      appears: "Erscheint",
      cover: "Datum auf dem Titel",
      state: "Stand",
      move: "Termine",
    },
    no: (issue) => `Nr. ${issue}`,
    move: "Termine verschieben",
    moveOf: (issue) => `Termine verschieben: Nr. ${issue}`,
    none: "Noch ist keine Ausgabe geplant.",
    states: { planned: "geplant", open: "offen", closed: "abgeschlossen", "on sale": "erschienen" },
  },
  days: {
    title: (issue) => `Termine von Nr. ${issue}`,
    line: "Ausgaben auf der Zeitachse",
    stands: ({ closes, appears }) => `Redaktionsschluss ist am ${closes}, Erstverkaufstag am ${appears}.`,
    closeOn: "Redaktionsschluss",
    onSaleOn: "Erstverkaufstag",
    following: "die Ausgaben danach um ebenso viele Tage verschieben",
    look: "Ansehen, was daraus folgt",
    what: "Was daraus folgt",
    not: "So geht es nicht:",
    why: "Warum (wer das Magazin liest und fragt, erfährt es)",
    move: "Termine verschieben",
    leave: "Nein, so lassen",
    moved: "Die neuen Termine stehen im Kalender. Niemand verliert ein Exemplar.",
    appears: ({ from, to, by }) => `Erscheint am ${to} statt am ${from}: ${shift(by)}.`,
    appearsAsBefore: (day) => `Erscheint am ${day}, wie bisher.`,
    cover: ({ from, to }) => `Auf dem Titel steht als Datum ${to} statt ${from}.`,
    coverStands: (day) => `Auf dem Titel bleibt das Datum: ${day}.`,
    closes: ({ from, to, by }) =>
      `Redaktionsschluss ist am ${to} statt am ${from}: ${shift(by)}. Bis dahin kann ein gedrucktes Abo mit dieser Ausgabe beginnen; danach werden die Etiketten gemacht.`,
    closesAsBefore: (day) => `Redaktionsschluss ist am ${day}, wie bisher.`,
    pieces: ({ pieces, drafts, left }) =>
      `${count(pieces, { one: "Ein Beitrag steht", other: `${pieces} Beiträge stehen` })} darin, ${count(drafts, { one: "davon einer im Entwurf", other: `davon ${drafts} im Entwurf` })}; bis zum Redaktionsschluss ${count(left, { one: "bleibt noch ein Tag", other: `bleiben noch ${left} Tage` })}.`,
    others: ({ number, last, on }) =>
      `${count(number, { one: "Eine weitere Ausgabe verschiebt", other: `${number} weitere Ausgaben verschieben` })} sich mit, bis zu Nr. ${last}, die dann am ${on} erscheint. Was später geplant wird, schließt sich an.`,
    alone: "Die Ausgaben danach bleiben, wo sie sind.",
    owed: ({ digital, print }) =>
      `${count(digital + print, { one: "Ein Exemplar ist", other: `${digital + print} Exemplare sind` })} davon noch zu liefern (digital: ${digital}, gedruckt: ${print}). Geschuldet wird nach Nummern: Niemand verliert eines.`,
    ends: (terms) =>
      `${count(terms, { one: "Ein Abo endet", other: `${terms} Abos enden` })} damit: Die Erinnerungen an die Verlängerung und ihre Abbuchung richten sich nach dem Erstverkaufstag.`,
    earned: ({ from, to }) => `Was für diese Exemplare bezahlt wurde, wird im ${to} zu Umsatz, nicht im ${from}.`,
    letter: (at) => `Der Newsletter dazu geht nach Plan hinaus (${at}); prüfen Sie, ob das so bleiben soll.`,
    year: ({ year, was, will }) => `${year} hat ${count(will, { one: "eine Ausgabe", other: `${will} Ausgaben` })} statt ${was}.`,
  },
};
