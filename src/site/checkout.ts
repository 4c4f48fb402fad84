import type { Payments } from "../orders/index.ts";

/** What the checkout is given by the composition: the site itself knows no gateway. */
export type Checkout = { payments: Payments; playCards: readonly { number: string; does: string }[]; health: () => Promise<object> };
