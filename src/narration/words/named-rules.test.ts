import { describe, expect, it } from "vitest";
import { abbreviations } from "./abbreviations.ts";
import { addresses } from "./addresses.ts";
import { datesAndNumbers } from "./dates.ts";
import { numerals } from "./numerals.ts";
import { quantities } from "./quantities.ts";
import { applyRules } from "./rule.ts";
import { shortWords } from "./short-words.ts";
import { signsAfter, signsBefore } from "./signs.ts";
import { rules, speechText } from "./speech-text.ts";

const named = [addresses, signsBefore, ...shortWords, ...abbreviations, numerals, ...quantities, ...datesAndNumbers, signsAfter].flatMap(
  (group) => Object.entries(group).map(([name, [example, pattern, , rows = []]]) => ({ name, example, pattern, rows })),
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
  it("is one of a group, so that none is without a name", () => expect(named).toHaveLength(rules.length));
  it.each(named.filter(({ rows }) => rows.length > 0))("$name: each row of its table", ({ rows }) => {
    const [written, wanted] = [0, 1].map((at) => rows.map((row) => row.split(" → ")[at] ?? ""));
    expect(written?.map((text) => speechText(text))).toEqual(wanted);
  });
});
