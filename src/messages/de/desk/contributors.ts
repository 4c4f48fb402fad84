import type { Messages } from "../../catalogue.ts";

export const contributors: Messages["desk"]["contributors"] = {
  title: "Mitwirkende",
  says: "Alle, die bei einem Artikel genannt sind: wer ihn geschrieben und wer sonst etwas dafür getan hat. Artikel im Papierkorb zählen nicht.",
  name: "Name",
  find: "Überschrift, Adresse, Autorenzeile oder Thema",
  none: "Noch ist niemand bei einem Artikel genannt.",
  noArticle: "Kein Artikel nennt diese Person.",
  asReadersSee: "Leseransicht",
  articlesOf: (name) => `Artikel von ${name}`,
  heads: { name: "Name", did: "Mitwirkung", articles: "Artikel" },
  articleHeads: { headline: "Überschrift", did: "Mitwirkung", section: "Ressort", issue: "Ausgabe", state: "Stand" },
  about: "Was über sie oder ihn gesagt wird",
  aboutHint:
    "In ein, zwei Sätzen, unter den eigenen Artikeln, auf der eigenen Seite und im Heft. Beginnt der Text mit dem Namen, ist der Name der Link.",
  keep: "Speichern",
  kept: "Gespeichert.",
  roles: {
    author: "Text",
    interviewer: "Interview",
    "told-to": "Aufzeichnung",
    translator: "Übersetzung",
    photographer: "Fotos",
    illustrator: "Illustrationen",
    cartographer: "Karten",
    researcher: "Recherche",
  },
};
