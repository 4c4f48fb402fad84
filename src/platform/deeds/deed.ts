import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "kysely";
import { newId } from "../../values/index.ts";
import type { Clock } from "../clock.ts";
import type { Db, Tx } from "../database/open.ts";

/** What somebody does, and where: `personId` is null for whoever has the machine; `route` as the router has it, or the command. */
type Doing = { personId: string | null; route: string; path: string };
type Deed = Doing & { clock: Clock; written: boolean };

const now = new AsyncLocalStorage<Deed>();

/**
 * What is done within is written down with who does it: in each transaction, with what it changes; else, where `outcomeOf` what
 * it answers (or throws) has one, by itself. A transaction that is rolled back leaves nothing.
 */
export async function asDeed<T>(
  { db, clock }: { db: Db; clock: Clock },
  doing: Doing,
  { work, outcomeOf }: { work: () => Promise<T>; outcomeOf: (done: { answer: T } | { error: unknown }) => Outcome | undefined },
): Promise<T> {
  const deed = { ...doing, clock, written: false };
  const end = async (done: { answer: T } | { error: unknown }) => {
    const outcome = deed.written ? undefined : outcomeOf(done);
    if (outcome) await db.insertInto("deeds").values(rowOf(deed, outcome)).execute();
  };
  try {
    const answer = await now.run(deed, work);
    await end({ answer });
    return answer;
  } catch (error) {
    await end({ error });
    throw error;
  }
}

export type Outcome = { outcome: "done" | "refused" | "failed"; code?: string };

const rowOf = ({ clock, personId, route, path }: Deed, { outcome, code = "" }: Outcome) => {
  const at = clock.now();
  return { id: newId(at), done_at: at, person_id: personId, route, path: path.slice(0, 300), outcome, code };
};

/** All of it or nothing; what is done at the desk, with its row in the log and what it changed. */
export async function inTransaction<T>({ db }: { db: Db }, work: (tx: Tx) => Promise<T>): Promise<T> {
  const deed = now.getStore();
  const done = await db.transaction().execute(async (tx) => {
    if (deed) await begin(tx, deed);
    return work(tx);
  });
  if (deed) deed.written = true;
  return done;
}

/** What is read under locks for a page to show, and changes nothing: no deed, whoever asks. */
export const readInTransaction = <T>({ db }: { db: Db }, work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(work);

async function begin(tx: Tx, deed: Deed): Promise<void> {
  const row = rowOf(deed, { outcome: "done" });
  await tx
    .with("deed", (the) => the.insertInto("deeds").values(row))
    .selectNoFrom(sql`set_config('masthead.deed', ${row.id}, true)`.as("deed"))
    .execute();
}
