import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { newId } from "../../values/index.ts";
import { article, broughtAlong, byButton, heading, pickedField, placing, text, ticked } from "./article-form.ts";

const id = newId(new Date());
const parse = async (fields: Record<string, string>) => (await typedForm(fields)).parse(article);

it.each<[string, Record<string, string>, object]>([
  [
    "its words",
    { headline: " The\r\nlock ", standfirst: "Slowly.", slug: "lock", leadAlt: "A lock" },
    { headline: "The lock", standfirst: "Slowly.", slug: "lock", leadAlt: "A lock" },
  ],
  ["the names of its writers", { byline: "Una Berg and Ivo Lind" }, { byline: ["Una Berg", "Ivo Lind"] }],
  ["no section where none is chosen", { section: "" }, { section: null }],
  ["its readers", { access: "open" }, { access: "open" }],
  ["subscribers for readers where none of ours are named", { access: "everybody" }, { access: "subscribers" }],
  ["the day it is dated", { datedOn: "2026-11-24" }, { datedOn: "2026-11-24" }],
  ["no day where none is typed", { datedOn: "" }, { datedOn: null }],
  ["how it opens in print", { opener: "spread" }, { opener: "spread" }],
  ["an opening of its own making where none of ours is named", { opener: "upside down" }, { opener: null }],
  ["its lead picture", { lead: id }, { lead: id }],
  ["no lead picture where “none” is chosen", { lead: "" }, { lead: null }],
  ["marks in its caption", { leadCaption: "*Before* dawn" }, { leadCaption: [{ marks: [{ type: "emphasis" }] }, { text: " dawn" }] }],
])("an article that was typed has %s", async (_what, fields, wanted) => expect(await parse(fields)).toMatchObject(wanted));

it("what the form does not show is left out", async () => {
  const read = await parse({ headline: "The lock" });
  expect(read).not.toHaveProperty("opener");
  expect(read).not.toHaveProperty("lead");
});

it("a day that is none is refused beside its field, and hinders no preview", async () => {
  const form = await typedForm({ headline: "The lock", datedOn: "soon" });
  expect(refusalOf(() => form.parse(article))).toMatchObject({ code: "day-unreadable", beside: { datedOn: "Write it as 2026-11-24." } });
  expect(form.parse(heading)).toMatchObject({ headline: "The lock" });
});

it("the text is what the editor sent, and its source beside it", async () =>
  expect((await typedForm({ body: " One.\r\n\r\nTwo. ", bodyJson: "{} " })).parse(text)).toEqual({
    body: "One.\n\nTwo.",
    bodyJson: "{} ",
  }));

it.each<[string, Record<string, string>, object]>([
  ["the version it was opened with", { version: "3" }, { version: 3 }],
  ["no version where it is new", { version: "" }, { version: null }],
  ["its window", { window: id }, { window: id }],
  ["that it takes the article over", { takeOver: "yes" }, { takeOver: true }],
  ["where it goes on to", { then: "publication" }, { then: "publication" }],
])("its button says %s", async (_what, fields, wanted) => expect((await typedForm(fields)).parse(byButton)).toMatchObject(wanted));

it("what an imported file said of its narration comes along; no JSON of ours is nothing said", async () => {
  const brought = async (fields: Record<string, string>) => (await typedForm(fields)).parse(broughtAlong);
  expect(await brought({ carried: '{"read_aloud":false}' })).toEqual({ carried: { read_aloud: false } });
  expect(await brought({ carried: "{read_aloud" })).toEqual({ carried: {} });
  expect(await brought({ carried: "[1]" })).toEqual({ carried: {} });
  expect(await brought({})).toEqual({});
});

it("it is placed in an issue that was chosen", async () => {
  expect((await typedForm({ issue: id })).parse(placing)).toEqual({ issue: id });
  const form = await typedForm({ issue: "" });
  expect(refusalOf(() => form.parse(placing))).toMatchObject({ code: "value-unknown", beside: { issue: "Choose one." } });
});

it("a picture's field says what it holds and what is looked for, and reads no other's", async () => {
  const picked = async (fields: Record<string, string>) => (await typedForm(fields)).parse(pickedField, "lead");
  expect(await picked({ lead: id, "lead.search": " lock ", "lead.from": "12", leadAlt: "A lock" })).toEqual({
    "": id,
    ".search": "lock",
    ".from": 12,
  });
  expect(await picked({ "lead.from": "-1" })).toEqual({ ".search": "", ".from": 0 });
});

it("of the people that there are those are taken who are ticked", async () =>
  expect((await typedForm({ "writer.a": "yes", "writer.c": "yes" })).parse(ticked(["a", "b"]), "writer.")).toEqual(["a"]));
