import { type RawBuilder, type Selectable, sql } from "kysely";
import { says } from "../../messages/index.ts";
import { openInvoices, waitingOrders } from "../../orders/index.ts";
import type { Person } from "../../people/index.ts";
import type { Db, Platform, Tables, Tx } from "../../platform/index.ts";
import { refundPreview } from "../../refunds/index.ts";
import {
  copiesOfSubscription,
  expireIssue,
  isRunning,
  issuesLeft,
  issuesOfTerm,
  type Subscription,
  subscriptionOf,
  subscriptionRow,
} from "../../subscriptions/index.ts";
import type { Day, Money, Words } from "../../values/index.ts";
import { mineOf } from "../mine.ts";
import { datesKept, type KeptDates, yearsKept } from "./kept.ts";

/** What becomes of what is paid for and still owed. */
export const endings = ["now", "after the last copy"] as const;
export type Ending = (typeof endings)[number];
/** How staff know who asks. */
export const knownBys = ["letter", "e-mail", "in person"] as const;
export type KnownBy = (typeof knownBys)[number];

export type LeavingRow = Selectable<Tables["leavings"]>;

/** What it waits for before anything is erased. */
export type WaitsFor = "copies" | "money" | "gifts";

/** The person’s leaving that was not withdrawn. */
export const leavingOf = (db: Db | Tx, personId: string): Promise<LeavingRow | undefined> =>
  db.selectFrom("leavings").selectAll().where("person_id", "=", personId).where("withdrawn_at", "is", null).executeTakeFirst();

/** Subscriptions of theirs that still come, or wait to begin: what they read, and what they pay for. */
export async function runningOwn(db: Db | Tx, personId: string): Promise<Subscription[]> {
  const rows = await subscriptionRow(db)
    .where((where) => where.or([where("recipient_id", "=", personId), where("payer_id", "=", personId)]))
    .orderBy("number")
    .execute();
  return rows.map(subscriptionOf).filter((one) => isRunning(one) || one.service === "pending");
}

/** One that is theirs to end: a gift to somebody else goes on whatever becomes of its donor. */
export const isOwnToEnd = ({ recipientId }: Subscription, personId: string): boolean => recipientId === personId;

async function isThere(db: Db | Tx, from: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (select ${from}) as there`.execute(db);
  return rows[0]?.there ?? false;
}

/** Why an account cannot be deleted yet; none means it can. */
export async function reasonsAgainstLeaving({ db }: Pick<Platform, "db">, { id, email, roles }: Person): Promise<Words[]> {
  const running = await runningOwn(db, id);
  const standing = await isThere(
    db,
    sql`from standing_charges join customer_links using (gateway, gateway_customer) where person_id = ${id} and ended_at is null`,
  );
  const debit = await isThere(db, sql`from payments where payer = ${id} and status = 'needs action' and page_url is null`);
  const open = (await openInvoices(db, id)).length > 0;
  const waiting = email ? (await waitingOrders(db, { id, email })).length > 0 : false;
  const contact = running.some(({ boughtAs, payerId }) => boughtAs === "institution" && payerId === id);
  return [
    ...(roles.length > 0 ? [says((m) => m.rights.leaving.against.staff)] : []),
    ...(contact ? [says((m) => m.rights.leaving.against.contact)] : []),
    ...(open ? [says((m) => m.rights.leaving.against.open)] : []),
    ...(debit ? [says((m) => m.rights.leaving.against.debit)] : []),
    ...(standing ? [says((m) => m.rights.leaving.against.standing)] : []),
    ...(waiting ? [says((m) => m.rights.leaving.against.waiting)] : []),
  ];
}

/** One subscription as it would end: given back what, or served until which issue. */
type RunningView = { number: number; gift: boolean; left: number; last: number; back: Money | undefined; byHand: boolean };

export type LeavingView = {
  reasons: Words[];
  running: RunningView[];
  /** Gifts of theirs to others, which go on. */
  given: number;
  /** For how many years documents keep the name, until when the newest does, and when backups have forgotten. */
  years: number;
  dates: KeptDates;
  hasBooks: boolean;
};

/** Everything the page says before somebody decides. */
export async function leavingView(platform: Platform, person: Person): Promise<LeavingView> {
  const { db } = platform;
  const all = await runningOwn(db, person.id);
  const own = all.filter((one) => isOwnToEnd(one, person.id));
  const running = await Promise.all(
    own.map(async (subscription): Promise<RunningView> => {
      const copies = await copiesOfSubscription(db, subscription.id);
      const gift = subscription.payerId !== person.id;
      const back = await refundPreview(platform, db, subscription);
      return {
        number: subscription.number,
        gift,
        left: issuesOfTerm(copies).length,
        last: expireIssue(copies),
        back: gift ? undefined : back?.total,
        byHand: back?.byHand ?? false,
      };
    }),
  );
  const { people } = await mineOf(db, person.id);
  return {
    hasBooks: await isThere(db, sql`from invoices where person_id = any(${people}::uuid[])`),
    reasons: await reasonsAgainstLeaving(platform, person),
    running,
    given: all.length - own.length,
    years: await yearsKept(platform, db),
    dates: await datesKept(platform, db, people),
  };
}

/** What stands between it and the erasing; undefined where nothing does. */
export async function waitsFor(db: Db | Tx, { person_id: personId, ends }: LeavingRow): Promise<WaitsFor | undefined> {
  if (ends === "after the last copy")
    for (const one of (await runningOwn(db, personId)).filter((own) => isOwnToEnd(own, personId)))
      if (issuesLeft(await copiesOfSubscription(db, one.id)) > 0) return "copies";
  if (await isThere(db, sql`from gifts where donor_id = ${personId} and sent_at is null`)) return "gifts";
  const { orders } = await mineOf(db, personId);
  const money = await isThere(
    db,
    sql`from payment_refunds join payments on payments.id = payment_id
      where payments.reference = any(${orders}) and payment_refunds.status <> 'given back'`,
  );
  return money ? "money" : undefined;
}

/** What the desk sees of one: no name, as there may be none any more. */
export type LeavingAtDesk = {
  id: string;
  askedAt: Date;
  by: string | null;
  knownBy: KnownBy | null;
  erasedAt: Date | null;
  waits: WaitsFor | undefined;
  /** Until when documents keep the name; null where they have lost it. */
  keptUntil: Day | null;
};

/** Those that are on their way, and those of the last thirty days; the newest first, a hundred at most. */
export async function leavingsAtDesk({ db, clock }: Platform): Promise<LeavingAtDesk[]> {
  const since = new Date(clock.now().valueOf() - 30 * 86_400_000);
  const rows = await db
    .selectFrom("leavings")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .where((where) => where.or([where("erased_at", "is", null), where("erased_at", ">", since)]))
    .orderBy("asked_at", "desc")
    .limit(100)
    .execute();
  const found: LeavingAtDesk[] = [];
  for (const row of rows)
    found.push({
      id: row.id,
      askedAt: row.asked_at,
      by: row.asked_by,
      knownBy: row.known_by,
      erasedAt: row.erased_at,
      waits: row.erased_at ? undefined : await waitsFor(db, row),
      keptUntil: row.kept_gone_at ? null : row.kept_until,
    });
  return found;
}
