import type { Db, Tx } from "../database/open.ts";
import { newId } from "../../values/index.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { Platform } from "../platform.ts";
import type { Outgoing } from "./mail.ts";

export type Letter = { to: string; subject: string; text: string; html: string; purpose: string; headers?: Record<string, string> };

/** Writes the letter down and asks for it to be sent, in the transaction that has the reason for it. Answers with its id. */
export async function writeLetter(platform: Platform, tx: Tx | Db, letter: Letter): Promise<string> {
  const now = platform.clock.now();
  const { to, headers = {}, ...words } = letter;
  const row = {
    id: newId(now),
    to_address: to,
    from_address: platform.settings.mailFrom,
    headers: JSON.stringify(headers),
    written_at: now,
  };
  await tx
    .insertInto("letters")
    .values({ ...row, ...words })
    .execute();
  await enqueue(tx, "send-letter", { letterId: row.id });
  return row.id;
}

/** Job: hands the letter to the mail server or, where there is none, to the desk's mailbox. Sent letters are left alone. */
export async function sendLetter(platform: Platform, { letterId }: { letterId: string }): Promise<void> {
  const row = await platform.db.selectFrom("letters").selectAll().where("id", "=", letterId).executeTakeFirst();
  if (!row || row.sent_at) return;
  try {
    await platform.mail.send({
      id: row.id,
      from: row.from_address,
      to: row.to_address,
      subject: row.subject,
      text: row.text,
      html: row.html,
      headers: row.headers as Record<string, string>,
    });
  } catch (error) {
    await platform.db
      .updateTable("letters")
      .set({ failure: (error as Error).message })
      .where("id", "=", letterId)
      .execute();
    throw error;
  }
  await platform.db
    .updateTable("letters")
    .set({ sent_at: platform.clock.now(), sent_by: platform.mail.name, failure: null })
    .where("id", "=", letterId)
    .execute();
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

/** Newest first; `search` looks in address and subject. */
export async function letters(db: Db, { limit = 50, offset = 0, search = "" } = {}): Promise<LetterView[]> {
  const pattern = `%${search.replace(/[%_\\]/g, "\\$&")}%`;
  const rows = await db
    .selectFrom("letters")
    .selectAll()
    .where((where) => where.or([where("to_address", "ilike", pattern), where("subject", "ilike", pattern)]))
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(viewOf);
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

/** Keeps a letter that was sent otherwise than by a job where the desk’s mailbox shows it. Kept once. */
export async function keepLetter(
  platform: Platform,
  { id, from, to, subject, text, html, headers }: Outgoing,
  purpose: string,
): Promise<void> {
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
