import { basename, resolve } from "node:path";
import {
  type Choices,
  type ImportView,
  type Report,
  bringArchive,
  firstChoices,
  importById,
  importerOf,
  itemsToLookAfter,
  lookAt,
  missingPictures,
  openSource,
  siteFolder,
  takeArchiveBack,
  takeImportBack,
  writeImport,
} from "../intake/index.ts";
import { type Platform, inTransaction } from "../platform/index.ts";
import { Refusal, isId } from "../values/index.ts";
import type { Out } from "./out.ts";

/**
 * Whether what lies at these paths is an archive: of another system, or a folder or zip of manuscripts. Texts that are given file by
 * file are none, and all come in or none. Refuses what is made to do harm.
 */
export async function isArchive(paths: readonly string[]): Promise<boolean> {
  const source = await openSource(paths);
  try {
    const importer = await importerOf(source);
    return importer !== undefined && !(importer.system === "Manuscripts" && source.kind === "files");
  } finally {
    await source.close();
  }
}

type ArchiveOptions = {
  drafts: boolean;
  open: boolean;
  fetch: boolean;
  kinds: NonNullable<Choices["kinds"]>;
  site: string | undefined;
};

/**
 * Tells what an archive of any length would make and, given a `platform`, brings it in: what is here already is passed over, so that
 * one that was broken off, or is newer, is brought in again. Answers 1 where it could not be read; nothing is imported then.
 */
export async function importArchive(
  paths: readonly string[],
  { drafts, open, fetch, kinds, site }: ArchiveOptions,
  platform: Platform | undefined,
  out: Out,
): Promise<number> {
  const files = paths.map((path) => resolve(path));
  const name = files.map((file) => basename(file)).join(", ");
  try {
    const { system, report } = await lookAt(files);
    tell(out, { name, system, report, isDry: !platform });
    if (!platform) return 0;
    const choices: Choices = { ...firstChoices, publish: !drafts, paywall: !open, fetch, kinds };
    const id = await inTransaction(platform, (tx) =>
      writeImport(platform, tx, { name, files, system, report, choices, state: "running", ...(site && { site }) }),
    );
    await bringArchive(platform, { importId: id }, working(out));
    return await tellResult(platform, id, out);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    out.problem(`${error.detail} Nothing was imported.`);
    return 1;
  }
}

type SiteOptions = Omit<ArchiveOptions, "site"> & { user: string | undefined; isDry: boolean };

/**
 * The same of a WordPress site that is asked itself, politely and to its end; broken off, it is gone on with by the same command.
 * The application password of `user` is the setting IMPORT_PASSWORD.
 */
export async function importSite(address: string, { user, isDry, ...how }: SiteOptions, platform: Platform, out: Out): Promise<number> {
  const password = platform.settings.importPassword;
  if (user && !password) throw new Error(`Set IMPORT_PASSWORD to the application password of ${user}.`);
  const login = user && password ? { user, password } : undefined;
  try {
    const folder = await siteFolder(platform, { address, login }, (says) => out.line(`  ${says}`));
    return await importArchive([folder], { ...how, site: undefined }, isDry ? undefined : platform, out);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    out.problem(`${error.detail} Nothing was imported.`);
    return 1;
  }
}

const working = (out: Out) => {
  let told = 0;
  return {
    signal: new AbortController().signal,
    report: (says: string) => {
      told += 1;
      if (told % 500 === 0) out.line(`  ${says}`);
    },
  };
};

function tell(out: Out, { name, system, report, isDry }: { name: string; system: string; report: Report; isDry: boolean }): void {
  out.line(`${name}: an export of ${system}${report.site ? ` (${report.site})` : ""}.${isDry ? " Nothing is saved." : ""}`);
  out.line(`  ${report.posts} articles and ${report.pages} pages, ${report.words} words`);
  for (const [status, count] of Object.entries(report.statuses)) out.line(`  ${count} ${status}`);
  if (report.withPaywall > 0) out.line(`  ${report.withPaywall} with a paywall line`);
  for (const { kind, name: term, count } of report.terms.slice(0, 40)) out.line(`  ${kind} ${term}: ${count}`);
  if (report.terms.length > 40) out.line(`  and ${report.terms.length - 40} more categories and tags`);
  for (const { kind, count, words, example } of report.kinds ?? [])
    out.line(
      `  of the kind “${kind}”: ${count}, ${words} words, as “${example}”; they come in with --kinds ${kind} or --kinds ${kind}=page`,
    );
  for (const { what, count } of report.leftOut) out.line(`  left out: ${count} ${what}`);
  for (const { name: unknown, count, example } of report.unknown)
    out.line(`  ${unknown} is not known (${count}); the words in it are kept: ${example.slice(0, 100)}`);
  for (const { problem, count, example } of report.problems) out.line(`  ${count} like ${example}: ${problem.slice(0, 300)}`);
  for (const { host, count } of report.hosts) out.line(`  ${count} pictures lie at ${host}`);
}

async function tellResult(platform: Platform, id: string, out: Out): Promise<number> {
  const run = await importById(platform.db, id);
  if (run.state === "failed") {
    out.problem(`${run.problem} What was made until then is kept; import it again, or take it back: masthead import --take-back ${id}`);
    return 1;
  }
  tellCounts(run, out);
  const { rows, total } = await itemsToLookAfter(platform.db, id, { limit: 200 });
  for (const { name, problems } of rows) for (const problem of problems) out.line(`  ${name}: ${problem.slice(0, 300)}`);
  if (total > rows.length) out.line(`  and ${total - rows.length} more; the desk lists them all`);
  for (const { src, problem } of await missingPictures(platform.db, id, { limit: 50 })) out.line(`  ${src}: ${problem}`);
  out.line(`To take it back: masthead import --take-back ${id}`);
  return 0;
}

function tellCounts({ counts, tally, pictures }: ImportView, out: Out): void {
  out.line(`${counts.made} ${counts.made === 1 ? "article or page is" : "articles and pages are"} here with it.`);
  if (tally.here > 0) out.line(`  ${tally.here} here already, and left as they are`);
  if (tally.changed > 0) out.line(`  ${tally.changed} changed there since, and so here`);
  if (tally.edited > 0) out.line(`  ${tally.edited} changed there and edited here, and left as they are here`);
  if (counts.failed > 0) out.line(`  ${counts.failed} could not be brought in`);
  if (pictures.had + pictures.missing > 0) out.line(`  ${pictures.had} pictures are here; ${pictures.missing} are missing`);
}

/** `masthead import --take-back ID`. */
export async function takeBackCommand(id: string, platform: Platform, out: Out): Promise<number> {
  if (!isId(id)) throw new Error(`${id} is no import; the import said its id when it was done, and the desk has it in its address.`);
  await takeImportBack(platform, id);
  await takeArchiveBack(platform, { importId: id }, working(out));
  const { tally } = await importById(platform.db, id);
  out.line(`${tally.gone} taken back; ${tally.stayed} stay, as somebody has worked on them since.`);
  const { rows } = await itemsToLookAfter(platform.db, id, { limit: 200 });
  for (const { name, problems } of rows) for (const problem of problems) out.line(`  ${name}: ${problem}`);
  return 0;
}
