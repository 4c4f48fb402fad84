import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { newId } from "../../values/index.ts";
import { sendingAt, subject, trial, wordsIn } from "./letter-form.ts";

const [one, other] = [newId(new Date()), newId(new Date())];
const words = { subject: " The boat ", preheader: "p", note: "Dear\r\nall" };
const read = { subject: "The boat", preheader: "p", note: "Dear\nall" };

it.each<[string, Record<string, string>, object | undefined]>([
  ["what was typed", words, read],
  ["the article that was chosen", { ...words, textArticle: one }, { ...read, textArticleId: one }],
  ["no article where none was chosen", { ...words, textArticle: "" }, { ...read, textArticleId: null }],
  ["nothing that was typed where the form shows no words", { then: "stop", note: "x" }, undefined],
])("a letter says %s", async (_what, fields, wanted) => expect(wordsIn(await typedForm(fields))).toStrictEqual(wanted));

it("a letter is begun for an issue, else for an article", async () => {
  expect((await typedForm({ issue: one, article: other })).parse(subject)).toEqual({ issueId: one });
  expect((await typedForm({ issue: "none", article: other })).parse(subject)).toEqual({ articleId: other });
});

it("a letter is of its own where that is said", async () => expect((await typedForm({ own: "yes" })).parse(subject)).toBe("own"));

it.each([
  ["all", true],
  ["chosen", false],
  ["everybody", false],
])("a letter to %s: to those who subscribe, %s", async (to, toSubscribers) =>
  expect(wordsIn(await typedForm({ ...words, to }))).toEqual({ ...read, toSubscribers }),
);

it("a letter for nothing is refused", async () => {
  const form = await typedForm({ issue: "none" });
  expect(refusalOf(() => form.parse(subject))).toMatchObject({ code: "desk-missing" });
});

it.each([
  ["registered", "registered"],
  ["toString", "subscriber"],
  ["", "subscriber"],
])("a letter is tried as “%s”, or as who subscribes", async (as, wanted) =>
  expect((await typedForm({ as })).parse(trial)).toEqual({ as: wanted }),
);

it("a letter goes at an hour on the magazine’s clocks", async () =>
  expect((await typedForm({ at: "2026-07-01T08:30" })).parse(sendingAt("Europe/London"))).toEqual({
    at: new Date("2026-07-01T07:30:00Z"),
  }));

it("a letter that is to go at no hour is refused at its place", async () => {
  const form = await typedForm({ at: "soon" });
  expect(refusalOf(() => form.parse(sendingAt("Europe/London")))).toEqual({
    code: "hour-unreadable",
    says: "“soon” is not a day and an hour; write it as 2026-11-24T08:30.",
    beside: { at: "Write it as 2026-11-24T08:30." },
  });
});
