import type { Handlers } from "../../src/platform/index.ts";

const money = new Set(["settle-payment", "give-back", "act-on-gateway-event", "tell-gateway-email", "send-letter"]);

/** The jobs that move money and send letters; editions and the rest are another test's, and are let go. */
export const moneyJobs = (handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [name, money.has(name) ? handle : async () => undefined]),
  ) as Handlers;
