import fc from "fast-check";
import { expect, it } from "vitest";
import { anyBody } from "../../../test/support/any-body.ts";
import { bodyOf, docOf } from "./body.ts";

it("gives every body back as it was", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(bodyOf(docOf(body))).toEqual(body);
    }),
  );
});

it("begins in a paragraph where nothing is written", () => {
  expect(bodyOf(docOf({ type: "doc", content: [] }))).toEqual({ type: "doc", content: [{ type: "paragraph", content: [] }] });
});

it("takes nothing that no body may hold", () => {
  const body = { type: "doc", content: [{ type: "listItem", attrs: { id: "a" }, content: [] }] };
  expect(() => docOf(body as never)).toThrow(RangeError);
});
