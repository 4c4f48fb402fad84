import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { mineOf } from "../mine.ts";
import { type Empty, type Mine, type Part, mentions, parts } from "../of-person.ts";

/** Shorter words are anybody’s, and stay where somebody else wrote them. */
const shortest = 4;

/** Everything personal of somebody goes, as the list of tables has it. Done twice, it changes nothing. `but`: a letter that stays. */
export async function erasePerson(tx: Tx, personId: string, { but }: { but: string | undefined }): Promise<void> {
  const mine = await mineOf(tx, personId);
  const words = await ownWords(tx, mine);
  const partners = await partnersOf(tx, mine);
  for (const part of parts) await eraseFromLog(tx, part, mine);
  for (const part of parts) if (part.ends !== "go") await emptyRows(tx, part, mine, words);
  await eraseEmailOfInvoices(tx, mine);
  for (const part of parts) if (part.ends === "go") await deleteRows(tx, part, mine, but);
  await eraseReasons(tx, mine, words);
  await eraseFromLettersTo(tx, partners, words, but);
  for (const email of mine.emails) await eraseMentions(tx, email, but);
  await sql`delete from rate_hits where ${sql.join(
    [...mine.emails, ...mine.people].map((word) => sql`position(${word.toLowerCase()} in lower(bucket)) > 0`),
    sql` or `,
  )}`.execute(tx);
}

/** What names rows of a table as theirs. */
const isTheirs = ({ by }: Pick<Part, "by">, mine: Mine): RawBuilder<boolean> =>
  sql`(${sql.join(
    by.map(({ column, names }) => sql`${sql.ref(column)}::text = any(${mine[names]}::text[])`),
    sql` or `,
  )})`;

/** Names and streets, as they stand in their rows now: what others wrote about them has these words. */
async function ownWords(tx: Tx, { people, emails, read, orders }: Mine): Promise<string[]> {
  const { rows } = await sql<{ word: string | null }>`
    select name as word from people where id = any(${people}::uuid[])
    union select unnest(array[name, line1]) from postal_addresses where person_id = any(${people}::uuid[]) or subscription_id = any(${read}::uuid[])
    union select unnest(array[name, line1]) from labels where subscription_id = any(${read}::uuid[])
    union select unnest(array[address ->> 'name', address ->> 'line1', company, vat_id]) from orders where id = any(${orders}::uuid[])
    union select recipient_name from gifts where claimed_by = any(${people}::uuid[])`.execute(tx);
  const words = rows.flatMap(({ word }) => (word && word.trim().length >= shortest ? [word.trim()] : []));
  // the longest first: a name within a longer one leaves nothing of it
  return [...emails, ...words].sort((a, b) => b.length - a.length);
}

/** Mailboxes of those they gave to or were given by: our letters there name them. */
async function partnersOf(tx: Tx, { people, subscriptions }: Mine): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select recipient_email as email from gifts where donor_id = any(${people}::uuid[]) and recipient_email is not null
    union select email from people join subscriptions s on people.id in (payer_id, recipient_id)
      where s.id = any(${subscriptions}::uuid[]) and not people.id = any(${people}::uuid[]) and email is not null
    union select email from people join gifts on people.id in (donor_id, claimed_by)
      where (donor_id = any(${people}::uuid[]) or claimed_by = any(${people}::uuid[])) and not people.id = any(${people}::uuid[]) and email is not null`.execute(
    tx,
  );
  return rows.map(({ email }) => email);
}

/** What deeds wrote down of their rows. */
async function eraseFromLog(tx: Tx, part: Part, mine: Mine): Promise<void> {
  const columns = part.ends === "go" ? null : [...keysOf({ ...part.ends.empty, ...part.ends.later })];
  if (columns?.length === 0) return;
  const named = part.by.map(({ column, names }) => sql`coalesce(before ->> ${column}, after ->> ${column}) = any(${mine[names]}::text[])`);
  const own = sql`select (to_jsonb(t) ->> 'id') from ${sql.table(part.table)} t where ${isTheirs(part, mine)}`;
  await sql`select erase_from_deeds(array(
    select id from deed_changes where table_name = ${part.table}
      and (row_key in (${own}) or row_key in (select row_key from deed_changes where table_name = ${part.table} and (${sql.join(named, sql` or `)})))
  ), ${columns}::text[])`.execute(tx);
}

async function emptyRows(tx: Tx, part: Part, mine: Mine, words: readonly string[]): Promise<void> {
  if (part.ends === "go") return;
  const { empty = {}, words: written = [] } = part.ends;
  await emptyColumns(tx, part.table, empty, isTheirs(part, mine));
  for (const column of written) for (const word of words) await eraseWord(tx, { ...part, column }, word, isTheirs(part, mine));
}

async function emptyColumns(tx: Tx, table: string, empty: Readonly<Record<string, Empty>>, where: RawBuilder<boolean>): Promise<void> {
  const columns = keysOf(empty);
  if (columns.length === 0) return;
  const set = columns.map((column) => sql`${sql.ref(column)} = ${sql.raw(empty[column] ?? "null")}`);
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${where}`.execute(tx);
}

async function eraseWord(
  tx: Tx,
  { table, column }: { table: string; column: string },
  word: string,
  where: RawBuilder<boolean> = sql`true`,
): Promise<void> {
  const said = sql`${sql.ref(column)}::text`;
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = replace_words(${said}, ${word})::${sql.raw(jsonColumns.has(`${table}.${column}`) ? "jsonb" : "text")}
    where ${where} and position(${word.toLowerCase()} in lower(${said})) > 0`.execute(tx);
}

const jsonColumns = new Set(["letters.headers", "take_ons.samples", "standing_charges.seen"]);

/** A document keeps the name that the law wants, and no mailbox. */
async function eraseEmailOfInvoices(tx: Tx, { people }: Mine): Promise<void> {
  await sql`update invoices set bill_to = bill_to || '{"email":""}' where person_id = any(${people}::uuid[]) and bill_to ->> 'email' <> ''`.execute(
    tx,
  );
}

async function deleteRows(tx: Tx, part: Part, mine: Mine, but: string | undefined): Promise<void> {
  const stays = part.table === "letters" && but ? sql`id <> ${but}` : sql`true`;
  await sql`delete from ${sql.table(part.table)} where ${isTheirs(part, mine)} and ${stays}`.execute(tx);
}

/** Why something was posted, in the words of staff. */
async function eraseReasons(tx: Tx, { subscriptions, orders }: Mine, words: readonly string[]): Promise<void> {
  const own = sql`array(select id from ledger_postings where subscription_id = any(${subscriptions}::uuid[]) or order_id = any(${orders}::uuid[]))`;
  for (const word of words) await sql`select erase_words_from_postings(${own}, ${word})`.execute(tx);
}

async function eraseFromLettersTo(tx: Tx, emails: readonly string[], words: readonly string[], but: string | undefined): Promise<void> {
  if (emails.length === 0) return;
  const where = sql<boolean>`to_address = any(${[...emails]}::text[]) and id is distinct from ${but ?? null}::uuid`;
  for (const column of ["subject", "text", "html"])
    for (const word of words) await eraseWord(tx, { table: "letters", column }, word, where);
}

/** An address, wherever others gave it, and in the log. */
async function eraseMentions(tx: Tx, email: string, but: string | undefined): Promise<void> {
  for (const { table, column, empty } of mentions) {
    const where = table === "letters" ? sql<boolean>`id is distinct from ${but ?? null}::uuid` : undefined;
    if (empty) await emptyColumns(tx, table, { [column]: empty }, sql`lower(${sql.ref(column)}) = ${email}`);
    else await eraseWord(tx, { table, column }, email, where);
  }
  await sql`select erase_words_from_deeds(array(select id from deed_changes where position(${email} in lower(concat(before, after))) > 0), ${email})`.execute(
    tx,
  );
}
