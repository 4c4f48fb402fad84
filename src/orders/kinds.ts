import type { BoughtAs } from "../subscriptions/index.ts";
import { keysOf } from "../values/index.ts";

export type OrderKind = "new" | "renewal" | "gift" | "switch" | "trial" | "comp" | "bulk" | "institution" | "back issue";

export type Same = { kinds: readonly OrderKind[]; whose: "payer_id" | "recipient_id" };

/** What follows from what kind an order is of; whoever must know asks here. */
type Kind = {
  boughtAs: BoughtAs;
  copies: "paid" | "comp";
  /** Charged again where it can be, asked about by letters, or over. */
  afterTerm: "renews" | "asked" | "ends";
  /** Free, by staff's word: nothing is agreed to, nothing comes with it, nobody is written to. */
  isGiven?: true;
  /** It begins where the term of its subscription ended; a charge of it that is declined is tried again. */
  goesOn?: true;
  /** It begins with the issue that was agreed, whatever closed while it was paid. */
  keepsStart?: true;
  /** Not ordered twice without a word: orders of these kinds, of that payer or reader, are the same. A gift that was given is had as well. */
  same?: Same;
  /** Had once, had for good: a term that has ended may be bought again, a single issue stays. */
  staysHad?: true;
};

const own = { boughtAs: "subscription", copies: "paid", afterTerm: "renews" } as const;

/** A new kind of order is a row here, an opening of its receipt (order-letters) and a place where it is ordered. */
export const kinds: Record<OrderKind, Kind> = {
  new: { ...own, same: { kinds: ["new", "renewal", "switch", "gift"], whose: "recipient_id" } },
  renewal: { ...own, goesOn: true },
  switch: { ...own, keepsStart: true },
  gift: { boughtAs: "gift", copies: "paid", afterTerm: "asked", same: { kinds: ["gift"], whose: "payer_id" } },
  trial: { boughtAs: "trial", copies: "comp", afterTerm: "asked" },
  comp: { boughtAs: "comp", copies: "comp", afterTerm: "ends", isGiven: true },
  bulk: { boughtAs: "bulk", copies: "paid", afterTerm: "asked" },
  institution: { boughtAs: "institution", copies: "paid", afterTerm: "asked" },
  "back issue": {
    boughtAs: "back issue",
    copies: "paid",
    afterTerm: "ends",
    keepsStart: true,
    same: { kinds: ["back issue"], whose: "payer_id" },
    staysHad: true,
  },
};

/** Of an order as it is written down. */
export const kindOfOrder = ({ kind }: { kind: OrderKind }): Kind => kinds[kind];

/** Whoever has paid for one of these has subscribed before. */
export const ownKinds = keysOf(kinds).filter((kind) => kinds[kind].boughtAs === "subscription");
