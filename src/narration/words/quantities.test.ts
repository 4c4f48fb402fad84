import { describe, expect, it } from "vitest";
import { inOrder, quantities } from "./quantities.ts";
import { applyRules, rulesOf } from "./rule.ts";
import { speechText } from "./speech-text.ts";

const named = inOrder.flatMap((group) => Object.entries(group).map(([name, [example]]) => ({ name, example })));

describe("each rule of quantities", () => {
  it("has a name of its own", () => {
    expect(new Set(named.map(({ name }) => name)).size).toBe(quantities.length);
  });
  it.each(named)("$name: $example", ({ name, example }) => {
    const [written, said] = example.split(" → ") as [string, string];
    expect(speechText(written)).toBe(said);
    const others = inOrder.flatMap((group) => rulesOf(Object.fromEntries(Object.entries(group).filter(([other]) => other !== name))));
    expect(applyRules(written, others), "without it").not.toBe(applyRules(written, quantities));
  });
});
