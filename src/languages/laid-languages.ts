import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { type Laid, laidOver, speak } from "../messages/index.ts";
import type { Platform } from "../platform/index.ts";
import { codeOf, isLanguage } from "../values/index.ts";

/** A file of the folder, and what came of it; without `laid` nothing of it is spoken. */
type LaidLanguage = { file: string; language: string; laid?: Laid; problems: readonly string[] };

/** A file longer than this is no language's: all of English is a tenth of it. */
const most = 2 ** 20;

/** Every language that lies in the folder, read and held against English. Nothing that stands in a file can throw. */
export function laidLanguages(folder: string): LaidLanguage[] {
  return filesIn(folder).map((name) => {
    const [file, language] = [join(folder, name), name.replace(/\.[^.]*$/, "")];
    if (!isLanguage(language))
      return { file, language, problems: ["its name is no language: name it by the tag, as in it.yaml or pt-BR.yaml"] };
    const { read, problem } = readOne(file);
    if (problem !== undefined) return { file, language, problems: [problem] };
    const laid = laidOver(read, language);
    return { file, language, laid, problems: laid.problems };
  });
}

const filesIn = (folder: string): string[] =>
  lookInto(folder)
    .names.filter((name) => /\.(?:ya?ml|json)$/.test(name) && !name.startsWith("."))
    .sort();

const reasons: Record<string, string> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "that is no folder",
  EACCES: "it may not be read",
  EPERM: "it may not be read",
};
const cure = "Make it by masthead languages --template it, name another, or leave LANGUAGES_DIR out.";

/** Why no language can lie there, in a sentence with the cure. */
export const folderProblem = (folder: string): string | undefined => lookInto(folder).problem;

function lookInto(folder: string): { names: string[]; problem?: string } {
  try {
    return { names: readdirSync(folder) };
  } catch (error) {
    const reason = reasons[codeOf(error)];
    if (!reason) throw error;
    return { names: [], problem: `No language of your own is spoken, as ${folder} cannot be used: ${reason}. ${cure}` };
  }
}

/** JSON is YAML as well. An alias may stand in a file, but not a thousand of one within the other. */
function readOne(file: string): { read?: unknown; problem?: string } {
  try {
    if (statSync(file).size > most) return { problem: "it is larger than a megabyte, which no language is" };
    const document = parseDocument(readFileSync(file, "utf8"), { prettyErrors: true });
    const [error] = document.errors;
    if (error) return { problem: error.message.split("\n")[0] ?? "it is no YAML" };
    return { read: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const told = new Set<string>();

/** Speaks every language of the folder. What is amiss in a file, and what it lacks, is logged once; English is said there. */
export function speakLaidLanguages({ settings, log }: Pick<Platform, "settings" | "log">): void {
  const problem = settings.languagesDirAsked && folderProblem(settings.languagesDir);
  if (problem && !told.has(problem)) {
    told.add(problem);
    log.warn({ folder: settings.languagesDir }, problem);
  }
  for (const { file, language, laid, problems } of laidLanguages(settings.languagesDir)) {
    if (laid) speak(language, laid);
    const said = laid ? `${laid.said} of ${laid.total} messages are in it; the others are said in English` : "nothing of it is spoken";
    const line = [`${file}: ${said}`, ...problems.slice(0, 20)].join("\n  ");
    if (told.has(line) || (laid && laid.said === laid.total && problems.length === 0)) continue;
    told.add(line);
    log.warn({ file, language, problems: problems.slice(0, 20) }, line);
  }
}
