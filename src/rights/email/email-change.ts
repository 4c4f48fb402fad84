import type { Selectable } from "kysely";
import { hashOfToken, newToken } from "../../people/index.ts";
import type { Db, Platform, Tables, Tx } from "../../platform/index.ts";

/** How a change came to nothing. */
export type EndedAs = "refused" | "withdrawn" | "expired" | "taken" | "replaced" | "stopped";

export type ChangeRow = Selectable<Tables["email_changes"]>;

/** Days without a word from the old mailbox: after a code from it, and where it is said to be gone. */
export const waitDays = { fresh: 7, lost: 30 } as const;
/** Hours for which the new mailbox can be proven: by the reader, who is there, and by whoever the desk writes to. */
export const proveHours = { code: 24, link: 72 } as const;
export const wrongCodesAllowed = 5;

export const waitOf = ({ fresh }: Pick<ChangeRow, "fresh">): number => (fresh ? waitDays.fresh : waitDays.lost);

const isOpen = (db: Db | Tx) => db.selectFrom("email_changes").selectAll().where("done_at", "is", null).where("ended_at", "is", null);

/** The person’s change that is on its way, held until the transaction ends. */
export const lockOpen = (tx: Tx, personId: string): Promise<ChangeRow | undefined> =>
  isOpen(tx).where("person_id", "=", personId).forUpdate().executeTakeFirst();

export const lockById = (tx: Tx, id: string): Promise<ChangeRow | undefined> =>
  isOpen(tx).where("id", "=", id).forUpdate().executeTakeFirst();

/** `new`: the button of a letter to the new mailbox; `old`: the one to the old. */
type LinkTo = "new" | "old";

const byLink = (db: Db | Tx, to: LinkTo, token: string) => {
  const hash = hashOfToken(token);
  return to === "new"
    ? isOpen(db).where("link_hash", "=", hash)
    : isOpen(db).where("id", "in", db.selectFrom("email_change_links").select("change_id").where("token_hash", "=", hash));
};

export const lockByLink = (tx: Tx, to: LinkTo, token: string): Promise<ChangeRow | undefined> =>
  byLink(tx, to, token).forUpdate().executeTakeFirst();

/** A link of its own for a letter to the old mailbox. */
export async function oldLink({ settings }: Platform, tx: Tx, changeId: string): Promise<string> {
  const token = newToken();
  await tx
    .insertInto("email_change_links")
    .values({ token_hash: hashOfToken(token), change_id: changeId })
    .execute();
  return `${settings.origin}/email/answer?token=${token}`;
}

/** What a reader sees of the change of their address. */
export type ChangeOnItsWay = {
  id: string;
  oldEmail: string;
  newEmail: string;
  askedAt: Date;
  byDesk: boolean;
  proveUntil: Date;
  newProven: boolean;
  oldConfirmed: boolean;
  dueAt: Date | null;
};

export const viewOf = (row: ChangeRow): ChangeOnItsWay => ({
  id: row.id,
  oldEmail: row.old_email,
  newEmail: row.new_email,
  askedAt: row.asked_at,
  byDesk: row.asked_by !== null,
  proveUntil: row.prove_until,
  newProven: row.new_proven_at !== null,
  oldConfirmed: row.old_confirmed_at !== null,
  dueAt: row.due_at,
});

/** A change whose new mailbox was proven by nobody in time is over, whether or not the clock has been by. */
export const isOver = (row: ChangeRow, now: Date): boolean => row.new_proven_at === null && row.prove_until <= now;

export async function changeOnItsWay(db: Db, { personId, now }: { personId: string; now: Date }): Promise<ChangeOnItsWay | undefined> {
  const row = await isOpen(db).where("person_id", "=", personId).executeTakeFirst();
  return row && !isOver(row, now) ? viewOf(row) : undefined;
}

/** The one that this link of a letter is about; undefined where it is over. */
export async function changeByLink(
  { db, clock }: Platform,
  { to, token }: { to: LinkTo; token: string },
): Promise<ChangeOnItsWay | undefined> {
  const row = await byLink(db, to, token).executeTakeFirst();
  return row && !isOver(row, clock.now()) ? viewOf(row) : undefined;
}

/** What the desk sees of one: who it is about, what became of it, and who had a hand in it. */
export type ChangeAtDesk = ChangeOnItsWay & {
  personId: string;
  why: string;
  doneAt: Date | null;
  endedAt: Date | null;
  endedAs: EndedAs | null;
  /** Who did last something about it at the desk. */
  by: string | null;
};

/** Those that are on their way, and those that came to an end in the last thirty days; the newest first, a hundred at most. */
export async function changesAtDesk({ db, clock }: Platform): Promise<ChangeAtDesk[]> {
  const since = new Date(clock.now().valueOf() - 30 * 86_400_000);
  const rows = await db
    .selectFrom("email_changes")
    .selectAll()
    .where((where) =>
      where.or([
        where.and([where("done_at", "is", null), where("ended_at", "is", null)]),
        where("done_at", ">", since),
        where("ended_at", ">", since),
      ]),
    )
    .orderBy("asked_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...viewOf(row),
    personId: row.person_id,
    why: row.why,
    doneAt: row.done_at,
    endedAt: row.ended_at,
    endedAs: row.ended_as,
    by: row.ended_by ?? row.done_by ?? row.asked_by,
  }));
}
