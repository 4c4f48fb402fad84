import { expect, it } from "vitest";
import { z } from "zod";
import { newId } from "../values/index.ts";
import { address, eachOf, field, ifSent, mark, readForm } from "./index.ts";
import { refuse } from "./refusals.ts";

const formOf = (fields: Record<string, string>) =>
  readForm(new Request("https://magazine.example/", { method: "POST", body: new URLSearchParams(fields) }));
const id = newId(new Date());
const paper = field.oneOf(["thick", "thin"], "usual");

it.each<[string, z.ZodType, string | undefined, unknown]>([
  ["a line", field.line, " Una\r\nBerg\0 ", "Una Berg"],
  ["no line", field.line, undefined, ""],
  ["a line that may be left out", field.lineIfAny, " Una ", "Una"],
  ["no line where one may be left out", field.lineIfAny, " ", undefined],
  ["what was sent, as it was", field.raw, " one\r\n", " one\r\n"],
  ["a number of something", field.count, "48", 48],
  ["no number of something", field.count, undefined, 0],
  ["prose", field.prose, " one\r\ntwo ", "one\ntwo"],
  ["words", field.words, "one, two;\r\n three", ["one", "two", "three"]],
  ["no words", field.words, undefined, []],
  ["what was chosen", field.id, ` ${id} `, id],
  ["what was chosen and is no id", field.id, "constructor", null],
  ["nothing chosen", field.id, undefined, null],
  ["a day", field.day, "2026-11-24", "2026-11-24"],
  ["a day that may be left out", field.dayOrNull, "2026-11-24", "2026-11-24"],
  ["no day", field.dayOrNull, " ", null],
  ["a whole number", field.wholeOrNull({ least: 1, most: 48 }), "48", 48],
  ["no number", field.wholeOrNull({ least: 1 }), undefined, null],
  ["a number with a fraction", field.decimalOrNull(), "2,5", 2.5],
  ["one of these", paper, "thin", "thin"],
  ["none of these", paper, "toString", "usual"],
  ["a tick", field.tick, "yes", true],
  ["no tick", field.tick, undefined, false],
])("a form gives %s as what it is", async (_what, schema, sent, wanted) => {
  const form = await formOf({ other: "x", ...(sent !== undefined && { it: sent }) });
  expect(form.parse(z.object({ it: schema }))).toEqual({ it: wanted });
});

it.each<[string, z.ZodType, string, { code: string; detail: string; beside: string }]>([
  [
    "a day that is none",
    field.dayOrNull,
    "2026-02-30",
    { code: "day-unreadable", detail: "“2026-02-30” is not a day; write it as 2026-11-24.", beside: "Write it as 2026-11-24." },
  ],
  [
    "no day where one is needed",
    field.day,
    "",
    { code: "day-unreadable", detail: "“” is not a day; write it as 2026-11-24.", beside: "Write it as 2026-11-24." },
  ],
  [
    "a part of a whole number",
    field.wholeOrNull(),
    "1.3",
    { code: "number-unreadable", detail: "“1.3” is not a whole number, 0 or more.", beside: "A whole number, 0 or more." },
  ],
  [
    "a number that is too large",
    field.wholeOrNull({ least: 1, most: 12 }),
    "13",
    { code: "number-unreadable", detail: "“13” is not a whole number from 1 to 12.", beside: "A whole number from 1 to 12." },
  ],
  [
    "a part of something that is counted",
    field.count,
    "0.5",
    { code: "number-unreadable", detail: "“0.5” is not a whole number, 0 or more.", beside: "A whole number, 0 or more." },
  ],
  [
    "a number below none",
    field.decimalOrNull({ most: 5 }),
    "-1",
    { code: "number-unreadable", detail: "“-1” is not a number from 0 to 5.", beside: "A number from 0 to 5." },
  ],
])("a form refuses %s at its place", async (_what, schema, sent, { code, detail, beside }) => {
  const form = await formOf({ it: sent });
  expect(() => form.parse(z.object({ it: schema }))).toThrow(
    expect.objectContaining({ name: "Refusal", code, kind: "invalid", detail, fields: { it: beside } }),
  );
});

it("a form leaves out what it does not show, and reads and refuses what it does", async () => {
  const shown = z.object({ line: ifSent(field.line), day: ifSent(field.dayOrNull) });
  expect((await formOf({ other: "x" })).parse(shown)).toEqual({});
  expect(Object.keys((await formOf({ other: "x" })).parse(shown))).toEqual([]);
  expect((await formOf({ line: "", day: "" })).parse(shown)).toEqual({ line: "", day: null });
  const wrong = await formOf({ day: "soon" });
  expect(() => wrong.parse(shown)).toThrow(expect.objectContaining({ code: "day-unreadable", fields: { day: expect.any(String) } }));
});

it("a form gives an address as it was typed, and rows of fields by their names", async () => {
  const lines = { name: "Una Berg", line1: "1 Quay", line2: " ", city: "Leith", country: "GB" };
  expect((await formOf(lines)).parse(address)).toEqual({ name: "Una Berg", line1: "1 Quay", city: "Leith", country: "GB" });
  expect((await formOf({})).parse(address)).toEqual({ name: "", line1: "", city: "", country: "" });
  expect((await formOf({ a: "1", c: "3" })).parse(eachOf(["a", "b"], field.count))).toEqual({ a: 1, b: 0 });
});

it("a form says the first that is amiss, and a sentence beside each", async () => {
  const form = await formOf({ from: "x", on: "soon", until: "2026-11-24" });
  const schema = z.object({ from: field.wholeOrNull(), on: field.day, until: field.day });
  expect(() => form.parse(schema)).toThrow(
    expect.objectContaining({
      code: "number-unreadable",
      detail: "“x” is not a whole number, 0 or more.",
      fields: { from: "A whole number, 0 or more.", on: "Write it as 2026-11-24." },
    }),
  );
});

it("a form is refused for what its fields say together, beside the one that is named or beside none", async () => {
  const taken = { refusal: refuse("value-taken", "That is there already."), beside: "Another one." };
  const together = (path?: string[]) => z.object({ a: field.line }).transform((_fields, context) => mark(context, taken, path));
  const form = await formOf({ a: "x" });
  expect(() => form.parse(together(["a"]))).toThrow(
    expect.objectContaining({ code: "value-taken", kind: "conflict", fields: { a: "Another one." } }),
  );
  expect(() => form.parse(together())).toThrow(expect.objectContaining({ code: "value-taken", fields: {} }));
});

it("a schema that refuses in words of its own is a fault, and no refusal of the form’s", async () => {
  const form = await formOf({ a: "x" });
  expect(() => form.parse(z.object({ a: z.number() }))).toThrow(expect.objectContaining({ name: "ZodError" }));
});
