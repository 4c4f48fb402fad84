import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const daysLong = (days: number) => count(days, { one: "1 Tag", other: `${days} Tage` });

export const bin: Messages["desk"]["bin"] = {
  title: "Papierkorb",
  says: (days) =>
    `Gelöschte Entwürfe. Jeder lässt sich ${daysLong(days)} lang zurückholen; dann ist er endgültig weg, mit seinen Versionen, Kommentaren, Vorschlägen und privaten Links. Seine Bilder bleiben bei den Bildern.`,
  none: "Der Papierkorb ist leer.",
  headline: "Überschrift",
  deleted: "Gelöscht",
  gone: "Endgültig weg am",
  restore: "Zurückholen",
  restoreThat: (headline) => `„${headline}“ zurückholen`,
  delete: "Löschen",
  deleteTitle: (headline) => `„${headline}“ löschen`,
  back: "Zurück zum Artikel",
  happens: (days) => [
    `Er kommt in den Papierkorb und steht in keiner Liste, auf keiner Tafel und in keiner Suche der Redaktion mehr. ${daysLong(days)} lang lässt er sich von dort zurückholen, so wie er jetzt ist.`,
    "Dann ist er endgültig weg, mit seinen Versionen, Kommentaren, Vorschlägen und privaten Links. Seine Bilder bleiben bei den Bildern.",
  ],
  closed: "Private Links zu ihm öffnen nichts mehr, solange er dort liegt.",
  linked: (headlines) => `Links darauf stehen in diesen Artikeln und würden ins Leere führen: ${headlines}.`,
  toBin: "In den Papierkorb",
  binned: "Der Entwurf liegt im Papierkorb. Von dort lässt er sich zurückholen.",
  restored: "Der Entwurf ist wieder da, wie er war.",
};
