import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const inDays = (days: number) => (days === 0 ? "heute" : count(days, { one: "morgen", other: `in ${days} Tagen` }));
const daysAgo = (days: number) => count(days, { one: "vor einem Tag", other: `vor ${days} Tagen` });
const drafts = (of: { drafts: number; pieces: number }) =>
  of.drafts === of.pieces
    ? count(of.drafts, { one: "der einzige Beitrag ist noch ein Entwurf", other: `alle ${of.pieces} Beiträge sind noch Entwürfe` })
    : `${of.drafts} von ${of.pieces} Beiträgen ${of.drafts === 1 ? "ist noch ein Entwurf" : "sind noch Entwürfe"}`;

export const today: Messages["desk"]["today"] = {
  title: "Heute",
  due: {
    unpublished: (headline) => `„${headline}“ sollte veröffentlicht werden, und es ging nicht`,
    jobsFailed: (jobs) => count(jobs, { one: "Eine Aufgabe ist fehlgeschlagen", other: `${jobs} Aufgaben sind fehlgeschlagen` }),
    lettersFailed: (letters) =>
      count(letters, { one: "Eine E-Mail ließ sich nicht verschicken", other: `${letters} E-Mails ließen sich nicht verschicken` }),
    readerLetters: (letters) => count(letters, { one: "Ein Leserbrief wartet", other: `${letters} Leserbriefe warten` }),
    outsideRefunds: (refunds) =>
      `${count(refunds, { one: "Eine Erstattung wurde", other: `${refunds} Erstattungen wurden` })} im Dashboard des Zahlungsdienstes veranlasst: Sagen Sie, was aus den Exemplaren wird`,
    refundsFailed: (refunds) =>
      count(refunds, { one: "Eine Erstattung ließ sich nicht auszahlen", other: `${refunds} Erstattungen ließen sich nicht auszahlen` }),
    standingAmiss: (troubles) =>
      count(troubles, { one: "Ein Abo bei Stripe ist nicht wie geplant", other: `${troubles} Abos bei Stripe sind nicht wie geplant` }),
    overdue: (invoices) => count(invoices, { one: "Eine Rechnung ist überfällig", other: `${invoices} Rechnungen sind überfällig` }),
    premiums: (premiums) => count(premiums, { one: "Eine Prämie ist zu verschicken", other: `${premiums} Prämien sind zu verschicken` }),
    replacements: (copies) =>
      count(copies, {
        one: "Eine Reklamation ist offen: Das Ersatzheft hat noch kein Etikett",
        other: `${copies} Reklamationen sind offen: Die Ersatzhefte haben noch keine Etiketten`,
      }),
    declined: (charges) =>
      count(charges, {
        one: "Bei einer Verlängerung wurde die Zahlung abgelehnt; sie wird erneut versucht",
        other: `Bei ${charges} Verlängerungen wurde die Zahlung abgelehnt; sie wird erneut versucht`,
      }),
    unposted: ({ issue, copies }) =>
      `Nachversand von Nr. ${issue}: Die Etiketten sind festgeschrieben, aber noch nicht bei der Post (${count(copies, { one: "ein Heft", other: `${copies} Hefte` })})`,
    closedWithDrafts: ({ issue, day, ...of }) => `Redaktionsschluss von Nr. ${issue} war am ${day}, und ${drafts(of)}`,
    closesWithDrafts: ({ issue, days, ...of }) => `Redaktionsschluss von Nr. ${issue} ist ${inDays(days)}, und ${drafts(of)}`,
    emptyBeforeClose: ({ issue, days }) => `Nr. ${issue} ist leer, und Redaktionsschluss ist ${inDays(days)}`,
    emptyAfterClose: ({ issue, days }) => `Nr. ${issue} ist leer, und Redaktionsschluss war ${days <= 0 ? "heute" : daysAgo(days)}`,
    lateForSale: ({ issue, days }) => `Nr. ${issue} sollte ${daysAgo(days)} erscheinen und ist noch nicht erschienen`,
    noCover: ({ issue, days }) => `Nr. ${issue} hat keine Titelseite, und Erstverkaufstag ist ${inDays(days)}`,
    letterUnwritten: (issue) => `Der Newsletter zu Nr. ${issue} ist nicht geschrieben`,
    letterUnsent: (issue) => `Der Newsletter zu Nr. ${issue} ist geschrieben, aber nicht verschickt`,
    letterStopped: (issue) => `Der Newsletter zu Nr. ${issue} wurde beim Versand angehalten`,
  },
  dueTitle: "Was ansteht",
  nothingDue: "Nichts steht an.",
  toDoTitle: "Noch zu tun",
  toDo: {
    about: "Sagen, was das Magazin ist: Unterzeile, Beschreibung, Impressum",
    offers: "Das erste Angebot anlegen: Noch kann niemand abonnieren",
    stripe:
      "Echtes Geld annehmen: Bis Stripe eingeschaltet ist, lässt sich online nichts bezahlen; ein ganzer Verkauf lässt sich vorher mit Spielgeld in einer Kopie ausprobieren (npx masthead trial)",
    unheard: (articles) =>
      `${count(articles, { one: "Ein veröffentlichter Artikel hat", other: `${articles} veröffentlichte Artikel haben` })} keine Aufnahme: ansehen, wo sie fehlt und warum`,
    ads: "Eine Eigenanzeige schreiben: was am Ende eines Artikels steht",
  },
  issues: "Diese Ausgabe und die nächsten",
  issueHeads: {
    issue: "Ausgabe",
    state: "Stand",
    closes: "Redaktionsschluss",
    onSale: "Erstverkaufstag",
    pieces: "Beiträge",
    drafts: "Entwürfe",
    cover: "Titelseite",
    letter: "Newsletter",
  },
  saleAsked: "von selbst, zu dieser Uhrzeit",
  issue: (issue) => `Nr. ${issue}`,
  coverThere: "da",
  coverMissing: "fehlt",
  noLetter: "keiner",
  letterStates: {
    draft: "geschrieben",
    waiting: "wartet auf die Versandzeit",
    sending: "wird verschickt",
    stopped: "angehalten",
    sent: "verschickt",
  },
  states: { planned: "geplant", open: "offen", closed: "abgeschlossen", "on sale": "erschienen" },
  cameIn: "Was eingegangen ist",
  cameInHeads: { what: "Was", today: "Heute", week: "Sieben Tage" },
  came: {
    orders: "Bestellungen",
    claims: "Hefte, die nicht ankamen",
    stopped: "Gekündigte Abos",
    refunds: "Erstattungen",
    joined: "Newsletter bestellt",
    left: "Newsletter abbestellt",
  },
  numbers: "Die Zahlen",
  changedLast: "Zuletzt geändert",
};
