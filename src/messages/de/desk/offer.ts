import type { Messages } from "../../catalogue.ts";
import { count, figure } from "../grammar.ts";

export const offer: Messages["desk"]["offer"] = {
  audiences: {
    everybody: "alle",
    new: "alle, die zum ersten Mal abonnieren",
    renewal: "alle, die schon einmal abonniert haben",
    gift: "Geschenke",
    institution: "Einrichtungen, über die Redaktion",
    "back issue": "eine einzelne Ausgabe",
  },
  shortAudiences: {
    everybody: "alle",
    new: "erstes Abo",
    renewal: "wieder ein Abo",
    gift: "Geschenke",
    institution: "Einrichtungen",
    "back issue": "eine einzelne Ausgabe",
  },
  sold: "Was verkauft wird",
  name: "Bezeichnung",
  nameExample: "Gedruckt + digital",
  summary: "In einem Satz",
  digital: "Die digitale Ausgabe",
  print: "Das gedruckte Heft",
  forWhom: "Für wen und zu welchem Preis",
  audience: "Für",
  issues: "Ausgaben",
  price: (currency) => `Preis, ${currency}`,
  priceHint: "0 macht daraus ein kostenloses Probeabo, einmal für jede Person.",
  introPrice: "Preis der ersten Laufzeit, falls ein anderer",
  introHint: "Die Einwilligung nennt beide.",
  promises: "Zusagen",
  promised: ({ days, renews, archive, ads }) =>
    [
      days === "0" || days === "" ? "ohne Geld zurück" : `Geld zurück ${days === "1" ? "1 Tag" : `${days} Tage`} lang`,
      renews ? "verlängert sich von selbst" : "endet von selbst",
      archive ? "öffnet jede Ausgabe" : "öffnet die Ausgaben der Laufzeit",
      ads ? "mit unseren Eigenanzeigen" : "werbefrei",
    ].join(", "),
  guaranteeDays: "Geld zurück, Tage",
  loss: ({ issues, of, share }) =>
    issues === 0
      ? "Kein Geld zurück, also auch nichts dabei zu verlieren."
      : `Schlimmstenfalls ${count(issues, {
          one: "ist bis zum letzten Tag eine Ausgabe hinausgegangen und wird behalten",
          other: `sind bis zum letzten Tag ${issues} Ausgaben hinausgegangen und werden behalten`,
        })}, ${issues} von ${of} (${share} der Laufzeit), und das ganze Geld geht zurück; Druck und Porto dafür tragen Sie.`,
  renews: "Nach der Laufzeit",
  renewsAuto: "verlängert sich von selbst, vorher angekündigt",
  renewsSeries: "endet von selbst",
  grants: "Die digitale Ausgabe öffnet",
  grantsArchive: "jede Ausgabe, die erschienen ist",
  grantsTerm: "die Ausgaben der Laufzeit",
  ads: "Mit diesem Angebot sind unsere Eigenanzeigen zu sehen",
  tax: "MwSt.",
  taxed: ({ rate, inclusive }) => `${rate || "0"} %, ${inclusive ? "im Preis enthalten" : "kommt zum Preis hinzu"}`,
  taxRate: "MwSt., %",
  taxHint: "Länder mit eigenem Satz stehen unter „MwSt.“.",
  taxMode: "Die MwSt.",
  taxInclusive: "ist im Preis enthalten",
  taxExclusive: "kommt zum Preis hinzu",
  further: "Prämie, Rechnung, Kulanz, Tage",
  furthered: ({ premium, credit, grace, opens, closes }) =>
    [
      premium ? `mit Prämie: ${premium}` : "keine Prämie",
      credit ? `auf Rechnung (Ausgaben vor der Zahlung: ${credit})` : "sofort bezahlt",
      grace && grace !== "0" ? `Kulanz: ${grace}` : "keine Kulanz",
      opens || closes ? "zeitlich begrenzt" : "immer offen",
    ].join(", "),
  premium: "Prämie",
  noPremium: "keine",
  premiumLeft: ({ name, left }) => `${name} (noch ${figure(left)} da)`,
  creditCopies: "Auf Rechnung: Ausgaben vor der Zahlung",
  creditHint: "Leer: wird nicht angeboten.",
  graceIssues: "Kulanzausgaben",
  graceHint: (most) =>
    `So viele kommen nach der letzten noch, 0 bis ${most}. Wer verlängert, bezahlt zuerst diese: Von 12 Ausgaben kommen dann noch 11. Wer nicht verlängert, ist dafür nichts schuldig.`,
  opensOn: "Offen ab",
  closesOn: "Offen bis",
  changes:
    "Eine Änderung gilt für Bestellungen ab jetzt; was vorher bestellt wurde, behält seine Ausgaben, seinen Zugang und seine Quittung.",
  save: "Speichern",
  another: "Neues Angebot",
};
