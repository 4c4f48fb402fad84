import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type RightsSettings = {
  /** Years for which documents keep a name; undefined: as the magazine’s country has it. */
  keepBooksYears: number | undefined;
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
  },
  ({ KEEP_BOOKS_YEARS }): RightsSettings => ({ keepBooksYears: KEEP_BOOKS_YEARS }),
);
