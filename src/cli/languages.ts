import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderProblem, laidLanguages, templateOf } from "../languages/index.ts";
import { languagesSpoken } from "../messages/index.ts";
import { makeFolders, type Platform, readSettings } from "../platform/index.ts";
import { isLanguage, languageName } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const usage = "Usage: masthead languages [--template LANGUAGE]   (the tag of one, as in it or pt-BR)";

/** Which languages can be spoken and how much of each there is; or a file to fill in, for another. Answers 1 where a file is amiss. */
export async function languagesCommand(argv: string[], _open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { template: "text" }, usage);
  if (words.length > 0) throw new Error(usage);
  const { languagesDir: folder, languagesDirAsked: isAsked } = readSettings();
  if (typeof options["template"] === "string") return writeTemplate(folder, options["template"], out);
  for (const language of languagesSpoken()) out.line(`${named(language)}: comes along, whole`);
  const laid = laidLanguages(folder);
  for (const { file, language, laid: own, problems } of laid) {
    out.line(own ? `${named(language)}: ${own.said} of ${own.total} messages in ${file}` : `${file}: nothing of it is spoken`);
    for (const problem of problems) out.problem(`${file}: ${problem}`);
  }
  const missing = isAsked && folderProblem(folder);
  if (missing) out.problem(missing);
  else if (laid.length === 0) out.line(`None of your own lies in ${folder}. A file to fill in: masthead languages --template it`);
  return missing || laid.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

function writeTemplate(folder: string, language: string, out: Out): number {
  if (!isLanguage(language)) throw new Error(`“${language}” is not a language. ${usage}`);
  const file = join(folder, `${language}.yaml`);
  if (existsSync(file)) throw new Error(`${file} is there already: go on with that one, or move it away.`);
  makeFolders(folder, { cure: "Name another in LANGUAGES_DIR, into which you may write." });
  writeFileSync(file, templateOf(language), { flag: "wx" });
  out.line(`${file}: fill it in. What it says is spoken from the next start on, in a magazine whose language is ${named(language)}.`);
  return 0;
}

function named(language: string): string {
  const name = languageName(language, "en");
  return name !== language ? `${language} (${name})` : language;
}
