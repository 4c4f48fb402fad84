import { type Payments, playCards } from "../payments/index.ts";
import type { Platform } from "../platform/index.ts";

/** What every reader of the demo pays with. */
export const card = { number: playCards[0].number, expiry: "12/39", check: "123" };

export type Past = { then: Platform; payments: Payments };
