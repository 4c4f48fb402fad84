import type { Day, Money } from "../values/index.ts";
import type { StandingGateway } from "./standing/standing.ts";

export type Card = { number: string; expiry: string; check: string };

/** Why a charge came to nothing, for those who decide what happens next, and in words of ours for its payer (`failures` of the messages). */
export const failureCodes = [
  "declined",
  "not enough",
  "expired card",
  "wrong details",
  "limit reached",
  "not allowed",
  "no account",
  "no answer",
  "authentication required",
  "no method",
  "not confirmed",
  "interrupted",
  "no play card",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** `saved` is what charges the same method again; `fee` in minor units of the charge's currency, where the gateway tells. */
export type ChargeAnswer =
  | {
      status: "succeeded";
      gatewayPayment: string;
      method: string;
      saved?: string | undefined;
      expiresOn?: Day | undefined;
      fee?: number | undefined;
    }
  | {
      status: "needs action";
      gatewayPayment: string;
      method: string;
      /** Where its payer goes on; null where nothing more is to be done: a debit or a transfer is on its way for days. */
      page?: string | null | undefined;
      saved?: string | undefined;
      expiresOn?: Day | undefined;
    }
  /** `failure`: in the gateway's own words, for the desk alone. */
  | { status: "declined"; method: string; failure: string; code: FailureCode };

export type RefundAnswer =
  | { status: "given back"; gatewayRefund: string }
  | { status: "pending"; gatewayRefund: string | null }
  | { status: "failed"; gatewayRefund: string | null; failure: string };

/** What is charged. `paymentId` is the key under which a charge happens once, however often it is asked for. */
export type Charge = { paymentId: string; amount: Money; description: string; at: Date };
/** Where the gateway's own page sends the payer. */
export type ReturnTo = { paid: string; left: string };
export type Presence = { card?: Card | undefined; customer?: string | undefined; returnTo?: ReturnTo | undefined };
type Recorded = Charge & { gatewayPayment: string | null; customer: string | undefined; saved: string | null; startedAt: Date };

/** `asOf`: it was the customer's choice then; one they have added since stands in its place. Without it, whatever they chose does. */
export type SavedMethod = { saved: string; customer: string | undefined; asOf?: Date | undefined };

/** What Masthead needs of a payment provider. */
export type Gateway = {
  name: string;
  /** Whether money that moves is play money. */
  isPlay: boolean;
  /** How a payer who is there pays: by a card typed into our form (play money only), on the gateway's page, or into our staff's hands. */
  paidBy: "card" | "page" | "hand";
  /** Origins a form of ours may lead to. */
  pages: readonly string[];
  /** The payer is there. */
  charge: (charge: Charge & Presence) => Promise<ChargeAnswer>;
  /** The payer is not: the saved method is charged, as was agreed. */
  chargeAgain: (charge: Charge & SavedMethod) => Promise<ChargeAnswer>;
  /** What became of a charge; undefined when it never arrived. */
  lookUp: (recorded: Recorded) => Promise<ChargeAnswer | undefined>;
  /** The payer's answer to a second step on a page of ours. */
  confirm?: (confirming: { paymentId: string; gatewayPayment: string; approved: boolean }) => Promise<ChargeAnswer>;
  /** Its payer wants something else instead: it can be paid no more. Answers with what became of it, which may be that it is paid already. */
  giveUp?: (paymentId: string, gatewayPayment: string) => Promise<ChargeAnswer>;
  refund(refund: {
    refundId: string;
    gatewayPayment: string;
    amount: Money;
    gatewayRefund: string | null;
    reason: string;
  }): Promise<RefundAnswer>;
  /** Where the gateway wants to know its payers by name. The same payer twice is one customer. */
  openCustomer?: (payer: Payer) => Promise<string>;
  /** The same customer is called otherwise, and written to elsewhere. */
  renameCustomer?: (customer: string, called: { email: string; name: string }) => Promise<void>;
  /** The customer and their saved methods are deleted there; one that is gone already is. What was paid stays in its books. */
  forgetCustomer?: (customer: string) => Promise<void>;
  /** What the customer has chosen to be charged, as it is shown; undefined where they have chosen nothing. */
  chosenMethod?: (customer: string) => Promise<{ method: string; expiresOn?: Day | undefined } | undefined>;
  /** The gateway's page on which a customer changes the card that is charged again. */
  openPortal?: (customer: string, returnTo: string) => Promise<string>;
  /** What it told us by itself, if it is its own word; throws when it is not. `at`: when we got it. */
  readEvent?: (told: WebhookRequest & { at: Date }) => GatewayEvent | undefined;
  /** Asks for the event's object anew, since events come late, twice and in any order; undefined when it is none of ours. */
  news?: (event: GatewayEvent) => Promise<News | undefined>;
  /** What it charges by itself, where it does such a thing. */
  standing?: StandingGateway;
  /** Play money's banks take back what their cards say; real ones tell us by an event. */
  disputeOf?(payment: {
    gatewayPayment: string;
    saved: string | null;
    settledAt: Date;
    at: Date;
  }): { gatewayDispute: string; reason: string } | undefined;
};

/** The bytes as they came, and the request's headers. */
export type WebhookRequest = { raw: string; header: (name: string) => string | undefined };
export type GatewayEvent = { id: string; kind: string; object: string };
export type DisputeStatus = "open" | "won" | "lost";
/** Which of our rows an event is about; what became of it is asked for by that row. */
export type News =
  | { about: "payment"; paymentId: string }
  | { about: "refund"; refundId: string }
  | OutsideRefund
  | { about: "standing charge"; standing: string; customer: string }
  | { about: "dispute"; paymentId: string; gatewayDispute: string; amount: Money; reason: string; status: DisputeStatus };

/** Given by somebody in the gateway's dashboard, not by us; "came back" when the bank would not take it. */
export type OutsideRefund = {
  about: "outside refund";
  paymentId: string;
  gatewayRefund: string;
  amount: Money;
  reason: string;
  status: "given back" | "came back";
};

/** `reference` is the caller's own name for them. */
export type Payer = { reference: string; email: string; name: string };
