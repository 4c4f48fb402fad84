import { describe, expect, it } from "vitest";
import { plainText } from "../../../document/index.ts";
import { readSource } from "../read-source.ts";

const read = (html: string, name = "page.html") => readSource(Buffer.from(html), name);
const prose = "The sluice was opened by hand until the winter of the long frost, and then no more. ".repeat(6);

const page = `<!DOCTYPE html><html lang="en-GB"><head><title>The Weir – The Quay</title><meta name="author" content="Ida Brandt"><meta property="article:published_time" content="2024-05-03T08:00:00Z"><link rel="canonical" href="https://quay.example/weir"></head>
<body><header><a href="/">The Quay</a><nav>News Letters</nav></header>
<main><article><header><h1>The W<em>ei</em>r</h1><p class="standfirst">It keeps its own hours.</p></header><p>${prose}<a href="/eels">More of eels</a></p><div class="share-buttons">Share this</div><p>End.</p></article></main>
<aside class="sidebar">Popular now</aside><footer>All rights reserved</footer></body></html>`;

describe("a web page", () => {
  it("is known by what is in it, and read as the article that it shows", () => {
    const { source, kind, leftOut } = read(page, "weir.txt");
    expect(kind).toBe("web page");
    expect(source).toMatchObject({
      headline: "The Weir",
      standfirst: "It keeps its own hours.",
      byline: ["Ida Brandt"],
      date: "2024-05-03",
      language: "en-GB",
    });
    expect(plainText(source.body)).toBe(`${prose}More of eels\n\nEnd.`);
    expect(JSON.stringify(source.body)).toContain("https://quay.example/eels");
    expect(leftOut.other).toEqual(["Share this"]);
  });
  it("without an article’s element is read whole, without its menus", () => {
    const { source } = read(
      `<html><head><title>Notes</title></head><body><nav>Home</nav><div><p>${prose}</p></div><footer>Imprint</footer></body></html>`,
    );
    expect(source.headline).toBe("Notes");
    expect(plainText(source.body)).toBe(prose.trim());
  });
  it("as Word and others save it has its title for headline, and several large headings for subheads", () => {
    const word = read(
      `<html><body lang=EN-GB><p class=MsoTitle>The Weir</p><h1>One</h1><p>${prose}</p><h1>Two</h1><p>End.</p></body></html>`,
    );
    expect(word.source.headline).toBe("The Weir");
    expect(word.source.body.content.filter(({ type }) => type === "subhead")).toHaveLength(2);
    const none = read(`<html><body><h1>One</h1><p>${prose}</p><h1>Two</h1><p>End.</p></body></html>`);
    expect(none.source.headline).toBe("");
    expect(none.asks.map(({ question }) => question).join()).toMatch(/no headline/);
    expect(none.source.body.content.filter(({ type }) => type === "subhead")).toHaveLength(2);
  });
  it("gives the pictures that it holds, and names those that lie elsewhere", () => {
    const { pictures, asks, source } = read(
      `<article><h1>A</h1><p>${prose}</p><img src="data:image/png;base64,iVBORw0K" alt="A weir"><img src="https://quay.example/b.jpg" alt="B"></article>`,
    );
    expect(pictures).toEqual([{ name: "picture-1", alt: "A weir", caption: "", credit: "", bytes: Buffer.from("iVBORw0K", "base64") }]);
    expect(asks.map(({ question }) => question)).toEqual(["the picture “b.jpg” lies at https://quay.example/b.jpg; add it yourself"]);
    expect(source.body.content.filter(({ type }) => type === "figure")).toHaveLength(2);
  });
  it("in an old encoding keeps its accents, and asks to look at them", () => {
    const { source, asks } = readSource(
      Buffer.from("<html><body><h1>Caf\u00e9</h1><p>Na\u00efve na\u00efve na\u00efve words.</p></body></html>", "latin1"),
      "a.html",
    );
    expect(source.headline).toBe("Café");
    expect(asks.map(({ question }) => question).join()).toContain("Windows-1252");
  });
  it("without words is refused with a sentence", () =>
    expect(() => read("<html><head><title>A title</title></head><body><nav>Home</nav></body></html>")).toThrow(/shows no words/));
});
