import { expect, it } from "vitest";
import { codeOf, messageOf } from "./failure.ts";
import { entryOf, firstOf, itemAt, lastOf, must } from "./must.ts";
import { isOneOf, keysOf, oneOf } from "./own.ts";

it("gives what must be there, falsy or not, and names what is missing", () => {
  expect([must(0, "count"), must("", "word"), must(false, "answer")]).toEqual([0, "", false]);
  for (const nothing of [undefined, null]) expect(() => must(nothing, "row of publications")).toThrow("no row of publications");
});

it("gives what stands at an index, and throws past both ends", () => {
  expect([firstOf([3, 4]), lastOf([3, 4]), itemAt("ab", 1), itemAt(new Uint8Array([0, 9]), 0)]).toEqual([3, 4, "b", 0]);
  for (const at of [-1, 2]) expect(() => itemAt([3, 4], at)).toThrow(`nothing at ${at} of 2`);
  for (const end of [firstOf, lastOf]) expect(() => end([])).toThrow(RangeError);
});

it("knows one of several, and no other", () => {
  const all = ["open", "closed"] as const;
  expect([oneOf(all, "closed"), oneOf(all, "constructor"), oneOf(all, 1)]).toEqual(["closed", undefined, undefined]);
  expect([isOneOf(all, "open"), isOneOf(all, "opened")]).toEqual([true, false]);
  expect(keysOf({ a: 1, b: 2 })).toEqual(["a", "b"]);
});

it("says what was thrown, whatever it was", () => {
  expect([messageOf(new Error("torn")), messageOf("torn"), messageOf(undefined)]).toEqual(["torn", "torn", "undefined"]);
  expect([codeOf(Object.assign(new Error(), { code: "ENOENT" })), codeOf({ code: 7 }), codeOf(null)]).toEqual(["ENOENT", "", ""]);
});

it("gives what a table has of its own under a key, and throws for what every object has", () => {
  expect(entryOf({ km: "kilometre" }, "km")).toBe("kilometre");
  for (const key of ["mile", "constructor"]) expect(() => entryOf({ km: "kilometre" }, key)).toThrow(`nothing under “${key}”`);
});
