import { type Choice, decide, facsimileById, makeFacsimile, nameProposals, takeIn } from "../facsimiles/index.ts";
import type { Platform } from "../platform/index.ts";
import { Refusal } from "../values/index.ts";
import type { Out } from "./out.ts";

/**
 * Makes past issues of PDFs, as what they are called says; with `isDry` it only tells. Where a name does not say enough, nothing is
 * made, and all of them wait at the desk for somebody who says it. Answers 1 then.
 */
export async function importOldIssues(
  paths: readonly string[],
  { isDry }: { isDry: boolean },
  platform: Platform,
  out: Out,
): Promise<number> {
  if (isDry) {
    for (const said of await nameProposals(platform, paths)) out.line(lineOf(said));
    out.line("Nothing is saved.");
    return 0;
  }
  const { taken, here } = await takeIn(platform, { paths });
  if (here > 0) out.line(`${here} ${here === 1 ? "is" : "are"} here already, byte for byte.`);
  const choices: Choice[] = [];
  for (const id of taken) {
    const { storageKey, problem, name, wholeNumber, coverDate, theme } = await facsimileById(platform.db, id);
    if (storageKey === null) out.problem(`${name}: ${problem}`);
    else choices.push({ id, wholeNumber, coverDate, theme, make: true });
  }
  if (!(await decided(platform, choices, out))) return 1;
  for (const { id } of choices) await make(platform, id, out);
  return choices.length < taken.length ? 1 : 0;
}

const lineOf = ({ name, wholeNumber, coverDate }: { name: string; wholeNumber: number | null; coverDate: string | null }): string =>
  `${name}: ${wholeNumber === null ? "its name does not say which issue it is" : `No. ${wholeNumber}`}, ${coverDate ?? "no day"}`;

/** False where one of them cannot be what its name says. */
async function decided(platform: Platform, choices: readonly Choice[], out: Out): Promise<boolean> {
  try {
    await decide(platform, choices);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const choice of choices) {
      const { name } = await facsimileById(platform.db, choice.id);
      const why = error.fields[`file.${choice.id}.number`];
      if (why) out.problem(`${lineOf({ name, ...choice })}: ${why}`);
    }
    out.problem("No issue was made. All of them wait at the desk, at Old issues as PDF, for somebody who says which they are.");
    return false;
  }
}

async function make(platform: Platform, id: string, out: Out): Promise<void> {
  await makeFacsimile(platform, { facsimileId: id }, { signal: new AbortController().signal, report: () => undefined });
  const { name, wholeNumber, coverDate, pages, silent, problem } = await facsimileById(platform.db, id);
  const scan = silent === pages ? "; it is a scan without a text layer" : "";
  out.line(`${lineOf({ name, wholeNumber, coverDate })}, ${pages} ${pages === 1 ? "page" : "pages"}${scan}. ${problem}`.trim());
}
