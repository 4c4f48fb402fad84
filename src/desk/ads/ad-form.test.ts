import { expect, it } from "vitest";
import { typedForm } from "../../../test/support/typed-form.ts";
import { messagesIn } from "../../messages/index.ts";
import { adIn, leftOut } from "./ad-form.ts";

const m = messagesIn("en").desk.ads;
const ad = async (fields: Record<string, string>) =>
  adIn(await typedForm({ slot: "front", headline: "Read", ...fields }), ["12 issues"], m);

it.each<[string, Record<string, string>, object]>([
  ["its words", { headline: " Read ", text: "Slowly.\r\n\r\nTwice." }, { slot: "front", headline: "Read", text: "Slowly.\n\nTwice." }],
  ["the usual button and address where it has none", {}, { button: "", target: "/subscribe" }],
  ["the usual button where its word is typed, in any language", { button: " Abonnieren " }, { button: "" }],
  ["a button of its own", { button: "See the offers" }, { button: "See the offers" }],
  ["no list where it is not ticked", {}, { included: [] }],
  ["the list of what offers include", { included: "yes" }, { included: ["12 issues"] }],
  ["whom it is for", { readers: "customers" }, { readers: "customers" }],
  ["its days", { startsOn: "2026-12-01", endsOn: "" }, { startsOn: "2026-12-01", endsOn: null }],
  ["the editions of an article’s end", { slot: "article-end", "in.letter": "yes", "in.web": "yes" }, { editions: ["web", "letter"] }],
  ["the one edition of another place, whatever was ticked", { slot: "issue", "in.letter": "yes" }, { editions: ["print"] }],
])("a house ad that was typed has %s", async (_what, fields, wanted) => expect(await ad(fields)).toMatchObject(wanted));

it.each<[string, Record<string, string>, string]>([
  ["without a headline", { headline: " " }, "headline"],
  ["that stands in no edition", { slot: "article-end" }, "in.web"],
  ["that ends before it begins", { startsOn: "2026-12-02", endsOn: "2026-12-01" }, "endsOn"],
  ["that leads to a script", { target: "javascript:alert(1)" }, "target"],
  ["that leads elsewhere by an address like one here", { target: "//else.example" }, "target"],
  ["that leads there by a stroke the other way", { target: "/\\else.example" }, "target"],
])("a house ad %s is refused at its field", async (_what, fields, at) =>
  expect(await ad(fields).catch((error: unknown) => error)).toMatchObject({ code: "ad-unusable", fields: { [at]: expect.any(String) } }),
);

it("of an old advertisement come its words, and each line of what it promised", async () =>
  expect((await typedForm({ headline: "Read", text: "Slowly.\r\nTwice.", included: " a \r\n\r\nb" })).parse(leftOut)).toEqual({
    headline: "Read",
    text: "Slowly.\nTwice.",
    button: "",
    included: ["a", "b"],
  }));
