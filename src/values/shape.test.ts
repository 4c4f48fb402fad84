import { expect, it } from "vitest";
import { isRecord, itemsOf, recordOf } from "./shape.ts";

it.each([[null], [undefined], ["text"], [7], [[1, 2]]])("takes %j for no record", (value) => {
  expect(isRecord(value)).toBe(false);
  expect(recordOf(value)).toEqual({});
});

it("gives the fields of a record and the items of a list, and nothing of anything else", () => {
  expect(recordOf({ a: 1 })).toEqual({ a: 1 });
  expect(itemsOf([1, "b"])).toEqual([1, "b"]);
  for (const none of [{ length: 2 }, "ab", undefined]) expect(itemsOf(none)).toEqual([]);
});
