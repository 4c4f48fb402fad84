import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type PrintSettings = {
  /** A file. */
  pressProfile: string | undefined;
};

declare module "../platform/index.ts" {
  interface Settings extends PrintSettings {}
}

export const printSettings = settingsOf(
  {
    PRESS_PROFILE: {
      schema: z.string().min(1),
      says: "File with the ICC profile of the press that prints the magazine, as the printer gives it (a `.icc` of four inks).",
      more: "The pictures of the print-ready issue are changed to its inks, and the file names and holds it as its output intent, under the name of its registered condition (FOGRA51, say) where it has one; another profile sets the issue anew. Without it both follow coated offset by FOGRA39 (ISO Coated v2, 300 %), whose profile comes along, and the preflight says so.",
    },
  },
  (v, problems): PrintSettings => ({ pressProfile: v.PRESS_PROFILE && pressProfile(v.PRESS_PROFILE, problems) }),
);

/** Bytes 36 to 39 of an ICC profile tell that it is one, 16 to 19 its colours. */
function pressProfile(given: string, problems: string[]): string {
  const path = resolve(given);
  const head = existsSync(path) ? readFileSync(path).toString("latin1", 0, 40) : "";
  if (!head.endsWith("acsp") || head.slice(16, 20) !== "CMYK")
    problems.push(`PRESS_PROFILE: ${path} is no ICC profile of four inks that can be read`);
  return path;
}
