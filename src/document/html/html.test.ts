import { build } from "esbuild";
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, it } from "vitest";
import { check } from "../check.ts";
import type { Block } from "../types.ts";
import { type HtmlOptions, blocksFromHtml } from "./index.ts";
import { usually } from "../../../test/support/long.ts";

const read = (html: string, options?: HtmlOptions) => blocksFromHtml(fromHtml(html), options);
/** Blocks without their ids, which are new each time. */
const bare = (blocks: Block[]): unknown => JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === "id" ? undefined : value)));
const blocksOf = (html: string, options?: HtmlOptions) => bare(read(html, options).blocks);
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]) => ({
  type: "paragraph",
  attrs: {},
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const note = (...content: unknown[]) => ({
  type: "footnote",
  attrs: {},
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const item = (...content: unknown[]) => ({ type: "listItem", attrs: {}, content });
const bullets = (...content: unknown[]) => ({ type: "bulletList", attrs: {}, content });
const numbers = (attrs: object, ...content: unknown[]) => ({ type: "orderedList", attrs, content });
const errorsIn = (blocks: Block[]) =>
  check({ type: "doc", content: blocks }).filter(
    ({ severity, problem }) => severity === "error" && !problem.startsWith("is missing; say what"),
  );

describe("words in a line", () => {
  it.each<[string, string, unknown[]]>([
    [
      "marks by their elements",
      "<p>A <em>b</em> <strong>c</strong> <code>d</code></p>",
      ["A ", text("b", { type: "emphasis" }), " ", text("c", { type: "strong" }), " ", text("d", { type: "code" })],
    ],
    [
      "marks by their style",
      '<p><span style="font-weight:700">a</span><span style="font-style:italic"> b</span></p>',
      [text("a", { type: "strong" }), text(" b", { type: "emphasis" })],
    ],
    ["no mark where a style takes it back", '<b style="font-weight:normal">plain</b>', ["plain"]],
    [
      "marks by a class that its style sheet knows",
      "<style>.c1{font-weight:700} p.c2 {x:y}</style><p class=c2><span class=c1>a</span></p>",
      [text("a", { type: "strong" })],
    ],
    [
      "raised and lowered",
      '<p>x<sup>2</sup> H<sub>2</sub>O <span style="vertical-align:super">3</span></p>',
      ["x", text("2", { type: "superscript" }), " H", text("2", { type: "subscript" }), "O ", text("3", { type: "superscript" })],
    ],
    ["small capitals", '<p><span style="font-variant:small-caps">nato</span></p>', [text("nato", { type: "smallCaps" })]],
    [
      "another language",
      '<p lang="en">The <span lang="FR">pont</span> is long and old.</p>',
      ["The ", text("pont", { type: "language", attrs: { lang: "fr" } }), " is long and old."],
    ],
    [
      "no language where another kind of the same is named",
      '<div lang="en-GB"><p>The <span lang="en-US">weir</span></p></div>',
      ["The weir"],
    ],
    ["lines", "<p>a<br>b<br></p>", ["a", { type: "hardBreak" }, "b"]],
    [
      "spaces as a browser shows them",
      "<p>\n  a\n  <b> b </b> c&nbsp;&nbsp; d&nbsp;e 10&nbsp;% \u200b</p>",
      ["a ", text("b ", { type: "strong" }), "c d e 10\u00a0%"],
    ],
    [
      "a link",
      '<p><a href="https://example.org/a b" title="T">x</a></p>',
      [text("x", { type: "link", attrs: { href: "https://example.org/a%20b", title: "T" } })],
    ],
    [
      "a link behind one that counts",
      '<p>a <a href="https://www.google.com/url?q=https://example.org/x&amp;sa=D">x</a></p>',
      ["a ", text("x", { type: "link", attrs: { href: "https://example.org/x" } })],
    ],
    ["quotation marks of <q>", "<p><q>Yes</q></p>", ["“Yes”"]],
    ["ruby in brackets", "<p><ruby>水<rt>mizu</rt></ruby></p>", ["水(mizu)"]],
    ["a sign that is a picture", '<p>Good <img class="emoji" alt="☂" src="https://s.example/x.svg"></p>', ["Good ☂"]],
  ])("keep %s", (_what, html, content) => expect(blocksOf(html)).toEqual([paragraph(...content)]));

  it("lose a link that runs a script, keep its words, and say so", () => {
    const { blocks, problems } = read('<p><a href="java\tscript:alert(1)">words</a></p>');
    expect(bare(blocks)).toEqual([paragraph("words")]);
    expect(problems[0]?.problem).toMatch(/javascript|java.*left out/);
  });
  it("link from the address that the page has", () => {
    const base = { base: "https://example.org/a/b" };
    expect(blocksOf('<p>a <a href="c">x</a></p>', base)).toEqual([
      paragraph("a ", text("x", { type: "link", attrs: { href: "https://example.org/a/c" } })),
    ]);
  });
});

describe("blocks", () => {
  it("are subheads of two levels, whatever the page had", () => {
    const { blocks, problems } = read("<h2><b>a</b></h2><h4>b</h4><h5>c<br>d</h5>");
    expect(bare(blocks)).toEqual(
      [1, 2, 2].map((level, at) => ({ type: "subhead", attrs: { level }, content: [text(["a", "b", "c d"][at]!)] })),
    );
    expect(problems).toEqual([{ problem: "subheads of 3 levels became two" }]);
  });
  it("are lists in lists, wherever the inner one stands", () => {
    const wanted = [bullets(item(paragraph("a"), numbers({ start: 3 }, item(paragraph("b")))), item(paragraph("c")))];
    expect(blocksOf('<ul><li>a<ol start="3"><li>b</li></ol></li><li><p>c</p></li></ul>')).toEqual(wanted);
    expect(blocksOf('<ul><li>a</li><ol start="3"><li>b</li></ol><li>c</li></ul>')).toEqual(wanted);
  });
  it.each([
    ["a footer", "<blockquote><p>Early.</p><footer>— Ada Lund</footer></blockquote>"],
    ["a cite", "<blockquote><p>Early.</p><cite>Ada Lund</cite></blockquote>"],
    ["a last line with a dash", "<blockquote><p>Early.<br>— Ada Lund</p></blockquote>"],
    ["a caption", "<figure><blockquote>Early.</blockquote><figcaption>Ada Lund</figcaption></figure>"],
  ])("are quotations, with who said it from %s", (_what, html) =>
    expect(blocksOf(html)).toEqual([{ type: "blockQuote", attrs: { attribution: "Ada Lund" }, content: [paragraph("Early.")] }]),
  );
  it("are pull quotes and boxes of our own pages and of others", () => {
    const pulled = [{ type: "pullQuote", attrs: { attribution: "Ada" }, content: [text("Early.")] }];
    expect(blocksOf('<aside class="pull"><p>Early.</p><footer>Ada</footer></aside>')).toEqual(pulled);
    expect(blocksOf('<figure class="wp-block-pullquote"><blockquote><p>Early.</p><cite>Ada</cite></blockquote></figure>')).toEqual(pulled);
    const box = [{ type: "noteBox", attrs: { title: "Box" }, content: [paragraph("In it.")] }];
    expect(blocksOf('<aside class="note"><p class="note-title">Box</p><p>In it.</p></aside>')).toEqual(box);
    expect(blocksOf("<details><summary>Box</summary>In it.</details>")).toEqual(box);
  });
  it("are figures with caption and credit apart", () => {
    const figure = (attrs: object, ...content: unknown[]) => ({ type: "figure", attrs, content });
    const html = (caption: string) =>
      `<figure class="alignwide"><a href="/x"><img src="https://e.example/a/weir.jpg?w=9" alt="A weir"></a>${caption}</figure>`;
    const attrs = { picture: "weir.jpg", alt: "A weir", width: "wide" };
    for (const [caption, credit] of [
      ["<figcaption>In June. Photo: Ida Brandt</figcaption>", "Photo: Ida Brandt"],
      ["<figcaption>In June. <em>Photograph by Ida Brandt</em></figcaption>", "Photograph by Ida Brandt"],
      ['<figcaption><span class="caption">In June.</span> <span class="credit">Ida Brandt</span></figcaption>', "Ida Brandt"],
    ] as const)
      expect(blocksOf(html(caption))).toEqual([figure({ ...attrs, credit }, text("In June."))]);
    expect(read(html("")).pictures).toEqual([{ name: "weir.jpg", src: "https://e.example/a/weir.jpg?w=9", alt: "A weir" }]);
    expect(blocksOf('<div class="wp-caption"><img src="weir.jpg" alt="A weir"><p class="wp-caption-text">In June.</p></div>')).toEqual([
      figure({ picture: "weir.jpg", alt: "A weir", credit: "" }, text("In June.")),
    ]);
    expect(blocksOf('<p>Before <img src="a.png" alt="x"> after.</p>')).toEqual([
      paragraph("Before after."),
      figure({ picture: "a.png", alt: "x", credit: "" }),
    ]);
  });
  it("name no two pictures alike, and none that nobody sees", () => {
    const { pictures } = read(
      '<img src="a/x.png"><img src="b/x.png"><img src="a/x.png"><img src="data:image/png;base64,AA"><img src="t.gif" width="1" height="1">',
    );
    expect(pictures.map(({ name }) => name)).toEqual(["x.png", "x-2.png", "picture-3"]);
  });
  it("are tables, each cell at its place", () => {
    const cell = (words: string, attrs?: object) => ({ type: "tableCell", ...(attrs && { attrs }), content: words ? [text(words)] : [] });
    const html =
      '<table><caption>Eels</caption><tr><th>Year</th><th colspan="2">Count</th></tr><tr><td rowspan="2">1990</td><td align="right">4</td><td>5</td></tr><tr><td>6</td></tr></table>';
    expect(blocksOf(html)).toEqual([
      {
        type: "table",
        attrs: { caption: "Eels" },
        content: [
          { type: "tableRow", content: ["Year", "Count", ""].map((words) => ({ ...cell(words), type: "tableHeader" })) },
          { type: "tableRow", content: [cell("1990"), cell("4", { align: "end" }), cell("5")] },
          { type: "tableRow", content: [cell(""), cell("6"), cell("")] },
        ],
      },
    ]);
    expect(blocksOf("<table><tr><td><p>a</p><table><tr><td>b</td></tr></table></td></tr></table>")).toEqual([
      paragraph("a"),
      paragraph("b"),
    ]);
  });
  it("are what is shown elsewhere, by the address at which one looks at it", () => {
    const embed = (attrs: object) => [{ type: "embed", attrs }];
    expect(blocksOf('<iframe src="//www.youtube-nocookie.com/embed/abcdefghijk" title="Film"></iframe>')).toEqual(
      embed({ url: "https://www.youtube.com/watch?v=abcdefghijk", title: "Film" }),
    );
    expect(blocksOf("<p>https://vimeo.com/1234</p>")).toEqual(embed({ url: "https://vimeo.com/1234" }));
    expect(blocksOf('<p class="embed"><a href="https://example.org/f">A film</a> <span>example.org</span></p>')).toEqual(
      embed({ url: "https://example.org/f", title: "A film" }),
    );
    expect(blocksOf('<p><a href="https://example.org/f">A page</a></p>')).toMatchObject([{ type: "paragraph" }]);
  });
  it("are the paywall line where the caller says so, once, and never within another block", () => {
    expect(blocksOf("<p>a</p><!--more--><ul><li>b<!-- more --></li></ul>", { paywall: true })).toEqual([
      paragraph("a"),
      { type: "paywall", attrs: {} },
      bullets(item(paragraph("b"))),
    ]);
    expect(blocksOf("<p>a</p><!--more--><p>b</p>")).toEqual([paragraph("a"), paragraph("b")]);
  });
  it("are rules, by their element and by their stars", () =>
    expect(blocksOf("<p>a</p><hr><p>b</p><p>* * *</p>")).toEqual([
      paragraph("a"),
      { type: "separator", attrs: {} },
      paragraph("b"),
      { type: "separator", attrs: {} },
    ]));
  it("leave out a page's machinery, and say which words went with it", () => {
    const { blocks, problems } = read(
      "<style>p{}</style><script>x()</script><nav>Home News</nav><p>a</p><form><p>b</p><button>Send</button></form><p hidden>c</p>",
    );
    expect(bare(blocks)).toEqual([paragraph("a"), paragraph("b")]);
    expect(problems.map(({ words }) => words)).toEqual(["Home News", "Send", "c"]);
  });
});

describe("footnotes", () => {
  it.each<[string, string]>([
    [
      "Word",
      `<p>Hours<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a> pass.</p>
       <div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Since <i>1911</i>.</p></div></div>`,
    ],
    [
      "Google Docs",
      `<p>Hours<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> pass.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Since <i>1911</i>.</span></p></div>`,
    ],
    [
      "LibreOffice",
      `<p>Hours<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> pass.</p><div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Since <i>1911</i>.</p></div>`,
    ],
    [
      "Pandoc",
      `<p>Hours<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> pass.</p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Since <i>1911</i>.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      "WordPress",
      `<p>Hours<sup data-fn="ab-c" class="fn"><a href="#ab-c" id="ab-c-link">1</a></sup> pass.</p><ol class="wp-block-footnotes"><li id="ab-c">Since <i>1911</i>. <a href="#ab-c-link">↩︎</a></li></ol>`,
    ],
    [
      "Easy Footnotes",
      `<p>Hours<span id="easy-footnote-1-12"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-1-12" title="x"><sup>1</sup></a></span> pass.</p><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-12"></span>Since <i>1911</i>.<a class="easy-footnote-to-top" href="#easy-footnote-1-12"></a></li></ol>`,
    ],
    [
      "Modern Footnotes",
      `<p>Hours<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup><span class="modern-footnotes-footnote__note">Since <i>1911</i>.</span> pass.</p>`,
    ],
    [
      "Ghost",
      `<p>Hours<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> pass.</p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>Since <i>1911</i>. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`,
    ],
    [
      "Substack, as copied from its page",
      `<p>Hours<a class="footnote-anchor" id="footnote-anchor-1" href="https://x.example/p/a#footnote-1">1</a> pass.</p><div class="footnote"><a id="footnote-1" href="https://x.example/p/a#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Since <i>1911</i>.</p></div></div>`,
    ],
    [
      "an encyclopaedia",
      `<p>Hours<sup id="cite_ref-1"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> pass.</p><ol class="references"><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>Since <i>1911</i>.</span></li></ol>`,
    ],
    [
      "our own pages",
      `<p>Hours<sup class="fn"><a href="#fn-ab" id="fnref-ab" role="doc-noteref">1</a></sup> pass.</p><section class="notes" role="doc-endnotes"><ol><li id="fn-ab">Since <i>1911</i>. <a href="#fnref-ab" role="doc-backlink">↩</a></li></ol></section>`,
    ],
  ])("of %s stand in their sentence", (_maker, html) =>
    expect(blocksOf(html)).toEqual([paragraph("Hours", note("Since ", text("1911", { type: "emphasis" }), "."), " pass.")]),
  );

  it("stay where they are where nothing calls them, and links between parts are no notes", () => {
    expect(blocksOf('<p>See <a href="#two">2</a>.</p><h2 id="two">Two</h2><p>Text.</p>')).toMatchObject([
      paragraph("See 2."),
      { type: "subhead" },
      paragraph("Text."),
    ]);
    expect(blocksOf('<p>a</p><ol><li id="fn1">Nobody calls me.</li></ol>')).toMatchObject([paragraph("a"), { type: "orderedList" }]);
  });
  it("are kept at the end when what called them was left out", () => {
    const { blocks, problems } = read(
      '<nav>x<a href="#fn1" id="r1">1</a></nav><p>a</p><section class="footnotes"><ol><li id="fn1">Kept. <a href="#r1">↩</a></li></ol></section>',
    );
    expect(bare(blocks)).toEqual([paragraph("a"), paragraph("Kept.")]);
    expect(problems.map(({ problem }) => problem).join()).toMatch(/called from nowhere/);
  });
});

const W = (text: string) => text.trim();

describe("what a program puts on the clipboard", () => {
  it("Word: lists that are paragraphs, quotations by style, empty lines, its own marks", () => {
    const html = W(`<html><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal><span lang=EN-US>The <b style='mso-bidi-font-weight:normal'>weir</b> keeps hours.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Nets<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span>1.&nbsp;&nbsp;</span><!--[endif]-->Small nets</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Ropes</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoQuote>Water is early.</p><p class=MsoQuote>— Ada Lund</p>
<p class=MsoTitle>Title</p><!--EndFragment--></body></html>`);
    expect(blocksOf(html)).toEqual([
      paragraph("The ", text("weir", { type: "strong" }), " keeps hours."),
      bullets(item(paragraph("Nets"), numbers({}, item(paragraph("Small nets")))), item(paragraph("Ropes"))),
      { type: "blockQuote", attrs: { attribution: "Ada Lund" }, content: [paragraph("Water is early.")] },
      { type: "subhead", attrs: { level: 1 }, content: [text("Title")] },
    ]);
  });
  it("Google Docs: everything in a <b> that is not bold, lists beside their items; and its files, with lists laid flat", () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Upstream</span></h2><p dir="ltr"><span style="font-weight:400">A </span><span style="font-weight:700">slope</span></p><br><ul><li aria-level="1"><p>One</p></li><ul><li aria-level="2"><p>Inner</p></li></ul></ul></b>`;
    const list = bullets(item(paragraph("One"), bullets(item(paragraph("Inner")))));
    expect(blocksOf(html)).toEqual([
      { type: "subhead", attrs: { level: 1 }, content: [text("Upstream")] },
      paragraph("A ", text("slope", { type: "strong" })),
      list,
    ]);
    expect(blocksOf('<ul class="c0 lst-kix_ab-0 start"><li>One</li></ul><ul class="c0 lst-kix_ab-1 start"><li>Inner</li></ul>')).toEqual([
      list,
    ]);
  });
  it("Pages: looks by class, spaces that do not break, bullets as signs", () => {
    const html = `<style>p.p1 {font: 12px Helvetica} span.s1 {font: bold 12px Helvetica}</style><p class="p1">Rain<span class="Apple-converted-space">&nbsp;</span>on <span class="s1">tin</span></p><p class="p1">•<span>&nbsp;</span>One</p><p class="p1">• Two</p>`;
    expect(blocksOf(html)).toEqual([
      paragraph("Rain on ", text("tin", { type: "strong" })),
      bullets(item(paragraph("One")), item(paragraph("Two"))),
    ]);
  });
  it("LibreOffice: fonts and languages on everything", () => {
    const html = `<body lang="en-GB"><p style="margin-bottom: 0cm"><font face="Liberation Serif, serif"><span lang="en-GB">Rain on <b>tin</b></span></font></p><h1 class="western">Head</h1></body>`;
    expect(blocksOf(html)).toEqual([
      paragraph("Rain on ", text("tin", { type: "strong" })),
      { type: "subhead", attrs: { level: 1 }, content: [text("Head")] },
    ]);
  });
  it("mail: a line each, with empty lines between, and who wrote it as a quotation", () => {
    const html = `<div dir="ltr">First line.<div><br></div><div>Second line.</div><div class="gmail_quote"><blockquote class="gmail_quote">Old words</blockquote></div></div>`;
    expect(blocksOf(html)).toEqual([
      paragraph("First line."),
      paragraph("Second line."),
      { type: "blockQuote", attrs: {}, content: [paragraph("Old words")] },
    ]);
  });
});

/** A block's own name is made by chance, and may hold one. */
const words = (html: string) =>
  html
    .replace(/"id":"[^"]*"/g, "")
    .match(/w\d+x/g)
    ?.sort() ?? [];
/** Whatever stands in whatever: each word once, under a number of its own. */
const trees = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: "medium" },
    fc.constant("<br>"),
    fc.constantFrom(" ? ", "\n?\n", "?", "&nbsp;?", "• ?", "— ?", "Photo: ?", "<!--more-->?", "<hr>?", '<img src="a.png">?'),
    fc
      .tuple(
        fc.constantFrom(
          ..."p div section h1 h2 h4 ul ol li blockquote figure figcaption table tbody tr td th caption aside details summary pre dl dt dd b i span a sup sub q code s footer cite form nav button main article center font ruby rt small address video label".split(
            " ",
          ),
        ),
        fc.constantFrom(
          "",
          ' class="pull"',
          ' class="credit"',
          ' class="MsoQuote"',
          ' class="wp-caption"',
          ' class="wp-block-gallery"',
          ' class="MsoCaption"',
          ' style="mso-list:l0 level2 lfo1"',
          ' class="lst-kix_a-1"',
          ' href="#n1"',
          ' id="n1"',
          ' href="#r1"',
          ' id="r1" href="#n1"',
          ' class="embed"',
          " hidden",
          ' lang="fr"',
          ' colspan="3"',
          ' rowspan="2"',
          ' class="footnote"',
          ' class="wp-block-embed"',
          ' class="callout"',
        ),
        tie("nodes"),
      )
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`),
  ),
  nodes: fc.array(tie("node"), { maxLength: 5 }).map((all) => all.join("")),
}));

describe("pictures that a page shows as one", () => {
  const image = (name: string, said = "") =>
    `<figure><img src="${name}.png" alt="${name}">${said && `<figcaption>${said}</figcaption>`}</figure>`;
  const figure = (name: string, ...content: unknown[]) => ({
    type: "figure",
    attrs: { picture: `${name}.png`, alt: name, credit: "" },
    content: content,
  });
  const gallery = (attrs: object, ...content: unknown[]) => ({ type: "gallery", attrs, content });
  const item = (name: string) =>
    `<dl class="gallery-item"><dt><a href="/x"><img src="${name}.png" alt="${name}"></a></dt><dd class="wp-caption-text">Of ${name}</dd></dl>`;
  it.each<[string, string, unknown]>([
    [
      "in blocks",
      `<figure class="wp-block-gallery alignwide">${image("a", "One")}${image("b")}<figcaption>Two of <em>them</em></figcaption></figure>`,
      gallery({ caption: "Two of them", width: "wide" }, figure("a", text("One")), figure("b")),
    ],
    ["in a list", `<ul class="wp-block-gallery"><li>${image("a")}</li><li>${image("b")}</li></ul>`, gallery({}, figure("a"), figure("b"))],
    [
      "of a classic post",
      `<div class="gallery">${item("a")}${item("b")}<br></div>`,
      gallery({}, figure("a", text("Of a")), figure("b", text("Of b"))),
    ],
    [
      "of cards",
      `<figure class="kg-card kg-gallery-card"><div><div><img src="a.png" alt="a"></div><div><img src="b.png" alt="b"></div></div></figure>`,
      gallery({}, figure("a"), figure("b")),
    ],
  ])("are a gallery, %s", (_how, html, wanted) => expect(blocksOf(html)).toEqual([wanted]));
  it("are several galleries where there are more than one holds, and what is said of all stands with the last", () => {
    const html = `<figure>${"abcdefgh"
      .split("")
      .map((name) => image(name))
      .join("")}<figcaption>All</figcaption></figure>`;
    expect(blocksOf(html)).toEqual([
      gallery({}, ...["a", "b", "c", "d"].map((name) => figure(name))),
      gallery({ caption: "All" }, ...["e", "f", "g", "h"].map((name) => figure(name))),
    ]);
  });
  it("are none where something else stands among them", () => {
    expect(read(`<figure>${image("a")}<p>Between</p>${image("b")}</figure>`).blocks.map(({ type }) => type)).toEqual([
      "figure",
      "paragraph",
      "figure",
    ]);
  });
});

describe("no word is lost", () => {
  it.each([
    ["who said a quotation", '<blockquote><p>w1x</p><footer><p class="MsoCaption"><img src="a.png">w2x</p></footer></blockquote>'],
    ["the title of a box", '<details><summary><p class="MsoCaption"><img src="a.png">w1x</p></summary><p>w2x</p></details>'],
    ["a quoted paragraph", '<p class="MsoQuote"><span class="a"><img src="a.png" alt="w1x">w2x</span></p>'],
    ["a table’s caption", '<table><caption><p class="MsoCaption"><img src="a.png">w1x</p></caption><tr><td>w2x</td></tr></table>'],
  ])("a picture with its caption in %s", (_what, html) => {
    let ids = 0;
    const { blocks, problems } = read(html, { newId: () => `n${(ids += 1)}` });
    expect(words(JSON.stringify([blocks, problems.map((one) => one.words)]))).toEqual(["w1x", "w2x"]);
  });

  const credit = (inner: string) => `<figure><img src="a.png">${inner}</figure>`;
  it.each([
    ["a box’s title", credit('<div class="callout"><summary class="credit">w1x</summary><p>w2x</p></div>')],
    ["a table’s cell", credit('<table><tr><td class="credit">w1x</td><td>w2x</td></tr></table>')],
  ])("what is a picture’s credit is not %s as well", (_what, html) => {
    const { blocks, problems } = read(html);
    expect(words(JSON.stringify([blocks, problems.map((one) => one.words)]))).toEqual(["w1x", "w2x"]);
  });

  it("what a page says at the line of its paywall", () => {
    const { blocks, problems } = read('<p>w1x</p><div class="gh-post-upgrade"><p>w2x</p></div>', { paywall: true });
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "paywall"]);
    expect(problems.map((one) => one.words)).toEqual(["w2x"]);
  });
  it("what a recording without an address is called", () =>
    expect(read('<audio src="/a.mp3" title="w1x"></audio>').problems.map((one) => one.words)).toEqual(["w1x"]));
  it("whatever stands in whatever: each is in the blocks, once, or told; and any edition can set them", () => {
    fc.assert(
      fc.property(trees.nodes, fc.boolean(), (shape, paywall) => {
        let [count, ids] = [0, 0];
        const html = shape.replaceAll("?", () => `w${(count += 1)}x`);
        const { blocks, problems } = read(html, { paywall, newId: () => `n${(ids += 1)}` });
        expect(words(JSON.stringify([blocks, problems.map((one) => one.words)]))).toEqual(words(html));
        expect(blocks.length > 0 ? errorsIn(blocks) : []).toEqual([]);
      }),
      { numRuns: usually(500, 1500) },
    );
  }, 60_000);
});

describe("a page of any size", () => {
  const seconds = (html: string) => {
    const root = fromHtml(html);
    const began = process.cpuUsage().user;
    blocksFromHtml(root);
    return (process.cpuUsage().user - began) / 1e6;
  };
  const notes = Array.from({ length: 3000 }, (_, at) => `<sup><a href="#fn${at}" id="r${at}">${at}</a></sup>`).join("");
  it.each([
    ["forty thousand words", "<p>some <b>words</b> of it&nbsp;all</p>".repeat(10_000)],
    ["one paragraph", `<p>${"some <i>words</i> ".repeat(20_000)}</p>`],
    ["breaks", `<p>${"a<br>".repeat(40_000)}</p>`],
    ["rules", "<hr>".repeat(40_000)],
    [
      "footnotes",
      `<p>${notes}</p><ol class="footnotes">${Array.from({ length: 3000 }, (_, at) => `<li id="fn${at}">x</li>`).join("")}</ol>`,
    ],
    ["links to one place", `<p id="x">a</p>${'<a href="#x">1</a> '.repeat(20_000)}`],
    ["calls of one note", `<span>${'<a href="#x">1</a> '.repeat(20_000)}</span><p class="footnote" id="x">a</p>`],
    ["items", `<ul>${"<li>a</li>".repeat(20_000)}</ul>`],
    ["cells", `<table><tr>${"<td rowspan=100 colspan=90>a</td>".repeat(500)}</tr>${"<tr><td>b</td></tr>".repeat(5000)}</table>`],
    ["figures", '<figure><img src="a.png" alt="b"><figcaption>Photo by </figcaption></figure>'.repeat(8000)],
    ["captions that say “photo” again and again", `<figure><img src=a.png><figcaption>${"Photo: ".repeat(20_000)}</figcaption></figure>`],
    ["style sheets", `<style>${".a{".repeat(60_000)}</style><p class=a>b</p>`],
    ["spaces", `<p>a${" &nbsp;".repeat(60_000)}b</p>`],
    ["dashes", `<blockquote>${"<p>— </p>".repeat(20_000)}</blockquote>`],
    ["controls", "<button>a</button>".repeat(20_000)],
  ])("is read in its own time: %s", (_what, html) => expect(seconds(html)).toBeLessThan(8), 30_000);

  it("is read, though it stands deep in itself: what is too deep as plain words, and told", () => {
    let ids = 0;
    for (const name of ["div", "span", "blockquote", "ul><li", "b"]) {
      // an id of chance may look like a word
      const { blocks, problems } = read(`${`<${name}>`.repeat(400)}w1x`, { newId: () => `n${(ids += 1)}` });
      expect(words(JSON.stringify(blocks))).toEqual(["w1x"]);
      expect(errorsIn(blocks)).toEqual([]);
      if (name !== "b") expect(problems.length).toBeGreaterThan(0);
    }
  });
});

it("is small, and takes nothing of Node, so that it can go into the writing page", async () => {
  const entry = `export { blocksFromHtml } from "./index.ts"`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    external: ["node:*"],
  });
  const [file] = outputFiles;
  expect(file!.text).not.toMatch(/from\s*"node:|mdast|micromark/);
  expect(file!.contents.length).toBeLessThan(40_000);
}, 20_000);
