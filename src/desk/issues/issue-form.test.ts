import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { newId } from "../../values/index.ts";
import { changed, columnsOf, delayedTo, openersOf, pressed, wordsTyped } from "./issue-form.ts";

const [one, other] = [newId(new Date()), newId(new Date())];

it.each<[string, Record<string, string>, object]>([
  ["its words", { theme: " Ropes ", editorsNote: "A\r\nnote" }, { theme: "Ropes", editorsNote: "A\nnote" }],
  ["its cover lines, a line each", { coverLines: "One\r\nTwo" }, { coverLines: ["One", "Two"] }],
  ["a picture that was chosen", { cover: one }, { coverPictureId: one }],
  ["a picture that was taken out", { coverArt: "" }, { coverArtId: null }],
  ["no picture that is as it was opened with", { cover: one, "cover.was": one, coverArt: "", "coverArt.was": "" }, {}],
  ["a picture that was chosen in another’s place", { cover: other, "cover.was": one }, { coverPictureId: other }],
  ["nothing that the form does not show", { then: "sale" }, {}],
])("of an issue the form changes %s", async (_what, fields, wanted) => expect((await typedForm(fields)).parse(changed)).toEqual(wanted));

it("the words of an issue are shown again where the form shows them, and else are what stands", async () => {
  const typed = { theme: "Ropes", editorsNote: "A note", coverLines: "One" };
  expect((await typedForm(typed)).parse(wordsTyped)).toEqual(typed);
  expect((await typedForm({ cover: one })).parse(wordsTyped)).toBeUndefined();
});

it.each<[string, object]>([
  ["sale", { page: "sale" }],
  ["letter", { page: "letter" }],
  [`up:${one}`, { arranging: { to: "by", places: -1, articleId: one } }],
  [`down:${one}`, { arranging: { to: "by", places: 1, articleId: one } }],
  [`out:${one}`, { arranging: { to: "out", articleId: one } }],
  [`last:${one}`, { arranging: { to: "before", before: null, articleId: one } }],
  [`before:${one}:${other}`, { arranging: { to: "before", before: other, articleId: one } }],
  ["undo", { undo: true }],
  ["redo", { redo: true }],
  [`before:${one}:me`, {}],
  ["up:me", {}],
  [`sideways:${one}`, {}],
  ["constructor", {}],
  ["", {}],
])("the button “%s” of an issue does what it says, or nothing", async (then, wanted) =>
  expect((await typedForm({ then })).parse(pressed)).toEqual(wanted),
);

it("an issue is late to a day, with those behind it where it is ticked", async () =>
  expect((await typedForm({ onSaleOn: "2026-12-24", following: "yes", why: " Frost " })).parse(delayedTo)).toEqual({
    onSaleOn: "2026-12-24",
    following: true,
    why: "Frost",
  }));

it.each([
  ["no day", {}],
  ["a day that is none", { onSaleOn: "2026-02-30" }],
])("an issue that is late to %s is refused at its place", async (_what, fields) => {
  const form = await typedForm(fields);
  expect(refusalOf(() => form.parse(delayedTo))).toMatchObject({
    code: "day-unreadable",
    beside: { onSaleOn: "Write it as 2026-11-24." },
  });
});

it("an article is set in the columns that were chosen, and in the house’s where they are none that there are", async () =>
  expect((await typedForm({ [one]: "2", [other]: "many", else: "1" })).parse(columnsOf([one, other]))).toEqual({
    [one]: 2,
    [other]: null,
  }));

it("of how articles are printed only what the form asks is changed", async () => {
  const form = await typedForm({ [one]: "", [`${other}.opener`]: "full", [`${one}.opener`]: "loudly" });
  expect(form.parse(columnsOf([one, other]))).toEqual({ [one]: null });
  expect(form.parse(openersOf([one, other]))).toEqual({ [`${one}.opener`]: null, [`${other}.opener`]: "full" });
});
