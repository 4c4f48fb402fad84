import { expect, it } from "vitest";
import { money, wordsIn } from "../values/index.ts";
import type { RefundPreview } from "./refund-preview.ts";
import { reasonsAgainstVoiding } from "./void-subscription.ts";

const refund = { total: money(7200, "USD") } as RefundPreview;

it.each([
  ["what was paid for", { service: "active", refund } as const, "en", ["$72.00 was paid for what is still owed. Give it back instead."]],
  [
    "the same in German",
    { service: "active", refund } as const,
    "de",
    ["Für das, was noch aussteht, ist bezahlt: 72,00 $. Geben Sie das Geld stattdessen zurück."],
  ],
  ["what has ended", { service: "cancelled", refund: undefined } as const, "de", ["Das Abo ist schon zu Ende."]],
  ["nothing that is owed and unpaid", { service: "active", refund: undefined } as const, "de", []],
])("speaks against striking out %s", (_what, subscription, language, says) => {
  const reasons = reasonsAgainstVoiding(subscription).map((why) => wordsIn(why, language).replaceAll("\u00a0", " "));
  expect(reasons).toEqual(says);
});
