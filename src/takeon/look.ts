import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Offer, allOffers } from "../offers/index.ts";
import { type Platform, type Tx, enqueue, inTransaction, yieldEvery } from "../platform/index.ts";
import { publicationOf } from "../editorial/index.ts";
import type { Address } from "../values/index.ts";
import { calendarFor } from "./calendar-for.ts";
import { compared, isCompared } from "./compare.ts";
import type { Decision } from "./decide.ts";
import { type Calendar, type Plan, planRow } from "./plan-row.ts";
import { type Problem, isAsk, isWrong } from "./problems.ts";
import { type Reading, readRow } from "./reading.ts";
import { sourceNamed } from "./sources/index.ts";
import { type TakeOn, lockTakeOn, takeOnById } from "./take-ons.ts";

/** Rows that are looked at in one transaction: what of them is written at once holds the main thread for a few milliseconds. */
const piece = 100;
/** A file of so few is looked at while its sender waits. */
const soon = 3000;

/** Looks at a file at once where it is short, and by a job where it is long. */
export async function lookSoon(platform: Platform, id: string): Promise<void> {
  const { lines } = await takeOnById(platform.db, id);
  if (lines <= soon) return lookAt(platform, { takeOnId: id });
  await inTransaction(platform, (tx) => enqueue(tx, "look-at-take-on", { takeOnId: id }));
}

/** After something was answered: everything is looked at anew. */
export async function lookAgainAt(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state } = await lockTakeOn(tx, id, ["read", "looked at", "taken"]);
    if (state === "looked at") await tx.updateTable("take_ons").set({ state: "read" }).where("id", "=", id).execute();
  });
  await lookSoon(platform, id);
}

/**
 * `look`: the number of this look. `takeTurns`: gives everything else its turn; between two rows, as a piece of them would hold
 * the main thread.
 */
type Looking = {
  takeOn: TakeOn;
  look: number;
  offers: ReadonlyMap<string, Offer>;
  calendar: Calendar;
  currency: string;
  takeTurns: () => Promise<void>;
};

/**
 * Job: what every row that is not taken yet would become, piece by piece. Safe to repeat; of two at once the one that began later
 * goes on, as it alone knows the newest answers.
 */
export async function lookAt(platform: Platform, { takeOnId }: { takeOnId: string }): Promise<void> {
  const { db } = platform;
  const look = await beginLook(db, takeOnId);
  const takeOn = await takeOnById(db, takeOnId);
  const { currency } = await publicationOf(db);
  const offers = new Map((await allOffers(db)).map((offer) => [offer.id, offer]));
  const takeTurns = yieldEvery();
  const looking = { takeOn, look, offers, calendar: await calendarFor(platform), currency, takeTurns };
  // of rows that have just been written the database knows nothing yet, and would go over all of them for each piece
  await sql`analyze take_on_rows`.execute(db);
  for (const step of [readPiece, comparePiece])
    for (let after = 0; ;) {
      await takeTurns();
      const last = await db
        .transaction()
        .execute(async (tx) => ((await goesOn(tx, looking)) ? step(platform, tx, looking, after) : undefined));
      if (last === undefined) break;
      after = last;
    }
  await db.transaction().execute(async (tx) => {
    if (!(await goesOn(tx, looking))) return;
    await joinRows(tx, takeOnId);
    const of = tx.updateTable("take_ons").where("id", "=", takeOnId);
    await of.set({ looked_at: platform.clock.now() }).execute();
    await of.set({ state: "looked at" }).where("state", "=", "read").execute();
  });
}

/** The number of a look that begins now. */
async function beginLook(db: Platform["db"], id: string): Promise<number> {
  const begun = db
    .updateTable("take_ons")
    .set(({ eb }) => ({ looks: eb("looks", "+", 1) }))
    .where("id", "=", id);
  return (await begun.returning("looks").executeTakeFirst())?.looks ?? 0;
}

/** Nothing is looked at while it is taken on or taken back, nor where somebody began to look at it anew. */
async function goesOn(tx: Tx, { takeOn: { id }, look }: Looking): Promise<boolean> {
  const row = await tx.selectFrom("take_ons").select(["state", "looks"]).where("id", "=", id).forShare().executeTakeFirst();
  return row !== undefined && row.looks === look && ["read", "looked at", "taken"].includes(row.state);
}

const open = ["unread", "ready", "asked", "wrong", "here", "left out"] as const;

const rowsAfter = (tx: Tx, id: string, after: number) =>
  tx
    .selectFrom("take_on_rows")
    .selectAll()
    .where("take_on_id", "=", id)
    .where("line", ">", after)
    .where("state", "in", open)
    .orderBy("line")
    .limit(piece);

/** Each row by itself: read, and counted. Answers with the last line it looked at. */
async function readPiece(_platform: Platform, tx: Tx, looking: Looking, after: number) {
  const { takeOn } = looking;
  const rows = await rowsAfter(tx, takeOn.id, after).execute();
  const read: Read[] = [];
  for (const row of rows) {
    await looking.takeTurns();
    read.push(readOne(row, looking));
  }
  await looking.takeTurns();
  await writeBack(tx, takeOn.id, read);
  return rows.at(-1)?.line;
}

type Unread = { line: number; cells: string[]; decision: Decision | null };

function readOne({ line, cells, decision }: Unread, { takeOn: { how, headings, source }, offers, calendar, currency }: Looking): Read {
  const found = readRow(cells, headings, { source: sourceNamed(source), manner: { ...how, currency } });
  const reading = decidedReading(found.reading, decision);
  const { plan, problems } = planRow(reading, how, { offers, calendar });
  const open = problems.filter((problem) => !isSaidOtherwise(problem, found.problems));
  const all = [...found.problems, ...open].filter((problem) => !isMended(problem, { plan, decision }));
  return { line, key: keyOf(source, reading), email: reading.email || null, place: placeOf(reading), reading, plan, problems: all };
}

const decidedReading = (reading: Reading, decision: Decision | null): Reading =>
  decision?.address ? { ...reading, address: decision.address } : reading;

/** What cannot be read is told as that, and not as missing too. */
function isSaidOtherwise({ code }: Problem, found: readonly Problem[]): boolean {
  const unread: readonly Problem["code"][] =
    code === "no-end" ? ["day", "count", "order-of-days"] : code === "no-money" ? ["amount", "currency", "sign-of-cents"] : [];
  return found.some((problem) => unread.includes(problem.code));
}

/** An address that was put right asks nothing, nor does one that nothing is sent to. */
function isMended(problem: Problem, { plan, decision }: { plan: Plan; decision: Decision | null }): boolean {
  if (problem.code !== "address" && problem.code !== "no-address") return false;
  return decision?.address !== undefined || (problem.code === "address" && plan.offerId === null);
}

/** By what a row is known again: its system's id, else its address, else who it is and where; of two alike the second is another. */
function keyOf(source: string, reading: Reading): string {
  if (reading.id) return `${source}:${reading.id}`;
  if (reading.email) return `${source}:${reading.email}:${reading.offer.toLowerCase()}`;
  return `${source}:${placeOf(reading) ?? reading.name.toLowerCase()}`;
}

const placeOf = ({ address, name }: Reading): string | null => address && placeKey({ ...address, name: address.name || name });

const words = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Who lives where, in the same words however it is written. */
const placeKey = ({ name, line1, postalCode, city, country }: Address): string =>
  createHash("sha256")
    .update([name, line1, postalCode ?? "", city, country].map(words).join("\n"))
    .digest("base64url")
    .slice(0, 22);

type Read = { line: number; key: string; email: string | null; place: string | null; reading: Reading; plan: Plan; problems: Problem[] };

async function writeBack(tx: Tx, id: string, rows: readonly Read[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update take_on_rows r set key = g.key, email = g.email, place = g.place, reading = g.reading, plan = g.plan, problems = g.problems, state = 'unread'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(line integer, key text, email text, place text, reading jsonb, plan jsonb, problems jsonb)
    where r.take_on_id = ${id} and r.line = g.line`.execute(tx);
}

/** Each row against the others, and against who is here. Answers with the last line it looked at. */
async function comparePiece(_platform: Platform, tx: Tx, { takeOn, takeTurns }: Looking, after: number) {
  const rows = await rowsAfter(tx, takeOn.id, after).execute();
  if (rows.length === 0) return undefined;
  const known = await compared(tx, takeOn.id, rows);
  const states: { line: number; problems: Problem[]; state: ReturnType<typeof stateOf> }[] = [];
  for (const row of rows) {
    await takeTurns();
    const problems = [...row.problems.filter((problem) => !isCompared(problem)), ...known.asksOf(row)];
    states.push({ line: row.line, problems, state: stateOf(row.decision, problems, known.isTaken(row)) });
  }
  await sql`update take_on_rows r set problems = g.problems, state = g.state
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as g(line integer, problems jsonb, state text)
    where r.take_on_id = ${takeOn.id} and r.line = g.line`.execute(tx);
  return rows.at(-1)?.line;
}

function stateOf(
  decision: Decision | null,
  problems: readonly Problem[],
  isTaken: boolean,
): "ready" | "asked" | "wrong" | "here" | "left out" {
  if (isTaken) return "here";
  if (decision?.leave) return "left out";
  if (problems.some(isWrong)) return "wrong";
  if (!problems.every((problem) => isAsk(problem) && decision?.accepts?.includes(problem.code))) return "asked";
  return decision?.join === undefined ? "ready" : "left out";
}

/** What was joined is owed with the row it was joined to; where that has no subscription to add to, it is asked again. */
async function joinRows(tx: Tx, id: string): Promise<void> {
  await sql`update take_on_rows r set state = 'asked' where take_on_id = ${id} and state = 'left out' and decision ? 'join' and not decision ? 'leave'
    and not exists (select from take_on_rows t where t.take_on_id = r.take_on_id and t.line = (r.decision->>'join')::int
      and t.state in ('ready', 'asked') and t.plan->>'offerId' = r.plan->>'offerId')`.execute(tx);
  await sql`update take_on_rows t set plan = t.plan || jsonb_build_object('issues', (t.plan->>'issues')::int + j.issues,
      'promised', (t.plan->>'promised')::int + j.promised, 'worth', (t.plan->>'worth')::bigint + j.worth, 'net', (t.plan->>'net')::bigint + j.net)
    from (select (decision->>'join')::int as line, sum((plan->>'issues')::int) as issues, sum((plan->>'promised')::int) as promised,
        sum((plan->>'worth')::bigint) as worth, sum((plan->>'net')::bigint) as net
      from take_on_rows where take_on_id = ${id} and state = 'left out' and decision ? 'join' and not decision ? 'leave' group by 1) j
    where t.take_on_id = ${id} and t.line = j.line and t.state in ('ready', 'asked')`.execute(tx);
}
