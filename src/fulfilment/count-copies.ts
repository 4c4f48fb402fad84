import { sql } from "kysely";
import { issueDates } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, lockNamed } from "../platform/index.ts";
import { copiesEach, withConsignment } from "../subscriptions/index.ts";
import { firstOf } from "../values/index.ts";

export type IssueCopies = {
  wholeNumber: number;
  edition: "digital" | "print";
  paid: number;
  free: number;
  grace: number;
  countedAt: Date;
};

const served = sql`('owed', 'frozen', 'mailed', 'released', 'claimed', 'replaced')`;
/** Copies that are owed, on labels or on their way; what is held or struck out is none, and a replacement is no other copy. */
export const counting = sql<boolean>`copies.state in ${served} and copies.kind <> 'replacement'`;
export const isFree = sql<boolean>`(copies.kind = 'comp' or coalesce(subscriptions.bought_as in ('comp', 'trial'), false))`;
const isPaid = sql<boolean>`not ${isFree} and copies.kind <> 'grace'`;
const isGrace = sql<boolean>`not ${isFree} and copies.kind = 'grace'`;

/** Which copies a column counts. */
export const columnsOfCopies = { paid: isPaid, free: isFree, grace: isGrace };
export type ColumnOfCopies = keyof typeof columnsOfCopies;

/** Job, hourly: counts the copies of the issues that move: the newest that appeared, those before it that claims and refunds reach, and the next four. */
export const countNewCopies = (platform: Platform): Promise<void> => count(platform, { behind: 4, ahead: 4 });

/** Job, nightly: counts the copies of every issue that appeared, and of the next. */
export const countAllCopies = (platform: Platform): Promise<void> => count(platform, { behind: Infinity, ahead: 4 });

async function count(platform: Platform, { behind, ahead }: { behind: number; ahead: number }): Promise<void> {
  const issues = await issueDates(platform.db);
  const newest = issues.findLastIndex(({ state }) => state === "on sale");
  const numbers = issues.slice(Math.max(0, newest - behind), newest + 1 + ahead).map(({ wholeNumber }) => wholeNumber);
  if (numbers.length === 0) return;
  await inTransaction(platform, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    // the hourly and the nightly count of one issue come one after the other
    await lockNamed(tx, "count-copies");
    await sql`delete from issue_copy_counts where whole_number = any(${numbers}::int[])`.execute(tx);
    await sql`insert into issue_copy_counts (whole_number, edition, paid, free, grace, without_print, counted_at)
      select counted.*, ${platform.clock.now()} from (${countedCopies(numbers)}) counted`.execute(tx);
  });
}

/** Of most subscriptions a copy is one, and paid for: those of which it may not be so are joined alone, dozens among thousands. */
const whereItMatters = sql`left join (select id, bought_as, quantity from subscriptions
  where bought_as in ('comp', 'trial', 'bulk') or quantity <> 1) subscriptions on subscriptions.id = copies.subscription_id ${withConsignment}`;

/** One issue's printed copies as they stand now, and those of them that are free: a third of what counting all of it costs. */
export async function printedNow(db: Db | Tx, wholeNumber: number): Promise<Pick<Circulation, "subscriptions" | "subscriptionComps">> {
  const { rows } = await sql<
    Pick<Circulation, "subscriptions" | "subscriptionComps">
  >`select coalesce(sum(${copiesEach}), 0)::int as subscriptions,
      ${summed(isFree)}::int as "subscriptionComps"
    from copies ${whereItMatters} where copies.whole_number = ${wholeNumber} and copies.edition = 'print' and ${counting}`.execute(db);
  return firstOf(rows);
}

/**
 * The copies of these issues, by edition: paid, free and of grace, and the digital ones somebody pays for who gets no printed
 * one of the same issue (`without_print`). Whoever gets a printed one is found once for all, and not for each digital copy.
 */
const countedCopies = (numbers: readonly number[]) => {
  const these = sql`any(${[...numbers]}::int[])`;
  return sql`select copies.whole_number, copies.edition, ${summed(isPaid)} as paid, ${summed(isFree)} as free, ${summed(isGrace)} as grace,
      ${summed(sql`copies.edition = 'digital' and not ${isFree} and printed.subscription_id is null`)} as without_print
    from copies ${whereItMatters}
    left join (select distinct copies.subscription_id, copies.whole_number from copies
      where copies.whole_number = ${these} and copies.edition = 'print' and ${counting}) printed
      on copies.edition = 'digital' and printed.subscription_id = copies.subscription_id and printed.whole_number = copies.whole_number
    where copies.whole_number = ${these} and ${counting} group by 1, 2`;
};

const summed = (which: ReturnType<typeof sql<boolean>>) => sql<number>`coalesce(sum(${copiesEach}) filter (where ${which}), 0)`;

/** As they were counted last, newest issue first; those of the next two are what is owed of them now. */
export async function copiesOfIssues(db: Db, limit: number): Promise<IssueCopies[]> {
  // of those further ahead too little is renewed yet to be compared
  const last = sql`(select coalesce((select max(whole_number) + 2 from issue_releases), max(whole_number), 0) from issue_copy_counts)`;
  const { rows } =
    await sql<IssueCopies>`select whole_number as "wholeNumber", edition, paid, free, grace, counted_at as "countedAt" from issue_copy_counts
    where whole_number > ${last} - ${limit} and whole_number <= ${last} order by whole_number desc, edition desc`.execute(db);
  return rows;
}

/** One issue as its copies were counted: printed ones, those of them that are free, and digital ones without a printed one beside. */
type Circulation = { wholeNumber: number; subscriptions: number; subscriptionComps: number; digitalOnly: number };

/** Of these issues, those that were counted whole, as they were counted last. */
export const keptCirculation = async (db: Db | Tx, numbers: readonly number[]): Promise<Circulation[]> =>
  circulationIn(db, sql`(select * from issue_copy_counts where whole_number = any(${[...numbers]}::int[]))`);

/** These issues as their copies stand now; those without a copy are left out. */
export const countedCirculation = async (db: Db | Tx, numbers: readonly number[]): Promise<Circulation[]> =>
  numbers.length === 0 ? [] : circulationIn(db, sql`(${countedCopies(numbers)})`);

async function circulationIn(db: Db | Tx, counts: ReturnType<typeof sql>): Promise<Circulation[]> {
  const of = (edition: string, what: ReturnType<typeof sql>) =>
    sql<number>`coalesce(sum(${what}) filter (where edition = ${edition}), 0)::int`;
  const { rows } = await sql<Circulation>`select whole_number as "wholeNumber", ${of("print", sql`paid + free + grace`)} as subscriptions,
      ${of("print", sql`free`)} as "subscriptionComps", ${of("digital", sql`without_print`)} as "digitalOnly"
    from ${counts} counts group by 1 having count(*) = count(without_print)`.execute(db);
  return rows;
}

/** When the newest count was made; none before the first. */
export async function copiesCountedAt(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select max(counted_at) as at from issue_copy_counts`.execute(db);
  return firstOf(rows).at;
}
