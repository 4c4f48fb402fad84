import type { Source } from "./source.ts";

/** Leaky Paywall's subscribers: a level, what was paid, and the day on which it expires. */
export const leakyPaywall: Source = {
  name: "leaky-paywall",
  says: "Leaky Paywall",
  marks: [
    ["level_id", "expires", "gateway"],
    ["level_name", "expires", "payment_status"],
    ["level", "expires", "payment status"],
  ],
  columns: {
    id: "user_id, id",
    email: "email, user_email",
    offer: "level_name, level, description, level_id",
    startedOn: "created",
    endsOn: "expires",
    paid: "price",
    status: "payment_status, status",
    payer: "subscriber_id",
    renewal: "plan",
  },
  reads: (given, cell) => ({
    ...given,
    // who registered to read what is free has no subscription
    status: /^free/i.test(cell("gateway") || cell("payment_gateway")) ? "free" : given.status,
    payer: given.payer.startsWith("cus_") ? given.payer : "",
    // a plan says how often it is charged; without one it is not
    renewal: given.renewal && !/non-?recurring/i.test(given.renewal) ? "yes" : "no",
  }),
};
