import { EpubCheck } from "@likecoin/epubcheck-ts";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { fromMarkdown } from "../../document/index.ts";
import { projectFolder } from "../../platform/index.ts";
import { articleOf, bookOf } from "../../../test/support/book-of.ts";
import { makeEpubFile } from "./epub.ts";
import { afterText, breaksOf, pagesOf } from "./printed-pages.ts";
import { clipProblems, clockValue, durationOf, overlayOf } from "./overlay.ts";
import { long } from "../../../test/support/long.ts";

const filesOf = (book: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, /\.(jpg|mp3|ttf)$/.test(name) ? "" : strFromU8(bytes)]));
const problemsOf = async (book: Uint8Array) => (await EpubCheck.validate(book)).messages;

describe("the book of an issue", () => {
  it("is valid, and every part of it well-formed", async () => {
    const book = await makeEpubFile(await bookOf(2));
    expect(await problemsOf(book)).toEqual([]);
    const files = filesOf(book);
    expect(Object.keys(files)[0]).toBe("mimetype");
    for (const [name, text] of Object.entries(files))
      if (/\.(xhtml|opf|smil|xml)$/.test(name)) expect(XMLValidator.validate(text), name).toBe(true);
  });

  it("shows footnotes as notes of their marks, and describes every picture", async () => {
    const { "EPUB/article-001.xhtml": page } = filesOf(await makeEpubFile(await bookOf(1)));
    expect(page).toMatch(/<a epub:type="noteref" role="doc-noteref" href="#fn-\w+"/);
    expect(page).toMatch(/<aside epub:type="footnote" role="doc-footnote" id="fn-\w+"/);
    expect(page).not.toMatch(/<img(?![^>]* alt="[^"]+")/);
  });

  it("marks the language of a foreign article and of foreign words", async () => {
    const body = fromMarkdown("Text.").body;
    body.content[0] = {
      type: "paragraph",
      attrs: { id: "p" },
      content: [{ type: "text", text: "Kahve", marks: [{ type: "language", attrs: { lang: "tr" } }] }],
    };
    const input = await bookOf(1);
    const book = await makeEpubFile({ ...input, articles: [articleOf(0, { language: "da" }, body)] });
    const files = filesOf(book);
    expect(files["EPUB/article-001.xhtml"]).toContain('lang="da" xml:lang="da"');
    expect(files["EPUB/article-001.xhtml"]).toContain('<span lang="tr" xml:lang="tr">Kahve</span>');
    expect(files["EPUB/package.opf"]).toContain("<dc:language>da</dc:language>");
    expect(await problemsOf(book)).toEqual([]);
  });

  it.each([
    ["de", "ltr", "The Invented Review, Ausgabe", "Inhalt", "Jedes Bild hat eine Beschreibung", 'lang="de"'],
    ["ar", "rtl", "العدد", "المحتويات", "لكل صورة وصف", 'lang="ar"'],
  ])(
    "of a magazine in %s speaks it in all of its parts, runs its way, and is valid",
    async (language, direction, title, contents, summary, lang) => {
      const input = await bookOf(2, { narrated: true });
      const corrections = [{ text: "12", on: input.issue.coverDate }];
      const articles = input.articles.map((article) => ({ ...article, language, corrections }));
      const printed = [{ page: "4", article: articles[0]!.id, block: null }];
      const book = await makeEpubFile({ ...input, articles, printed, publication: { ...input.publication, language } });
      expect(await problemsOf(book)).toEqual([]);
      const { "EPUB/package.opf": opf = "", "EPUB/nav.xhtml": nav = "", "EPUB/article-001.xhtml": page = "" } = filesOf(book);
      expect(opf).toContain(`dir="${direction}"`);
      expect(opf.includes('page-progression-direction="rtl"')).toBe(direction === "rtl");
      expect(/<dc:title[^>]*>([^<]*)/.exec(opf)![1]).toContain(title);
      expect(opf).toContain(summary);
      expect(nav).toContain(`>${contents}</h1>`);
      for (const html of [nav, page]) expect(html).toMatch(new RegExp(`<html[^>]* ${lang}[^>]* dir="${direction}"`));
      // nothing of ours is said in English
      expect(opf + nav + page).not.toMatch(
        /, issue |read aloud|Every picture|>Contents<|>Colophon<|Begin reading|Written by|Published on|"Page 4|Correction/,
      );
      // all that a page holds is its main part: a screen reader leads there, and to nothing beside it
      for (const html of [nav, page]) expect(html).toMatch(/<body[^>]*><main>.*<\/main><\/body>/s);
    },
  );

  it("files its writers and its title as libraries do, and groups neighbours of one section", async () => {
    const input = await bookOf(3);
    const named = (section: string | null, name: string) => ({
      section: section ? { slug: section.toLowerCase(), name: section } : null,
      byline: [{ slug: "w", name }],
    });
    const articles = [
      articleOf(0, named("Water", "Ida van der Berg") as never),
      articleOf(1, named("Water", "Lena Marsh") as never),
      articleOf(2, named(null, "Lena Marsh") as never),
    ];
    const book = await makeEpubFile({ ...input, articles, publication: { ...input.publication, title: "The Quay" } });
    const { "EPUB/package.opf": packed, "EPUB/nav.xhtml": nav } = filesOf(book);
    expect(packed).toContain('<meta property="file-as" refines="#title">Quay, issue');
    expect(packed).toContain('<dc:creator id="creator-1">Ida van der Berg</dc:creator>');
    expect(packed).toContain('<meta property="role" refines="#creator-1" scheme="marc:relators">aut</meta>');
    expect(packed).toContain('<meta property="file-as" refines="#creator-1">van der Berg, Ida</meta>');
    expect([...packed!.matchAll(/<dc:creator/g)]).toHaveLength(2);
    expect(nav).toMatch(/<span class="section">Water<\/span><ol>(?:<li><a href="article-00[12].xhtml">.*?<\/a><\/li>){2}<\/ol>/);
    expect(await problemsOf(book)).toEqual([]);
  });

  it("names who did what else as libraries code it, once, and beneath the headline in a line", async () => {
    const by = { role: "photographer" as const, slug: "ida", name: "Ida Brandt" };
    const input = await bookOf(2);
    const articles = [0, 1].map((at) => articleOf(at, { credits: [by, { role: "translator", slug: "tomas", name: "Tomas Okafor" }] }));
    const { "EPUB/package.opf": packed, ...files } = filesOf(await makeEpubFile({ ...input, articles }));
    expect([...packed!.matchAll(/<dc:contributor id="[^"]+">([^<]+)/g)].map(([, name]) => name)).toEqual(["Ida Brandt", "Tomas Okafor"]);
    expect(packed).toContain('<meta property="role" refines="#contributor-1" scheme="marc:relators">pht</meta>');
    expect(packed).toContain('<meta property="role" refines="#contributor-2" scheme="marc:relators">trl</meta>');
    expect(Object.values(files).join("")).toContain("<br/>Photographs by Ida Brandt · Translated by Tomas Okafor</p>");
  });

  it("holds together what the language does not part, hyphenates the text and not its heads, and ends each article with a mark", async () => {
    const input = await bookOf(1);
    const body = fromMarkdown("Il a dit : « rien ». Long de 12 km.\n\nFin.[^1]\n\n[^1]: Une note.").body;
    const files = filesOf(await makeEpubFile({ ...input, articles: [articleOf(0, { language: "fr" }, body)] }));
    const page = files["EPUB/article-001.xhtml"]!;
    expect(page).toContain("Il a dit\u00a0: «\u202frien\u202f». Long de 12\u00a0km.");
    expect(page.indexOf('class="end"')).toBeGreaterThan(page.indexOf("Fin."));
    expect(page.indexOf('class="end"')).toBeLessThan(page.indexOf("Une note."));
    expect(files["EPUB/style.css"]).toMatch(/body\{[^}]*hyphens:auto/);
    expect(files["EPUB/style.css"]).toMatch(/h1,h2,h3[^}]*hyphens:none/);
    expect(files["EPUB/style.css"]).toMatch(/a\{[^}]*text-decoration:underline/);
    // the mark at an article's end is small; a cell whose words stand at its end is not
    expect(files["EPUB/style.css"]).not.toMatch(/(^|[},\n])\.end\{[^}]*font-size/);
  });

  it("lists the pages of the printed issue where they begin", async () => {
    const input = await bookOf(2);
    const [first, second] = input.articles as [(typeof input.articles)[0], (typeof input.articles)[0]];
    const block = first.body.content[2]!.attrs.id;
    const printed = [
      { page: "4", article: first.id, block: null },
      { page: "5", article: first.id, block },
      { page: "6", article: second.id, block: "gone" },
    ];
    const book = await makeEpubFile({ ...input, printed });
    expect(await problemsOf(book)).toEqual([]);
    const files = filesOf(book);
    expect(files["EPUB/nav.xhtml"]).toContain('<a href="article-001.xhtml#page-5">5</a>');
    expect(files["EPUB/article-001.xhtml"]).toMatch(new RegExp(`id="page-5" aria-label="Page 5"></span><\\w+ id="b-${block}"`));
    expect(files["EPUB/article-002.xhtml"]).toContain('id="page-6"');
    expect(files["EPUB/package.opf"]).toContain('<meta property="source-of" refines="#printed">pagination</meta>');
    expect(files["EPUB/package.opf"]).toContain("pageBreakMarkers");
  });

  it("takes the pages from the print's map: each once, in its order, where it begins", () => {
    const article = articleOf(0, {}, fromMarkdown("One.\n\n- in a list\n- and more\n\nThree.\n\nFour.").body);
    const [one, list, three] = article.body.content.map(({ attrs }) => attrs.id) as [string, string, string, string];
    const inList = (article.body.content[1] as { content: { attrs: { id: string } }[] }).content[1]!.attrs.id;
    const map = {
      later: { page: 9, pages: 1, blocks: [] },
      [article.id]: {
        page: 5,
        pages: 5,
        blocks: [
          { id: one, page: 5 },
          { id: inList, page: 6 },
          { id: three, page: 8 },
        ],
      },
    };
    const pages = pagesOf(map);
    expect(pages.map(({ page }) => page)).toEqual(["5", "6", "7", "8", "9"]);
    expect(pages.at(-1)!.article).toBe(article.id);
    expect([...breaksOf(article, pages).before]).toEqual([
      [null, ["5"]],
      [list, ["6"]],
      [three, ["7", "8"]],
      [afterText, ["9"]],
    ]);
    expect([
      ...breaksOf(article, [
        { page: "5", article: article.id, block: three },
        { page: "6", article: article.id, block: "gone" },
      ]).before,
    ]).toEqual([[three, ["5", "6"]]]);
  });

  it("has no empty head in the corner of a table", async () => {
    const body = fromMarkdown("Text.\n\n| | Built |\n| --- | --- |\n| Marit | 1968 |").body;
    const input = await bookOf(1);
    const { "EPUB/article-001.xhtml": page } = filesOf(await makeEpubFile({ ...input, articles: [articleOf(0, {}, body)] }));
    expect(page).toMatch(/<thead><tr><td><\/td><th scope="col">/);
  });

  it("claims no standard, and pages only where there are some", async () => {
    const { "EPUB/package.opf": opf, "EPUB/nav.xhtml": nav } = filesOf(await makeEpubFile(await bookOf(1)));
    expect(opf).not.toMatch(/conformsTo|pageNavigation|synchronizedAudioText/);
    expect(nav).not.toContain("page-list");
  });
});

type Smil = { smil: { body: { seq: { par: { text: { src: string }; audio: { clipBegin: string; clipEnd: string } }[] } } } };

describe("the book that is read aloud", () => {
  it("is valid, and its clips stand on the page, rise, lie inside the recording and add up", async () => {
    const input = await bookOf(2, { narrated: true });
    const book = await makeEpubFile(input);
    expect(await problemsOf(book)).toEqual([]);
    const files = filesOf(book);
    let whole = 0;
    for (const [at, article] of input.articles.entries()) {
      const name = `article-00${at + 1}`;
      const { smil } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(files[`EPUB/${name}.smil`]!) as Smil;
      let [last, sum, lastPlace] = [0, 0, -1];
      for (const { text, audio } of smil.body.seq.par) {
        const [begin, end] = [audio.clipBegin, audio.clipEnd].map((value) => Math.round(Number.parseFloat(value) * 1000)) as [
          number,
          number,
        ];
        const place = files[`EPUB/${name}.xhtml`]!.indexOf(` id="${text.src.split("#")[1]}"`);
        // what is heard stands on the page in the same order
        expect(place).toBeGreaterThan(lastPlace);
        lastPlace = place;
        expect(begin).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(begin);
        [last, sum] = [end, sum + end - begin];
      }
      expect(last).toBeLessThanOrEqual(Math.round(input.recordings!.get(article.id)!.seconds * 1000));
      expect(files["EPUB/package.opf"]).toContain(`<meta property="media:duration" refines="#${name}-overlay">${clockValue(sum)}</meta>`);
      // headline, byline, standfirst, and every sentence of the text
      expect(smil.body.seq.par.length).toBe(input.recordings!.get(article.id)!.timings.length);
      whole += sum;
    }
    expect(files["EPUB/package.opf"]).toContain(`<meta property="media:duration">${clockValue(whole)}</meta>`);
    expect(files["EPUB/package.opf"]).toContain('<meta property="media:active-class">-epub-media-overlay-active</meta>');
    expect(files["EPUB/style.css"]).toContain(".-epub-media-overlay-active{");
    expect(files["EPUB/package.opf"]).toContain("synchronizedAudioText");
  });

  it("is another publication than the text alone", async () => {
    const identifier = (book: Uint8Array) => /<dc:identifier id="id">([^<]+)/.exec(filesOf(book)["EPUB/package.opf"]!)![1];
    expect(identifier(await makeEpubFile(await bookOf(1)))).not.toBe(identifier(await makeEpubFile(await bookOf(1, { narrated: true }))));
  });

  it("is not made from a recording it does not fit, and says which article and sentence", () => {
    const recording = {
      sound: () => Buffer.alloc(0),
      seconds: 2,
      voice: "",
      timings: [
        { id: "s-1", block: "b", start: 0, end: 1 },
        { id: "s-2", block: "b", start: 1, end: 2.5 },
      ],
    };
    expect(() => overlayOf(recording, new Set(["s-1", "s-2"]), { name: "a", headline: "The eel" })).toThrow(
      "“The eel” cannot be read aloud with its text: s-2 ends after the recording.",
    );
    expect(() => overlayOf(recording, new Set(), { name: "a", headline: "The eel" })).toThrow("none of its sentences");
  });

  it.each([
    [
      "rising clips that touch",
      [
        { element: "a", begin: 0, end: 5 },
        { element: "b", begin: 5, end: 9 },
      ],
      [],
    ],
    [
      "one that overlaps",
      [
        { element: "a", begin: 0, end: 5 },
        { element: "b", begin: 4, end: 9 },
      ],
      ["b begins before the one ahead of it ends"],
    ],
    ["one without length", [{ element: "a", begin: 3, end: 3 }], ["a ends before it begins"]],
    ["one beyond the end", [{ element: "a", begin: 3, end: 11 }], ["a ends after the recording"]],
    ["one for words that are gone", [{ element: "z", begin: 3, end: 4 }], ["z is not on the page"]],
  ])("checks %s", (_, clips, problems) => expect(clipProblems(clips, new Set(["a", "b"]), 10)).toEqual(problems));

  it("lets the pause after a sentence belong to it, unless something unseen is said in between", () => {
    const timings = [
      { id: "s-1", block: "b", start: 0.1, end: 1 },
      { id: "opening", block: "c", start: 1.5, end: 2 },
      { id: "s-2", block: "b", start: 2.5, end: 3 },
    ];
    const { clips } = overlayOf({ sound: () => Buffer.alloc(0), seconds: 3.2, voice: "", timings }, new Set(["s-1", "s-2"]), {
      name: "a",
      headline: "",
    });
    expect(clips).toEqual([
      { element: "s-1", begin: 100, end: 1500 },
      { element: "s-2", begin: 2500, end: 3200 },
    ]);
    expect(durationOf(clips)).toBe(2100);
  });

  it("shows a caption that is read by its figure, in its turn", () => {
    const recording = {
      sound: () => Buffer.alloc(0),
      seconds: 4,
      voice: "",
      timings: [
        { id: "s-1", block: "p", start: 0, end: 1 },
        { id: "s-2", block: "q", start: 3, end: 4 },
      ],
      beside: [{ id: "caption-1", block: "fig", start: 1.5, end: 2.5 }],
    };
    const { clips } = overlayOf(recording, new Set(["s-1", "s-2", "b-fig"]), { name: "article-001", headline: "" });
    expect(clips.map(({ element }) => element)).toEqual(["s-1", "b-fig", "s-2"]);
  });
});

it.runIf(long)(
  "the same issue gives the same bytes in two processes of different time zones",
  async () => {
    const program = `import { bookOf } from "./test/support/book-of.ts"; import { makeEpubFile } from "./src/books/epub/epub.ts"; import { createHash } from "node:crypto";
    console.log(createHash("sha256").update(await makeEpubFile(await bookOf(2, { narrated: true }))).digest("hex"));`;
    const hashIn = (TZ: string) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
        cwd: projectFolder(),
        env: { ...process.env, TZ },
      })
        .toString()
        .trim();
    const here = createHash("sha256")
      .update(await makeEpubFile(await bookOf(2, { narrated: true })))
      .digest("hex");
    expect([hashIn("America/Los_Angeles"), hashIn("Asia/Tokyo")]).toEqual([here, here]);
  },
  60_000,
);
