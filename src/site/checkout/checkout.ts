import type { Messages } from "../../messages/index.ts";
import type { Payments } from "../../orders/index.ts";

/** Play money: each card and what it does; none where real money is paid. */
export type PlayCards = readonly { number: string; does: keyof Messages["shop"]["playCards"] }[];

/** What the checkout is given by the composition: the site itself knows no gateway. */
export type Checkout = { payments: Payments; playCards: PlayCards; health: () => Promise<object> };
