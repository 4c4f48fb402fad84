import { type Offer, allOffers } from "../offers/index.ts";
import { keepInstitution } from "../institutions/index.ts";
import { type BroughtChoice, bringChoices, bringSuppressions } from "../newsletter/index.ts";
import { type TakenOn, takeOnOrders } from "../orders/index.ts";
import { linkCustomers } from "../payments/index.ts";
import { bringPeople } from "../people/index.ts";
import { type Platform, type Tx, enqueue, inTransaction, notifyReaders, yieldEvery } from "../platform/index.ts";
import { saysAll } from "../messages/index.ts";
import { holdBrought } from "../subscriptions/index.ts";
import { firstOf, instantAt, itemAt, money, must } from "../values/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { sql } from "kysely";
import { calendarFor } from "./calendar-for.ts";
import type { Calendar, Plan } from "./plan-row.ts";
import type { Reading } from "./reading.ts";
import { refuse } from "./refusals.ts";
import { reasonsAgainstTaking } from "./summary.ts";
import { sourceNamed } from "./sources/index.ts";
import { type TakeOn, lockTakeOn } from "./take-ons.ts";

/** Rows that are taken on in one transaction. */
const piece = 50;

/** Takes on what is ready, by a job. Refuses "take-on-not-ready" with every reason, "take-on-gone". */
export async function takeOn(platform: Platform, id: string, by: string | undefined): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const found = await lockTakeOn(tx, id, ["looked at", "taken"]);
    const reasons = await reasonsAgainstTaking(tx, found);
    if (reasons.length > 0) throw refuse("take-on-not-ready", saysAll(reasons));
    await tx
      .updateTable("take_ons")
      .set({ state: "taking", taken_by: by ?? null })
      .where("id", "=", id)
      .execute();
    await enqueue(tx, "take-on-subscribers", { takeOnId: id });
  });
}

/** Job: piece by piece; broken off, it goes on where it was. */
export async function takePieces(platform: Platform, { takeOnId }: { takeOnId: string }): Promise<void> {
  const offers = new Map((await allOffers(platform.db)).map((offer) => [offer.id, offer]));
  const { timeZone } = await publicationOf(platform.db);
  const { first } = await calendarFor(platform);
  const takeTurns = yieldEvery();
  do await takeTurns();
  while (await inTransaction(platform, (tx) => takePiece(atOnce(platform), tx, takeOnId, { offers, timeZone, first })));
}

/** All of a piece is of one moment: what is written down later than an order has happened to it since. */
function atOnce(platform: Platform): Platform {
  const moment = platform.clock.now();
  return { ...platform, clock: { now: () => new Date(moment) } };
}

type At = { offers: ReadonlyMap<string, Offer>; timeZone: string; first: Calendar["first"] };
type Row = { line: number; key: string; reading: Reading; plan: Plan };

/** Answers whether there may be more. */
async function takePiece(platform: Platform, tx: Tx, id: string, at: At): Promise<boolean> {
  const held = await tx.selectFrom("take_ons").select(["state", "taken_by"]).where("id", "=", id).forUpdate().executeTakeFirst();
  if (held?.state !== "taking") return false;
  const found = await lockTakeOn(tx, id, ["taking"]);
  const rows = await tx
    .selectFrom("take_on_rows")
    .select(["line", "key", "reading", "plan"])
    .where("take_on_id", "=", id)
    .where("state", "=", "ready")
    .orderBy("line")
    .limit(piece)
    .execute();
  if (rows.length === 0) {
    await tx.updateTable("take_ons").set({ state: "taken", taken_at: platform.clock.now() }).where("id", "=", id).execute();
    await notifyReaders(tx);
    return false;
  }
  await takeRows(platform, tx, { found, by: held.taken_by ?? undefined, ...at }, rows.map(wholeRow));
  return true;
}

const wholeRow = ({ line, key, reading, plan }: { line: number; key: string | null; reading: Reading | null; plan: Plan | null }): Row => ({
  line,
  key: must(key, "key of a row"),
  reading: must(reading, "reading of a row"),
  plan: must(plan, "plan of a row"),
});

type Taking = At & { found: TakeOn; by: string | undefined };

async function takeRows(platform: Platform, tx: Tx, taking: Taking, rows: readonly Row[]): Promise<void> {
  const { found, by } = taking;
  const people = await bringPeople(
    platform,
    tx,
    rows.flatMap(({ reading }) => [
      { email: reading.email, name: reading.name },
      ...(reading.donor ? [{ email: reading.donor.email, name: reading.donor.name }] : []),
    ]),
  );
  const whose = rows.map(({ reading }) => {
    const recipientId = must(people.shift(), "a person");
    return { recipientId, payerId: reading.donor ? must(people.shift(), "a donor") : recipientId };
  });
  await linkCustomers(
    platform,
    tx,
    rows.flatMap(({ reading }, n) => linkOf(taking, reading, itemAt(whose, n).payerId)),
  );
  await bringChoices(
    tx,
    rows.flatMap((row, n) => choiceOf(platform, taking, row, itemAt(whose, n).recipientId)),
  );
  await bringSuppressions(
    platform,
    tx,
    rows.flatMap(({ reading }) => suppressionOf(reading, found)),
  );
  const served = rows.flatMap((row, n) => (row.plan.offerId && row.plan.issues > 0 ? [{ row, ...itemAt(whose, n) }] : []));
  const why = `taken on from ${found.fileName}`;
  const orders = await takeOnOrders(
    platform,
    tx,
    served.map((one) => takenOf(taking, one, why)),
    { key: `opening:${found.id}:${firstOf(rows).line}:${platform.clock.now().valueOf()}`, why, by },
  );
  const made = new Map(served.map(({ row }, n) => [row.line, itemAt(orders, n)]));
  for (const { row } of served)
    await besides(platform, tx, { row, subscriptionId: must(made.get(row.line), "an order").subscriptionId, why, by });
  await noteTaken(
    tx,
    found.id,
    rows.map(({ line }, n) => ({
      line,
      person_id: itemAt(whose, n).recipientId,
      subscription_id: made.get(line)?.subscriptionId ?? null,
      order_id: made.get(line)?.orderId ?? null,
    })),
  );
}

type Served = { row: Row; recipientId: string; payerId: string };

/** An issue that closed since it was looked at is owed at the end. */
const startOf = ({ first }: At, { editions }: Offer, { start }: Plan): number =>
  Math.max(start, first[editions.includes("print") ? "print" : "digital"]);

function takenOf(taking: Taking, { row: { key, reading, plan, line }, recipientId, payerId }: Served, why: string): TakenOn {
  const { found, offers } = taking;
  const offer = must(offers.get(plan.offerId ?? ""), `offer of line ${line}`);
  return {
    key: `${found.id}:${line}:${key}`.slice(0, 300),
    kind: reading.kind === "subscription" ? "new" : reading.kind,
    payerId,
    recipientId,
    recipientName: reading.name,
    recipientEmail: reading.email,
    offer,
    quantity: reading.quantity,
    start: startOf(taking, offer, plan),
    issues: plan.issues,
    grace: plan.grace,
    renewal: reading.renews && reading.kind !== "comp" ? "series" : "stopped",
    startedAt: reading.startedOn ? new Date(`${reading.startedOn}T12:00:00Z`) : found.begunAt,
    worth: money(plan.worth, offer.price.currency),
    net: plan.net,
    address: offer.editions.includes("print") || reading.address ? (reading.address ?? undefined) : undefined,
    company: reading.company,
    why: reading.reason ? `${why}: ${reading.reason}` : why,
  };
}

/** What a few have besides: an institution its readers' ways in, somebody on a hold their held copies. */
async function besides(
  platform: Platform,
  tx: Tx,
  { row: { reading, plan }, subscriptionId, why, by }: { row: Row; subscriptionId: string; why: string; by: string | undefined },
): Promise<void> {
  if (reading.kind === "institution")
    await keepInstitution(platform, tx, {
      name: reading.company || reading.name,
      subscriptionId,
      ways: { ranges: [], domains: [], seats: null },
      by,
    });
  if (plan.hold !== null) await holdBrought(platform, tx, { subscriptionId, range: { from: plan.start, to: plan.hold }, why, by });
}

/** The file says whose a customer at Stripe is: what runs there can be taken over (docs/MOVING.md). */
const linkOf = ({ by }: Taking, { payer }: Reading, personId: string) =>
  /^cus_\w+$/.test(payer) ? [{ gateway: "stripe", customer: payer, personId, how: "file" as const, by }] : [];

/** Where a choice was made, as it is written down: the system and the file it came in. */
export const choiceHow = (how: string, { source, fileName }: Pick<TakeOn, "source" | "fileName">): string =>
  `${how || sourceNamed(source).says} (${fileName})`;

function choiceOf(platform: Platform, { found, timeZone }: Taking, { reading: { letters } }: Row, personId: string): BroughtChoice[] {
  if (!letters) return [];
  const on = letters.on ? instantAt(`${letters.on}T12:00`, timeZone) : undefined;
  return [{ personId, choice: letters.choice, how: choiceHow(letters.how, found), chosenAt: on ?? platform.clock.now() }];
}

const suppressionOf = ({ email, bounced }: Reading, { fileName }: TakeOn) =>
  email && bounced ? [{ email, says: `It bounced before the move (${fileName}).` }] : [];

type Made = { line: number; person_id: string; subscription_id: string | null; order_id: string | null };

async function noteTaken(tx: Tx, id: string, rows: readonly Made[]): Promise<void> {
  await sql`update take_on_rows r set state = 'taken', person_id = g.person_id, subscription_id = g.subscription_id, order_id = g.order_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(line integer, person_id uuid, subscription_id uuid, order_id uuid)
    where r.take_on_id = ${id} and r.line = g.line`.execute(tx);
}
