import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { readForm } from "../http/index.ts";
import { Speaking, messagesIn } from "../messages/index.ts";
import { Area, Check, Choice, Input, Problem } from "./forms.tsx";
import { Sent } from "./refused-page.tsx";
import { bylineText, namesIn } from "./articles/byline.ts";
import { counted } from "./words.ts";

const shown = { values: { price: 'forty "euros"', why: "<b>", way: "gone", sure: "yes" }, errors: { price: "Write it as 48.00." } };
const nothing = { values: {}, errors: {} };

describe("a field of a form at the desk", () => {
  it("shows what was typed, as it was typed, and what is wrong with it", () => {
    const html = renderToString(<Input shown={shown} name="price" label="Price" hint="in euros" />);
    expect(html).toContain('value="forty &quot;euros&quot;"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<span class="bad">Write it as 48.00.</span>');
    expect(renderToString(<Area shown={shown} name="why" label="Why" />)).toContain(">&lt;b></textarea>");
  });

  it("shows what is usual where nothing was typed, and nothing wrong", () => {
    const html = renderToString(<Input shown={nothing} name="price" label="Price" standard="48.00" required />);
    expect(html).toContain('value="48.00"');
    expect(html).toContain("required");
    expect(html).not.toContain("aria-invalid");
    // emptied on purpose is not nothing
    const emptied = renderToString(<Input shown={{ values: { price: "" }, errors: {} }} name="price" label="" standard="48.00" />);
    expect(emptied).not.toContain("48.00");
  });

  it("is checked where it was", () => {
    expect(renderToString(<Check shown={shown} name="sure" label="Sure" />)).toContain(" checked");
    expect(renderToString(<Check shown={nothing} name="sure" label="Sure" />)).not.toContain(" checked");
  });

  const options = [
    ["post", "by post"],
    ["mail", "by e-mail"],
  ] as const;
  const chosen = (html: string) =>
    [...html.matchAll(/<option([^>]*)>([^<]*)/g)].filter(([, head]) => head!.includes("selected")).map(([, , text]) => text);

  it.each([
    ["one of its options", { values: { way: "mail" }, errors: {} }, ["by e-mail"], 2],
    ["what is usual", nothing, ["by post"], 2],
    ["what it holds, though that is no option any more", shown, ["the way there was"], 3],
  ])("holds %s", (_what, of, wanted, count) => {
    const html = renderToString(<Choice shown={of} name="way" label="How" options={options} standard="post" held="the way there was" />);
    expect(chosen(html)).toEqual(wanted);
    expect(html.match(/<option/g)).toHaveLength(count);
  });

  it("has to be chosen where nothing is chosen yet, and only there", () => {
    const way = (standard: string) =>
      renderToString(<Choice shown={nothing} name="way" label="How" options={options} standard={standard} />);
    expect(way("")).toMatch(/<select[^>]* required/);
    expect(way("mail")).not.toContain("required");
  });

  it("has room for its words: one of long choices is wide, one of short ones or of all countries is not", () => {
    const way = (texts: string[]) =>
      renderToString(<Choice shown={nothing} name="way" label="How" options={texts.map((text) => [text, text] as const)} />);
    expect(way(["by post", "renews by itself, announced before"])).toContain('<label class="wide">');
    expect(way(["by post", "by e-mail"])).toContain("<label>");
    expect(way([...Array.from({ length: 60 }, (_, at) => `land ${at}`), "South Georgia & South Sandwich Islands"])).toContain("<label>");
  });

  it("that was refused gives back the words in it, and nothing of what no person typed", async () => {
    const body = {
      version: "5",
      at: "2026-12-09T07:00",
      id: "01a22d09-12ee-76e2-8035-21cc75248830",
      then: "takeOver",
      why: "He moved away.",
    };
    const form = await readForm(
      new Request("https://m.example", { method: "POST", body: new URLSearchParams({ ...body, line1: "1 Quay" }) }),
    );
    const html = renderToString(
      <Speaking.Provider value={messagesIn("en")}>
        <Sent form={form} />
      </Speaking.Provider>,
    );
    expect(html.match(/(?<=<li[^>]*>)[^<]+/g)).toEqual(["He moved away.", "1 Quay"]);
  });

  it("has the form’s own fault above it, told as an alert, and none where there is none", () => {
    expect(renderToString(<Problem shown={{ ...nothing, problem: "Somebody saved it meanwhile." }} />)).toMatch(
      /role="alert"[^>]*><p>Somebody/,
    );
    expect(renderToString(<Problem shown={nothing} />)).toBe("");
  });
});

describe("a byline in its field", () => {
  it.each([
    ["Lena Marsh", ["Lena Marsh"]],
    ["Lena Marsh, Tomas Okafor and Ada Quist", ["Lena Marsh", "Tomas Okafor", "Ada Quist"]],
    ["Lena Marsh & Tomas Okafor", ["Lena Marsh", "Tomas Okafor"]],
    ["Marsh, Lena; Sons & Daughters;", ["Marsh, Lena", "Sons & Daughters"]],
    [" , ;", [","]],
    ["Anders Sand, Sandra Band", ["Anders Sand", "Sandra Band"]],
    ["", []],
  ])("%j names %j", (typed, names) => expect(namesIn(typed)).toEqual(names));

  it("reads as it was written, whatever names are in it", () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ž][A-Za-zÀ-ž ,&.'’-]{0,20}[A-Za-zÀ-ž]$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), (names) => {
        expect(namesIn(bylineText(names))).toEqual(names);
      }),
    );
  });
});

it.each([
  [0, "copy", "copies", "0 copies"],
  [1, "copy", "copies", "1 copy"],
  [2, "label", undefined, "2 labels"],
])("%i %s", (count, one, many, text) => expect(counted(count, one, many)).toBe(text));
