import { createHash } from "node:crypto";
import { type Day, day } from "../values/index.ts";
import type { Charge, ChargeAnswer, FailureCode, Gateway } from "./gateway.ts";

type Behaviour = "succeeds" | "asks" | { declines: string; code: FailureCode };

type PlayCard = { number: string; does: "paid" | "declined" | "not enough" | "asks" | "declined later" | "taken back" };

/** Play money: these numbers behave like the cards they are named after. Every other valid number is declined. */
export const playCards = [
  { number: "4242 4242 4242 4242", does: "paid" },
  { number: "4000 0000 0000 0002", does: "declined" },
  { number: "4000 0000 0000 9995", does: "not enough" },
  { number: "4000 0025 0000 3155", does: "asks" },
  { number: "4000 0000 0000 0341", does: "declined later" },
  { number: "4000 0000 0000 0259", does: "taken back" },
] as const satisfies readonly PlayCard[];

const behaviours: Record<string, Behaviour> = {
  "4242424242424242": "succeeds",
  "4000002500003155": "asks",
  "4000000000000341": "succeeds",
  "4000000000000259": "succeeds",
  "4000000000000002": { declines: "The bank declined this card.", code: "declined" },
  "4000000000009995": { declines: "There is not enough money on this card.", code: "not enough" },
};
const unknownCard: Behaviour = { declines: "This is no play card.", code: "no play card" };

const idOf = (kind: string, key: string) => `play_${kind}_${createHash("sha256").update(key).digest("hex").slice(0, 20)}`;
const methodOf = (lastFour: string) => `Play card ending ${lastFour}`;

/** The bank waits this long for a second step. */
const patience = 24 * 3_600_000;
/** So long after the payment a disputed card takes it back. */
const disputedAfter = 10 * 24 * 3_600_000;

/**
 * Charges nobody and keeps nothing: ids follow from the payment's, and what it must know again of a
 * card stands in the saved method, "play_method_LASTFOUR_LASTDAY".
 */
export const sandboxGateway: Gateway = {
  name: "sandbox",
  isPlay: true,
  paidBy: "card",
  pages: [],
  async charge({ card, paymentId }) {
    const digits = card?.number.replace(/\D/g, "") ?? "";
    const lastFour = digits.slice(-4);
    const behaviour = behaviours[digits] ?? unknownCard;
    if (typeof behaviour === "object")
      return { status: "declined", method: methodOf(lastFour), failure: behaviour.declines, code: behaviour.code };
    const expiresOn = lastDayOf(card?.expiry ?? "");
    const answer = {
      gatewayPayment: idOf("payment", paymentId),
      method: methodOf(lastFour),
      expiresOn,
      saved: `play_method_${lastFour}_${expiresOn}`,
    };
    return { status: behaviour === "asks" ? "needs action" : "succeeded", ...answer };
  },
  async chargeAgain(charge) {
    return again(charge);
  },
  async lookUp({ gatewayPayment, startedAt, at }) {
    // without a reference the charge never came here: one that did is answered at once
    if (!gatewayPayment) return undefined;
    if (at.valueOf() - startedAt.valueOf() < patience) return { status: "needs action", gatewayPayment, method: "" };
    return {
      status: "declined",
      method: "",
      failure: "The payment was not confirmed in time. Nothing was charged.",
      code: "not confirmed",
    };
  },
  async confirm({ gatewayPayment, approved }) {
    if (approved) return { status: "succeeded", gatewayPayment, method: "" };
    return { status: "declined", method: "", failure: "You did not confirm the payment. Nothing was charged.", code: "not confirmed" };
  },
  disputeOf({ gatewayPayment, saved, settledAt, at }) {
    const taken = saved?.startsWith("play_method_0259_") && at.valueOf() - settledAt.valueOf() >= disputedAfter;
    return taken ? { gatewayDispute: idOf("dispute", gatewayPayment), reason: "fraudulent" } : undefined;
  },
  async refund({ refundId }) {
    return { status: "given back", gatewayRefund: idOf("refund", refundId) };
  },
};

/** The card on file: good until its last day, and true to what its number says. */
function again({ paymentId, saved, at }: Charge & { saved: string }): ChargeAnswer {
  const [, lastFour = "", expiresOn = ""] = /^play_method_(\d{4})_(.+)$/.exec(saved) ?? [];
  const method = methodOf(lastFour);
  if (at.toISOString().slice(0, 10) > expiresOn)
    return { status: "declined", method, failure: "The card has expired.", code: "expired card" };
  if (lastFour === "0341") return { status: "declined", method, failure: "The bank declined the card.", code: "declined" };
  return { status: "succeeded", gatewayPayment: idOf("payment", paymentId), method, saved, expiresOn: day(expiresOn) };
}

/** "04/29" is good to the end of April. */
function lastDayOf(expiry: string): Day {
  const [, month = "12", year = "99"] = /^\s*(\d{1,2})\s*[/-]\s*(?:20)?(\d\d)\s*$/.exec(expiry) ?? [];
  return day(new Date(Date.UTC(2000 + Number(year), Number(month), 0)).toISOString().slice(0, 10));
}
