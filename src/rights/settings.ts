import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type RightsSettings = {
  /** Years for which documents keep a name; undefined: as the magazine’s country has it. */
  keepBooksYears: number | undefined;
  /** Whether every page leads to the forms by which a contract is cancelled and withdrawn from. */
  declarations: "as the law has it" | "always" | "never";
};

declare module "../platform/index.ts" {
  interface Settings extends RightsSettings {}
}

export const rightsSettings = settingsOf(
  {
    KEEP_BOOKS_YEARS: {
      schema: z.coerce.number().int().min(0).max(30),
      says: "For how many years after the end of the year in which it was issued an invoice keeps the name of a reader whose account was deleted.",
      more: "Without it, as the law of the country has it in which the magazine sits (Germany, Austria, Switzerland, the United Kingdom and others are known), and ten years elsewhere. Ask whoever does your taxes.",
    },
    DECLARATIONS: {
      schema: z.enum(["as the law has it", "always", "never"]),
      says: "Whether the foot of every page has the buttons “Cancel contracts here” and “Withdraw from contract”, which need no sign-in: always or never.",
      more: "Without it, as the law of the magazine’s country has it (the tax settings name it): the first in Germany and France, the second in the European Union.",
    },
  },
  ({ KEEP_BOOKS_YEARS, DECLARATIONS }): RightsSettings => ({
    keepBooksYears: KEEP_BOOKS_YEARS,
    declarations: DECLARATIONS ?? "as the law has it",
  }),
);
