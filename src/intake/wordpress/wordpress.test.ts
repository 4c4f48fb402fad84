import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wpEarlyExport, wpExport, wpItem, wpPicture } from "../../../test/support/wordpress-export.ts";
import { toMarkdown } from "../../document/index.ts";
import { type ArchivePost, nothingTold } from "../archive-post.ts";
import { importerOf } from "../importers.ts";
import { openSource } from "../source/source.ts";
import { itemsOf } from "./items.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-wordpress-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(...files: string[]) {
  const paths = files.map((xml, at) => {
    const path = join(folder, `export-${at}.xml`);
    writeFileSync(path, xml);
    return path;
  });
  const [told, source] = [nothingTold(), await openSource(paths)];
  const importer = await importerOf(source);
  const posts: ArchivePost[] = [];
  for await (const post of importer?.read(source, told) ?? []) posts.push(post);
  return { posts, told, system: importer?.system };
}
/** In parts of a few letters each, as a stream may be cut anywhere. */
async function* parts(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const printed = (post: ArchivePost | undefined) =>
  toMarkdown({ headline: "", byline: [], body: post!.source.body, other: {} })
    .replace(/^---[\s\S]*?---\n/, "")
    .trim();
const markdownOf = async (content: string, ...more: string[]) =>
  printed((await read(wpExport(wpItem({ id: 1, title: "A", content }), ...more))).posts[0]);

describe("an export of WordPress", () => {
  it("is known by how it begins", async () => {
    expect((await read(wpExport())).system).toBe("WordPress");
    expect((await read('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>')).system).toBe(undefined);
  });
  it("gives its posts and pages with who wrote them and when, and counts what is none", async () => {
    const { posts, told } = await read(
      wpExport(
        wpItem({
          id: 1,
          title: "The Weir &amp; Co",
          slug: "the-weir",
          content: "One.\n\nTwo\nlines.",
          more: '<category domain="category" nicename="essays"><![CDATA[Essays]]></category><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>',
        }),
        wpItem({ id: 2, title: "About", kind: "page", slug: "about", content: "<p>We.</p>" }),
        wpItem({ id: 3, title: "Gone", status: "trash" }),
        wpItem({ id: 4, title: "Menu", kind: "nav_menu_item" }),
        wpPicture(5, "https://old.example/weir.jpg", "A weir"),
      ),
    );
    expect(posts.map(({ kind, source }) => [kind, source.headline, source.slug])).toEqual([
      ["post", "The Weir & Co", "the-weir"],
      ["page", "About", "about"],
    ]);
    expect(posts[0]?.source).toMatchObject({ byline: ["Ida Brandt"], date: "2019-05-03", access: "open" });
    expect(posts[0]?.sections).toEqual([{ key: "essays", name: "Essays", address: "/category/essays/" }]);
    expect(Object.fromEntries(told.leftOut)).toEqual({
      comments: 1,
      "in the bin or begun by themselves": 1,
      "of the kind “nav_menu_item”": 1,
      "pictures and files": 1,
    });
  });
  it.each<[string, string, string]>([
    ["classic lines as paragraphs", "One.\n\nTwo\nlines.\n<ul>\n<li>a</li>\n</ul>", "One.\n\nTwo\\\nlines.\n\n- a"],
    [
      "blocks",
      "<!-- wp:heading --><h2>Head</h2><!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>Text.</p>\n<!-- /wp:paragraph -->",
      "## Head\n\nText.",
    ],
    ["“more” as the paywall line", "One.\n\n<!--more-->\n\nTwo.", "One.\n\n<!-- paywall -->\n\nTwo."],
    [
      "a caption",
      '[caption id="a" width="3"]<a href="x"><img src="https://old.example/weir.jpg" alt="A weir" /></a> In June. Photo: Ann B[/caption]',
      '![A weir](weir.jpg "In June. | Photo: Ann B")',
    ],
    ["notes of plugins", "Hours[efn_note]Since <em>1911</em>.[/efn_note] pass.", "Hours[^1] pass.\n\n[^1]: Since *1911*."],
    ["notes in double brackets", "Hours((Since 1911.)) pass.", "Hours[^1] pass.\n\n[^1]: Since 1911."],
    ["what is embedded", "[embed]https://example.org/film[/embed]", "<https://example.org/film>"],
    [
      "a track of the early player by its address, with what is played",
      "[audio https://a.example/b.mp3|titles=Blues|artists=Ann]",
      "[Ann: Blues](https://a.example/b.mp3)",
    ],
    [
      "a program as it is written",
      'See:\n\n[code lang="php"]\n<?php echo "a"; ?>\n$x = [1];\n[/code]\n\nUse [code]<b>[/code].',
      'See:\n\n`<?php\u00a0echo\u00a0"a";\u00a0?>`\\\n`$x\u00a0=\u00a0[1];`\n\nUse `<b>`.',
    ],
    ["a program that the editor wrote as signs of HTML", "[sourcecode]\na &lt; b\nc\n[/sourcecode]", "`a\u00a0<\u00a0b`\\\n`c`"],
    [
      "a button as a link to where it led",
      '[my_button url="/go?a=1&amp;b=2"]Go[/my_button] on.',
      "[Go](https://old.example/go?a=1\\&b=2) on.",
    ],
    ["an address on a line of its own as a link", "One.\n\nhttps://films.example/7\n\nTwo.", "One.\n\n<https://films.example/7>\n\nTwo."],
    ["words in brackets that are no shortcode", "He wrote [sic] so.", "He wrote \\[sic] so."],
  ])("keeps %s", async (_what, content, wanted) => expect(await markdownOf(content)).toBe(wanted));
  it("of what had no headline has the first words, and tells so", async () => {
    const long = "A remark that goes on for longer than anybody would make a headline, even of a remark.";
    const { posts } = await read(
      wpExport(
        wpItem({ id: 1, title: "", content: "Line one.\nLine two." }),
        wpItem({ id: 2, title: " ", content: long }),
        wpItem({ id: 3, title: "" }),
      ),
    );
    expect(posts.map(({ name, source, problems }) => [name, source.headline, problems])).toEqual([
      ["post 1", "Line one.", ["it had no headline there: what stands in its place are its first words"]],
      [
        "post 2",
        "A remark that goes on for longer than anybody would make a headline, even of a …",
        ["it had no headline there: what stands in its place are its first words"],
      ],
      ["post 3", "Untitled", ["it had no headline there"]],
    ]);
  });
  it("tells what stood on a picture’s own page alone, and not what stands beside it here", async () => {
    const on = (words: string, picture: string) => picture.replace("<content:encoded><![CDATA[", `$&${words}`);
    const { posts } = await read(
      wpExport(
        wpItem({ id: 1, title: "A", content: '[gallery ids="8,9"]', meta: { _thumbnail_id: "8" } }),
        on("Its history.", wpPicture(8, "https://old.example/a.jpg", "A")),
        on("First", wpPicture(9, "https://old.example/b.jpg", "B", "First")),
      ),
    );
    expect(posts[0]!.problems).toEqual(["what was said of the picture a.jpg on its own page was left out: “Its history.”"]);
  });
  it("keeps a gallery, by the pictures that stand further down", async () => {
    expect(
      await markdownOf(
        '[gallery ids="8,9"]',
        wpPicture(8, "https://old.example/a.jpg", "A", "First"),
        wpPicture(9, "https://old.example/b.jpg", "B"),
      ),
    ).toBe('![A](a.jpg "First")\n![B](b.jpg)');
  });
  it("keeps a gallery that names no pictures, by those of its post, and tells of those that the archive has not", async () => {
    const ofPost = (picture: string) => picture.replace("<wp:post_type>", "<wp:post_parent>1</wp:post_parent><wp:post_type>");
    const { posts } = await read(
      wpExport(
        wpItem({ id: 1, title: "A", content: '[gallery]\n\n[gallery ids="8,77,78"]' }),
        wpItem({ id: 2, title: "B", content: "[gallery]\n\nNone." }),
        ofPost(wpPicture(8, "https://old.example/a.jpg", "A")),
        ofPost(wpPicture(9, "https://old.example/b.jpg", "B")),
        ofPost(wpPicture(10, "https://old.example/notes.pdf", "")),
      ),
    );
    expect(printed(posts[0])).toBe("![A](a.jpg)\n![B](b.jpg)\n\n![A](a.jpg)");
    expect(posts[0]!.problems).toEqual(["the archive has no picture of a gallery by these numbers: 77, 78"]);
    expect([printed(posts[1]), posts[1]!.problems]).toEqual(["None.", []]);
  });
  it("sets a file’s name apart from its button", async () => {
    expect(
      await markdownOf(
        '<div class="wp-block-file"><a href="https://a.example/f.pdf">A file</a><a href="https://a.example/f.pdf" class="wp-block-file__button" download>Download</a></div>',
      ),
    ).toBe("[A file](https://a.example/f.pdf) [Download](https://a.example/f.pdf)");
  });
  it("names a shortcode that nobody knows, and keeps the words in it", async () => {
    const { posts, told } = await read(wpExport(wpItem({ id: 1, title: "A", content: '[box color="red"]In the box.[/box]' })));
    expect(JSON.stringify(posts[0]?.source.body)).toContain("In the box.");
    expect([...told.unknown]).toEqual([["the shortcode box", { count: 1, example: '[box color="red"]' }]]);
  });
  it("is read to its end where an article writes of exports, however it is cut into parts", async () => {
    const content = "It ends with </item>, they say; it begins with <item>.";
    const xml = wpExport(wpItem({ id: 1, title: "A", content }), wpItem({ id: 2, title: "B" }));
    for (const size of [1, 3, 1000]) {
      const items = [];
      for await (const item of itemsOf(parts(xml, size), { file: "a.xml" })) items.push(item);
      expect(items).toHaveLength(2);
      expect(items[0]).toContain(content);
    }
  });
  it.each(["1.0", "1.1"])("of its early years, %s, says the same", async (version) => {
    const { posts, told, system } = await read(wpEarlyExport(version));
    expect(system).toBe("WordPress");
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      key: "post:7",
      status: "published",
      publishedAt: "2011-04-02T06:00:00Z",
      feedId: "http://old.example/?p=7",
      addresses: ["/2011/04/the-weir/", "/?p=7"],
      sections: [{ key: "essays", name: "Essays" }],
      topics: [{ key: "rivers", name: "Rivers", address: "/tag/rivers/" }],
      source: { headline: "The Weir", byline: [version === "1.0" ? "ida" : "Ida Brandt"], date: "2011-04-02" },
    });
    expect(toMarkdown({ headline: "", byline: [], body: posts[0]!.source.body, other: {} })).toContain("One.\n\n<!-- paywall -->\n\nTwo.");
    expect([...told.leftOut]).toEqual([["comments", 1]]);
  });
  it("keeps what stands between a block that says something of itself and one that is alone", async () => {
    const cover =
      '<!-- wp:cover {"url":"https://old.example/a.jpg"} --><div class="wp-block-cover" style="background-image:url(https://old.example/a.jpg)"><div><!-- wp:paragraph {"align":"center"} --><p>Before.</p><!-- /wp:paragraph --></div></div><!-- /wp:cover -->';
    expect(await markdownOf(`${cover}<!-- wp:paragraph --><p>Between.</p><!-- /wp:paragraph --><!-- wp:rss {"feedURL":"x"} /-->`)).toBe(
      "![](a.jpg)\n\nBefore.\n\nBetween.",
    );
  });
  it("of a classic post has a paragraph where an empty line is, whatever else of it is HTML", async () => {
    const classic =
      "One\nline.\n\n<p style='text-align: center'>Two\n\nThree.</p>\nFour.\n<blockquote>Five.\n\nSix.</blockquote>\n<div>Seven.\n\nEight.</div>\n<ul>\n\t<li>Nine\n<ul>\n\t<li>Ten</li>\n</ul>\n</li>\n\n\t<li>Eleven</li>\n</ul>\nTwelve.\n\n&nbsp;\n\n<pre>a\n\nb</pre>";
    expect(await markdownOf(classic)).toBe(
      "One\\\nline.\n\nTwo\n\nThree.\n\nFour.\n\n> Five.\n>\n> Six.\n\nSeven.\n\nEight.\n\n- Nine\n  - Ten\n- Eleven\n\nTwelve.\n\n`a`\n\n`b`",
    );
  });
  it("has what shortcodes play as its address, however it is said to them", async () => {
    const film = "https://www.youtube.com/watch?v=abcdefghijk";
    for (const said of [`[youtube=${film}]`, `[youtube ${film}]`, "[youtube id=abcdefghijk]", `[embed]${film}[/embed]`, film])
      expect(await markdownOf(`One.\n\n${said}\n\nTwo.`), said).toBe(`One.\n\n<${film}>\n\nTwo.`);
    expect(await markdownOf("[[gallery]] is how one is written.")).toBe("\\[gallery] is how one is written.");
    const song = wpItem({ id: 21, title: "Song", kind: "attachment", status: "inherit" }).replace(
      "<wp:post_id>",
      "<wp:attachment_url>https://old.example/song.mp3</wp:attachment_url><wp:post_id>",
    );
    expect(await markdownOf('[playlist ids="21"]', song)).toBe("<https://old.example/song.mp3>");
  });
  it("has a field called a subtitle as the standfirst, and tells every other in which somebody wrote", async () => {
    const meta = { subtitle: "Of <em>hours</em>", what_he_said: "Not a word", views: "12", _edit_lock: "a b", acf: 'a:1:{s:3:"a b";}' };
    const [alone, both] = (
      await read(wpExport(wpItem({ id: 1, title: "A", meta }), wpItem({ id: 2, title: "B", excerpt: "Its excerpt.", meta })))
    ).posts;
    expect(alone).toMatchObject({ source: { standfirst: "Of hours" }, problems: ["the field “what_he_said” was left out: “Not a word”"] });
    expect(both).toMatchObject({
      source: { standfirst: "Its excerpt." },
      problems: ["its subtitle was left out: “Of hours”", "the field “what_he_said” was left out: “Not a word”"],
    });
  });
  it("has the parts of a text that was shown on several pages as one, and each of their addresses", async () => {
    const parts = "One.\n\n<!--nextpage-->\n\nTwo.\n\n<!--nextpage-->Three.";
    const [paged, plain] = (
      await read(
        wpExport(
          wpItem({ id: 1, title: "A", content: parts, link: "https://old.example/2019/05/a/" }),
          wpItem({ id: 2, title: "B", content: parts }),
        ),
      )
    ).posts;
    expect(printed(paged)).toBe("One.\n\nTwo.\n\nThree.");
    expect(paged?.addresses).toEqual(["/2019/05/a/", "/?p=1", "/2019/05/a/2/", "/2019/05/a/3/"]);
    expect(plain?.addresses).toEqual(["/?p=2"]);
  });
  it("has paragraphs of what was written without blocks between blocks, and of what a block says as it was written before", async () => {
    const mixed =
      "Bare one.\n\nBare two.\n\n<!-- wp:paragraph -->\n<p>In a\n\nblock.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:freeform -->\nClassic one.\n\nClassic two.\n<!-- /wp:freeform -->\n\n<!-- wp:calendar /-->\n\nBare three.\n\nBare four.";
    expect(await markdownOf(mixed)).toBe(
      "Bare one.\n\nBare two.\n\nIn a block.\n\nClassic one.\n\nClassic two.\n\nBare three.\n\nBare four.",
    );
  });
  it.each<[string, string, string]>([
    [
      "a film as the first blocks had it",
      '<!-- wp:core-embed/youtube {"url":"https://film.example/1"} -->\n<figure class="wp-block-embed-youtube"><div class="wp-block-embed__wrapper">\nhttps://film.example/1\n</div><figcaption>Eels</figcaption></figure>\n<!-- /wp:core-embed/youtube -->',
      "[Eels](https://film.example/1)",
    ],
    [
      "a picture with words beside it",
      '<!-- wp:media-text --><div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="https://old.example/a.jpg" alt="A boat"/></figure><div class="wp-block-media-text__content"><!-- wp:paragraph --><p>Beside it.</p><!-- /wp:paragraph --></div></div><!-- /wp:media-text -->',
      "![A boat](a.jpg)\n\nBeside it.",
    ],
    [
      "a gallery that was a list",
      '<!-- wp:gallery {"ids":["8","9"]} --><ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item"><figure><img src="https://old.example/a.jpg" alt="A"/><figcaption>First</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="https://old.example/b.jpg" alt=""/></figure></li></ul><!-- /wp:gallery -->',
      '![A](a.jpg "First")\n![](b.jpg)',
    ],
    [
      "columns, a group and verse",
      '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><p>Left</p></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><p>Right</p></div><!-- /wp:column --></div><!-- /wp:columns --><!-- wp:group --><div class="wp-block-group"><div><h3>Head</h3></div></div><!-- /wp:group --><!-- wp:verse --><pre class="wp-block-verse">One\n  two</pre><!-- /wp:verse -->',
      "Left\n\nRight\n\n## Head\n\n`One`\\\n`  two`",
    ],
    [
      "a caption of the first years, with its link",
      '[caption id="a" align="center" width="5" caption="Husk. It burns."]<a href="https://old.example/a.jpg"><img src="https://i0.wp.com/quay.files.wordpress.com/2013/09/a.jpg?w=300" alt="A husk" /></a>[/caption]',
      '![A husk](a.jpg "Husk. It burns.")',
    ],
    [
      "a list of terms",
      "<dl><dt>Weir</dt><dd>A wall.</dd><dt>Lock</dt><dd>One</dd><dd>Two</dd></dl>",
      "**Weir**\n\nA wall.\n\n**Lock**\n\nOne\n\nTwo",
    ],
  ])("that tries every theme: %s", async (_what, content, wanted) =>
    expect((await markdownOf(content)).replaceAll("\u00a0", " ")).toBe(wanted),
  );
  it("that was broken off is refused", async () => {
    const xml = wpExport(wpItem({ id: 1, title: "A", content: "Text." }));
    await expect(read(xml.slice(0, xml.indexOf("</item>")))).rejects.toThrow(/broken off/);
  });
});
