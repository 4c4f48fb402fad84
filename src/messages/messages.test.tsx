import { renderToString } from "preact-render-to-string";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal, day, formatDay, wordsIn } from "../values/index.ts";
import { addressAmiss } from "./address-amiss.ts";
import { catalogues } from "./catalogues.ts";
import { countedIn } from "./counted.ts";
import { Speaking, messagesIn, said, useMessages } from "./index.ts";
import { rich } from "./rich.ts";
import { says } from "./says.ts";

const newYear = day("2027-01-01");

const html = (words: Parameters<typeof said>[0], pieces = {}) => renderToString(<p>{said(words as never, pieces)}</p>);

describe("words with markup", () => {
  it("become the elements that the page gives for their tags", () => {
    const words = rich<"a" | "b">`Ask <a>for <strong>${2}</strong> more</a>, or <b>go</b>.`;
    expect(html(words as never, { a: <a href="/more" />, b: <button class="x" /> })).toBe(
      '<p>Ask <a href="/more">for <strong>2</strong> more</a>, or <button class="x">go</button>.</p>',
    );
  });

  it("keep as text whatever a value holds", () => {
    expect(html(rich`For <em>${"</em><script>"}</em>${false}${undefined}`)).toBe("<p>For <em>&lt;/em>&lt;script></em></p>");
  });

  it("take other words with markup as a part", () => {
    expect(html(rich`One${rich`, <em>two</em>`}.`)).toBe("<p>One, <em>two</em>.</p>");
  });

  it("are refused where a tag is not closed, or has no piece", () => {
    expect(() => rich`<em>never`).toThrow(/not closed/);
    expect(() => rich`<em>crossed <a>over</em></a>`).toThrow(/not closed before/);
    expect(() => html(rich<"a">`<a>lost</a>` as never)).toThrow(/no piece/);
  });
});

describe("a refusal", () => {
  const spoken = catalogues as Record<string, unknown>;
  const before = spoken["de"];
  afterEach(() => {
    if (before) spoken["de"] = before;
    else delete spoken["de"];
  });

  it("is said where it is shown, in the language of there, with what stands beside its fields", () => {
    const email = says((m) => m.refusals.people.noEmail);
    const day = says((_m, language) => formatDay(newYear, language));
    const refusal = new Refusal("email-invalid", "invalid", day, { email });
    const both = refusal.withFields((own) => ({ ...own, name: "Who?" }));
    const { refusals } = messagesIn("en");
    const german = { ...refusals, people: { ...refusals.people, noEmail: "Das ist keine Adresse." } };
    Object.assign(catalogues, { de: { ...messagesIn("en"), refusals: german } });
    expect([refusal.detail, refusal.fields]).toEqual(["1 January 2027", { email: "This is not an e-mail address." }]);
    const { code, kind, detail, fields } = both.spokenIn("de");
    expect([code, kind, detail, fields]).toEqual([
      "email-invalid",
      "invalid",
      "1. Januar 2027",
      { email: "Das ist keine Adresse.", name: "Who?" },
    ]);
  });

  it("of an address tells each field as its country has it", () => {
    const amiss = addressAmiss({ name: " ", line1: "1 Quay", city: "x".repeat(81), postalCode: "1", country: "US" });
    const told = Object.fromEntries(Object.entries(amiss).map(([field, words]) => [field, wordsIn(words, "en")]));
    expect(told).toEqual({
      name: "Whose name goes on the label?",
      postalCode: "A ZIP code in United States looks like 04101.",
      region: "Give the state.",
      city: "A label line holds 80 characters.",
    });
  });
});

describe("the catalogue of a language", () => {
  it("is that of the language it belongs to, English where there is none", () => {
    expect(messagesIn("en-GB")).toBe(messagesIn("en"));
    expect(messagesIn("gsw-CH")).toBe(messagesIn("en"));
  });

  it("is what a page is spoken in, and nothing speaks outside of one", () => {
    const Part = () => <i>{useMessages().frame.search}</i>;
    const spoken = (
      <Speaking.Provider value={messagesIn("en")}>
        <Part />
      </Speaking.Provider>
    );
    expect(renderToString(spoken)).toBe("<i>Search</i>");
    expect(() => renderToString(<Part />)).toThrow(/outside of a page/);
  });

  it("keeps names apart that run the other way than the text around them", () => {
    const shown = (language: string, names: string[]) => messagesIn(language).editions.credits([{ role: "translator", names }]);
    expect(shown("en", ["أحمد", "Ada Lark"])).toBe("Translated by \u2068أحمد\u2069 and Ada Lark");
    expect(shown("ar", ["أحمد", "Ada Lark"])).toContain("\u2068Ada Lark\u2069");
    expect(shown("ar", ["أحمد", "Ada Lark"])).not.toContain("\u2068أحمد");
  });

  it("writes so many in groups, as the language does, and leaves what only holds their digits", () => {
    const copies = (language: string, n: number) => countedIn(language)(n, { one: "1 copy", other: `${n} copies` });
    expect([999, 1000, 12_345].map((n) => copies("en", n))).toEqual(["999 copies", "1,000 copies", "12,345 copies"]);
    expect([copies("de", 12_345), copies("fr", 12_345)]).toEqual(["12.345 copies", "12\u202f345 copies"]);
    const of = (n: number) => countedIn("en")(n, { other: `${n} of 112345, A12345.7, since 2026` });
    expect(of(12_345)).toBe("12,345 of 112345, A12345.7, since 2026");
  });

  it("counts as the language does", () => {
    const count = countedIn("pl");
    const forms = { one: "plik", few: "pliki", other: "plików" };
    expect([1, 2, 5].map((files) => count(files, forms))).toEqual(["plik", "pliki", "plików"]);
  });
});
