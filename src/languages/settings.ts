import { join, resolve } from "node:path";
import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type LanguageSettings = { languagesDir: string; languagesDirAsked: boolean };

declare module "../platform/index.ts" {
  interface Settings extends LanguageSettings {}
}

export const languageSettings = settingsOf(
  {
    LANGUAGES_DIR: {
      schema: z.string().min(1),
      says: "Folder of languages of your own, a file each, as in it.yaml; without it, `languages` in DATA_DIR.",
      more: "`masthead languages --template it` writes such a file to fill in; it is spoken from the next start. [MESSAGES.md](MESSAGES.md) says more.",
    },
  },
  (v, _problems, environment): LanguageSettings => ({
    languagesDirAsked: v.LANGUAGES_DIR !== undefined,
    languagesDir: resolve(v.LANGUAGES_DIR ?? join(environment.DATA_DIR?.trim() || "data", "languages")),
  }),
);
