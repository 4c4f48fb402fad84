import { expect, it } from "vitest";
import { messagesIn } from "../../messages/index.ts";
import { gatewayIn } from "./gateway-in.ts";

it("calls gateways in the words of the desk, and one that it does not know as it calls itself", () => {
  const called = (language: string) =>
    ["manual", "sandbox", "stripe", "constructor", "oldpay"].map((one) => gatewayIn(messagesIn(language).desk.ledger, one));
  expect(called("en")).toEqual(["by hand", "play money", "Stripe", "constructor", "oldpay"]);
  expect(called("de")).toEqual(["von Hand", "Spielgeld", "Stripe", "constructor", "oldpay"]);
});
