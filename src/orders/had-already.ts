import { sql } from "kysely";
import { type Day, type Words, firstOf } from "../values/index.ts";
import { issueDates } from "../editorial/index.ts";
import { says } from "../messages/index.ts";
import { goingBy, hashOfToken, isEmail } from "../people/index.ts";
import type { Clock, Db, Tx } from "../platform/index.ts";
import { paymentById } from "../payments/index.ts";
import type { GiftAsked } from "./gifts/gift.ts";
import type { Payer } from "./payer-of.ts";
import type { Offer } from "../offers/index.ts";
import { refuse } from "./refusals.ts";
import { type OrderKind, type Same, kinds } from "./kinds.ts";
import { presentWithAll } from "./present.ts";
import { isOnItsWay } from "./settle-order.ts";
import { startChoices } from "./start-choices.ts";

/** What is about to be bought, as far as it can be had already. */
type Buying = {
  offer: Pick<Offer, "id" | "name" | "editions" | "grants" | "adFree">;
  kind: OrderKind;
  gift?: Pick<GiftAsked, "recipientName" | "recipientEmail"> | undefined;
  backIssue?: number | undefined;
  payer: Pick<Payer, "email" | "proven" | "browser">;
  /** The issue that it is to begin with, and the day: what ends before is followed, and not doubled. */
  start?: number | undefined;
  now: Day;
};

/** What somebody has of it: the same runs, or was ordered within a day and is not paid yet; or something else of theirs gives all of it. */
export type Had = HadSame | HadWithin;
type HadSame = {
  state: "running" | "not paid yet";
  /** Within the last hour: a second tab, a Back, or meant. */
  justNow: boolean;
  /** It is not paid yet, and its payer has nothing more to do: a debit takes its days. */
  takesDays: boolean;
  orderId: string;
  orderNumber: number;
  subscriptionId: string | null;
  payerId: string;
  recipientId: string;
  browserHash: Buffer | null;
};
type HadWithin = {
  state: "within another";
  subscriptionId: string;
  payerId: string;
  recipientId: string;
  /** The other, how many issues a term of it has, and until which it runs. */
  offer: string;
  termIssues: number;
  last: number;
};

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The same offer for the same recipient, or another that gives all of it; nothing where it is not had. Trials are looked after by their own rule. An address that
 * was only typed tells nothing of what its owner has: there what this browser ordered with it counts.
 */
export async function hadAlready(db: Db | Tx, clock: Clock, buying: Buying): Promise<Had | undefined> {
  const { same } = kinds[buying.kind];
  if (!same || !isEmail(buying.payer.email)) return undefined;
  const people = await goingBy(db, buying.payer.email);
  if (people.length === 0) return undefined;
  const now = clock.now().valueOf();
  const since = new Date(now - day);
  const rows = await ordersLike(db, { ...buying, same }, people)
    .where((where) =>
      where.or([
        where("orders.status", "=", "awaiting payment").and("ordered_at", ">", since),
        where("orders.status", "in", ["paid", "on account"]).and("service", "not in", ["refunded", "cancelled", ...ended(buying.kind)]),
      ]),
    )
    .execute();
  const row = rows
    .filter(({ browser_hash }) => canKnow(buying.payer, browser_hash))
    .find(({ recipient_name, recipient_email }) => !buying.gift || isSame(buying.gift, recipient_name, recipient_email));
  if (!row) return buying.payer.proven && buying.kind === "new" ? hadWithin(db, buying, people) : undefined;
  const payment = row.status === "awaiting payment" && row.payment_id ? await paymentById(db, row.payment_id) : undefined;
  return {
    takesDays: payment !== undefined && isOnItsWay(payment),
    state: row.status === "awaiting payment" ? "not paid yet" : "running",
    justNow: now - row.ordered_at.valueOf() < hour,
    orderId: row.id,
    orderNumber: row.number,
    subscriptionId: row.subscription_id,
    payerId: row.payer_id,
    recipientId: row.recipient_id,
    browserHash: row.browser_hash,
  };
}

/** Whoever has proven who they are is told what gives them all of it already, as it is asked of whoever has paid for it. */
async function hadWithin(db: Db | Tx, { offer, start, now }: Buying, [person]: string[]): Promise<HadWithin | undefined> {
  const { editions, grants, adFree } = offer;
  const first = start ?? firstOf(startChoices(await issueDates(db), { editions, grants, today: now })).wholeNumber;
  const { rows } = await sql<Omit<HadWithin, "state">>`
    select id as "subscriptionId", payer_id as "payerId", recipient_id as "recipientId", offer, term_issues as "termIssues", last
    from (${presentWithAll({
      recipient: sql`${person}`,
      editions: sql`${editions}::text[]`,
      grants: sql`${grants}::text`,
      adFree: sql`${adFree}::boolean`,
    })}) present
    where last >= ${first}`.execute(db);
  return rows[0] && { state: "within another", ...rows[0] };
}

const canKnow = ({ proven, browser }: Pick<Payer, "proven" | "browser">, orderedIn: Buffer | null): boolean =>
  proven || (browser !== undefined && Boolean(orderedIn?.equals(hashOfToken(browser))));

/** A single issue stays its reader’s; a term that has ended is bought again. */
const ended = (kind: OrderKind): "expired"[] => (kinds[kind].staysHad ? [] : ["expired"]);

function ordersLike(db: Db | Tx, { offer, kind, backIssue, same }: Buying & { same: Same }, people: string[]) {
  const query = db
    .selectFrom("orders")
    .leftJoin("subscriptions", "subscriptions.id", "orders.subscription_id")
    .leftJoin("gifts", "gifts.order_id", "orders.id")
    .select([
      "orders.id",
      "orders.number",
      "orders.status",
      "orders.subscription_id",
      "orders.ordered_at",
      "orders.payer_id",
      "orders.recipient_id",
      "orders.payment_id",
      "browser_hash",
    ])
    .select(["gifts.recipient_name", "gifts.recipient_email"])
    // whoever changed their edition has what they changed to
    .where((where) => where(where.fn.coalesce("subscriptions.offer_id", "orders.offer_id"), "=", offer.id))
    .orderBy("orders.ordered_at", "desc");
  const alike = query.where("orders.kind", "in", same.kinds).where(`orders.${same.whose}`, "in", people);
  return kind === "back issue" ? alike.where("start_issue", "=", backIssue ?? 0) : alike;
}

function isSame({ recipientName, recipientEmail }: NonNullable<Buying["gift"]>, name: string | null, email: string | null): boolean {
  const given = recipientEmail?.trim().toLowerCase();
  return given && email ? given === email : recipientName.trim().toLowerCase() === name?.trim().toLowerCase();
}

/** Nobody pays twice for the same without having said so. Refuses "had-already". */
export async function refuseSecond(tx: Tx, clock: Clock, buying: Buying): Promise<void> {
  const had = await hadAlready(tx, clock, buying);
  if (had) throw refuse("had-already", wordsOf(had, buying), { second: (m) => m.refusals.orders.second });
}

const wordsOf = (had: Had, { offer, gift, backIssue, payer: { proven } }: Buying): Words =>
  says(({ refusals: { orders: m } }) => {
    if (had.state === "within another") return m.hadWithin({ what: offer.name, present: had.offer });
    const { state, justNow, takesDays, orderNumber } = had;
    const what = backIssue ? m.issue(backIssue) : offer.name;
    if (state === "not paid yet") return (takesDays ? m.waitsForBank : m.begun)(orderNumber);
    if (justNow) return m.justBought({ what, order: orderNumber, name: gift?.recipientName.trim() });
    if (gift) return m.given({ name: gift.recipientName.trim(), offer: offer.name });
    return proven ? m.had(what) : m.orderedByEmail(what);
  });
