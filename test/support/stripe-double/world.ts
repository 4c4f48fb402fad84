import type { Stripe } from "stripe";
import type { ChargedThere } from "./subscriptions.ts";

/** What is kept of a card besides Stripe's own object: its whole number, which decides what it does. */
export type World = {
  now(): Date;
  origin: string;
  customers: Map<string, Stripe.Customer>;
  methods: Map<string, Stripe.PaymentMethod>;
  numbers: Map<string, string>;
  intents: Map<string, Stripe.PaymentIntent>;
  charges: Map<string, Stripe.Charge>;
  balance: Map<string, Stripe.BalanceTransaction>;
  refunds: Map<string, Stripe.Refund>;
  disputes: Map<string, Stripe.Dispute>;
  sessions: Map<string, Stripe.Checkout.Session>;
  portals: Map<string, Stripe.BillingPortal.Session>;
  subscriptions: Map<string, Stripe.Subscription>;
  schedules: Map<string, Stripe.SubscriptionSchedule>;
  invoices: Map<string, Stripe.Invoice>;
  /** Per cent off, by subscription. */
  coupons: Map<string, number>;
  /** Every period that Stripe charged for by itself. */
  chargedThere: ChargedThere[];
  /** What a checkout page will charge when somebody pays on it. */
  pages: Map<
    string,
    { amount: number; currency: string; customer: string | null; description: string | null; metadata: Stripe.Metadata; keep: boolean }
  >;
  tell(type: string, object: object): void;
  id(prefix: string): string;
};

export const seconds = (world: Pick<World, "now">): number => Math.floor(world.now().valueOf() / 1000);

export function newWorld({ now, origin, tell }: Pick<World, "now" | "origin" | "tell">): World {
  let count = 0;
  const maps = {
    customers: new Map(),
    methods: new Map(),
    numbers: new Map(),
    intents: new Map(),
    charges: new Map(),
    balance: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    sessions: new Map(),
    portals: new Map(),
    subscriptions: new Map(),
    schedules: new Map(),
    invoices: new Map(),
    coupons: new Map(),
    pages: new Map(),
  };
  return { now, origin, tell, ...maps, chargedThere: [], id: (prefix) => `${prefix}_double${String((count += 1)).padStart(8, "0")}` };
}

/** Any object by its id, whatever it is. */
export function byId(world: World, id: string): object | undefined {
  for (const map of [
    world.customers,
    world.methods,
    world.intents,
    world.charges,
    world.balance,
    world.refunds,
    world.disputes,
    world.sessions,
    world.schedules,
    world.invoices,
  ]) {
    const found = map.get(id);
    if (found) return found;
  }
  return undefined;
}

/** A copy with the ids along each path replaced by their objects, as `expand` asks for it. */
export function expanded<T extends object>(world: World, object: T, paths: readonly string[]): T {
  const copy = structuredClone(object);
  for (const path of paths) expandPath(world, copy as Record<string, unknown>, path.split("."));
  return copy;
}

function expandPath(world: World, at: Record<string, unknown>, [key, ...rest]: string[]): void {
  if (!key) return;
  const value = at[key];
  // "data.customer": of every row of a list
  if (key === "data" && Array.isArray(value)) return value.forEach((row) => expandPath(world, row as Record<string, unknown>, rest));
  if (typeof value === "string") at[key] = structuredClone(byId(world, value) ?? value);
  if (at[key] && typeof at[key] === "object") expandPath(world, at[key] as Record<string, unknown>, rest);
}
