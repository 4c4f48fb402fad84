import { describe, expect, it } from "vitest";
import { day } from "../../values/index.ts";
import type { IssueDates } from "../views.ts";
import { reasonsAgainstDelaying, reasonsAgainstSkipping } from "./move-issue.ts";

const issue = (wholeNumber: number, onSaleOn: string, state: IssueDates["state"] = "planned"): IssueDates => ({
  id: String(wholeNumber),
  wholeNumber,
  coverDate: day(onSaleOn),
  onSaleOn: day(onSaleOn),
  closeOn: day(onSaleOn),
  state,
});
const moving = { issue: issue(47, "2026-12-01"), next: issue(48, "2026-12-15") };

describe("an issue may be late", () => {
  it.each([
    ["by some days", "2026-12-08", false, []],
    ["not by none", "2026-12-01", false, [/give a later day/]],
    ["not so late that the next one comes first", "2026-12-15", false, [/No. 48 appears on 15 December 2026/]],
    ["as late as it must be, when those after it move too", "2027-01-20", true, []],
  ])("%s", (_how, on, following, says) => {
    const reasons = reasonsAgainstDelaying(moving, { onSaleOn: day(on), language: "en", following });
    expect(reasons).toHaveLength(says.length);
    says.forEach((pattern, at) => expect(reasons[at]).toMatch(pattern));
  });
  it("but not once it is on sale, and then it is not skipped either", () => {
    const appeared = { issue: issue(47, "2026-12-01", "on sale"), next: moving.next };
    expect(reasonsAgainstDelaying(appeared, { onSaleOn: day("2026-12-08"), language: "en", following: true })).toHaveLength(1);
    expect(reasonsAgainstSkipping(appeared)).toHaveLength(1);
    expect(reasonsAgainstSkipping(moving)).toEqual([]);
  });
});
