import { type Db, type Platform, type Tx, dequeue, enqueue, inTransaction } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { bareHost } from "../addresses/forms.ts";
import { type Choices, type Mapping, firstChoices } from "../plan.ts";
import type { Report } from "../reading/report.ts";
import { refuse } from "../refusals.ts";

type ImportState = "looking" | "ready" | "running" | "stopped" | "done" | "failed" | "taking back" | "taken back";
/** Of what was here before it: as it was, changed there and so here, changed there and edited here, taken back, kept when it was taken back. */
export type Tally = { here: number; changed: number; edited: number; gone: number; stayed: number };
const noTally: Tally = { here: 0, changed: 0, edited: 0, gone: 0, stayed: 0 };

export type ImportView = {
  id: string;
  system: string;
  name: string;
  files: string[];
  site: string;
  choices: Choices;
  mapping: Mapping;
  report: Report | null;
  state: ImportState;
  problem: string;
  begunAt: Date;
  /** Articles and pages by what became of them. */
  counts: { waiting: number; made: number; kept: number; failed: number };
  tally: Tally;
  pictures: { had: number; missing: number };
};

const rows = (db: Db | Tx) => db.selectFrom("imports").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirstOrThrow"]>>;

/** Every import there was, the newest first. */
export async function imports(db: Db | Tx): Promise<ImportView[]> {
  return viewsOf(db, await rows(db).orderBy("begun_at", "desc").orderBy("id", "desc").limit(100).execute());
}

/** Refuses "import-missing". */
export async function importById(db: Db | Tx, id: string): Promise<ImportView> {
  const [view] = await viewsOf(db, await rows(db).where("id", "=", id).execute());
  if (!view) throw refuse("import-missing", (m) => m.desk.intake.noImport);
  return view;
}

async function viewsOf(db: Db | Tx, found: readonly Row[]): Promise<ImportView[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const items = await db
    .selectFrom("import_items")
    .select(["import_id", "state"])
    .select((of) => of.fn.countAll<string>().as("count"))
    .where("import_id", "in", ids)
    .groupBy(["import_id", "state"])
    .execute();
  const pictures = await db
    .selectFrom("import_pictures")
    .select("import_id")
    .select((of) => [of.fn.count<string>("picture_id").as("had"), of.fn.countAll<string>().as("count")])
    .where("import_id", "in", ids)
    .groupBy("import_id")
    .execute();
  return found.map(({ begun_at, begun_by: _, changed_at: __, ...row }) => {
    const counts = { waiting: 0, made: 0, kept: 0, failed: 0 };
    for (const { import_id, state, count } of items) if (import_id === row.id) counts[state] = Number(count);
    const had = pictures.find(({ import_id }) => import_id === row.id);
    return {
      ...row,
      begunAt: begun_at,
      counts,
      tally: { ...noTally, ...row.tally },
      pictures: { had: Number(had?.had ?? 0), missing: Number(had?.count ?? 0) - Number(had?.had ?? 0) },
    };
  });
}

/** An archive's name: what comes again of the same system and site is the same. */
export const archiveOf = ({ system, site }: Pick<ImportView, "system" | "site">): string =>
  `${system} ${URL.canParse(site) ? bareHost(new URL(site).host) : ""}`.trim();

/** `system`: where it is known before anything is looked at. */
type Beginning = { id?: string; name: string; files: readonly string[]; by?: string | undefined; system?: string; site?: string };

/** Writes down that an archive is to be looked at, and asks for the job that does it. Answers with the import's id. */
export async function beginImport(platform: Platform, beginning: Beginning): Promise<string> {
  return inTransaction(platform, async (tx) => {
    const id = await writeImport(platform, tx, { system: "", ...beginning, state: "looking" });
    await enqueue(tx, "look-at-archive", { importId: id });
    return id;
  });
}

type Writing = Beginning & { system: string; state: ImportState; report?: Report; choices?: Choices };

/** The row alone. */
export async function writeImport({ clock }: Pick<Platform, "clock">, tx: Tx, { by, files, ...given }: Writing): Promise<string> {
  const now = clock.now();
  const { id = newId(now), name, system, state, report, choices = firstChoices, site = report?.site ?? "" } = given;
  await tx
    .insertInto("imports")
    .values({
      id,
      name,
      system,
      state,
      site,
      files: JSON.stringify(files),
      choices: JSON.stringify(choices),
      ...(report && { report: JSON.stringify(report) }),
      begun_at: now,
      begun_by: by ?? null,
      changed_at: now,
    })
    .execute();
  return id;
}

const settled: readonly ImportState[] = ["ready", "stopped", "failed", "done"];
/** What stayed may be taken back later, and what was taken back be brought in again. */
const again: readonly ImportState[] = [...settled, "taken back"];

/** Takes what the publisher decided. Refuses "import-busy" while it runs. */
export async function decideImport(
  platform: Platform,
  id: string,
  { choices, mapping, site }: { choices: Choices; mapping: Mapping; site: string },
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockedIn(tx, id, again);
    await change(platform, tx, id, { choices: JSON.stringify(choices), mapping: JSON.stringify(mapping), site });
  });
}

/**
 * Begins, or goes on with, what was decided; what was not looked through to its end is looked through first. Refuses
 * "import-busy" where it runs already.
 */
export async function runImport(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockedIn(tx, id, again);
    const isLooked = (await importById(tx, id)).report !== null;
    await change(platform, tx, id, { state: isLooked ? "running" : "looking", problem: "" });
    await enqueue(tx, isLooked ? "bring-archive" : "look-at-archive", { importId: id });
  });
}

/** Stops after the article, or the page of a list, that it is at. Refuses "import-busy" where nothing runs. */
export async function stopImport(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockedIn(tx, id, ["looking", "running", "taking back"]);
    await dequeue(tx, "look-at-archive", { importId: id });
    await dequeue(tx, "bring-archive", { importId: id });
    await change(platform, tx, id, { state: "stopped" });
  });
}

/** Begins to take all of it back. Refuses "import-busy" while it runs. */
export async function takeImportBack(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockedIn(tx, id, again);
    await change(platform, tx, id, { state: "taking back", problem: "" });
    await enqueue(tx, "take-archive-back", { importId: id });
  });
}

async function lockedIn(tx: Tx, id: string, states: readonly ImportState[]): Promise<void> {
  const row = await tx.selectFrom("imports").select("state").where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw refuse("import-missing", (m) => m.desk.intake.noImport);
  if (!states.includes(row.state)) throw refuse("import-busy", ({ desk: m }) => m.intake.isBusy({ what: m.archives.states[row.state] }));
}

type Changed = {
  state?: ImportState;
  problem?: string;
  choices?: string;
  mapping?: string;
  site?: string;
  system?: string;
  report?: string;
  tally?: string;
};

export async function change({ clock }: Pick<Platform, "clock">, db: Db | Tx, id: string, changed: Changed): Promise<void> {
  await db
    .updateTable("imports")
    .set({ ...changed, changed_at: clock.now() })
    .where("id", "=", id)
    .execute();
}
