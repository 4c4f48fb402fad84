import { describe, expect, it } from "vitest";
import { addresses } from "./addresses.ts";
import { datesAndNumbers } from "./dates.ts";
import { numerals } from "./numerals.ts";
import { quantities } from "./quantities.ts";
import { applyRules } from "./rule.ts";
import { signsAfter, signsBefore } from "./signs.ts";
import { rules, speechText } from "./speech-text.ts";

const named = [addresses, signsBefore, numerals, ...quantities, ...datesAndNumbers, signsAfter].flatMap((group) =>
  Object.entries(group).map(([name, [example, pattern]]) => ({ name, example, pattern })),
);

describe("each rule", () => {
  it("has a name of its own", () => {
    const names = named.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
  it.each(named)("$name: $example", ({ example, pattern }) => {
    const [written = "", said] = example.split(" → ");
    expect(speechText(written)).toBe(said);
    const others = rules.filter((rule) => rule[0] !== pattern);
    expect(others).toHaveLength(rules.length - 1);
    expect(applyRules(written, others), "without it").not.toBe(applyRules(written, rules));
  });
});
