import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { countedIn } from "./counted.ts";
import { Speaking, messagesIn, said, useMessages } from "./index.ts";
import { rich } from "./rich.ts";

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

describe("the catalogue of a language", () => {
  it("is that of the language it belongs to, English where there is none", () => {
    expect(messagesIn("en-GB")).toBe(messagesIn("en"));
    expect(messagesIn("de-CH")).toBe(messagesIn("en"));
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

  it("counts as the language does", () => {
    const count = countedIn("pl");
    const forms = { one: "plik", few: "pliki", other: "plików" };
    expect([1, 2, 5].map((files) => count(files, forms))).toEqual(["plik", "pliki", "plików"]);
  });
});
