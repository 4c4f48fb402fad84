import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveOf, everyWordOf, markdownOf, markedWords } from "../../../test/support/archive-of.ts";
import { nodesOf } from "../html-of.ts";
import { wordsLost } from "../words-lost.ts";
import { substack } from "./substack.ts";
import { usually } from "../../../test/support/long.ts";

const head = "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url";
type Row = { id?: string; published?: string; type?: string; audience?: string; title?: string; subtitle?: string; podcast?: string };
const row = ({
  id = "101.the-weir",
  published = "true",
  type = "newsletter",
  audience = "everyone",
  title = "The Weir",
  ...more
}: Row = {}) =>
  [
    id,
    "2021-03-04T15:00:00.000Z",
    published,
    "2021-03-04T15:01:00.000Z",
    "",
    type,
    audience,
    title,
    more.subtitle ?? "",
    more.podcast ?? "",
  ].join();
const read = (rows: string[], pages: Record<string, string>, zipped = false) =>
  archiveOf(
    substack,
    {
      "posts.csv": [head, ...rows].join("\n"),
      ...Object.fromEntries(Object.entries(pages).map(([id, html]) => [`posts/${id}.html`, html])),
    },
    { zipped },
  );
const bodyOf = async (html: string) => {
  const { posts, told } = await read([row()], { "101.the-weir": html });
  return { markdown: markdownOf(posts[0]?.source.body), problems: posts[0]?.problems ?? [], posts, told };
};
const attrs = (said: object) => `data-attrs="${JSON.stringify(said).replaceAll('"', "&quot;")}"`;

describe("an export of Substack", () => {
  it("gives posts, pages, podcasts and drafts with their addresses, their day and whom they are for", async () => {
    for (const zipped of [false, true]) {
      const { posts, told } = await read(
        [
          row({ subtitle: '"It keeps, they say, its ""own"" hours"', audience: "only_paid" }),
          row({ id: "102.heard", type: "podcast", title: "Heard", podcast: "https://media.example/a.mp3", audience: "founding" }),
          row({ id: "103.about", type: "page", title: "About" }),
          row({ id: "104", published: "false", title: "", audience: "only_free" }),
          row({ id: "105.gone", title: "Gone" }),
        ],
        {
          "101.the-weir": "<p>One.</p><div class='paywall-jump' data-component-name='PaywallToDOM'></div><p>Two.</p>",
          "102.heard": "<p>Of eels.</p>",
          "103.about": "<p>We.</p>",
          "104": "<p>Begun.</p>",
          "106.unlisted": "<p>Found.</p>",
        },
        zipped,
      );
      expect(
        posts.map(({ key, kind, status, addresses, source }) => [
          key,
          kind,
          status,
          addresses[0],
          source.access,
          source.headline,
          markdownOf(source.body),
        ]),
      ).toEqual([
        ["post:101", "post", "published", "/p/the-weir", "subscribers", "The Weir", "One.\n\n<!-- paywall -->\n\nTwo."],
        ["post:102", "post", "published", "/p/heard", "subscribers", "Heard", "<https://media.example/a.mp3>\n\nOf eels."],
        ["post:103", "page", "published", "/p/about", "open", "About", "We."],
        ["post:104", "post", "draft", undefined, "registered", "Untitled", "Begun."],
        ["post:105", "post", "published", "/p/gone", "open", "Gone", ""],
        ["post:106", "post", "draft", "/p/unlisted", "open", "Untitled", "Found."],
      ]);
      expect(posts[0]).toMatchObject({
        publishedAt: "2021-03-04T15:00:00Z",
        source: { standfirst: 'It keeps, they say, its "own" hours', date: "2021-03-04", slug: "the-weir" },
      });
      expect(posts.slice(1).flatMap(({ problems }) => problems)).toEqual([
        "it was for founding members; here it is for all subscribers",
        "the export has no page of it; it comes without a text",
        "posts.csv does not name it; it comes as a draft without a headline",
      ]);
      expect([...told.leftOut]).toEqual([]);
    }
  });

  it("is known by its list in any order, and as a spreadsheet saved it again", async () => {
    const posts = '\uFEFFtitle;is_published;post_id;post_date;audience\r\n"A; ""b""";true;102.b;2021-03-04 15:00:00;only_free\r\n';
    const read = await archiveOf(substack, { "posts.csv": posts, "posts/102.b.html": "<p>One.</p>" });
    expect(read.posts).toMatchObject([
      { key: "post:102", name: 'A; "b"', status: "published", publishedAt: "2021-03-04T15:00:00Z", source: { access: "registered" } },
    ]);
  });
  it("leaves out what its editor says to who writes a poem", async () => {
    const poem =
      '<div class="preformatted-block"><label class="hide-text" contenteditable="false">Text within this block</label><pre class="text">One,\n  two.</pre></div>';
    const { markdown, problems } = await bodyOf(poem);
    expect([markdown.replace(/[\s\u00a0]+/g, " "), problems]).toEqual(["`One,`\\ ` two.`", []]);
  });
  it("is not known by a table of another kind, and refused where the list stands without its pages", async () => {
    expect((await archiveOf(substack, { "posts.csv": "id,title\n1,A" })).isOurs).toBe(false);
    await expect(archiveOf(substack, { "posts.csv": `${head}\n${row()}` })).rejects.toThrow(/posts\.csv stands alone.*Give the whole zip/);
  });

  it("counts lists of who opened what, and says where subscribers go", async () => {
    const { told } = await archiveOf(substack, {
      "posts.csv": `${head}\n${row()}`,
      "posts/101.the-weir.html": "<p>A</p>",
      "posts/101.the-weir.opens.csv": "x",
      "posts/101.the-weir.delivers.csv": "x",
      "email_list.quay.csv": "email",
    });
    expect([...told.leftOut]).toEqual([
      ["lists of who was sent or opened a letter", 2],
      ["list of subscribers; it is brought in as readers, not as articles", 1],
    ]);
  });
});

const image = "https://substack-post-media.s3.amazonaws.com/public/images/weir.jpeg";
const shown = `https://substackcdn.com/image/fetch/w_1456,c_limit/${encodeURIComponent(image)}`;

describe("a page of Substack", () => {
  it.each<[string, string, string]>([
    [
      "a picture in full with its caption",
      `<div class="captioned-image-container"><figure><a class="image-link" href="${shown}"><div class="image2-inset"><picture><source srcset="x 1w"><img src="${shown}" ${attrs({ src: image, alt: "A weir", imageSize: "large" })} alt="A weir"></picture><div class="image-link-expand"><button>Expand</button></div></div></a><figcaption class="image-caption">In <em>June</em>. Photo: Ann B</figcaption></figure></div>`,
      '![A weir](weir.jpeg "In *June*. | Photo: Ann B"){wide}',
    ],
    [
      "a gallery",
      `<div class="image-gallery-embed" ${attrs({ gallery: { images: [{ type: "image/jpeg", src: "https://a.example/a.jpg" }, { src: "https://a.example/b.jpg" }], caption: "Both" } })}></div>`,
      "Gallery: Both\n\n![](a.jpg)\n![](b.jpg)",
    ],
    [
      "footnotes",
      `<p>Hours<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a> pass.</p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Since <em>1911</em>.</p></div></div>`,
      "Hours[^1] pass.\n\n[^1]: Since *1911*.",
    ],
    ["a pull quote", '<div class="pullquote"><p>It keeps its hours.</p></div>', "> [!pull] It keeps its hours."],
    [
      "a film by where it is seen",
      `<div id="youtube2-abcdefghijk" class="youtube-wrap" ${attrs({ videoId: "abcdefghijk" })}><div class="youtube-inner"><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe></div></div>`,
      "<https://www.youtube.com/watch?v=abcdefghijk>",
    ],
    [
      "a button of the writer’s own",
      `<p class="button-wrapper" ${attrs({ url: "https://shop.example/", text: "Buy the map" })}><a class="button primary" href="https://shop.example/"><span>Buy the map</span></a></p>`,
      "[Buy the map](https://shop.example/)",
    ],
    [
      "a subhead without its link to itself",
      '<h2 class="header-anchor-post">Head<div class="pencraft header-anchor-parent"><div id="§head"><a href="#">Link</a></div></div></h2>',
      "## Head",
    ],
    ["a poem’s lines", '<pre class="preformatted-block">One,\n  two</pre>', "`One,`\\\n`  two`"],
    [
      "who is named in a sentence",
      `<p>By <span class="mention-wrap" ${attrs({ name: "Ann Bell", id: 1, url: null })}></span> and <span class="mention-wrap" ${attrs({ name: "The Quay", url: "https://quay.example" })}></span>.</p>`,
      "By Ann Bell and [The Quay](https://quay.example).",
    ],
    [
      "a short post by its address",
      `<div class="comment" ${attrs({ url: "https://notes.example/c-1", comment: { body: "Eels are back", name: "Ann" } })}></div>`,
      "[Ann](https://notes.example/c-1)",
    ],
    ["a formula as it is written", `<div class="latex-rendered" ${attrs({ persistentExpression: "a^2" })}></div>`, "`a^2`"],
  ])("keeps %s", async (_what, html, wanted) => expect((await bodyOf(html)).markdown.replaceAll("\u00a0", " ")).toBe(wanted));

  it("keeps where a picture lies in full", async () => {
    const { posts } = await bodyOf(`<div class="captioned-image-container"><figure><img src="${shown}" alt="A"></figure></div>`);
    expect(posts[0]?.pictures).toEqual([{ name: "weir.jpeg", src: image, alt: "A" }]);
  });

  it("leaves out what only the old site can do: counted, and each word told", async () => {
    const { markdown, problems, told } = await bodyOf(
      `<p>A.</p><div class="subscription-widget-wrap" ${attrs({ url: "x" })}><div class="subscription-widget"><div class="preamble"><p class="cta-caption">Thanks for reading!</p></div><form><input type="submit" value="Subscribe"></form></div></div>` +
        `<p class="button-wrapper" ${attrs({ url: "https://quay.substack.com/p/a?utm_source=x&action=share", text: "Share" })}><a href="x"><span>Share</span></a></p>` +
        `<div class="captioned-button-wrap" ${attrs({ url: "%%share_url%%" })}><div class="preamble"><p>Tell a friend.</p></div><p class="button-wrapper" ${attrs({ url: "%%share_url%%" })}><a href="%%share_url%%"><span>Share it</span></a></p></div>` +
        `<div class="poll-embed" ${attrs({ id: 7 })}></div><div class="native-audio-embed" ${attrs({ label: "Read aloud", mediaUploadId: "x" })}></div>` +
        `<div class="tweet" ${attrs({ url: "https://x.com/a/1", full_text: "Eels are back", username: "ann", name: "Ann" })}></div>`,
    );
    expect(markdown).toBe("A.\n\n[Ann @ann](https://x.com/a/1)");
    expect(problems).toEqual([
      "a form to subscribe was left out: “Thanks for reading!”",
      "a button of the old site was left out: “Share”",
      "a button of the old site was left out: “Share it”",
      "a button of the old site was left out: “Tell a friend. Share it”",
      "a poll was left out",
      "recordings are not in the export; bring this one in yourself: “Read aloud”",
      "the words of a post that is shown from elsewhere were left out: “Eels are back”",
    ]);
    expect(told.leftOut.get("polls")).toBe(1);
    expect(told.leftOut.get("forms to subscribe")).toBe(1);
  });

  it("tells of no number of a note as of a word that was lost, and of every other", async () => {
    const { problems } = await bodyOf(
      `<p>Hours<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a> pass.</p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Since 1911.</p></div></div>`,
    );
    expect(problems).toEqual([]);
    const page = (html: string) => wordsLost(nodesOf(html), []);
    expect(page('<a href="#fn2">2</a><a href="#fnref2">↩</a><h2 id="footnote-label">Footnotes</h2>')).toBe("");
    expect(page('<a href="#fn2">see below</a> <a href="#page-12">12</a> <a href="#fn3"><b><i>deep</i></b></a>')).toBe("see below 12 deep");
  });

  it("loses no word, whatever stands in whatever", async () => {
    const classes = "subscription-widget-wrap captioned-button-wrap button-wrapper poll-embed captioned-image-container youtube-wrap tweet embedded-post-wrap pullquote footnote callout-block header-anchor-post file-embed-wrapper preamble paywall-jump native-video-embed".split(" "); // prettier-ignore
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(
          "?",
          "<p>?</p>",
          "<a href='https://a.example/'>?</a>",
          "<figcaption>?</figcaption>",
          "<img src='https://a.example/b.jpg'>",
        ),
        fc
          .tuple(fc.constantFrom("div", "p", "figure", "h2"), fc.constantFrom(...classes), fc.array(tie("html"), { maxLength: 3 }))
          .map(([tag, name, inner]) => `<${tag} class="${name}">${inner.join(" ")}</${tag}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(html, { maxLength: 5 }), async (parts) => {
        let count = 0;
        const page = parts.join("").replaceAll("?", () => `w${(count += 1)}x`);
        const found = everyWordOf(await read([row()], { "101.the-weir": page }));
        expect(new Set(markedWords(found))).toEqual(new Set(markedWords(page)));
      }),
      { numRuns: usually(130, 400) },
    );
  }, 60_000);
});
