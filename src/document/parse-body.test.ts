import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBlocks } from "../../test/support/any-blocks.ts";
import { Refusal } from "../values/index.ts";
import { parseBody } from "./parse-body.ts";

const paragraph = (attrs: object | undefined, ...content: object[]) => ({ type: "paragraph", ...(attrs && { attrs }), content });
const words = { type: "text", text: "Words." };
const doc = (...content: unknown[]) => ({ type: "doc", content });
const refused = (says: RegExp) =>
  expect.objectContaining({ code: "document-invalid", detail: expect.stringMatching(says) as string }) as Error;

describe("a body that came from outside", () => {
  it("keeps what is known of it, and nothing else", () => {
    const body = parseBody(
      doc(paragraph({ id: "p1", style: "color:red", onclick: "x()" }, words), {
        type: "figure",
        attrs: { id: "f", picture: "a", alt: "A", credit: "", src: "x" },
      }),
    );
    expect(body.content).toEqual([
      { type: "paragraph", attrs: { id: "p1" }, content: [words] },
      { type: "figure", attrs: { id: "f", picture: "a", alt: "A", credit: "" }, content: [] },
    ]);
  });
  it("is given the ids that are missing, each its own", () => {
    const body = parseBody(doc(paragraph(undefined, words), paragraph({ id: "" }, words), paragraph({ id: 7 }, words)));
    const ids = body.content.map(({ attrs: { id } }) => id);
    expect(ids.every((id) => /^[a-zA-Z][\w-]+$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(3);
  });
  it.each<[string, unknown, RegExp]>([
    ["nothing", null, /./],
    ["a word", "doc", /./],
    ["a list", [], /./],
    ["another document", { type: "page", content: [] }, /not an article/],
    ["empty", doc(), /is empty/],
    ["a block that is nothing", doc(null), /cannot stand here/],
    ["a block that is a word", doc("words"), /cannot stand here/],
    ["a script", doc({ type: "script", content: [words] }), /cannot stand here/],
    [
      "a link that runs one",
      doc(paragraph({ id: "p" }, { ...words, marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] })),
      /no address on the web/,
    ],
    ["text that is no text", doc(paragraph({ id: "p" }, { type: "text", text: 7 })), /empty piece of text/],
    ["marks that are no list", doc(paragraph({ id: "p" }, { ...words, marks: [null] })), /unknown mark/],
  ])("is refused where it is %s", (_what, json, says) => expect(() => parseBody(json)).toThrow(refused(says)));
  it("is taken or refused, whatever it is", () => {
    fc.assert(
      fc.property(anyBlocks, (content) => {
        try {
          parseBody({ type: "doc", content });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
