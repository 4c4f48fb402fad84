import { describe, expect, it } from "vitest";
import { laidOver } from "./laid-over.ts";
import type { Marked } from "./suggestions.ts";

const mine = (id: string): boolean => id.startsWith("m");
const mark = (type: string, id: string, more = {}) => ({ type, attrs: { id, by: id.startsWith("m") ? "link:1" : "ida", at: "", ...more } });
const text = (words: string, ...marks: ReturnType<typeof mark>[]) => ({ type: "text", text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (id: string, content: object[], suggested?: object) => ({
  type: "paragraph",
  attrs: { id, ...(suggested && { suggested }) },
  content,
});
const doc = (...content: object[]) => ({ type: "doc", content }) as unknown as Marked;

const held = doc(
  paragraph("p1", [text("The lamp "), text("burned", mark("deletion", "i1")), text("shone", mark("insertion", "i1")), text(" all night.")]),
  paragraph("p2", [text("Nobody put it out.")]),
  paragraph("p3", [text("It was Ida’s.")], { id: "i2", by: "ida", at: "", kind: "insert" }),
);
const lay = (sent: Marked, over = held) => laidOver(over, sent, mine);
/** The held document with the second paragraph as it is given. */
const second = (...content: object[]) => doc(held.content[0]!, paragraph("p2", content), held.content[2]!);

describe("what somebody suggests who may do nothing else", () => {
  it("is laid over the text: words that come, words that go, words that look otherwise, and whole blocks", () => {
    const italic = { type: "emphasis" };
    const sent = doc(
      held.content[0]!,
      paragraph("p2", [
        text("Nobody", mark("deletion", "m1")),
        text("Ada", mark("insertion", "m1")),
        text(" put it "),
        { type: "text", text: "out", marks: [mark("formatting", "m2", { was: [] }), italic] },
        text("."),
      ]),
      paragraph("p9", [text("A line of mine.")], { id: "m3", by: "link:1", at: "", kind: "insert" }),
      held.content[2]!,
    );
    expect(lay(sent)).toEqual({ doc: sent, isSame: true, unfit: 0 });
  });

  it("is all that is taken: nothing of a text that is otherwise changed", () => {
    const others: Marked[] = [
      // words changed, added and left out
      second(text("Somebody put it out.")),
      second(text("Nobody put it out. Or did they?")),
      doc(held.content[0]!, held.content[2]!),
      doc(...held.content.toReversed()),
      // set otherwise, and said to have looked so
      second({ type: "text", text: "Nobody put it out.", marks: [{ type: "strong" }] }),
      second({
        type: "text",
        text: "Nobody put it out.",
        marks: [{ type: "strong" }, mark("formatting", "m1", { was: [{ type: "strong" }] })],
      }),
      // another's suggestion accepted, refused, taken for one's own, or written on
      doc(paragraph("p1", [text("The lamp shone all night.")]), held.content[1]!, held.content[2]!),
      doc(paragraph("p1", [text("The lamp burned all night.")]), held.content[1]!, held.content[2]!),
      doc(held.content[0]!, held.content[1]!, paragraph("p3", [text("It was Ida’s.")])),
      doc(held.content[0]!, held.content[1]!),
      doc(
        held.content[0]!,
        held.content[1]!,
        paragraph("p3", [text("It was Ida’s, once.")], { id: "i2", by: "ida", at: "", kind: "insert" }),
      ),
      second(text("Nobody put it out."), text(" Ever.", mark("insertion", "i7"))),
      // a block that says something else, and says that it said so
      doc(held.content[0]!, { ...paragraph("p2", [text("Nobody put it out.")]), type: "subhead" }, held.content[2]!),
    ];
    for (const [at, sent] of others.entries()) {
      const isMine = at === 11;
      const { doc: laid, isSame } = laidOver(held, sent, (id) => (isMine ? id === "m1" : mine(id)));
      expect({ at, isSame }).toEqual({ at, isSame: false });
      expect(laid).toEqual(held);
    }
  });

  it("is taken back by leaving it out", () => {
    const mineToo = second(text("Nobody put it out."), text(" Ever.", mark("insertion", "m1")));
    expect(lay(held, mineToo)).toEqual({ doc: held, isSame: true, unfit: 0 });
  });

  it("finds its blocks again where the text was changed elsewhere, and says how many were changed under it", () => {
    const now = doc(held.content[0]!, paragraph("p2", [text("Nobody put it out.")]), paragraph("p4", [text("New.")]), held.content[2]!);
    const sent = second(text("Nobody"), text(" ever", mark("insertion", "m1")), text(" put it out."));
    const laid = lay(sent, now);
    expect(laid).toMatchObject({ isSame: false, unfit: 0 });
    expect(laid.doc).toEqual(doc(held.content[0]!, sent.content[1]!, now.content[2]!, held.content[2]!));
    const changed = second(text("Somebody put it out."));
    expect(lay(sent, changed)).toEqual({ doc: changed, isSame: false, unfit: 1 });
  });

  it("brings nothing hidden along: what is new as a whole is written plainly", () => {
    const inner = paragraph("p8", [text("x", mark("formatting", "m4", { was: [{ type: "link", attrs: { href: "javascript:1" } }] }))], {
      id: "z",
      kind: "attrs",
      was: { level: 9 },
    });
    const box = { type: "noteBox", attrs: { id: "n1", suggested: { id: "m3", by: "link:1", at: "", kind: "insert" } }, content: [inner] };
    const { doc: laid } = lay(doc(...held.content, box));
    expect(JSON.stringify(laid)).not.toMatch(/javascript|"level"/);
    const { doc: words } = lay(
      second(text("Nobody put it out."), text("x", mark("insertion", "m1"), mark("formatting", "m4", { was: [{ type: "bogus" }] }))),
    );
    expect(JSON.stringify(words)).not.toContain("bogus");
  });
});
