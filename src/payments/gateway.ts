import type { Money } from "../values/index.ts";

export type Card = { number: string; expiry: string; check: string };

export type ChargeAsked = { amount: Money; card: Card; description: string; idempotencyKey: string };
export type ChargeAnswer =
  | { status: "succeeded"; gatewayPayment: string; method: string }
  | { status: "needs action"; gatewayPayment: string; method: string }
  | { status: "declined"; method: string; failure: string };

/** What Masthead needs of a payment provider. The same key twice is one charge or one refund. */
export type Gateway = {
  name: string;
  /** Whether money that moves is real. */
  isPlay: boolean;
  charge(asked: ChargeAsked): Promise<ChargeAnswer>;
  /** Charges the method of an earlier payment again, as the reader agreed. */
  chargeAgain(asked: { gatewayPayment: string; amount: Money; description: string; idempotencyKey: string }): Promise<ChargeAnswer>;
  /** The reader's answer to the second step. */
  confirm(gatewayPayment: string, approved: boolean): Promise<{ status: "succeeded" } | { status: "declined"; failure: string }>;
  refund(asked: { gatewayPayment: string; amount: Money; idempotencyKey: string }): Promise<{ gatewayRefund: string }>;
};
