import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveOf, everyWordOf, markdownOf, markedWords } from "../../../test/support/archive-of.ts";
import { frontOf, momentOf } from "./front.ts";
import { markdown } from "./markdown.ts";
import { usually } from "../../../test/support/long.ts";

type Files = Record<string, string>;
const read = (files: Files, zipped = false) => archiveOf(markdown, files, { zipped });
const hugo = (more: Files, config = 'baseURL = "https://quay.example/"') => read({ "hugo.toml": config, ...more });
const jekyll = (more: Files, config = "title: The Quay") => read({ "_config.yml": config, ...more });
const bodyOf = async (text: string, head = "title: A") => {
  const { posts, told } = await read({
    "hugo.toml": "",
    "content/posts/a.md": `---\n${head}\n---\n${text}`,
    "content/posts/b.md": "---\ntitle: B\n---\n",
  });
  return { markdown: markdownOf(posts[0]?.source.body).replaceAll("\u00a0", " "), unknown: [...told.unknown.keys()], posts };
};

describe("what a file says of itself", () => {
  it.each<[string, string, unknown, string]>([
    ["YAML", "---\ntitle: A\n---\nText.", { title: "A" }, "Text."],
    ["YAML of Windows", "\uFEFF---\r\ntitle: A\r\n---\r\nText.", { title: "A" }, "Text."],
    [
      "TOML",
      '+++\ntitle = "A"\ntags = ["b"]\n[cover]\nimage = "c.jpg"\n+++\nText.',
      { title: "A", tags: ["b"], cover: { image: "c.jpg" } },
      "Text.",
    ],
    ["JSON", '{\n "title": "A",\n "a": {\n "b": 1\n}\n}\nText.', { title: "A", a: { b: 1 } }, "Text."],
    ["JSON between dashes", '---json\n{"title": "A"}\n---\nText.', { title: "A" }, "Text."],
    ["nothing between its lines", "---\n---\nText.", {}, "Text."],
  ])("is read as %s", (_form, file, fields, text) => expect(frontOf(file)).toMatchObject({ fields, text }));
  it("is nothing in a text that begins with a rule, and a problem where it is broken", () => {
    expect(frontOf("Text.\n\n---\n")).toBe(undefined);
    expect(frontOf("---\ntitle: [a\n---\nText.")?.problem).toMatch(/^line \d/);
    expect(frontOf("+++\ntitle = a\n+++\nText.")?.problem).toBeTruthy();
  });
  it.each([
    ["2019-05-03", "2019-05-03T00:00:00Z"],
    ["2019-05-03T10:00:00+02:00", "2019-05-03T08:00:00Z"],
    ["2019-05-03 10:00:00 +0200", "2019-05-03T08:00:00Z"],
    ["2019-05-03 9:00", "2019-05-03T09:00:00Z"],
    ["soon", undefined],
  ])("has a day written as %s", (said, moment) => expect(momentOf(said)).toBe(moment));
});

describe("a folder of Markdown", () => {
  it("of Hugo has its addresses, its bundles with pictures beside, its sections and who wrote what", async () => {
    const { posts, told } = await hugo(
      {
        "data/authors.yaml": "ida:\n  name: Ida Brandt\n  bio: Writes of water.\n",
        "content/essays/weir/index.md":
          '+++\ntitle = "The Weir"\ndate = 2019-05-03T10:00:00+02:00\nauthors = ["ida"]\ntags = ["rivers", "posts"]\naliases = ["/old/weir/", "weir-of-old"]\nsummary = "It keeps its hours."\ndescription = "Of a weir."\n[cover]\nimage = "weir.jpg"\nalt = "A weir"\ncaption = "In June. Photo: Ann B"\n+++\nOne ![the lock](lock.jpg "Shut").\n\n<!--more-->\n\nTwo [there]({{< ref "b.md" >}}).',
        "content/essays/weir/weir.jpg": "x",
        "content/essays/weir/lock.jpg": "x",
        "content/essays/b.md": "---\ntitle: B\nslug: bee\ndraft: true\n---\nB ![x](/img/b.jpg)",
        "static/img/b.jpg": "x",
        "content/about.md": "---\ntitle: About\nurl: /about-us/\n---\nWe.",
        "content/essays/_index.md": "---\ntitle: Essays\n---\n",
        "content/notes.txt": "x",
        "themes/x/README.md": "---\ntitle: Theme\n---\n",
        "README.md": "A site.",
      },
      'baseURL = "https://quay.example/"\n[permalinks]\nnews = "/:year/:slug/"',
    );
    expect(posts.map(({ key, kind, status, addresses }) => [key, kind, status, addresses])).toEqual([
      ["file:content/about.md", "page", "published", ["/about-us/"]],
      ["file:content/essays/b.md", "post", "draft", ["/essays/bee/"]],
      ["file:content/essays/weir/index.md", "post", "published", ["/essays/weir/", "/old/weir/", "/essays/weir-of-old"]],
    ]);
    expect(posts[1]?.pictures).toEqual([{ name: "b.jpg", src: "static/img/b.jpg", alt: "x" }]);
    expect(posts[2]).toMatchObject({
      publishedAt: "2019-05-03T08:00:00Z",
      authors: [{ key: "ida", name: "Ida Brandt", bio: "Writes of water." }],
      sections: [{ name: "essays" }],
      topics: [{ name: "rivers" }],
      seo: { description: "Of a weir." },
      source: {
        headline: "The Weir",
        standfirst: "It keeps its hours.",
        byline: ["Ida Brandt"],
        date: "2019-05-03",
        slug: "weir",
        access: "open",
        lead: { picture: "weir.jpg", alt: "A weir", caption: "In June.", credit: "Photo: Ann B" },
      },
    });
    expect(markdownOf(posts[2]?.source.body)).toContain("Two [there](/essays/bee/).");
    expect(markdownOf(posts[2]?.source.body)).not.toContain("paywall");
    expect(posts[2]?.pictures.map(({ src }) => src)).toEqual(["content/essays/weir/lock.jpg", "content/essays/weir/weir.jpg"]);
    expect([...told.leftOut]).toEqual([["pages that only list others", 1]]);
  });

  it.each([
    ["", "/rivers/2019/05/03/the-weir.html", "/about.html"],
    ["permalink: pretty", "/rivers/2019/05/03/the-weir/", "/about/"],
    ["permalink: /:year/:title/", "/2019/the-weir/", "/about/"],
    ["permalink: none", "/rivers/the-weir.html", "/about.html"],
  ])("of Jekyll has the addresses that its settings make: %s", async (config, post, page) => {
    const { posts } = await jekyll(
      {
        "_posts/2019-05-03-the-weir.md": "---\ntitle: The Weir\ncategories: rivers\nredirect_from: /weir/\n---\nOne.",
        "about.md": "---\ntitle: About\n---\nWe.",
        "_drafts/begun.md": "---\ntitle: Begun\n---\nX.",
        "README.md": "A site.",
        "notes.md": "No head.",
      },
      `title: The Quay\n${config}`,
    );
    const found = Object.fromEntries(posts.map((one) => [one.name, one]));
    expect(found["The Weir"]).toMatchObject({
      kind: "post",
      addresses: [post, "/weir/"],
      source: { date: "2019-05-03", slug: "the-weir" },
    });
    expect(found.About).toMatchObject({ kind: "page", addresses: [page] });
    expect(found.Begun).toMatchObject({ status: "draft" });
    expect(posts).toHaveLength(3);
  });

  it("of Eleventy has its permalinks, and says where a template makes them", async () => {
    const { posts } = await read({
      "eleventy.config.js": "",
      "posts/2019-05-03-weir.md": '---json\n{"title": "The Weir", "tags": ["post", "rivers"]}\n---\nOne.',
      "posts/made.md": "---\ntitle: Made\npermalink: '/{{ page.date }}/made/'\n---\nTwo.",
      "posts/own.md": "---\ntitle: Own\npermalink: /own.html\n---\nThree.",
    });
    expect(posts.map(({ addresses, topics }) => [addresses[0], topics.map(({ name }) => name)])).toEqual([
      ["/posts/weir/", ["rivers"]],
      ["/posts/made/", []],
      ["/own.html", []],
    ]);
    expect(posts[1]?.problems.join()).toMatch(/made by a template/);
  });

  it("is known in a zip with a folder round it, and without settings by what its texts say", async () => {
    const files = { "quay-main/_posts/2019-05-03-a.md": "---\ntitle: A\n---\nx", "quay-main/_config.yml": "title: x" };
    expect((await read(files, true)).posts.map(({ key, addresses }) => [key, addresses[0]])).toEqual([
      ["file:_posts/2019-05-03-a.md", "/2019/05/03/a.html"],
    ]);
    expect((await read({ "posts/a.md": "+++\ntitle = 'A'\n+++\nx", "posts/b.md": "+++\n+++\n" })).isOurs).toBe(true);
  });
  it.each<[string, Files]>([
    ["articles as Masthead writes them", { "a.md": "---\nheadline: A\nslug: a\n---\nx", "b.md": "---\nheadline: B\n---\n" }],
    ["an issue of Masthead’s own", { "issue.yaml": "number: 1", "a.md": "---\ntitle: A\nslug: a\n---\nx" }],
    ["plain notes", { "a.md": "# A\n\nx", "b.md": "x" }],
  ])("is not taken where it is %s", async (_what, files) => expect((await read(files)).isOurs).toBe(false));

  it.each([
    ["access: members", "registered", ""],
    ["premium: true", "subscribers", "<!-- paywall -->"],
    ["title: A", "open", ""],
  ])("is for whom its head says: %s", async (head, access, line) => {
    const { posts, markdown: text } = await bodyOf("One.\n\n<!--more-->\n\nTwo.", head);
    expect(posts[0]?.source.access).toBe(access);
    expect(text.includes("<!-- paywall -->")).toBe(access !== "open" && Boolean(line || access === "registered"));
  });
});

describe("a text of it", () => {
  it.each<[string, string, string]>([
    ["Hugo’s figure", '{{< figure src="w.jpg" alt="A weir" caption="In *June*" attr="Ann B" >}}', '![A weir](w.jpg "In *June* | Ann B")'],
    ["Jekyll’s figure", "{% include figure.html src='w.jpg' alt=\"A weir\" caption='In June' %}", '![A weir](w.jpg "In June")'],
    ["films", '{{< youtube abcdefghijk >}}\n\n{% include youtube.html id="lmnopqrstuv" %}', "<https://www.youtube.com/watch?v=abcdefghijk>\n\n<https://www.youtube.com/watch?v=lmnopqrstuv>"], // prettier-ignore
    ["a box", '{{% notice tip "Mind" %}}\nThe **step**.\n{{% /notice %}}', "> [!note]\n>\n> The **step**."],
    ["what folds", '{{< details summary="Where?" >}}\nThere.\n{{< /details >}}', "> [!note] Where?\n>\n> There."],
    ["a quotation", '{{< quote author="Ida" >}}\nSaid.\n{{< /quote >}}', "> Said.\n>\n> — Ida"],
    ["code", "{% highlight js %}\na {{ b }}\n{% endhighlight %}", "`a {{ b }}`"],
    [
      "links between its texts",
      '[B]({{< relref "b.md#x" >}}) and [b](b.md) and [c]({% link posts/b.md %})',
      "[B](/posts/b/#x) and [b](/posts/b/) and [c](/posts/b/)",
    ],
    ["the site’s own address as none", "[A]({{ site.baseurl }}/a/) [B]({{ '/b/' | relative_url }})", "[A](/a/) [B](/b/)"],
    ["no signs for programs", "## Head {#head}\n\nOne.\n{: .lead}\n\n* toc\n{:toc}\n\nTwo.", "## Head\n\nOne.\n\nTwo."],
    ["HTML and notes", "<figure><img src='w.jpg' alt='A'><figcaption>C</figcaption></figure>\n\nOne[^a].\n\n[^a]: A note.", '![A](w.jpg "C")\n\nOne[^1].\n\n[^1]: A note.'], // prettier-ignore
    ["a shortcode that is shown and not meant", "So: {{</* figure src='a' */>}}.", "So: {{< figure src='a' >}}."],
  ])("keeps %s", async (_what, text, wanted) => {
    const found = (await bodyOf(text)).markdown;
    expect(found).toBe(wanted);
  });

  it("names a shortcode that nobody knows, and keeps the words in it and of it", async () => {
    const { markdown: text, unknown } = await bodyOf(
      '{{< river-map place="weir" caption="The map" >}}\n\n{{% wide %}}\nIn *it*.\n{{% /wide %}}\n\n{{ page.title }}',
    );
    expect(text).toBe("The map\n\nIn *it*.");
    expect(unknown).toEqual(["the shortcode river-map", "the shortcode wide", "what a template prints"]);
  });

  it("loses no word, whatever stands in whatever", async () => {
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(
          "?",
          "*?* ?",
          "# ?",
          "- ?\n- ?",
          "> ?",
          "?[^1]",
          "<b>?</b>",
          "| ? | ? |\n|--|--|\n| ? | ? |",
          "`?`",
          '![?](a.jpg "?")',
          "~~?~~",
        ),
        fc.constantFrom(
          '{{< figure src="a.jpg" alt="?" caption="?" >}}',
          '{% include image.html src="a.jpg" caption="?" %}',
          '{{< odd title="? ?" >}}',
          "{% odd %}",
        ),
        fc
          .tuple(
            fc.constantFrom("notice", "details", "quote", "highlight", "odd", "raw"),
            fc.boolean(),
            fc.array(tie("text"), { maxLength: 3 }),
          )
          .map(([name, isHugo, inner]) =>
            isHugo ? `{{< ${name} >}}\n${inner.join("\n\n")}\n{{< /${name} >}}` : `{% ${name} %}\n${inner.join("\n\n")}\n{% end${name} %}`,
          ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (parts) => {
        let count = 0;
        const page = `${parts.join("\n\n")}\n\n[^1]: ?`.replaceAll("?", () => `w${(count += 1)}x`);
        const called = page.includes("[^1]\n") ? page : page.replace(/\n\n\[\^1\]: w\d+x$/, "");
        const found = everyWordOf(await read({ "hugo.toml": "", "content/posts/a.md": `---\ntitle: A\n---\n${called}` }));
        expect(new Set(markedWords(found))).toEqual(new Set(markedWords(called)));
      }),
      { numRuns: usually(100, 300) },
    );
  }, 60_000);
});
