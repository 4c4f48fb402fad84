import {
  type Payments,
  type Standing,
  type StandingGateway,
  type StandingRow,
  adoptCustomer,
  amissOf,
  customersBeside,
  forgetScheduled,
  keepSeen,
  lockStanding,
  moveStanding,
  noteTrouble,
  standingRow,
  standingRows,
} from "../payments/index.ts";
import { type Platform, type Tx, inTransaction, inTurnByKey, newClient } from "../platform/index.ts";
import { changeSubscription, isRunning, subscriptionOf, subscriptionRow } from "../subscriptions/index.ts";
import { codeOf, messageOf, recordOf } from "../values/index.ts";
import { type Planned, plannedOne } from "./plan.ts";
import { refuse } from "./refusals.ts";
import type { Reason } from "./verdict.ts";

/** What became of one: `armed`: it ends there, and we renew; `not`: as it stands now it is left alone; `open`: begun, and to be gone on with; `busy`: somebody is at it. */
export type Taken =
  | { did: "armed" }
  | { did: "not"; reasons: Reason[]; asks: boolean }
  | { did: "open"; why: string }
  | { did: "stopped"; why: string }
  | { did: "busy" };

export type Hands = { platform: Platform; payments: Payments };
type With = Hands & { standing: StandingGateway; gateway: string };

export function handsOf({ platform, payments }: Hands): With {
  if (!payments.standing) throw refuse("no-standing-charges", (m) => m.refusals.takeover.noGateway);
  return { platform, payments, standing: payments.standing, gateway: payments.gateway.name };
}

/**
 * Takes over one that runs at the gateway: what is intended is written down; it is set to end there with its period; that is read
 * back; and only then it is renewed here, from that date on. Broken off at any point it is gone on with by doing it again, and
 * until then nobody is charged by us. Throws when the gateway cannot be asked.
 */
export async function takeOver(given: Hands, id: string, by?: string): Promise<Taken> {
  const hands = handsOf(given);
  return (await alone(hands, id, () => takeAlone(hands, id, by))) ?? { did: "busy" };
}

async function takeAlone(hands: With, id: string, by: string | undefined): Promise<Taken> {
  const { platform, gateway } = hands;
  await readAnew(hands, id);
  const intended = await inTransaction(platform, async (tx) =>
    intend(platform, tx, { planned: await plannedOne(platform, tx, { gateway, id }), by }),
  );
  if ("did" in intended) return intended;
  const failure = await endThere(hands, intended);
  const back = await hands.standing.read(intended.standing);
  if (back) await keepSeen(platform, platform.db, { gateway, seen: { ...back, next: intended.seen.next } });
  return arm(platform, { row: intended, back, failure, by });
}

const inTurn = inTurnByKey();

/** In this process each waits for the one before it, so that no more than one connection is held while a gateway is asked. */
export const alone = <T>({ platform }: Hands, id: string, work: () => Promise<T>): Promise<T | undefined> =>
  inTurn(platform.db, "all", () => underLock(platform, id, work));

/** One at a time: two runs, or a run and an undoing, of the same row wait for nobody; the later one leaves it. A process that dies lets go. */
async function underLock<T>({ connection }: Platform, id: string, work: () => Promise<T>): Promise<T | undefined> {
  // of its own: a pooler would give the lock to whoever comes next
  const client = newClient(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock(hashtextextended($1, 15)) as got", [id]);
    return rows[0]?.got ? await work() : undefined;
  } finally {
    await client.end();
  }
}

/** How it stands this moment, with all else that its customer has there: what began since the plan was shown counts. */
async function readAnew({ platform, standing, gateway }: With, id: string): Promise<void> {
  const row = await standingRow(platform.db, id);
  if (!row) throw refuse("standing-missing", (m) => m.refusals.takeover.missing);
  const before = platform.clock.now();
  const customers = await customersBeside(platform.db, row);
  const known = new Map((await standingRows(platform.db, gateway, customers)).map((one) => [one.standing, one.seen.next]));
  for (const customer of customers) {
    for (const one of await standing.ofCustomer(customer))
      await keepSeen(platform, platform.db, { gateway, seen: { ...one, next: known.get(one.id) ?? null } });
    await forgetScheduled(platform.db, { gateway, before, customer });
  }
}

/** Writes down what will be done, before anything is. */
async function intend(
  platform: Platform,
  tx: Tx,
  { planned, by }: { planned: Planned | undefined; by: string | undefined },
): Promise<StandingRow | Taken> {
  if (!planned) throw refuse("standing-missing", (m) => m.refusals.takeover.missing);
  const { row, verdict, here } = planned;
  if (verdict.is === "taken" || verdict.is === "renewed") return { did: "armed" };
  if (verdict.is === "not") return { did: "not", reasons: verdict.reasons, asks: false };
  if (verdict.is === "ask") return { did: "not", reasons: [], asks: true };
  if (!here || !row.seen.until || (verdict.is !== "take" && verdict.is !== "end")) return { did: "not", reasons: [], asks: false };
  const set = {
    reference: here.id,
    attempt: row.attempt + 1,
    ends_at: new Date(row.seen.until),
    method: row.seen.method,
    renewal_before: row.renewalBefore ?? here.renewal,
  };
  const from = ["seen", "undone", "stopped", "intended"] as const;
  const moved = await moveStanding(platform, tx, row, { from, to: "intended", why: "to be ended there and renewed here", by, set });
  return moved ? lockStanding(tx, row.id) : { did: "open", why: "It is being given back." };
}

/** Each intention has keys of its own: under an old one the gateway would only say again what it said then. */
const keyOf = ({ id, attempt }: StandingRow, step: string): string => `takeover:${id}:${attempt}:${step}`;

/** What went wrong is told; whether it was done all the same is read back. */
async function endThere({ standing, platform }: With, row: StandingRow): Promise<unknown> {
  if (row.seen.ends && row.seen.mark === row.id) return undefined;
  try {
    if (row.seen.schedule) await standing.release(row.seen.schedule, keyOf(row, "release"));
    await standing.endWithPeriod(row.standing, row.id, keyOf(row, "end"));
    return undefined;
  } catch (error) {
    await noteTrouble(platform.db, row.id, messageOf(error));
    return error;
  }
}

type Read = { row: StandingRow; back: Standing | undefined; failure: unknown; by: string | undefined };

/** Only what was read back as set to end, by us, at the date that was planned, is renewed by us. */
async function arm(platform: Platform, { row, back, failure, by }: Read): Promise<Taken> {
  if (!back || !isSetToEnd(back, row)) {
    if (failure !== undefined) return forbidden(failure) ? Promise.reject(failure) : { did: "open", why: messageOf(failure) };
    const why = `Read back, ${row.standing} is not set to end on ${row.endsAt?.toISOString().slice(0, 10) ?? "its day"}.`;
    await inTransaction(platform, (tx) => moveStanding(platform, tx, row, { from: ["intended"], to: "stopped", why, by, trouble: why }));
    return { did: "stopped", why };
  }
  const armed = await inTransaction(platform, async (tx) => {
    const now = await lockStanding(tx, row.id);
    if (now.attempt !== row.attempt) return false;
    if (!(await moveStanding(platform, tx, row, { from: ["intended"], to: "armed", why: "read back: it ends there", by }))) return false;
    await renewHere(platform, tx, { row, by });
    return true;
  });
  return armed ? { did: "armed" } : { did: "open", why: "It was changed meanwhile." };
}

/** By us, at the date that was planned, with nothing owed; or ended then already, where we were away meanwhile. */
function isSetToEnd(back: Standing, row: StandingRow): boolean {
  const amiss = amissOf(row, back);
  return back.mark === row.id && !back.owes && sound.has(back.status) && (amiss === undefined || amiss.waits);
}

const sound = new Set<Standing["status"]>(["running", "trial", "ended"]);

/** From now on it is charged here, as it was agreed there; what its reader has stopped stays so. */
async function renewHere(platform: Platform, tx: Tx, { row, by }: { row: StandingRow; by: string | undefined }): Promise<void> {
  const subscription = subscriptionOf(
    await subscriptionRow(tx)
      .where("id", "=", row.reference ?? "")
      .forUpdate()
      .executeTakeFirstOrThrow(),
  );
  await adoptCustomer(platform, tx, { payer: subscription.payerId, gateway: row.gateway, customer: row.customer });
  if (!isRunning(subscription) || subscription.renewal !== "series") return;
  await changeSubscription(platform, tx, subscription, [{ axis: "renewal", became: "auto", why: `taken over from ${row.gateway}` }], by);
}

/** A key that may not do it will not do the next one either. */
const forbidden = (error: unknown): boolean => {
  const { type } = recordOf(error);
  return type === "StripePermissionError" || type === "StripeAuthenticationError" || codeOf(error) === "api_key_expired";
};
