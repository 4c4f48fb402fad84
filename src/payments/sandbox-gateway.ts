import { createHash } from "node:crypto";
import type { ChargeAnswer, ChargeAsked, Gateway } from "./gateway.ts";

/** Play money: these numbers behave like the cards they are named after. Every other valid number is declined. */
export const playCards = [
  { number: "4242 4242 4242 4242", does: "is paid at once" },
  { number: "4000 0000 0000 0002", does: "is declined by the bank" },
  { number: "4000 0000 0000 9995", does: "is declined: not enough money on it" },
  { number: "4000 0025 0000 3155", does: "asks for a second step" },
] as const;

const outcomes: Record<string, "succeeded" | "needs action" | string> = {
  "4242424242424242": "succeeded",
  "4000002500003155": "needs action",
  "4000000000000002": "The bank declined this card. Try another one; nothing was charged.",
  "4000000000009995": "There is not enough money on this card. Nothing was charged.",
};

const idOf = (kind: string, key: string) => `play_${kind}_${createHash("sha256").update(key).digest("hex").slice(0, 20)}`;

/** A gateway that keeps nothing and charges nobody; ids follow from the idempotency key. */
export const sandboxGateway: Gateway = {
  name: "sandbox",
  isPlay: true,
  charge({ card, idempotencyKey }: ChargeAsked): Promise<ChargeAnswer> {
    const number = card.number.replace(/\D/g, "");
    const method = `Play card ending ${number.slice(-4)}`;
    const outcome = outcomes[number] ?? "This is no play card. Real cards do not work here; nothing was charged.";
    if (outcome === "succeeded" || outcome === "needs action") {
      return Promise.resolve({ status: outcome, gatewayPayment: idOf("payment", idempotencyKey), method });
    }
    return Promise.resolve({ status: "declined", method, failure: outcome });
  },
  chargeAgain: ({ idempotencyKey }) => Promise.resolve({ status: "succeeded", gatewayPayment: idOf("payment", idempotencyKey), method: "Play card on file" }),
  confirm: (_payment, approved) => Promise.resolve(approved ? { status: "succeeded" } : { status: "declined", failure: "You did not confirm the payment. Nothing was charged." }),
  refund: ({ idempotencyKey }) => Promise.resolve({ gatewayRefund: idOf("refund", idempotencyKey) }),
};
