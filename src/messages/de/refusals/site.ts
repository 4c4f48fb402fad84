import type { Messages } from "../../catalogue.ts";

export const site: Messages["refusals"]["site"] = {
  tooOften: "Das war von hier aus zu oft. Versuchen Sie es in einer Viertelstunde noch einmal.",
  away: "Das Magazin wird gerade in Ordnung gebracht. Verloren ist nichts; versuchen Sie es in einer Minute noch einmal.",
  noRoom:
    "Gerade wird vom Magazin mehr verlangt, als es beantworten kann. Verloren ist nichts; versuchen Sie es in einigen Sekunden noch einmal.",
  noSuchLanguage: "In dieser Sprache gibt es dieses Magazin nicht.",
};
