import { describe, expect, it } from "vitest";
import { codeOf } from "./codes.ts";

describe("what Stripe says of a payment that came to nothing", () => {
  it.each([
    [["insufficient_funds", "card_declined"], "not enough"],
    [["expired_card"], "expired card"],
    [["incorrect_cvc", "incorrect_cvc"], "wrong details"],
    [["processing_error"], "no answer"],
    [["card_velocity_exceeded", "card_declined"], "limit reached"],
    [["card_not_supported", "card_declined"], "not allowed"],
    [[undefined, "authentication_required"], "authentication required"],
    [["do_not_honor", "card_declined"], "declined"],
    // a debit that came back: its charge says why
    [[undefined, "payment_intent_payment_attempt_failed", "account_closed"], "no account"],
    [[undefined, "payment_intent_payment_attempt_failed", "debit_not_authorized"], "not allowed"],
    [[null, undefined, "constructor"], "declined"],
    [[], "declined"],
  ])("%j is: %s", (said, ours) => expect(codeOf(...said)).toBe(ours));

  it.each(["lost_card", "stolen_card", "pickup_card", "restricted_card", "fraudulent", "merchant_blacklist", "security_violation"])(
    "whoever holds a card that is taken for another’s learns no more than that it is declined: %s",
    (said) => {
      expect(codeOf(said, "card_declined")).toBe("declined");
      expect(codeOf(said, said, said)).toBe("declined");
    },
  );
});
