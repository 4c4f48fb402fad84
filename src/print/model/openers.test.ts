import { describe, expect, it } from "vitest";
import type { Opener } from "../../document/index.ts";
import { bodyOf, printedArticle, prose } from "../../../test/support/printed-issue.ts";
import { openersOf } from "./openers.ts";
import { trims } from "../press/trim.ts";

const trim = trims["210x280"];

/** An article of so many words whose picture has this aspect; none without one. */
function article(words: number, aspect: number | null, more: { opener?: Opener; headline?: string } = {}) {
  const made = printedArticle({ headline: more.headline ?? "The Lower Gate", body: bodyOf(prose(1)), lead: "wide", ...more });
  const picture = { ...made.lead!.picture, width: Math.round(1500 * (aspect ?? 1)), height: 1500 };
  return { ...made, words, lead: aspect === null ? null : { ...made.lead!, picture } };
}
const first = (...of: Parameters<typeof article>) => openersOf([article(...of)], trim)[0];

describe("how a printed article opens", () => {
  it.each<[string, Parameters<typeof article>, Opener]>([
    ["a long one with its picture to the edges", [900, 1.5], "full"],
    ["one of middle length with its picture beside the headline", [500, 1.5], "beside"],
    ["one whose headline has a word too long for that another way", [500, 1.5, { headline: "Correspondences" }], "full"],
    ["a short one by its words alone", [300, 1.5], "type"],
    ["one with an upright picture beside it, whatever its length", [900, 0.7], "beside"],
    ["one with a panorama across the text", [300, 3], "across"],
    ["one without a picture by its words alone", [900, null], "type"],
  ])("%s", (_, of, opener) => expect(first(...of)).toBe(opener));

  it("is never as the one before it, and as neither of the two before it where there is a third way", () => {
    const chosen = openersOf(
      Array.from({ length: 6 }, () => article(900, 1.5)),
      trim,
    );
    chosen.forEach((opener, at) => expect([chosen[at - 1], chosen[at - 2]]).not.toContain(opener));
    expect(new Set(chosen).size).toBe(3);
  });

  it("is as the editor chose, even twice in a row", () => {
    const chosen = ["spread", "spread", "type", "across"] as const;
    expect(
      openersOf(
        chosen.map((opener) => article(500, 1.5, { opener })),
        trim,
      ),
    ).toEqual([...chosen]);
  });

  it("is by words alone where the editor chose a picture that is gone, and across where a page has no third beside its text", () => {
    expect(first(500, null, { opener: "full" })).toBe("type");
    expect(openersOf([article(500, 1.5, { opener: "beside" })], trims.digest)).toEqual(["across"]);
  });
});
