import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const log: Messages["desk"]["log"] = {
  title: "Protokoll",
  says: "Jede Änderung in der Redaktion, und von wem sie ist. Hier wird nie etwas geändert oder gelöscht; von Geheimnissen und von den Texten der Artikel und E-Mails steht hier nur, dass sie sich geändert haben.",
  find: "Adresse, Name, Wert oder Kennung",
  who: "Wer",
  anybody: "alle",
  machine: "wer den Server betreibt",
  byLink: "über einen privaten Link",
  heads: { when: "Wann", who: "Wer", what: "Was", changed: "Was sich geändert hat" },
  none: "Noch wurde nichts getan.",
  changes: (rows) => count(rows, { one: "1 Zeile", other: `${rows} Zeilen` }),
  nothing: "nichts, was hier festgehalten wird",
  outcomes: { refused: "abgelehnt", failed: "fehlgeschlagen" },
  added: "hinzugefügt",
  removed: "entfernt",
  empty: "nichts",
};
