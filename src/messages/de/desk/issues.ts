import { count } from "../grammar.ts";
import { rich } from "../../rich.ts";
import type { Messages } from "../../catalogue.ts";

export const issues: Messages["desk"]["issues"] = {
  onSale: "Erschienen. Die Fassungen werden hergestellt.",
  takenBack: "Zurückgenommen: Nichts wurde veröffentlicht, verbucht oder verschickt.",
  delayed: "Der neue Tag steht im Kalender. Niemandem geht ein Heft verloren.",
  skipped: "Übersprungen: Sie und alle danach erscheinen einen Platz später. Niemandem geht ein Heft verloren.",
  saleTitle: (number) => `Ausgabe ${number} erscheinen lassen`,
  saleBegins: (seconds) =>
    `Es beginnt in ${seconds} Sekunden oder zu der Uhrzeit, die Sie angeben, und bis dahin lässt es sich zurücknehmen. Danach nicht mehr; ein einzelner Artikel daraus lässt sich auch dann zurückziehen.`,
  allPublic: (articles) =>
    `Darin ${count(articles, { one: "steht 1 Artikel", other: `stehen ${articles} Artikel` })}; alle sind öffentlich, wie sie dastehen.`,
  published: ({ articles, fresh, behind }) =>
    `Darin ${count(articles, { one: "steht 1 Artikel", other: `stehen ${articles} Artikel` })}. Mit ihr ${count(fresh, { one: "wird 1 Entwurf", other: `werden ${fresh} Entwürfe` })} veröffentlicht${behind > 0 ? `, dazu die Änderungen an ${behind}, die schon öffentlich sind` : ""}.`,
  noLetter: "Es wartet keine E-Mail auf ihr Erscheinen.",
  letterAt: ({ subject, hour }) =>
    `Die E-Mail dazu, „${subject}“, geht hinaus: ${hour}; erscheint die Ausgabe später, wartet die E-Mail so lange.`,
  letterTo: ({ subject, readers }) =>
    `Die E-Mail dazu, „${subject}“, geht an ${count(readers, { one: "1 Person", other: `${readers} Personen` })}.`,
  early: ({ day, days }) => `Erscheinen soll sie am ${day}: Das wäre ${count(days, { one: "1 Tag", other: `${days} Tage` })} zu früh.`,
  lateBy: ({ day, days }) => `Erscheinen sollte sie am ${day}: Das ist ${count(days, { one: "1 Tag", other: `${days} Tage` })} zu spät.`,
  noNote: "Sie hat kein Editorial.",
  delaySays: (day) =>
    `Erscheinen sollte sie am ${day}, und sie erscheint an dem Tag, den Sie angeben; ihr Redaktionsschluss rückt um ebenso viele Tage.`,
  moveIt: "Verschieben",
  appearsOn: "Erscheint am",
  following: "die danach rücken um ebenso viele Tage",
  why: "Warum",
  skipTitle: (day) => `Am ${day} erscheint das Magazin nicht`,
  skipOdd: "Ein übersprungener Platz lässt sich nicht zurückgeben.",
  skipIt: "Diesen Platz überspringen",
  issue: (number) => `Ausgabe ${number}`,
  copiesServed: ({ digital, printed }) =>
    `Digital ${count(digital, { one: "wird 1 Exemplar", other: `werden ${digital} Exemplare` })} freigegeben, und gedruckt ${count(printed, { one: "gilt 1 Heft", other: `gelten ${printed} Hefte` })} als verschickt; was dafür bezahlt wurde, wird zu Umsatz.`,
  embargo: ({ headline, hour }) => `„${headline}“ unterliegt einer Sperrfrist: ${hour}.`,
  drafts: (headlines) => `Entwürfe: ${headlines.map((one) => `„${one}“`).join(", ")}.`,
  before: (numbers) => `Davor noch nicht erschienen: ${numbers.map((number) => `Nr. ${number}`).join(", ")}.`,
  labelsWait: (labels) =>
    count(labels, {
      one: "1 Heft wartet auf ein Etikett: Festgeschrieben wird es mit dem Erscheinen.",
      other: `${labels} Hefte warten auf ein Etikett: Festgeschrieben werden sie mit dem Erscheinen.`,
    }),
  owes: (copies) =>
    `Davon ${count(copies, { one: "steht 1 Exemplar", other: `stehen ${copies} Exemplare` })} aus. Geschuldet sind Nummern: Niemandem geht eine verloren.`,
  isLate: (number) => `Ausgabe ${number} verspätet sich`,
  plannedAfter: (issues) =>
    `Danach ${count(issues, { one: "ist 1 Ausgabe", other: `sind ${issues} Ausgaben` })} geplant; sie bleiben, wo sie sind, oder rücken um ebenso viele Tage.`,
  skipSays: ({ number, after }) =>
    `Nr. ${number} und die ${after} danach nehmen jeweils den nächsten Platz im Kalender ein. Keine Nummer fällt aus.`,
  states: { planned: "geplant", open: "offen", closed: "abgeschlossen", "on sale": "erschienen" },
  moves: { late: "Verspätet", skipped: "Übersprungen", moved: "Verschoben" },
  closes: ({ from, to }) => `, Redaktionsschluss ${from} → ${to}`,
  title: "Ausgaben",
  no: "Nr.",
  volumeNumber: "Jahrgang, Nummer",
  coverDate: "Datum auf dem Titel",
  closesOn: "Redaktionsschluss",
  theme: "Titelthema",
  state: "Stand",
  line: "Zwei Jahre auf der Zeitachse",
  find: "Nummer, Titelthema oder Jahr",
  ahead: "Geplant",
  onSaleHead: "Erschienen",
  noneYet: "Noch ist keine Ausgabe erschienen.",
  ofItself: "Angaben zur Ausgabe",
  couldNot: (why) => `Sie sollte erscheinen und konnte nicht. ${why}`,
  takeBack: "Zurücknehmen",
  place: "Platz im Kalender",
  moveDays: "Termine verschieben",
  late: "Sie verspätet sich",
  skips: "Das Magazin erscheint diesmal nicht",
  save: "Speichern",
  letter: "E-Mail zur Ausgabe",
  see: "Ansehen",
  putOnSale: "Erscheinen lassen",
  notYet: "Erscheinen kann sie noch nicht:",
  note: "Editorial",
  coverLines: "Titelzeilen, je eine Zeile",
  cover: "Titelseite",
  coverArt: "Titelbild für den Druck: ein Bild ohne Schrift, über das Titel, Datum, Preis und Titelzeilen gesetzt werden",
  facts: ({ volume, number, cover, closes, state }) =>
    rich<
      "cover" | "print" | "editions"
    >`Jahrgang ${volume}, Nummer ${number} · Datum auf dem Titel ${cover} · Redaktionsschluss ${closes} · ${state} · <cover>Titelseite</cover> · <print>Druck: Seiten, Prüfung, Dateien</print> · <editions>Fassungen</editions>`,
  goesOn: (when) => `Sie erscheint: ${when}. Vorher wird nichts veröffentlicht, verbucht oder verschickt.`,
  appears: (day) => `Erscheinen soll sie am ${day}.`,
  appearedEarly: (day) => `Sie ist vor ihrem Erstverkaufstag erschienen, dem ${day}.`,
  appeared: (day) => `Erschienen ist sie am ${day}.`,
};
