import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtPaywall } from "./cut-at-paywall.ts";
import type { Block, Body } from "./types.ts";

const paragraph = (words: number, id = "p"): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text: Array(words).fill("word").join(" ") }],
});
const subhead: Block = { type: "subhead", attrs: { id: "h", level: 1 }, content: [{ type: "text", text: "On" }] };
const bare = (type: "separator" | "houseAd" | "paywall") => ({ type, attrs: { id: type } }) as Block;
const line = bare("paywall");
const ad = bare("houseAd");

const openingOf = (...content: Block[]): number => cutAtPaywall({ type: "doc", content }, { words: 120 }).opening.content.length;

describe("the opening of an article", () => {
  it.each<[string, Block[], number]>([
    ["everything above the line", [paragraph(10), paragraph(10), line, paragraph(10)], 2],
    ["nothing, where the line stands first", [line, paragraph(10)], 0],
    ["whole blocks until there are words enough", [paragraph(70), paragraph(70), paragraph(70), paragraph(70)], 2],
    ["a block more where one word is missing", [paragraph(119), paragraph(1), paragraph(9), paragraph(9)], 2],
    ["no subhead that announces what is cut", [paragraph(119), subhead, paragraph(10)], 1],
    ["no subhead at its end though words are missing", [paragraph(10), subhead, paragraph(300)], 1],
    ["nothing of one long paragraph", [paragraph(900)], 0],
    ["one of two short ones", [paragraph(3), paragraph(3)], 1],
    ["nothing where only an ad would be withheld", [paragraph(3), ad], 0],
    ["nothing where only a separator would be withheld", [paragraph(3), bare("separator"), ad], 0],
    ["as if there were no line where nothing stands below it", [paragraph(3), paragraph(3), line], 1],
    ["as if there were no line where an ad alone stands below it", [paragraph(3), paragraph(3), line, ad], 1],
    ["nothing of nothing", [], 0],
  ])("is %s", (_what, content, length) => expect(openingOf(...content)).toBe(length));

  it("always withholds something that can be read, and never reaches below the line", () => {
    const blocks = fc.array(fc.constantFrom<Block>(paragraph(1), paragraph(60), paragraph(200), subhead, bare("separator"), ad, line), {
      minLength: 1,
      maxLength: 9,
    });
    const readable = ({ type }: Block) => !["separator", "houseAd", "paywall"].includes(type);
    fc.assert(
      fc.property(blocks, fc.integer({ min: 0, max: 500 }), (content, words) => {
        const body: Body = { type: "doc", content };
        const { opening, cut } = cutAtPaywall(body, { words });
        const rest = content.slice(opening.content.length);
        expect(cut).toBe(true);
        expect(opening.content).toEqual(content.slice(0, opening.content.length));
        if (content.some(readable)) expect(rest.some(readable)).toBe(true);
        expect(opening.content).not.toContainEqual(line);
      }),
    );
  });
});
