import { describe, expect, it } from "vitest";
import { day } from "../../values/index.ts";
import type { IssueDates } from "../views.ts";
import { type DaysAsked, movedDays, reasonsAgainstDays } from "./days.ts";

const issue = (wholeNumber: number, closeOn: string, onSaleOn: string, state: IssueDates["state"] = "planned"): IssueDates => ({
  id: String(wholeNumber),
  wholeNumber,
  coverDate: day(onSaleOn),
  onSaleOn: day(onSaleOn),
  closeOn: day(closeOn),
  state,
});
const dates = [
  issue(46, "2026-11-05", "2026-11-15", "on sale"),
  issue(47, "2026-11-21", "2026-12-01", "closed"),
  issue(48, "2026-12-05", "2026-12-15"),
  issue(49, "2026-12-22", "2027-01-01"),
];
const place = { today: day("2026-11-29"), language: "en", beyond: issue(50, "2027-01-05", "2027-01-15") };
const to = (wholeNumber: number, closeOn: string, onSaleOn: string, following = false): DaysAsked => ({
  wholeNumber,
  closeOn: day(closeOn),
  onSaleOn: day(onSaleOn),
  following,
});

describe("the days of an issue", () => {
  it.each<[string, DaysAsked, RegExp[]]>([
    ["move alone", to(48, "2026-12-07", "2026-12-18"), []],
    ["move earlier", to(48, "2026-12-01", "2026-12-10"), []],
    ["may be one day", to(48, "2026-12-10", "2026-12-10"), []],
    ["are not those they are", to(48, "2026-12-05", "2026-12-15"), [/has these days already/]],
    ["stand once it is on sale", to(46, "2026-11-05", "2026-11-16"), [/No\. 46 is on sale; its days stand/]],
    [
      "are never in the past",
      to(48, "2026-11-20", "2026-12-15"),
      [/20 November 2026 is past: No\. 48 would be closed at once/, /would close/],
    ],
    ["do not let it appear in the past", to(47, "2026-11-21", "2026-11-28"), [/28 November 2026 is past: No\. 47 appears today/]],
    ["close it before it appears", to(48, "2026-12-16", "2026-12-15"), [/would be on sale on 15 December 2026, before it closes/]],
    ["do not reopen what is closed", to(47, "2026-12-01", "2026-12-01"), [/No\. 47 is closed: what was ordered is on its labels/]],
    ["let what is closed be late", to(47, "2026-11-21", "2026-12-08"), []],
    [
      "keep the order of sales",
      to(48, "2026-12-07", "2027-01-01"),
      [/No\. 48 would appear on 1 January 2027, and No\. 49 on 1 January 2027\. Give/],
    ],
    ["keep the order of closes", to(48, "2026-12-22", "2026-12-23"), [/No\. 48 would close on 22 December 2026, and No\. 49/]],
    ["do not pass the one before", to(48, "2026-12-01", "2026-12-01"), [/No\. 47 would appear on 1 December 2026, and No\. 48/]],
    ["pass those after it, if those move too", to(48, "2027-01-05", "2027-01-15", true), []],
    [
      "of the last one do not pass the next that will be planned",
      to(49, "2027-01-04", "2027-01-15"),
      [/No\. 49 would appear.*and No\. 50/],
    ],
    ["of the last one take that with them, if asked", to(49, "2027-01-04", "2027-01-15", true), []],
    ["are no slip of the hand", to(48, "2026-12-05", "2062-12-15", true), [/more than a year/]],
  ])("%s", (_what, asked, says) => {
    const reasons = reasonsAgainstDays(dates, asked, place);
    expect(reasons).toHaveLength(says.length);
    says.forEach((pattern, at) => expect(reasons[at]).toMatch(pattern));
  });

  it("take the cover’s with them where it was dated by the sale, and leave it where it was not", () => {
    expect(movedDays(dates, to(48, "2026-12-07", "2026-12-18"))[0]?.will).toMatchObject({
      coverDate: "2026-12-18",
      onSaleOn: "2026-12-18",
      closeOn: "2026-12-07",
    });
    const late = dates.map((one) => ({ ...one, onSaleOn: day(one.onSaleOn), coverDate: day("2026-12-15") }));
    const [again] = movedDays(late, to(49, "2026-12-22", "2027-01-03"));
    expect(again?.will.coverDate).toBe("2026-12-15");
  });

  it("move all behind by as many days, and nothing that has appeared", () => {
    const moved = movedDays(dates, to(47, "2026-11-21", "2026-12-03", true));
    expect(moved.map(({ will }) => [will.wholeNumber, will.closeOn, will.onSaleOn])).toEqual([
      [47, "2026-11-21", "2026-12-03"],
      [48, "2026-12-05", "2026-12-17"],
      [49, "2026-12-22", "2027-01-03"],
    ]);
  });
});
