import { describe, expect, it } from "vitest";
import { leadsBack, wasAt, wayBackIn } from "./way-back.ts";

const at = (address: string) => wayBackIn(`http://magazine.example${address}`);

describe("the way back to what somebody was reading", () => {
  it("goes through every page between, to the line at which they stopped", () => {
    const wall = leadsBack("/subscribe", "/2026/11/tides#rest");
    expect(wall).toBe("/subscribe?return=%2F2026%2F11%2Ftides%23rest");
    expect(at(wall)).toBe("/2026/11/tides#rest");
    expect(leadsBack("/subscribe/year", at(wall))).toBe("/subscribe/year?return=%2F2026%2F11%2Ftides%23rest");
  });
  it.each(["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "", `/${"a".repeat(600)}`])(
    "never leads to “%s”",
    (to) => {
      expect(at(`/subscribe?return=${encodeURIComponent(to)}`)).toBeUndefined();
      if (to.length < 600) expect(leadsBack("/subscribe", to)).toBe("/subscribe");
    },
  );
  it.each([
    ["/2026/11/tides", undefined, "/2026/11/tides#rest"],
    ["/issues/47", undefined, "/issues/47"],
    ["/subscribe", "/issues/47", "/issues/47"],
    ["/subscribe", undefined, undefined],
    ["/", undefined, undefined],
  ])("from %s, on the way from %s, is %s", (path, back, to) => expect(wasAt({ path, back })).toBe(to));
});
