import fc from "fast-check";
import { expect, it } from "vitest";
import { compared, type Piece } from "./compared.ts";

/** "a [b] c": what only this text has stands in brackets. */
const shown = (pieces: Piece[]) => pieces.map(({ text, only }) => (only ? `[${text}]` : text)).join("");
const told = (theirs: string, mine: string) => compared(theirs, mine).map((one) => [one.same, shown(one.theirs), shown(one.mine)]);

it.each<[string, string, string, [number, string, string][]]>([
  ["the same", "One.\n\nTwo.", "One.\r\n\r\nTwo.\n", []],
  ["a word", "One.\n\nTwo boats.\n\nThree.", "One.\n\nTwo ships.\n\nThree.", [[1, "Two [boats.]", "Two [ships.]"]]],
  ["a paragraph of theirs", "One.\n\nTwo.\n\nThree.", "One.\n\nThree.", [[1, "[Two.]", ""]]],
  ["a paragraph of mine", "One.", "One.\n\nTwo.", [[1, "", "[Two.]"]]],
  [
    "two places",
    "A x.\n\nB.\n\nC.\n\nD y and z.",
    "A.\n\nB.\n\nC.\n\nD and z.",
    [
      [0, "[A x.]", "[A.]"],
      [2, "D [y ]and z.", "D and z."],
    ],
  ],
  ["everything", "", "One.", [[0, "", "[One.]"]]],
])("says where two texts differ: %s", (_what, theirs, mine, wanted) => {
  expect(told(theirs, mine)).toEqual(wanted);
});

it("leaves nothing out: the pieces of each side are that side's words", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c d", "", "e\n\nf")).map((parts) => parts.join("\n\n"));
  const plain = (value: string) => value.split(/\s+/).filter(Boolean).join(" ");
  fc.assert(
    fc.property(text, text, (theirs, mine) => {
      const all = compared(theirs, mine);
      const only = (side: "theirs" | "mine") =>
        all.flatMap((one) => one[side].filter((piece) => piece.only).flatMap((piece) => plain(piece.text).split(" ").filter(Boolean)));
      const counted = (value: string) => plain(value).split(" ").filter(Boolean).length;
      expect(counted(theirs) - only("theirs").length).toBe(counted(mine) - only("mine").length);
    }),
  );
});

it("tells of texts too long to lay side by side without a long while", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`).join("\n\n");
  const [before, [one, ...more]] = [performance.now(), compared(long("a"), long("b"))];
  expect(performance.now() - before).toBeLessThan(1000);
  expect([one!.theirs[0]!.only, one!.mine[0]!.only, more]).toEqual([true, true, []]);
});
