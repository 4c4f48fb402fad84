import { sql } from "kysely";
import {
  type Payments,
  type Seen,
  type StandingRow,
  customerLinks,
  customersBeside,
  forgetScheduled,
  isLive,
  keepSeen,
  standingRow,
  standingRows,
} from "../payments/index.ts";
import { type Platform, type Tx, groupedBy, readInTransaction } from "../platform/index.ts";
import { lastOrder } from "../orders/index.ts";
import { renewalQuote } from "../renewals/index.ts";
import { expireIssueOf, withExpireIssue } from "../subscriptions/index.ts";
import { type Money, messageOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { type Here, type Verdict, verdictOf } from "./verdict.ts";

type Payer = { id: string; name: string; email: string };
export type Planned = {
  row: StandingRow;
  payer: Payer | undefined;
  /** Somebody here has the customer’s e-mail address; that it is they, a person has to say. */
  proposed: Payer | undefined;
  here: Here | undefined;
  /** All those that it may be. */
  candidates: readonly Here[];
  verdict: Verdict;
};

/** Reads everything that the gateway charges by itself, and writes down what it is. Answers with how many. Refuses "no-standing-charges"; throws when the gateway does. */
export async function readStanding(platform: Platform, payments: Payments): Promise<number> {
  const { standing, gateway } = payments;
  if (!standing) throw refuse("no-standing-charges", (m) => m.refusals.takeover.noGateway);
  const before = platform.clock.now();
  let count = 0;
  for await (const one of standing.all()) {
    const next = isLive(one) && !one.ends ? await nextOf(platform, () => standing.next(one.id)) : undefined;
    await keepSeen(platform, platform.db, { gateway: gateway.name, seen: { ...one, next: next ?? null } });
    count += 1;
  }
  await forgetScheduled(platform.db, { gateway: gateway.name, before });
  return count;
}

/** A restricted key may not ask for it; then the price there is unknown, and a person agrees to ours or does not. */
async function nextOf({ log }: Platform, ask: () => Promise<Money | undefined>): Promise<Money | undefined> {
  try {
    return await ask();
  } catch (error) {
    log.warn({ reason: messageOf(error) }, "what is charged next at the gateway could not be read");
    return undefined;
  }
}

/** What was read last, with what would be done about each of them: those that end soonest first, what is over left out. */
export async function takeoverPlan(platform: Platform, payments: Pick<Payments, "gateway">): Promise<Planned[]> {
  const planned = await readInTransaction(platform, (tx) => plannedOf(platform, tx, payments.gateway.name));
  const soonest = (one: Planned) => one.row.seen.until ?? "";
  return planned.filter(({ verdict }) => verdict.is !== "over").sort((a, b) => soonest(a).localeCompare(soonest(b)));
}

/** The same for one of them, as it was just read; undefined where there is none, or it is over. */
export async function plannedById(platform: Platform, payments: Pick<Payments, "gateway">, id: string): Promise<Planned | undefined> {
  const one = await readInTransaction(platform, (tx) => plannedOne(platform, tx, { gateway: payments.gateway.name, id }));
  return one?.verdict.is === "over" ? undefined : one;
}

/** Of whoever its payer is, all that is theirs at the gateway counts, and nothing else does. */
export async function plannedOne(
  platform: Platform,
  tx: Tx,
  { gateway, id }: { gateway: string; id: string },
): Promise<Planned | undefined> {
  const row = await standingRow(tx, id);
  if (row?.gateway !== gateway) return undefined;
  return (await plannedOf(platform, tx, gateway, await customersBeside(tx, row))).find((one) => one.row.id === id);
}

async function plannedOf({ clock }: Platform, tx: Tx, gateway: string, customers?: readonly string[]): Promise<Planned[]> {
  const rows = await standingRows(tx, gateway, customers);
  const links = await customerLinks(tx, gateway, customers);
  const payers = await payersOf(tx, [...new Set(links.values())]);
  const byEmail = await payersByEmail(tx, unlinkedEmails(rows, links));
  const here = await hereOf(tx, [...payers.keys()]);
  const payerOf = (row: StandingRow) => payers.get(links.get(row.customer) ?? "");
  const running = groupedBy(
    rows.filter(({ seen, state }) => isLive(seen) && state !== "left"),
    (row) => payerOf(row)?.id,
  );
  return rows.map((row) => {
    const payer = payerOf(row);
    const ours = here.get(payer?.id ?? "") ?? [];
    const chosen = ours.filter(({ id }) => id === row.reference);
    const candidates = chosen.length > 0 ? chosen : ours;
    const others = payer ? (running.get(payer.id) ?? []).filter(({ id }) => id !== row.id).length : 0;
    const verdict = verdictOf({ row, there: row.seen, isLinked: payer !== undefined, here: candidates, others, now: clock.now() });
    return {
      row,
      payer,
      proposed: payer ? undefined : byEmail.get(emailOf(row.seen)),
      here: candidates.length === 1 ? candidates[0] : undefined,
      candidates,
      verdict,
    };
  });
}

const emailOf = ({ email }: Seen): string => (email ?? "").trim().toLowerCase();
const unlinkedEmails = (rows: StandingRow[], links: Map<string, string>): string[] => [
  ...new Set(rows.flatMap(({ customer, seen }) => (links.has(customer) || !seen.email ? [] : [emailOf(seen)]))),
];

async function payersOf(tx: Tx, ids: string[]): Promise<Map<string, Payer>> {
  const { rows } = await sql<Payer>`select id, name, email from people where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who pays for something here and has such an address: which proves nothing, so that it is only proposed. */
async function payersByEmail(tx: Tx, emails: string[]): Promise<Map<string, Payer>> {
  const { rows } = await sql<Payer>`select distinct p.id, p.name, p.email from people p join subscriptions s on s.payer_id = p.id
    where lower(p.email) = any(${emails}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.email.toLowerCase(), row]));
}

type Candidate = Omit<Here, "price" | "termIssues"> & { payerId: string };

/** What goes on at these payers’ word: their own and what they give, while it is served. */
async function hereOf(tx: Tx, payerIds: string[]): Promise<Map<string, Here[]>> {
  const { rows } =
    await sql<Candidate>`select s.id, s.number, s.payer_id as "payerId", s.renewal, s.quantity, o.name as offer, coalesce(${expireIssueOf}, 0) as "expireIssue"
    from subscriptions s join offers o on o.id = s.offer_id ${withExpireIssue}
    where s.payer_id = any(${payerIds}::uuid[]) and s.service in ('active', 'held', 'grace') and s.bought_as in ('subscription', 'gift', 'institution')
    order by s.number`.execute(tx);
  const priceOf = pricing(tx);
  const all = await Promise.all(rows.map(async ({ payerId, ...row }) => ({ payerId, here: { ...row, ...(await priceOf(row.id)) } })));
  return new Map([...groupedBy(all, ({ payerId }) => payerId)].map(([id, of]) => [id, of.map(({ here }) => here)]));
}

/** Thousands have the same offer, country and quantity: each price is reckoned once. */
function pricing(tx: Tx): (subscriptionId: string) => Promise<Pick<Here, "price" | "termIssues">> {
  const known = new Map<string, Promise<Pick<Here, "price" | "termIssues">>>();
  return async (subscriptionId) => {
    const last = await lastOrder(tx, subscriptionId);
    if (!last || last.amount === 0) return { price: undefined, termIssues: 0 };
    const { offer_id, country, vat_id, quantity, amount, tax, currency } = last;
    const key = JSON.stringify([offer_id, country, vat_id, quantity, ...(quantity > 1 ? [amount, tax, currency] : [])]);
    const found =
      known.get(key) ?? renewalQuote(tx, last).then(({ offer, quote }) => ({ price: quote.gross, termIssues: offer.termIssues }));
    known.set(key, found);
    return found;
  };
}
