import { describe, expect, it } from "vitest";
import { type Body, fromMarkdown } from "../../document/index.ts";
import { readingsOf } from "../script/readings-of.ts";
import { type Override, usualManner } from "../script/speech-script.ts";
import { carryDecisions, findDecisions } from "./decisions.ts";

const text = `The ferry left at nine.

The ferry left at nine.

> I never learnt to swim.
>
> — Ida Brandt

1. The ropes were taken in.
2. The “engine” was left running.

> [!note] Times
> Every day but Sunday.
`;
const read = (markdown = text): Body => fromMarkdown(markdown).body;
const blocks = (body: Body) => readingsOf(body, "en", usualManner).map(({ block }) => block);
const skip: Override = { said: "skip", words: "" };

describe("what is decided for the narration", () => {
  it("finds every block again in a body with other ids, twins and inner blocks too", () => {
    const [before, after] = [read(), read()];
    const overrides = new Map(blocks(before).map((block, at) => [block, at % 2 ? skip : { said: "say" as const, words: `Words ${at}.` }]));
    overrides.set("headline", { said: "say", words: "The crossing" });
    const carried = carryDecisions(overrides, before, "en");
    const { decisions, problems } = findDecisions(JSON.parse(JSON.stringify(carried)), after, "en");
    expect(problems).toEqual([]);
    expect(decisions.map(({ block }) => block)).toEqual(["headline", ...blocks(after)]);
    expect(decisions.slice(1, 3)).toMatchObject([
      { said: "say", words: "Words 0." },
      { said: "skip", words: "" },
    ]);
  });

  it("follows its words where blocks were put before, and quotes set otherwise", () => {
    const before = read();
    const carried = carryDecisions(new Map([[blocks(before)[5]!, skip]]), before, "en");
    const after = read(`A new beginning.\n\n${text.replace("“engine”", '"engine"')}`);
    expect(findDecisions(carried, after, "en").decisions[0]!.block).toBe(blocks(after)[6]);
  });

  it("says what it cannot place and what is no decision, and takes the rest", () => {
    const { decisions, problems } = findDecisions(
      [
        { block: 1, begins: "Gone.", as: "skip" },
        { block: 1, as: "skip" },
        { block: 1, begins: "The ferry", as: "sing" },
        { block: 1, begins: "The ferry", as: "say", words: " … " },
        "skip",
        { block: 2, begins: "The ferry", as: "skip" },
      ],
      read(),
      "en",
    );
    expect(problems.map((problem) => problem.slice(0, 27))).toEqual([
      "no block begins with “Gone.",
      "no block begins with “1”; i",
      '{"block":1,"begins":"The fe',
      '{"block":1,"begins":"The fe',
      '"skip" is no decision: give',
    ]);
    expect(decisions.length).toBe(1);
  });
});
