import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveOf, everyWordOf, markdownOf, markedWords } from "../../../test/support/archive-of.ts";
import {
  ghostExport,
  ghostPost,
  ghostWhole,
  lexicalOf,
  lexicalParagraph as p,
  lexicalText,
  mobiledocOf,
} from "../../../test/support/ghost-export.ts";
import { ghost } from "./ghost.ts";
import { redirectsIn } from "./redirects.ts";
import { routesIn } from "./routes.ts";
import { usually } from "../../../test/support/long.ts";

const read = (...posts: Record<string, unknown>[]) => archiveOf(ghost, { "export.json": ghostExport({ posts: posts.map(ghostPost) }) });
const bodyOf = async (given: Record<string, unknown>) => {
  const { posts, told } = await read(given);
  return { markdown: markdownOf(posts[0]?.source.body), problems: posts[0]?.problems ?? [], unknown: [...told.unknown.keys()], posts };
};
const lexical = (...nodes: unknown[]) => bodyOf({ lexical: lexicalOf(...nodes) });

describe("a card of Ghost", () => {
  const [one, two] = ["__GHOST_URL__/content/images/a.jpg", "__GHOST_URL__/content/images/b.jpg"];
  it("with two pictures one over the other has both beside each other", async () => {
    const { markdown, problems } = await lexical({
      type: "before-after",
      beforeImage: { src: one, alt: "Before" },
      afterImage: { src: two },
      caption: "The weir",
    });
    expect(markdown).toBe("Gallery: The weir\n\n![Before](a.jpg)\n![](b.jpg)");
    expect(problems).toEqual(["two pictures that were shown one over the other stand beside each other"]);
  });
  it("that nobody knows keeps its words, its pictures and its addresses", async () => {
    const { markdown, unknown } = await lexical({
      type: "someday",
      picture: one,
      say: "New words",
      deep: { link: "https://new.example/x" },
    });
    expect(markdown).toBe("New words\n\n![](a.jpg)\n\n<https://new.example/x>");
    expect(unknown).toEqual(["the card “someday”"]);
  });
  it("with a button that is switched off has none", async () => {
    const off = { type: "header", header: "Rivers", buttonEnabled: false, buttonText: "Add button text", buttonUrl: "" };
    expect(await lexical(off)).toMatchObject({ markdown: "## Rivers", problems: [] });
  });
});

describe("an export of Ghost", () => {
  it.each([
    ["of today", ghostExport({ posts: [] }), true],
    ["of its early years", '{"meta":{"exported_on":1388805572000,"version":"003"},"data":{"posts":[]}}', true],
    ["that lists other tables first", `{"db":[{"data":{"posts":[]}}]}`, true],
    ["is no article of ours", '{"headline":"A","body":{"type":"doc","content":[]}}', false],
    ["is no list", "[1,2]", false],
    ["is no other JSON", '{"data":{"name":"x"}}', false],
  ])("is known by how it begins: %s", async (_what, json, isOurs) =>
    expect((await archiveOf(ghost, { "what.txt": json })).isOurs).toBe(isOurs),
  );

  it("gives a post with who wrote it, when, where it stood, what it is of and for whom", async () => {
    const json = ghostExport({
      posts: [
        ghostPost({
          lexical: lexicalOf(p("Text.")),
          visibility: "paid",
          custom_excerpt: "It keeps its own hours.",
          feature_image: "__GHOST_URL__/content/images/size/w1200/2023/05/weir.jpg",
        }),
      ],
      posts_authors: [
        { id: "a", post_id: "64b000000000000000000001", author_id: "1", sort_order: 1 },
        { id: "b", post_id: "64b000000000000000000001", author_id: "2", sort_order: 0 },
      ],
      users: [
        { id: "1", name: "Ida Brandt", slug: "ida" },
        { id: "2", name: "Jon Hale", slug: "jon", bio: "Keeps the lock." },
      ],
      tags: [
        { id: "t1", name: "#wide", slug: "hash-wide", visibility: "internal" },
        { id: "t2", name: "Essays", slug: "essays", visibility: "public" },
        { id: "t3", name: "Rivers", slug: "rivers", visibility: "public" },
      ],
      posts_tags: [
        { id: "1", post_id: "64b000000000000000000001", tag_id: "t3", sort_order: 2 },
        { id: "2", post_id: "64b000000000000000000001", tag_id: "t1", sort_order: 0 },
        { id: "3", post_id: "64b000000000000000000001", tag_id: "t2", sort_order: 1 },
      ],
      posts_meta: [
        {
          id: "m",
          post_id: "64b000000000000000000001",
          meta_title: "Weirs and their hours",
          meta_description: "Of a weir.",
          og_title: "Look at this weir",
          feature_image_alt: "A weir",
          feature_image_caption: "In June. <span>Photo: <em>Ann</em> B</span>",
        },
      ],
    });
    const { posts, told } = await archiveOf(ghost, { "export.json": json });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      key: "post:64b000000000000000000001",
      kind: "post",
      status: "published",
      feedId: "64b000000000000000000001",
      addresses: ["/the-weir/"],
      publishedAt: "2023-05-03T22:30:00Z",
      authors: [
        { key: "jon", name: "Jon Hale", bio: "Keeps the lock.", address: "/author/jon/" },
        { key: "ida", name: "Ida Brandt" },
      ],
      sections: [{ key: "essays", name: "Essays", address: "/tag/essays/" }],
      topics: [{ key: "rivers", name: "Rivers" }],
      seo: { title: "Weirs and their hours", description: "Of a weir." },
      pictures: [{ name: "weir.jpg", src: "/content/images/2023/05/weir.jpg", alt: "A weir" }],
      source: {
        headline: "The Weir",
        standfirst: "It keeps its own hours.",
        byline: ["Jon Hale", "Ida Brandt"],
        date: "2023-05-04",
        slug: "the-weir",
        access: "subscribers",
        lead: { picture: "weir.jpg", alt: "A weir", caption: "In June.", credit: "Photo: Ann B" },
      },
    });
    expect(posts[0]?.problems.join()).toContain("“Look at this weir”");
    expect([...told.leftOut]).toContainEqual(["uses of the tag “#wide”, which only the theme read", 1]);
  });

  it.each([
    ["published", "public", "published", "open", ""],
    ["draft", "members", "draft", "registered", ""],
    ["scheduled", "paid", "scheduled", "subscribers", ""],
    ["published", "tiers", "published", "subscribers", "the tiers “Gold”"],
    ["published", "label:press", "published", "subscribers", "“label:press”, which is not known"],
    ["sent", "members", "draft", "registered", "sent as a letter only"],
  ])("that is %s and for %s comes as %s and %s", async (status, visibility, wanted, access, problem) => {
    const { posts } = await archiveOf(ghost, {
      "a.json": ghostExport({
        posts: [ghostPost({ status, visibility })],
        products: [{ id: "g", name: "Gold" }],
        posts_products: [{ id: "1", post_id: "64b000000000000000000001", product_id: "g", sort_order: 0 }],
      }),
    });
    expect([posts[0]?.status, posts[0]?.source.access]).toEqual([wanted, access]);
    expect(posts[0]?.problems.join()).toContain(problem);
  });

  it("has pages, and posts of its early years with a picture, a day in milliseconds and one author", async () => {
    const { posts } = await archiveOf(ghost, {
      "old.json": JSON.stringify({
        meta: { exported_on: 1_388_805_572_000, version: "003" },
        data: {
          posts: [
            { id: 5, uuid: "x", title: "Old", slug: "old", markdown: "Of *old*.", image: "/content/images/a.jpg", page: 0, status: "published", published_at: 1_388_318_310_000, author_id: 1 }, // prettier-ignore
            { id: 6, title: "About", slug: "about", html: "<p>We.</p>", page: 1, status: "published", author_id: 1 },
          ],
          users: [{ id: 1, name: "Ida Brandt", slug: "ida" }],
          tags: [{ id: 9, name: "Essays", slug: "essays" }],
          posts_tags: [{ id: 1, post_id: 5, tag_id: 9 }],
          settings: [{ id: 1, key: "permalinks", value: "/:year/:month/:slug/" }],
        },
      }),
    });
    expect(posts.map(({ key, kind, addresses, source }) => [key, kind, addresses[0], source.date, markdownOf(source.body)])).toEqual([
      ["post:5", "post", "/2013/12/old/", "2013-12-29", "Of *old*."],
      ["post:6", "page", "/about/", undefined, "We."],
    ]);
    expect(posts[0]?.source.lead?.picture).toBe("a.jpg");
    expect(posts[0]?.sections.map(({ name }) => name)).toEqual(["Essays"]);
  });

  it("takes pictures and redirects that lie beside it, in a zip too, and tells of redirects for many", async () => {
    for (const zipped of [false, true]) {
      const { posts, told } = await archiveOf(
        ghost,
        {
          "the-quay.json": ghostExport({ posts: [ghostPost({ feature_image: "__GHOST_URL__/content/images/weir.jpg" })] }),
          "content/images/weir.jpg": "x",
          "redirects.yaml": "301:\n  /old-weir/: /the-weir/\n  ^\\/tag\\/.*$: /the-weir/\n302:\n  /weir: /the-weir\n",
        },
        { zipped },
      );
      expect(posts[0]?.pictures[0]?.src).toBe("content/images/weir.jpg");
      expect(posts[0]?.addresses).toEqual(["/the-weir/", "/old-weir/", "/weir"]);
      expect([...told.unknown.keys()]).toEqual(["a redirect for many addresses"]);
    }
  });
});

describe("routes of a site of Ghost", () => {
  const routes = `routes:
  /who-we-are/:
    template: about
    data: page.about
collections:
  /talks/:
    permalink: /talks/{year}/{slug}/
    filter: primary_tag:talks+visibility:[public,members]
  /odd/:
    permalink: /odd/{slug}/
    filter: "word_count:>5"
  /:
    permalink: /{primary_author}/{slug}/
    filter: tag:-hash-hidden
taxonomies:
  tag: /about/{slug}/
  author: /by/{slug}/
`;
  const id = "64b000000000000000000001";
  const given = (post: Record<string, unknown>, tag: string) =>
    archiveOf(ghost, {
      "export.json": ghostExport({
        posts: [ghostPost(post)],
        users: [{ id: "1", name: "Ida Brandt", slug: "ida" }],
        posts_authors: [{ id: "a", post_id: id, author_id: "1", sort_order: 0 }],
        tags: [{ id: "t", name: tag.startsWith("hash-") ? "#hidden" : "Talks", slug: tag, visibility: "public" }],
        posts_tags: [{ id: "p", post_id: id, tag_id: "t", sort_order: 0 }],
      }),
      "settings/routes.yaml": routes,
    });
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ["in a collection by its main tag", {}, "talks", ["/talks/2023/the-weir/", "/the-weir/"]],
    [
      "in the one behind it, and in one of which nobody knows",
      { visibility: "paid" },
      "talks",
      ["/ida/the-weir/", "/odd/the-weir/", "/the-weir/"],
    ],
    ["in none", {}, "hash-hidden", ["/odd/the-weir/", "/the-weir/"]],
    ["at a route of its own", { type: "page", slug: "about" }, "talks", ["/who-we-are/", "/about/"]],
  ])("put a post %s", async (_what, post, tag, addresses) => {
    expect((await given(post, tag)).posts[0]?.addresses).toEqual(addresses);
  });
  it("say where tags and authors are listed, and what of them is not read is told", async () => {
    const { posts, told } = await given({}, "talks");
    expect(posts[0]?.sections[0]?.address).toBe("/about/talks/");
    expect(posts[0]?.authors[0]?.address).toBe("/by/ida/");
    expect(told.unknown.get("a filter of a collection in routes.yaml")?.example).toBe("/odd/: word_count:>5");
  });
});

describe("a whole export of Ghost 3 and 4", () => {
  const id = "605a8e13b6cf646d6629d601";
  const mobiledoc = mobiledocOf({
    markups: [["a", ["href", "__GHOST_URL__/the-lock/"]], ["strong"]],
    cards: [
      [
        "image",
        { src: "__GHOST_URL__/content/images/2020/01/weir.jpg", width: 1200, height: 800, cardWidth: "wide", caption: "In <em>June</em>" },
      ],
      ["gallery", { images: [{ fileName: "a.jpg", row: 0, width: 1, height: 1, src: "/content/images/2020/01/a.jpg" }, { fileName: "b.jpg", row: 0, src: "https://images.unsplash.com/photo-1?w=2000" }] }], // prettier-ignore
      ["code", { code: "rise {\n  2m\n}", language: "css", caption: "A snippet" }],
      ["html", { html: "<!--kg-card-begin: html--><div>In HTML</div><!--kg-card-end: html-->" }],
    ],
    sections: [
      [1, "p", [[0, [], 0, "By the "], [0, [0, 1], 2, "lock"], [0, [], 0, "."]]], // prettier-ignore
      [10, 0],
      [1, "p", []],
      [10, 1],
      [10, 2],
      [10, 3],
      [1, "p", []],
    ],
  });
  it.each(["3.42.5", "4.32.0"] as const)("of %s gives its texts, and tells what is none", async (version) => {
    const json = ghostWhole(version, {
      posts: [
        ghostPost({ id, mobiledoc, html: "<p>As it was printed.</p>", feature_image: "__GHOST_URL__/content/images/2020/01/lead.jpg" }),
        ghostPost({ id: "2", slug: "about", type: "page", mobiledoc }),
      ],
      posts_meta: [{ id: "m", post_id: id, og_title: null, meta_title: "Of weirs", meta_description: null, feature_image_alt: "A gate" }],
      posts_tags: [
        { id: "1", post_id: id, tag_id: "i", sort_order: 0 },
        { id: "2", post_id: id, tag_id: "e", sort_order: 1 },
      ],
      tags: [
        { id: "i", name: "#internal", slug: "hash-internal", visibility: "internal", parent_id: null },
        { id: "e", name: "Essays", slug: "essays", visibility: "public", parent_id: null },
      ],
    });
    const { isOurs, posts, told } = await archiveOf(ghost, { "the-quay.ghost.2021-03-24.json": json });
    expect(isOurs).toBe(true);
    expect(posts.map(({ kind, addresses, authors }) => [kind, addresses, authors.map(({ name }) => name)])).toEqual([
      ["post", ["/the-weir/"], ["Ida Brandt"]],
      ["page", ["/about/"], ["Ida Brandt"]],
    ]);
    expect(posts[0]).toMatchObject({
      sections: [{ key: "essays" }],
      topics: [],
      seo: { title: "Of weirs" },
      source: { date: "2023-05-04", lead: { picture: "lead.jpg", alt: "A gate" } },
      problems: [],
    });
    expect(markdownOf(posts[0]?.source.body).replaceAll("\u00a0", " ")).toBe(
      'By the [**lock**](/the-lock/).\n\n![](weir.jpg "In *June*"){wide}\n\n![](a.jpg)\n![](photo-1)\n\n`rise {`\\\n`  2m`\\\n`}`\n\nA snippet\n\nIn HTML',
    );
    expect(Object.fromEntries(told.leftOut)).toEqual({
      "entries of its menus": 3,
      "members; export them there under Members, and take them on under From elsewhere": 1,
      "uses of the tag “#internal”, which only the theme read": 1,
    });
    expect([...told.unknown]).toEqual([]);
  });
  it("has who may read a post as a filter of tiers, and what was for the letter alone as a draft", async () => {
    const given = (post: Record<string, unknown>, meta: Record<string, unknown> = {}) =>
      archiveOf(ghost, {
        "quay.json": ghostWhole("4.32.0", {
          posts: [ghostPost({ id, mobiledoc, ...post })],
          posts_meta: [{ id: "m", post_id: id, ...meta }],
          products: [{ id: "p", name: "Gold", slug: "gold" }],
        }),
      });
    const [ofTiers, unknown, letter, site] = await Promise.all([
      given({ visibility: "product:gold,product:silver" }),
      given({ visibility: "label:vip" }),
      given({ status: "scheduled", published_at: "2030-01-01T10:00:00.000Z" }, { email_only: 1 }),
      given({ status: "scheduled", published_at: "2030-01-01T10:00:00.000Z" }, { email_only: 0 }),
    ]);
    expect([ofTiers, unknown, letter, site].map(({ posts: [post] }) => [post?.source.access, post?.status, post?.problems])).toEqual([
      ["subscribers", "published", ["it was for the tiers “Gold”; here it is for all subscribers"]],
      ["subscribers", "published", ["who might read it is said as “label:vip”, which is not known; it is for subscribers"]],
      ["open", "draft", ["it was to go out as a letter only and not to stand on the site; it comes as a draft"]],
      ["open", "scheduled", []],
    ]);
  });
});

describe("a redirect for many addresses", () => {
  it.each<[string, string, string, string[]]>([
    ["^/blog/(.*)$", "/$1", "/the-weir/", ["/blog/the-weir"]],
    ["^\\/(\\d{4})\\/(\\d\\d)\\/([a-z0-9-]+)\\/?$", "/essays/$1/$3/", "/essays/2019/the-weir/", []],
    ["^/(\\d{4})/([a-z0-9-]+)/?$", "/essays/$1/$2/", "/essays/2019/the-weir/", ["/2019/the-weir"]],
    ["^/(\\d{4})/([a-z0-9-]+)/?$", "/essays/$1/$2/", "/essays/20/the-weir/", []],
    ["^/(blog|news)/([^/]+)/$", "/$2/", "/the-weir/", ["/blog/the-weir/", "/news/the-weir/"]],
    ["^/(?:blog|a\\.b)/([\\w-]+)$", "/$1/", "/the-weir/", ["/blog/the-weir", "/a.b/the-weir"]],
    ["/old/(.+)", "https://quay.example/$1?ref=old", "/the-weir/", ["/old/the-weir"]],
    ["^/old/(.+)$", "/new/$1/", "/the-weir/", []],
  ])("%s to %s leads to %s from %j", (from, to, path, led) => {
    const { turned, patterns } = redirectsIn(JSON.stringify([{ from, to }]));
    expect(turned.flatMap((ask) => ask(path))).toEqual(led);
    expect(patterns).toHaveLength(from.includes("\\d\\d)") ? 1 : 0);
  });
  it.each([
    ["^/tag/.*$", "/$1/"],
    ["^/tag/(.*)/(.*)$", "/$2/"],
    ["^/tag/(.*)$", "/$2/"],
    ["^/((a+)+)$", "/$1/"],
    ["^/(a+)+$", "/$1/"],
    ["^/tag/(.*)$", "/all/"],
    ["^/(.*)$", "/$1/$1/"],
    ["^/(.*)-(.*)$", "/$1$2/"],
    ["^/([z-a]+)$", "/$1/"],
    ["^/(unclosed", "/$1/"],
  ])("%s to %s cannot be turned round, and is told", (from, to) => {
    expect(redirectsIn(JSON.stringify([{ from, to }]))).toMatchObject({ turned: [], patterns: [from] });
  });
});

describe("a filter of a collection", () => {
  const facts = {
    slug: "the-weir",
    id: "1",
    day: "2023-04-05",
    tags: ["talks", "rivers"],
    authors: ["ida"],
    featured: false,
    visibility: "paid",
    isPage: false,
  };
  const fits = (filter: string) => {
    const routes = routesIn(JSON.stringify({ collections: { "/in/": { permalink: "/in/{slug}/", filter } } }));
    return routes.unread.length > 0 ? "not read" : routes.pathsOf(facts).length > 0;
  };
  it.each<[string, boolean | "not read"]>([
    ["(featured:true,tag:talks)+author:ida", true],
    ["(featured:true,tag:talks)+author:-ida", false],
    ["featured:true,(tag:talks+(author:jon,primary_tag:talks))", true],
    ["tag:rivers+primary_tag:-talks", false],
    ["tag:[a,rivers]", true],
    ["tag:-[a,rivers]", false],
    ["published_at:>'2023-01-01 00:00:00'", true],
    ["published_at:<='2023-01-01'", false],
    ["slug:~^'the-'+slug:~$weir", true],
    ["slug:-~'weir'", false],
    ["tag:'talks'", true],
    ["(tag:talks", "not read"],
    ["tag:talks)", "not read"],
    ["tag:'talks", "not read"],
    ["tag:talks+", "not read"],
    ["word_count:>100", "not read"],
    ["constructor:x", "not read"],
    [`${"(".repeat(50)}tag:talks${")".repeat(50)}`, "not read"],
  ])("%s is %s", (filter, answer) => expect(fits(filter)).toBe(answer));
});

const card = (type: string, fields: object) => ({ type, version: 1, ...fields });

describe("a text of Ghost’s editor", () => {
  it.each<[string, unknown[], string]>([
    [
      "marks and links",
      [
        p(
          lexicalText("b", 1),
          " ",
          lexicalText("i", 2),
          " ",
          lexicalText("c", 16),
          " & ",
          card("link", { url: "https://a.example/", children: [lexicalText("l", 2)] }),
          { type: "linebreak" },
          "x",
          lexicalText("2", 64),
        ),
      ],
      "**b** *i* `c` & [*l*](https://a.example/)\\\nx<sup>2</sup>",
    ],
    [
      "subheads and quotations",
      [
        card("extended-heading", { tag: "h3", children: [lexicalText("Head")] }),
        card("extended-quote", { children: [lexicalText("Said.")] }),
        card("aside", { children: [lexicalText("Pulled.")] }),
      ],
      "## Head\n\n> Said.\n\n> [!pull] Pulled.",
    ],
    [
      "lists in lists",
      [
        card("list", {
          listType: "number",
          start: 3,
          tag: "ol",
          children: [
            card("listitem", { children: [lexicalText("a")] }),
            card("listitem", {
              children: [card("list", { listType: "bullet", tag: "ul", children: [card("listitem", { children: [lexicalText("b")] })] })],
            }),
          ],
        }),
      ],
      "3. a\n   - b",
    ],
    ["the public preview as the paywall line", [p("Open."), card("paywall", {}), p("Closed.")], "Open.\n\n<!-- paywall -->\n\nClosed."],
    [
      "a picture",
      [card("image", { src: "__GHOST_URL__/content/images/weir.jpg", alt: "A weir", caption: "In June. Photo: Ann B", cardWidth: "full" })],
      '![A weir](weir.jpg "In June. | Photo: Ann B"){full}',
    ],
    [
      "a gallery",
      [card("gallery", { images: [{ src: "/a.jpg", alt: "A" }, { src: "/b.jpg", alt: "B" }], caption: "Both" })], // prettier-ignore
      "Gallery: Both\n\n![A](a.jpg)\n![B](b.jpg)",
    ],
    [
      "what is shown from elsewhere",
      [card("embed", { url: "https://video.example/1", html: "<iframe src='https://video.example/e/1'></iframe>", metadata: { title: "A film" }, caption: "Of eels" })], // prettier-ignore
      "[A film](https://video.example/1)\n\nOf eels",
    ],
    ["a bookmark", [card("bookmark", { url: "https://a.example/", metadata: { title: "Eels" } })], "[Eels](https://a.example/)"],
    [
      "a callout",
      [card("callout", { calloutText: "<b>Note</b> this.", calloutEmoji: "💡", backgroundColor: "blue" })],
      "> [!note]\n>\n> **Note** this.",
    ],
    ["a toggle", [card("toggle", { heading: "Where?", content: "<p>There.</p>" })], "> [!note] Where?\n>\n> There."],
    ["a button", [card("button", { buttonText: "Read on", buttonUrl: "/more/" })], "[Read on](/more/)"],
    [
      "a file",
      [card("file", { src: "/content/files/a.pdf", fileTitle: "The report", fileName: "a.pdf", fileCaption: "In full" })],
      "[The report](/content/files/a.pdf)\n\nIn full",
    ],
    [
      "sound and film",
      [
        card("audio", { src: "https://old.example/a.mp3", title: "A reading" }),
        card("video", { src: "https://old.example/a.mp4", caption: "Eels" }),
      ],
      "[A reading](https://old.example/a.mp3)\n\n[Eels](https://old.example/a.mp4)",
    ],
    ["HTML that is left open", [card("html", { html: "<div><p>In <em>it" }), p("After.")], "In *it*\n\nAfter."],
    [
      "Markdown with notes, of two cards",
      [card("markdown", { markdown: "A[^1]\n\n[^1]: One." }), card("markdown", { markdown: "B[^1]\n\n[^1]: Two." })],
      "A[^1]\n\nB[^2]\n\n[^1]: One.\n\n[^2]: Two.",
    ],
    ["code", [card("codeblock", { code: "a < b\nc", language: "js" })], "`a < b`\\\n`c`"],
    [
      "a product",
      [card("product", { productTitle: "A chart", productDescription: "<p>Of the river.</p>", productButtonEnabled: true, productButton: "Buy", productUrl: "https://shop.example/" })], // prettier-ignore
      "> [!note] A chart\n>\n> Of the river.\n>\n> [Buy](https://shop.example/)",
    ],
    [
      "a header",
      [card("header", { header: "Part two", subheader: "The mill", buttonText: "On", buttonUrl: "https://a.example/x" })],
      "## Part two\n\nThe mill\n\n[On](https://a.example/x)",
    ],
  ])("keeps %s", async (_what, nodes, wanted) => expect((await lexical(...nodes)).markdown.replaceAll("\u00a0", " ")).toBe(wanted));

  it("leaves out what was for the letter and the sign-up, and tells each word of it", async () => {
    const { markdown, problems } = await lexical(
      card("email", { html: "<p>Hey {first_name}, dear</p>" }),
      card("email-cta", { html: "<p>Come and see</p>", buttonText: "Come", buttonUrl: "https://a.example/" }),
      card("signup", { header: "Sign up", subheader: "Each week", buttonText: "Subscribe", successMessage: "Done!" }),
      card("button", { buttonText: "Become a member", buttonUrl: "#/portal/signup" }),
      p("Text."),
    );
    expect(markdown).toBe("Text.");
    expect(problems).toEqual([
      "what stood only in the letter was left out: “Hey {first_name}, dear”",
      "what stood only in the letter was left out: “Come and see Come”",
      "a form to sign up was left out: “Sign up Each week Subscribe Done!”",
      "a button of the old site was left out: “Become a member”",
    ]);
  });

  it.each<[string, unknown, string, string[]]>([
    ["everybody", { web: { nonMember: true, memberSegment: "status:free,status:-free" }, email: { memberSegment: "" } }, "Its words.", []],
    ["everybody, and not those of the letter", { showOnEmail: false, showOnWeb: true, segment: "" }, "Its words.", []],
    [
      "members alone",
      { web: { nonMember: false, memberSegment: "status:-free" }, email: { memberSegment: "status:-free" } },
      "",
      ["what only members, or only visitors, saw of it was left out: “Its words.”"],
    ],
    [
      "visitors alone",
      { web: { nonMember: true, memberSegment: "" } },
      "",
      ["what only members, or only visitors, saw of it was left out: “Its words.”"],
    ],
    ["the letter", { web: { nonMember: false, memberSegment: "" } }, "", ["what stood only in the letter was left out: “Its words.”"]],
    [
      "the letter, in its early form",
      { showOnEmail: true, showOnWeb: false },
      "",
      ["what stood only in the letter was left out: “Its words.”"],
    ],
  ])("shows nobody here what there was for %s, unless that was everybody", async (_who, visibility, shown, told) => {
    const { markdown, problems } = await lexical(card("html", { html: "<p>Its words.</p>", visibility }));
    expect([markdown, problems]).toEqual([shown, told]);
  });

  it("names a card that nobody knows with an example, and keeps its words", async () => {
    const { markdown, unknown } = await lexical(card("transistor", { heading: "Hear us", colour: "#fff", src: "https://a.example" }));
    expect(markdown).toBe("Hear us\n\n<https://a.example>");
    expect(unknown).toEqual(["the card “transistor”"]);
  });

  it("is read from its former editor, with marks that begin and end anywhere", async () => {
    const mobiledoc = mobiledocOf({
      atoms: [["soft-return", "", {}]],
      cards: [
        ["image", { src: "/a.jpg", alt: "A" }],
        ["markdown", { markdown: "*Old*" }],
        ["hr", {}],
        ["paywall", {}],
      ],
      markups: [["strong"], ["em"], ["a", ["href", "https://a.example/", "rel", "nofollow"]]],
      sections: [
        [1, "h2", [[0, [], 0, "Head"]]],
        [1, "p", [[0, [0], 0, "b"], [0, [1], 2, "i"], [1, [], 0, 0], [0, [2], 1, "link & more"]]], // prettier-ignore
        [3, "ul", [[[0, [], 0, "one"]], [[0, [], 0, "two"]]]],
        [10, 0],
        [10, 1],
        [10, 2],
        [10, 3],
        [1, "blockquote", [[0, [], 0, "Said."]]],
      ],
    });
    expect((await bodyOf({ mobiledoc })).markdown).toBe(
      "## Head\n\n**&#x62;_&#x69;_**\\\n[link & more](https://a.example/)\n\n- one\n- two\n\n![A](a.jpg)\n\n*Old*\n\n***\n\n<!-- paywall -->\n\n> Said.",
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["its present editor first", { lexical: lexicalOf(p("A")), mobiledoc: mobiledocOf({ sections: [] }), html: "<p>B</p>" }, "A"],
    ["what was printed, where neither can be read", { lexical: "{broken", mobiledoc: "[]", html: "<p>B</p>" }, "B"],
    ["what was printed, where the editor holds nothing", { lexical: lexicalOf(), html: "<p>B</p>" }, "B"],
    ["plain text at last", { plaintext: "A\n\nB" }, "A\n\nB"],
  ])("is taken from the best form that there is: %s", async (_what, given, wanted) => expect((await bodyOf(given)).markdown).toBe(wanted));

  it("that was printed loses the frames of its cards, and none of their words", async () => {
    const html = `<p>One.</p><!--members-only--><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Eels</div><div class="kg-bookmark-description">Of eels</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-publisher">The Eel</span></div></div><div class="kg-bookmark-thumbnail"><img src="t.jpg"></div></a></figure><div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Where?</h4><button class="kg-toggle-card-icon"></button></div><div class="kg-toggle-content"><p>There.</p></div></div><div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind.</div></div><div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="https://old.example/a.mp3"></audio><div class="kg-audio-title">Heard</div><div class="kg-audio-player">0:00</div></div></div><blockquote class="kg-blockquote-alt">Pulled.</blockquote>`;
    const { markdown, problems } = await bodyOf({ html });
    expect(markdown).toBe(
      "One.\n\n<!-- paywall -->\n\n[Eels](https://a.example/)\n\n> [!note] Where?\n>\n> There.\n\n> [!note]\n>\n> Mind.\n\n[Heard](https://old.example/a.mp3)\n\n> [!pull] Pulled.",
    );
    expect(problems).toEqual(["what a card said of a page elsewhere was left out: “Of eels · The Eel”"]);
  });
});

describe("no word is lost", () => {
  const word = fc.constant("?");
  const html = fc.constantFrom("?", "<p>?</p>", "<b>?</b> ?", "? <br> ?");
  const { block } = fc.letrec<{ inline: unknown; item: unknown; block: unknown }>((tie) => ({
    inline: fc.oneof(
      { depthSize: "small" },
      fc.nat(255).map((format) => lexicalText("? ", format)),
      fc.constant({ type: "linebreak" }),
      fc.array(tie("inline"), { maxLength: 3 }).map((children) => card("link", { url: "https://a.example/", children })),
    ),
    item: fc.array(fc.oneof(tie("inline"), tie("block")), { maxLength: 3 }).map((children) => card("listitem", { children })),
    block: fc.oneof(
      { depthSize: "small" },
      fc.array(tie("inline"), { maxLength: 3 }).map((children) => card("paragraph", { children })),
      fc.tuple(fc.constantFrom("h1", "h2", "h4"), tie("inline")).map(([tag, one]) => card("heading", { tag, children: [one] })),
      fc
        .constantFrom("quote", "aside")
        .chain((type) => fc.array(tie("inline"), { maxLength: 2 }).map((children) => card(type, { children }))),
      fc.array(tie("item"), { maxLength: 3 }).map((children) => card("list", { listType: "bullet", children })),
      fc.record({ src: fc.constant("/a.jpg"), alt: word, title: word, caption: html }).map((fields) => card("image", fields)),
      html.map((caption) => card("gallery", { images: [{ src: "/a.jpg" }, { src: "/b.jpg" }], caption })),
      fc
        .record({ title: word, description: word, author: word })
        .map((metadata) => card("bookmark", { url: "https://a.example/", metadata, caption: "?" })),
      html.map((calloutText) => card("callout", { calloutText })),
      fc.tuple(word, html).map(([heading, content]) => card("toggle", { heading, content })),
      fc
        .tuple(word, fc.constantFrom("https://a.example/", "#/portal/", ""))
        .map(([buttonText, buttonUrl]) => card("button", { buttonText, buttonUrl })),
      html.map((one) => card("html", { html: one })),
      fc.constantFrom("?", "# ?\n\n?", "- ?\n- ?", "?[^1]\n\n[^1]: ?").map((markdown) => card("markdown", { markdown })),
      fc.constantFrom("email", "email-cta", "signup", "header", "product", "call-to-action", "audio", "file", "poll-of-tomorrow").map(
        (type) =>
        card(type, { html: "? ?", header: "?", subheader: "?", productTitle: "?", productDescription: "?", textValue: "?", title: "?", fileTitle: "?", src: "/a.mp3" }), // prettier-ignore
      ),
      fc.constantFrom(card("horizontalrule", {}), card("paywall", {})),
    ),
  }));
  /** Cards hold what they hold: a field that none of their kind has is none of the text. */
  const fieldsOf: Record<string, string[]> = {
    email: ["html"],
    "email-cta": ["html"],
    header: ["header", "subheader"],
    product: ["productTitle", "productDescription"],
    "call-to-action": ["textValue"],
    audio: ["title", "src"],
    file: ["fileTitle", "src"],
  };
  const honest = (name: string, value: unknown): unknown => {
    if (typeof value !== "object" || value === null || !("type" in value)) return value;
    const own = fieldsOf[String(value.type)];
    return own ? Object.fromEntries(Object.entries(value).filter(([field]) => field === "type" || own.includes(field))) : value;
  };

  it("whatever cards stand in whatever: each is in the article, once, or told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
        let count = 0;
        const text = JSON.stringify({ root: { children: blocks } }, honest).replaceAll("?", () => `w${(count += 1)}x`);
        const read = everyWordOf(await archiveOf(ghost, { "a.json": ghostExport({ posts: [ghostPost({ lexical: text })] }) }));
        expect(new Set(markedWords(read))).toEqual(new Set(markedWords(text)));
      }),
      { numRuns: usually(100, 300) },
    );
  }, 60_000);
});

describe("what is broken", () => {
  const json = ghostExport({ posts: [ghostPost({ lexical: lexicalOf(p("A “quoted” \\ word")) }), ghostPost({ id: "2", title: "B" })] });
  it("is refused with its file, its place and the cure", async () => {
    await expect(archiveOf(ghost, { "a.json": json.slice(0, json.indexOf('"title":"B"')) })).rejects.toThrow(
      /a\.json, an export of Ghost, .*broken off in “posts”, the 2\. of them.*Export it once more/,
    );
    await expect(archiveOf(ghost, { "a.json": json.replace('"title":"B"', '"title":B') })).rejects.toThrow(
      /“posts”, the 2\. of them cannot be read/,
    );
  });
});
