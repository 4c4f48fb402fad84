import { issuesLeft } from "../../../src/subscriptions/index.ts";
import { type Subscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "../../../src/subscriptions/subscription.ts";
import { type Payments, createPayments, sandboxGateway } from "../../../src/payments/index.ts";
import type { Platform } from "../../../src/platform/index.ts";
import type { FreshPlatform } from "../fresh-platform.ts";
import { tradeHouse } from "./trade-house.ts";

/** One thing that may happen: what, to whom, and four numbers from which the rest is chosen. */
export type Step = { action: string; who: number; a: number; b: number; c: number };

export type World = {
  platform: Platform;
  payments: Payments;
  clock: FreshPlatform["clock"];
  clerk: string;
  /** Issues each subscription is still to get, by counting alone; what the books say is held against it. */
  left: Map<string, number>;
  /** Orders the count knows of. */
  counted: Set<string>;
  /** The last change of a copy, and the last refund, that the count knows of. */
  seen: { change: number; refunds: Set<string>; unpaid: Set<string> };
  ended: Set<string>;
  keys: number;
  rows: <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
};

export async function openWorld(): Promise<World> {
  const house = await tradeHouse();
  const { platform, clock, close } = house;
  const rows = async <T extends object>(sql: string, values: unknown[] = []) => (await platform.pool.query(sql, values)).rows as T[];
  const [clerk] = await rows<{ id: string }>("select id from people where email = 'clerk@test.example'");
  return {
    platform,
    clock,
    close,
    rows,
    clerk: clerk!.id,
    left: new Map(),
    counted: new Set(),
    seen: {
      change: 0,
      refunds: new Set(),
      unpaid: new Set(),
    },
    ended: new Set(),
    keys: 0,
    payments: createPayments(platform, sandboxGateway),
  };
}

export const emailOf = (who: number): string => `reader-${who}@test.example`;

export async function personOf(world: World, who: number): Promise<string | undefined> {
  return (await world.rows<{ id: string }>("select id from people where email = $1", [emailOf(who)]))[0]?.id;
}

/** One of the reader's subscriptions for which this holds, by `choice`; the columns are those of `subscriptions`. */
export async function subscriptionFor(world: World, { who }: Step, choice: number, where = "true"): Promise<Subscription | undefined> {
  const mine = await world.rows<{ id: string }>(
    `select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = $1 and (${where}) order by s.number`,
    [emailOf(who)],
  );
  const one = pick(mine, choice);
  return one && subscriptionOf(await subscriptionRow(world.platform.db).where("id", "=", one.id).executeTakeFirstOrThrow());
}

export const pick = <T>(among: readonly T[], choice: number): T | undefined => among[choice % Math.max(1, among.length)];

export const copiesFor = (world: World, { id }: { id: string }) => copiesOfSubscription(world.platform.db, id);

/** What the books say is still to come of a subscription. */
export const leftOf = async (world: World, id: string): Promise<number> => issuesLeft(await copiesFor(world, { id }));

export const count = (world: World, id: string, change: number): void => void world.left.set(id, (world.left.get(id) ?? 0) + change);
