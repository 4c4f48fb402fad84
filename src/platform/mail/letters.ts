import { z } from "zod";
import { likeOf, wordsOf } from "../database/like.ts";
import type { Db, Tx } from "../database/open.ts";
import { newId, messageOf } from "../../values/index.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { Platform } from "../platform.ts";
import { mailFailure } from "./failure.ts";
import { hideSecrets, restoreSecrets } from "./hide-secrets.ts";
import type { Outgoing } from "./mail.ts";

type Letter = {
  to: string;
  subject: string;
  text: string;
  html: string;
  purpose: string;
  headers?: Record<string, string>;
  /** Codes, links and tokens in it: nobody but its addressee reads them, and the database keeps them closed until they are sent. */
  secrets?: readonly string[];
};

/** Writes the letter down and asks for it to be sent, in the transaction that has the reason for it. Answers with its id. */
export async function writeLetter(platform: Platform, tx: Tx | Db, letter: Letter): Promise<string> {
  const now = platform.clock.now();
  const { to, purpose, headers = {}, secrets: given = [], ...words } = letter;
  const { shown, secrets } = hideSecrets({ ...words, headers }, given);
  const row = {
    ...shown,
    id: newId(now),
    purpose,
    to_address: to,
    from_address: platform.settings.mailFrom,
    headers: JSON.stringify(shown.headers),
    sealed: secrets.length > 0 ? platform.seal.close(JSON.stringify(secrets)) : null,
    written_at: now,
  };
  await tx.insertInto("letters").values(row).execute();
  await enqueue(tx, "send-letter", { letterId: row.id });
  return row.id;
}

/**
 * Job: hands the letter to the mail server or, where there is none, to the desk's mailbox; its secrets are
 * put in here, and forgotten when it is gone. Sent letters are left alone.
 */
export async function sendLetter(platform: Platform, { letterId }: { letterId: string }): Promise<void> {
  const row = await platform.db.selectFrom("letters").selectAll().where("id", "=", letterId).executeTakeFirst();
  if (!row || row.sent_at) return;
  const outgoing = openLetter(platform, row);
  if (!outgoing) return noteFailure(platform, letterId, "Its code or link was closed under a key that is gone. Let it be asked for again.");
  try {
    await platform.mail.send(outgoing);
  } catch (error) {
    await noteFailure(platform, letterId, messageOf(error));
    // a mailbox that is not there is not asked for again and again: servers hold that against the sender
    if (mailFailure(error).outcome === "bounced") return;
    throw error;
  }
  await platform.db
    .updateTable("letters")
    .set({ sent_at: platform.clock.now(), sent_by: platform.mail.name, failure: null, sealed: null })
    .where("id", "=", letterId)
    .execute();
}

async function noteFailure({ db }: Platform, letterId: string, failure: string): Promise<void> {
  await db.updateTable("letters").set({ failure }).where("id", "=", letterId).execute();
}

type Sealed = Pick<Row, "id" | "from_address" | "to_address" | "subject" | "text" | "html"> & {
  headers: Record<string, string>;
  sealed: Buffer | null;
};

/** The letter as its addressee reads it; undefined where its secrets cannot be opened. */
export function openLetter({ seal }: Pick<Platform, "seal">, row: Sealed): Outgoing | undefined {
  const opened = row.sealed ? seal.open(row.sealed) : "[]";
  if (opened === undefined) return undefined;
  const secrets = z.array(z.string()).parse(JSON.parse(opened));
  const { id, subject, text, html } = row;
  const shown = { subject, text, html, headers: row.headers };
  return {
    id,
    from: row.from_address,
    to: row.to_address,
    ...restoreSecrets(shown, secrets),
    ...(secrets.length > 0 && { secrets }),
  };
}

export type LetterView = {
  id: string;
  purpose: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  writtenAt: Date;
  sentAt: Date | null;
  sentBy: string | null;
  failure: string | null;
};

/** Newest first, with how many there are; `search`: words of address and subject; `without` leaves letters of these purposes out. */
export async function letters(
  db: Db,
  {
    limit = 50,
    offset = 0,
    search = "",
    without = [],
  }: { limit?: number; offset?: number; search?: string; without?: readonly string[] } = {},
): Promise<{ rows: LetterView[]; total: number }> {
  const found = db
    .selectFrom("letters")
    .where((where) =>
      where.and(
        wordsOf(search).map((word) => where.or([where("to_address", "ilike", likeOf(word)), where("subject", "ilike", likeOf(word))])),
      ),
    )
    .where((where) => where.and(without.map((purpose) => where("purpose", "<>", purpose))));
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await found.selectAll().orderBy("written_at", "desc").orderBy("id", "desc").limit(limit).offset(offset).execute();
  return { rows: rows.map(viewOf), total: Number(total) };
}

/** How many letters could not be sent as yet. */
export async function lettersFailed(db: Db): Promise<number> {
  const failed = db.selectFrom("letters").where("sent_at", "is", null).where("failure", "is not", null);
  return Number((await failed.select((of) => of.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count);
}

export async function letterById(db: Db, id: string): Promise<LetterView | undefined> {
  const row = await db.selectFrom("letters").selectAll().where("id", "=", id).executeTakeFirst();
  return row && viewOf(row);
}

type Row = {
  id: string;
  purpose: string;
  to_address: string;
  from_address: string;
  subject: string;
  text: string;
  html: string;
  written_at: Date;
  sent_at: Date | null;
  sent_by: string | null;
  failure: string | null;
};

const viewOf = ({ id, purpose, subject, text, html, failure, ...row }: Row): LetterView => ({
  id,
  purpose,
  subject,
  text,
  html,
  failure,
  to: row.to_address,
  from: row.from_address,
  writtenAt: row.written_at,
  sentAt: row.sent_at,
  sentBy: row.sent_by,
});

/** Keeps a letter that was sent otherwise than by a job, without its secrets, where the desk’s mailbox shows it. Kept once. */
export async function keepLetter(platform: Platform, { id, from, to, secrets = [], ...letter }: Outgoing, purpose: string): Promise<void> {
  const { subject, text, html, headers } = hideSecrets(letter, secrets).shown;
  const now = platform.clock.now();
  const row = {
    id,
    purpose,
    to_address: to,
    from_address: from,
    subject,
    text,
    html,
    headers: JSON.stringify(headers),
    written_at: now,
    sent_at: now,
    sent_by: platform.mail.name,
  };
  await platform.db
    .insertInto("letters")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
