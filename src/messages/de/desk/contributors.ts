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
