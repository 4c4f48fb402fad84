import { expect, it } from "vitest";
import { day } from "../../values/index.ts";
import { canReopen, claimUntil, reasonsAgainstClaimingGift } from "./reasons-against-claiming-gift.ts";

const gift = { sendOn: day("2026-12-24"), claimUntil: claimUntil(day("2026-12-24")), claimedBy: null, money: "paid" as const };
const asked = { today: day("2026-12-25"), language: "en", personId: "r" };

it.each<[string, Partial<Parameters<typeof reasonsAgainstClaimingGift>[0]>, Partial<typeof asked>, RegExp | undefined]>([
  ["waits for whoever has its link", {}, {}, undefined],
  ["is open to the last day of its window", {}, { today: day("2027-12-24") }, undefined],
  ["is closed the day after", {}, { today: day("2027-12-25") }, /run out/],
  ["is taken once", { claimedBy: "x" }, {}, /Somebody/],
  ["is taken once by the same person", { claimedBy: "r" }, {}, /yours already/],
  ["is not taken before it is paid", { money: "unpaid" }, {}, /not paid/],
  ["is not taken after it was given back", { money: "given back" }, {}, /taken this gift back/],
])("a gift %s", (_what, change, who, why) => {
  const reasons = reasonsAgainstClaimingGift({ ...gift, ...change }, { ...asked, ...who });
  if (why) expect(reasons.join()).toMatch(why);
  else expect(reasons).toEqual([]);
});

it("a gift that nobody took may be opened again, another may not", () => {
  expect(canReopen(gift)).toBe(true);
  expect(canReopen({ ...gift, claimedBy: "r" })).toBe(false);
  expect(canReopen({ ...gift, money: "given back" })).toBe(false);
});
