import fc from "fast-check";

const types = [
  "doc",
  "paragraph",
  "figure",
  "gallery",
  "table",
  "tableRow",
  "tableCell",
  "bulletList",
  "listItem",
  "footnote",
  "text",
  "noteBox",
];
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, undefined, 7, "words", [], {}),
    fc.record(
      {
        type: fc.constantFrom<unknown>(...types, null, 7, "constructor"),
        attrs: fc.constantFrom<unknown>({ id: "p" }, {}, null, { id: null }),
        text: fc.constantFrom<unknown>("a", "", 7, null),
        marks: fc.constantFrom<unknown>([{ type: "strong" }], [null], null, "strong", {}),
        content: fc.oneof(fc.array(tie("node"), { maxLength: 4 }), fc.constantFrom<unknown>(null, "words", {})),
      },
      { requiredKeys: [] },
    ),
  ),
}));

/** What might be sent as the blocks of a body: some of it nearly right. */
export const anyBlocks: fc.Arbitrary<unknown[]> = fc.array(node, { maxLength: 4 });
