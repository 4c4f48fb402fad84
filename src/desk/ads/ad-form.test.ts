import { expect, it } from "vitest";
import { typedForm } from "../../../test/support/typed-form.ts";
import { adsIn, leftOut } from "./ad-form.ts";

const ads = async (fields: Record<string, string>) => adsIn(await typedForm(fields), ["12 issues"]);

it.each<[string, Record<string, string>, object]>([
  [
    "its words",
    { "front.headline": " Read ", "front.text": "Slowly.", "front.button": "Look" },
    { slot: "front", headline: "Read", text: "Slowly.", button: "Look" },
  ],
  ["the usual button where it has none", { "front.headline": "Read" }, { button: "Subscribe" }],
  ["no list where it is not ticked", { "front.headline": "Read" }, { included: [] }],
  ["the list of what offers include", { "front.headline": "Read", "front.included": "yes" }, { included: ["12 issues"] }],
  [
    "the second wording for who has bought before",
    { "front.customers.headline": "Again" },
    { slot: "front", readers: "customers", headline: "Again" },
  ],
  ["its place within the issue", { "issue.3.headline": "Third" }, { slot: "issue", nth: 2, headline: "Third" }],
  [
    "the days between which it runs",
    { "front.headline": "Read", "front.startsOn": "2026-12-01", "front.endsOn": "" },
    { startsOn: "2026-12-01", endsOn: null },
  ],
  ["an empty headline, which leaves its place empty", { "archive.headline": "" }, { slot: "archive", headline: "" }],
])("a house ad that was typed has %s", async (_what, fields, wanted) => expect(await ads(fields)).toMatchObject([wanted]));

it("a place that the form does not show is left alone, and so is one that there is not", async () =>
  expect(await ads({ "front.text": "Slowly.", "moon.headline": "Read" })).toEqual([]));

it("of an old advertisement come its words, and each line of what it promised", async () =>
  expect((await typedForm({ headline: "Read", text: "Slowly.\r\nTwice.", included: " a \r\n\r\nb" })).parse(leftOut)).toEqual({
    headline: "Read",
    text: "Slowly.\nTwice.",
    button: "Subscribe",
    included: ["a", "b"],
  }));
