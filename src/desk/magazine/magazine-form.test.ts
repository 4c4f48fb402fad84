import { expect, it } from "vitest";
import { publication } from "../../../test/support/printed-issue.ts";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { calendar, magazineFields, publicationIn, section } from "./magazine-form.ts";

const usual = { title: "The Lock", language: "en", timeZone: "Europe/London" };
const magazine = async (fields: Record<string, string>) => publicationIn(await typedForm({ ...usual, ...fields }), publication);

it.each<[string, Record<string, string>, object]>([
  ["what it says of itself", { about: " One\r\ntwo " }, { title: "The Lock", about: "One\ntwo", imprint: publication.imprint }],
  ["without an ISSN where none stands", { issnPrint: " " }, { issnPrint: null, issnOnline: null }],
  [
    "who sells it",
    { sellerName: "Quay Press", sellerAddress: "1 Quay\r\nOld Town" },
    { seller: { name: "Quay Press", address: "1 Quay\nOld Town" } },
  ],
  ["cut to a size that there is", { trimSize: "a4" }, { trimSize: "a4" }],
  ["cut as it was, where the size is none", { trimSize: "toString" }, { trimSize: publication.trimSize }],
  ["at the price on its cover", { coverPrice: "9,50" }, { coverPrice: 950 }],
  ["without a price on its cover where none stands", { coverPrice: "" }, { coverPrice: null }],
  ["without a price on its cover where it costs nothing", { coverPrice: "0" }, { coverPrice: null }],
  ["with typefaces in its books where it is ticked", { typefaces: "yes" }, { books: { typefaces: true, certifiedBy: "" } }],
  ["answered for by a name of a name’s length", { certifiedBy: "a".repeat(201) }, { books: { certifiedBy: "a".repeat(200) } }],
  [
    "of the calendar and the currency it had",
    { firstIssueOn: "2020-01-01", currency: "XXX" },
    { firstIssueOn: publication.firstIssueOn, currency: publication.currency },
  ],
])("the magazine as it was typed is %s", async (_what, fields, wanted) => expect(await magazine(fields)).toMatchObject(wanted));

it.each<[string, Record<string, string>, string, Record<string, string>]>([
  ["a price that is none", { coverPrice: "cheap" }, "“cheap” is not a price; write it as 9.50.", { coverPrice: "Write it as 9.50." }],
  ["no title", { title: " " }, "A magazine has a title.", {}],
  ["a language that is none", { language: "xx" }, "“xx” is not a language; write a tag such as en, de or pt-BR.", {}],
])("a magazine typed with %s is refused", async (_what, fields, says, beside) => {
  const form = await typedForm({ ...usual, ...fields });
  expect(refusalOf(() => publicationIn(form, publication))).toEqual({ code: "magazine-unusable", says, beside });
});

it("the magazine’s form shows every field again that it reads", () =>
  expect(magazineFields).toEqual(expect.arrayContaining(["title", "imprint", "sellerAccount", "typefaces", "trimSize", "coverPrice"])));

const begun = { firstIssueOn: "2026-12-01", firstIssueNumber: "7", issuesPerYear: "24" };

it("a calendar begins as it was typed", async () =>
  expect((await typedForm(begun)).parse(calendar)).toEqual({
    firstIssueOn: "2026-12-01",
    firstIssueNumber: 7,
    issuesPerYear: 24,
    appearedBefore: false,
  }));

it.each([
  ["no day", { firstIssueOn: "soon" }, "“soon” is not a day; write it as 2026-12-01."],
  ["half a number", { firstIssueNumber: "1.5" }, "The first issue has a whole number from 1; one that appeared before goes on counting."],
  ["no issue a year", { issuesPerYear: "" }, "A magazine appears 1 to 366 times a year."],
])("a calendar typed with %s is refused", async (_what, fields, says) => {
  const form = await typedForm({ ...begun, ...fields });
  expect(refusalOf(() => form.parse(calendar))).toEqual({ code: "magazine-unusable", says, beside: {} });
});

it("a section is called and inked as it was typed, and keeps its ink where the sent one is no colour", async () => {
  expect((await typedForm({ name: " Tides ", ink: "#0a4B6c" })).parse(section)).toEqual({ name: "Tides", ink: "#0a4B6c" });
  expect((await typedForm({ name: "Tides", ink: "blue" })).parse(section)).toEqual({ name: "Tides", ink: undefined });
});

it("a section without a name is refused", async () => {
  const form = await typedForm({ name: " " });
  expect(refusalOf(() => form.parse(section))).toMatchObject({ code: "magazine-unusable", says: "Give the section a name." });
});
