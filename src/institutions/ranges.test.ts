import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../values/index.ts";
import { normalRange, rangeOf, rangeProblem } from "./ranges.ts";

describe("an institution's ranges", () => {
  it.each([
    ["192.0.2.0/24", true],
    ["240.0.0.0/16", false],
    ["198.18.0.0/16", false],
    ["141.20.0.0/16", true],
    ["141.20.5.7", true],
    ["2a02:2f0:10::/48", true],
    ["2a02:2f0::/32", true],
    ["2a02:2f0:10::1", true],
  ])("%s: %s", (typed, stands) => expect(rangeProblem(typed) === undefined).toBe(stands));

  it.each([
    ["0.0.0.0/0", /too wide/],
    ["::/0", /too wide/],
    ["141.20.0.0/0", /too wide/],
    ["141.20.0.0/15", /too wide/],
    ["2a02::/16", /too wide/],
    ["141.20.0.0/x", /is not a range/],
    ["141.20.0.0/", /is not a range/],
    ["141.20.0.0/33", /is not a range/],
    ["2a02:2f0:10::/129", /is not a range/],
    ["141.20/16", /is not a range/],
    ["0215.20.0.0/16", /is not a range/],
    ["141.20.0.0/16/24", /is not a range/],
    ["141.20.5.7/16", /Do you mean 141.20.0.0\/16/],
    ["10.0.0.0/16", /private/],
    ["192.168.1.0/24", /private/],
    ["fd00:1::/32", /private/],
    ["", /is not a range/],
    ["university.example", /is not a range/],
  ])("“%s” is refused", (typed, why) => expect(wordsIn(rangeProblem(typed) ?? "", "en")).toMatch(why));

  it("match those inside and nobody else, also an IPv4 reader of an IPv6 socket", () => {
    const v4 = rangeOf("a", "141.20.4.0/22");
    for (const ip of ["141.20.4.0", "141.20.7.255", "::ffff:141.20.5.5"]) expect(v4.matches(ip), ip).toBe(true);
    for (const ip of ["141.20.8.0", "141.20.3.255", "2a02::1", "unknown", ""]) expect(v4.matches(ip), ip).toBe(false);
    const v6 = rangeOf("b", "2a02:2f0:10::/48");
    expect(v6.matches("2a02:2f0:10:ffff::9")).toBe(true);
    expect(v6.matches("2a02:2f0:11::1")).toBe(false);
  });

  it("that should never have been kept match nobody", () => {
    for (const wrong of ["0.0.0.0/0", "141.20.0.0/x", ""]) expect(rangeOf("a", wrong).matches("141.20.5.5")).toBe(false);
  });

  it("are kept in one spelling", () => {
    expect(normalRange(" 141.20.5.7 ")).toBe("141.20.5.7/32");
    expect(normalRange("2A02:02F0:0010:0:0:0:0:0/48")).toBe("2a02:2f0:10::/48");
  });

  it("agree with arithmetic for any IPv4 range and address", () => {
    const octets = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const text = (n: number) => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255).join(".");
    fc.assert(
      fc.property(octets, octets, fc.integer({ min: 16, max: 32 }), (base, other, bits) => {
        const mask = bits === 32 ? 0xffffffff : ~(0xffffffff >>> bits) >>> 0;
        const cidr = `${text((base & mask) >>> 0)}/${bits}`;
        fc.pre(rangeProblem(cidr) === undefined);
        expect(rangeOf("a", cidr).matches(text(other))).toBe((other & mask) >>> 0 === (base & mask) >>> 0);
      }),
    );
  });
});
