import { oldIssue, reasonAgainstOldIssue } from "../editorial/index.ts";
import { type Platform, type Tx, enqueue, inTransaction } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import type { Day, Words } from "../values/index.ts";
import { type FacsimileView, facsimileById, facsimiles } from "./facsimiles.ts";
import { refuse } from "./refusals.ts";

/** What somebody says of a file: which issue it is, and whether it is to be made now. */
export type Choice = { id: string; wholeNumber: number | null; coverDate: Day | null; theme: string; make: boolean };

/** Why a file cannot be this issue, by the file’s id. */
type Unplaced = ReadonlyMap<string, Words>;

/**
 * Takes what is said of the files that wait, and makes past issues of those that are to be: all of them, or none. Refuses
 * "facsimile-unplaced" with a sentence for each file, under "file.ID.number".
 */
export async function decide(platform: Platform, choices: readonly Choice[]): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await tx.selectFrom("facsimiles").select("id").orderBy("id").forUpdate().execute();
    const waiting = (await facsimiles(tx)).filter(isOpen);
    const decided = choices.filter(({ id }) => waiting.some((one) => one.id === id));
    for (const { id, wholeNumber, coverDate, theme } of decided)
      await tx
        .updateTable("facsimiles")
        .set({ whole_number: wholeNumber, cover_date: coverDate, theme, changed_at: platform.clock.now() })
        .where("id", "=", id)
        .execute();
    const chosen = decided.filter(({ make }) => make);
    const unplaced = await reasonsAgainst(platform, tx, chosen);
    if (unplaced.size > 0) throw unplacedRefusal(unplaced);
    for (const choice of chosen) await begin(platform, tx, choice);
  });
}

/** One whose file is here and that no issue was made of yet. */
const isOpen = ({ state, storageKey }: FacsimileView): boolean => (state === "waiting" || state === "failed") && storageKey !== null;

const unplacedRefusal = (unplaced: Unplaced) =>
  refuse(
    "facsimile-unplaced",
    (m) => m.desk.oldIssues.refused.unplaced(unplaced.size),
    Object.fromEntries([...unplaced].map(([id, why]) => [`file.${id}.number`, why])),
  );

/** Every file that cannot be what it is said to be, with the reason. */
async function reasonsAgainst(platform: Platform, tx: Tx, chosen: readonly Choice[]): Promise<Unplaced> {
  const all = await facsimiles(tx);
  const others = all.filter(({ issueId }) => issueId !== null);
  const unplaced = new Map<string, Words>();
  for (const { id, ...choice } of chosen) {
    const name = all.find((one) => one.id === id)?.name ?? "";
    const why = await reasonAgainst(platform, tx, { ...choice, id, name }, { others, chosen });
    if (why !== undefined) unplaced.set(id, why);
  }
  return unplaced;
}

async function reasonAgainst(
  platform: Platform,
  tx: Tx,
  { id, name, wholeNumber, ...rest }: Choice & { name: string },
  { others, chosen }: { others: readonly FacsimileView[]; chosen: readonly Choice[] },
): Promise<Words | undefined> {
  if (wholeNumber === null) return says((m) => m.desk.oldIssues.refused.which(name));
  const here = others.find((one) => one.wholeNumber === wholeNumber && one.id !== id);
  if (here) return says((m) => m.desk.oldIssues.refused.here({ number: wholeNumber, name: here.name }));
  if (chosen.some((one) => one.wholeNumber === wholeNumber && one.id !== id))
    return says((m) => m.desk.oldIssues.refused.twice(wholeNumber));
  return reasonAgainstOldIssue(platform, tx, { ...rest, wholeNumber });
}

async function begin(platform: Platform, tx: Tx, { id, wholeNumber, coverDate, theme }: Choice): Promise<void> {
  if (wholeNumber === null) return;
  const { issueId } = await facsimileById(tx, id);
  const issue = issueId ? { id: issueId, isNew: undefined } : await oldIssue(platform, tx, { wholeNumber, coverDate, theme });
  await tx
    .updateTable("facsimiles")
    .set({ issue_id: issue.id, state: "making", problem: "", ...(issue.isNew !== undefined && { owns_issue: issue.isNew }) })
    .where("id", "=", id)
    .execute();
  await enqueue(tx, "make-facsimile", { facsimileId: id }, { queue: "facsimiles" });
}
