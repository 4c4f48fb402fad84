import fc from "fast-check";
import { expect, it } from "vitest";
import { archiveOf, everyWordOf, markedWords } from "../../../test/support/archive-of.ts";
import { wpExport, wpItem, wpPicture } from "../../../test/support/wordpress-export.ts";
import { articleOf } from "../bring/article-of.ts";
import { firstChoices } from "../plan.ts";
import { wordpress } from "./wordpress.ts";

/** Of exports made at random, every word is in the articles, in what was left out, or told of. “§” is a word, numbered at the end. */

const word = fc.constantFrom(
  "§",
  "§ §",
  "“§”",
  "&ldquo;§&rdquo;",
  "§&nbsp;§",
  "§ &amp; §",
  "&lt;§&gt;",
  "&#8212;§",
  "§, §.",
  "caf&eacute; §",
  "§ [sic]",
);
const wrapped = fc.constantFrom(
  "§",
  "<em>§</em>",
  "<strong>§ <i>§</i></strong>",
  '<a href="/x">§ <b>§</b></a>',
  "<sup>§</sup>",
  '<abbr title="§ §">§</abbr>',
  "<q>§</q>",
  "<code>§</code>",
  "<del>§</del><ins>§</ins>",
  "<mark>§</mark>",
  "<ruby>§<rt>§</rt></ruby>",
  '<span lang="fr">§</span>',
  "§<br>§",
  "<small>§</small>",
  "<kbd>§</kbd>",
  "[efn_note]§ <em>§</em>[/efn_note]",
  "((§ § §))",
  "[ref]§[/ref]",
  '<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>',
  "[box]§[/box]",
  '[box title="§"]§[/box]',
  '[box title="§ § §" color="red"]',
  "[dropcap]§[/dropcap]",
  '[button link="https://old.example/"]§[/button]',
);
const phrase = fc.array(fc.oneof(word, wrapped), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const picture = fc.constantFrom(
  '<img src="https://old.example/p.jpg" alt="§ §">',
  '<a href="https://old.example/p.jpg"><img src="https://old.example/p-300x200.jpg" alt="§" title="§"></a>',
  '<img src="https://old.example/q.jpg" alt="">',
  '<img src="" alt="§">',
  '<img alt="§ §">',
);
const { block } = fc.letrec<{ block: string; list: string }>((tie) => ({
  list: fc
    .tuple(fc.constantFrom("ul", "ol"), fc.array(fc.tuple(phrase, fc.option(tie("list"))), { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) => `<${tag}>${items.map(([words, inner]) => `<li>${words}${inner ?? ""}</li>`).join("")}</${tag}>`),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    phrase.map((words) => `<p>${words}</p>`),
    phrase,
    fc.tuple(phrase, phrase).map(([a, b]) => `${a}\n${b}`),
    phrase.map((words) => `<!-- wp:paragraph --><p class="has-drop-cap">${words}</p><!-- /wp:paragraph -->`),
    fc
      .tuple(fc.constantFrom(1, 2, 3, 4, 6), phrase)
      .map(([level, words]) => `<!-- wp:heading {"level":${level}} --><h${level}>${words}</h${level}><!-- /wp:heading -->`),
    tie("list"),
    fc
      .tuple(phrase, phrase)
      .map(([a, b]) => `<!-- wp:quote --><blockquote class="wp-block-quote"><p>${a}</p><cite>${b}</cite></blockquote><!-- /wp:quote -->`),
    fc
      .tuple(phrase, phrase)
      .map(
        ([a, b]) =>
          `<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>${a}</p><cite>${b}</cite></blockquote></figure><!-- /wp:pullquote -->`,
      ),
    fc
      .tuple(phrase, phrase, phrase, phrase)
      .map(
        ([a, b, c, d]) =>
          `<!-- wp:table --><figure class="wp-block-table"><table><caption>${d}</caption><thead><tr><th>${a}</th><th>§</th></tr></thead><tbody><tr><td>${b}</td><td colspan="2">§</td></tr></tbody><tfoot><tr><td>§</td></tr></tfoot></table><figcaption>${c}</figcaption></figure><!-- /wp:table -->`,
      ),
    fc.tuple(phrase, tie("block")).map(([a, b]) => `<table><tr><td>${a}</td><td><table><tr><td>${b}</td></tr></table></td></tr></table>`),
    fc
      .tuple(picture, phrase)
      .map(
        ([img, words]) =>
          `<!-- wp:image --><figure class="wp-block-image">${img}<figcaption>${words}</figcaption></figure><!-- /wp:image -->`,
      ),
    fc.tuple(picture, phrase).map(([img, words]) => `[caption id="attachment_8" align="alignnone" width="300"]${img} ${words}[/caption]`),
    picture.map((img) => `[caption id="a" caption="§ §"]${img}[/caption]`),
    fc
      .tuple(picture, picture, phrase)
      .map(
        ([a, b, words]) =>
          `<!-- wp:gallery --><figure class="wp-block-gallery"><figure>${a}<figcaption>§</figcaption></figure><figure>${b}</figure><figcaption class="blocks-gallery-caption">${words}</figcaption></figure><!-- /wp:gallery -->`,
      ),
    fc
      .tuple(tie("block"), tie("block"))
      .map(
        ([a, b]) =>
          `<!-- wp:columns --><div class="wp-block-columns"><div class="wp-block-column">${a}</div><div class="wp-block-column">${b}</div></div><!-- /wp:columns -->`,
      ),
    fc
      .tuple(picture, tie("block"))
      .map(
        ([img, inner]) =>
          `<!-- wp:media-text --><div class="wp-block-media-text"><figure>${img}</figure><div class="wp-block-media-text__content">${inner}</div></div><!-- /wp:media-text -->`,
      ),
    fc.tuple(phrase, tie("block")).map(([a, b]) => `<details><summary>${a}</summary>${b}</details>`),
    fc.tuple(phrase, phrase).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
    fc
      .tuple(tie("block"), tie("block"))
      .map(([a, b]) => `<!-- wp:group --><div class="wp-block-group"><aside>${a}</aside><section>${b}</section></div><!-- /wp:group -->`),
    fc.constantFrom(
      "<!--more-->",
      "<!--more § §-->",
      '<!-- wp:more {"customText":"Read on"} -->\n<!--more § §-->\n<!-- /wp:more -->',
      "<!--nextpage-->",
      "<hr>",
      '<!-- wp:block {"ref":9} /-->',
      '<!-- wp:block {"ref":99} /-->',
      '<!-- wp:latest-posts {"title":"§ §"} /-->',
      '<!-- wp:acme/card {"heading":"§","text":"§ § §"} /-->',
      '<!-- wp:cover {"url":"https://old.example/p.jpg","dimRatio":50} --><div class="wp-block-cover" style="background-image:url(https://old.example/p.jpg)"><div><!-- wp:paragraph {"align":"center"} --><p>§</p><!-- /wp:paragraph --></div></div><!-- /wp:cover -->\n<!-- wp:calendar /-->\n<!-- wp:rss {"feedURL":"https://old.example/feed"} /-->',
      '<!-- wp:accordion --><div><h3><button type="button" class="wp-block-accordion-heading__toggle"><span>§</span><span aria-hidden="true">+</span></button></h3><p>§</p></div><!-- /wp:accordion -->',
      "§\n\n<p style='text-align:center'>§</p>\n\n§\n§\n\n<div>§\n\n§</div>",
      "[[gallery]] § [[caption § ]]",
      "[youtube=https://video.example/1] §\n\n[tweet https://video.example/2]§",
      '<!-- wp:search {"label":"§","placeholder":"§ §","buttonText":"§"} /-->',
      '<!-- wp:html --><form><label>§ <input placeholder="§"></label><select><option>§</option></select><textarea>§</textarea><button>§</button></form><!-- /wp:html -->',
      '<pre class="wp-block-verse">§\n  §</pre>',
      "<pre><code>§ &lt;p&gt; §</code></pre>",
      '<iframe src="https://video.example/1" title="§ §"></iframe>',
      '<!-- wp:embed {"url":"https://video.example/1"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://video.example/1\n</div><figcaption>§</figcaption></figure><!-- /wp:embed -->',
      "[embed]https://video.example/1[/embed]",
      '[audio mp3="https://old.example/a.mp3"][/audio]',
      '<audio controls src="https://old.example/a.mp3">§</audio>',
      '<video src="https://old.example/a.mp4"><track label="§">§</video>',
      '<object data="x.swf">§</object>',
      "<noscript>§ §</noscript>",
      "<svg><title>§</title><text>§</text></svg>",
      "<center>§</center>",
      '<!-- wp:file --><div class="wp-block-file"><a href="https://old.example/a.pdf">§</a><a class="wp-block-file__button" download>§</a></div><!-- /wp:file -->',
      '<!-- wp:buttons --><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/x">§</a></div></div><!-- /wp:buttons -->',
      '[gallery ids="8,77"]',
      "[su_tabs][su_tab title=\"§\"]§[/su_tab][su_tab title='§ §']§[/su_tab][/su_tabs]",
      '[pullquote author="§"]§[/pullquote]',
      "<p>§<div>§</div>§</p>",
      "<ul><ul><li>§</li></ul>§</ul>",
      "<table>§<tr>§<td>§</td></tr></table>",
      "<blockquote>§<ul><li>§</li></ul><table><tr><td>§</td></tr></table></blockquote>",
      "<h2><img src='https://old.example/p.jpg' alt='§'>§</h2>",
      "<li>§</li>",
      "§ < § > §",
      "<b>§<p>§</b>§</p>",
    ),
  ),
}));
/** A field of one line, in which no page shows more than words. */
const line = fc
  .array(fc.oneof(word, fc.constantFrom("<em>§</em>", "<strong>§ <i>§</i></strong>", "§<br>§")), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(" "));
const post = fc.record({
  title: line,
  excerpt: fc.oneof(fc.constant(""), line, fc.constant("§ ".repeat(400))),
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  between: fc.constantFrom("\n\n", "\n", "\r\n\r\n"),
  kind: fc.constantFrom("post", "post", "page"),
  status: fc.constantFrom("publish", "draft", "private", "future"),
  tag: fc.option(word),
  seo: fc.option(fc.tuple(line, line)),
  note: line,
  field: fc.constantFrom("", "subtitle", "what_he_said"),
});

/** Of the words of a whole export, each another number. */
const numbered = (xml: string): string => {
  let count = 0;
  return xml.replaceAll("§", () => `w${(count += 1)}x`);
};
const fieldsFor = (title: string, description: string) => ({ _yoast_wpseo_title: title, _yoast_wpseo_metadesc: description });

it("an export of WordPress, whatever is in it, comes in with every word or says which it left out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 3 }), fc.boolean(), async (posts, paywall) => {
      const items = posts.map(({ blocks, between, seo, tag, note, field, ...one }, at) =>
        wpItem({
          id: at + 20,
          ...one,
          content: blocks.join(between),
          terms: tag ? [["post_tag", `t${at}`, tag]] : [],
          meta: {
            _thumbnail_id: "8",
            footnotes: JSON.stringify([{ id: "a", content: note }]),
            ...(field && { [field]: "§ and §" }),
            ...(seo && fieldsFor(...seo)),
          },
        }),
      );
      const reused = wpItem({ id: 9, title: "", kind: "wp_block", content: "<!-- wp:paragraph --><p>reused</p><!-- /wp:paragraph -->" });
      const xml = numbered(wpExport(...items, reused, wpPicture(8, "https://old.example/p.jpg", "A weir", "Its gate")));
      const { isOurs, posts: read, told } = await archiveOf(wordpress, { "export.xml": xml });
      expect(isOurs).toBe(true);
      expect(read).toHaveLength(posts.length);
      const plan = { choices: { ...firstChoices, paywall }, mapping: {}, site: "https://old.example" };
      const made = read.map((one) => ({ ...one, ...articleOf(one, plan) }));
      const kept = new Set(markedWords(everyWordOf({ isOurs, posts: made, told })));
      const lost = [...new Set(markedWords(xml))].filter((one) => !kept.has(one));
      expect(lost).toEqual([]);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 250), seed: 15 },
  );
}, 60_000);
