import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { coloursOfSite, publicationOf, savePublication, unreadableIn } from "../../src/editorial/index.ts";
import { inTransaction, projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let publisher: string;
beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
});
afterAll(() => house.close());

const article = "/2026/11/the-last-boat-before-the-frost";
const own = async () => formOf(await house.text("/desk/look", publisher), "/desk/look");
const lookNow = async () => (await publicationOf(house.platform.db)).look;
const cssOf = async (page: string, cookie = "") => {
  const [, href] = /rel="stylesheet" href="(\/look\.css[^"]*)"/.exec(page) ?? [];
  return href ? house.text(href.replaceAll("&amp;", "&"), cookie) : "";
};
/** The id under which a look is tried. */
const tryIt = async (fields: Record<string, string>) => {
  const answer = await house.post("/desk/look", { ...(await own()), ...fields }, publisher);
  return /tried=([\w-]+)/.exec(answer.headers.get("location") ?? "")?.[1] ?? `${answer.status}`;
};

it("shows the colours that the style sheet has, and all of those can be read", () => {
  const css = readFileSync(join(projectFolder(), "src/site/styles/01-tokens.css"), "utf8");
  const [day = "", night = ""] = css.split("prefers-color-scheme: dark");
  for (const [shade, text] of [
    ["light", day],
    ["dark", night],
  ] as const)
    for (const [name, colour] of Object.entries(coloursOfSite({}, shade)))
      expect(text).toContain(`--${name.replace("softInk", "soft-ink")}: ${colour};`);
  expect(unreadableIn({})).toEqual([]);
});

it("a transaction reads the magazine once, and what it changed itself again", async () => {
  const before = await publicationOf(house.platform.db);
  await inTransaction(house.platform, async (tx) => {
    const first = await publicationOf(tx);
    expect(await publicationOf(tx)).toBe(first);
    await savePublication(tx, { ...before, tagline: "of this transaction" });
    expect((await publicationOf(tx)).tagline).toBe("of this transaction");
    await savePublication(tx, before);
  });
  expect((await publicationOf(house.platform.db)).tagline).toBe(before.tagline);
});

it("a look is tried by who made it, on every page, and nobody else sees any of it", async () => {
  const before = await house.text("/");
  const id = await tryIt({ accent: "#00558c", darkPaper: "#000000", face: "instrument-sans", front1: "offer", front2: "lead", front6: "" });
  const css = await cssOf(await house.text(`/?look=${id}`, publisher), publisher);
  expect(css).toContain("--accent:#00558c");
  expect(css).toMatch(/dark\)\{:root:not\(\[data-shade\]\)\{--paper:#000000/);
  expect(css).toContain("--serif:var(--sans)");
  for (const path of ["/issues", "/issues/46", "/subscribe", "/about"])
    expect(await cssOf(await house.text(`${path}?look=${id}`, publisher), publisher), path).toContain("#00558c");
  const tried = await house.text(`/?look=${id}`, publisher);
  expect(tried).toContain("A look that is tried: nobody else sees it.");
  expect(tried.indexOf('class="offer')).toBeLessThan(tried.indexOf("front-lead"));
  for (const who of ["", await house.be("editor"), await house.be("print")])
    expect(await house.text(`/?look=${id}`, who)).not.toContain("/look.css");
  expect(await house.text(`/look.css?look=${id}`)).not.toContain("#00558c");
  expect(await house.text("/")).toBe(before);
  expect(await lookNow()).toEqual({});
});

it("each face comes along where it is chosen and nowhere else, and makes no page heavier than the usual one", async () => {
  const firstOf = async (page: string) => {
    const files = [...page.matchAll(/<link rel="preload" href="(\/assets\/[^"]+)" as="font"/g)].map(([, file]) => file!);
    const bytes = await Promise.all(files.map(async (file) => (await (await house.get(file)).arrayBuffer()).byteLength));
    return { files: files.join(" "), bytes: bytes.reduce((sum, one) => sum + one, 0) };
  };
  const usual = await firstOf(await house.text(article));
  expect(usual.files).toMatch(/newsreader\..*newsreader-italic\./);
  const [, site = ""] = /href="(\/assets\/site\.[^"]+)"/.exec(await house.text("/"))!;
  for (const [face, family] of [
    ["literata", "Literata"],
    ["crimson-pro", "Crimson Pro"],
  ] as const) {
    const page = await house.text(`${article}?look=${await tryIt({ face })}`, publisher);
    const first = await firstOf(page);
    expect(first.files).toMatch(new RegExp(`${face}\\..*${face}-italic\\.`));
    expect(first.files).not.toContain("newsreader");
    expect(first.bytes).toBeLessThan(usual.bytes);
    const css = await cssOf(page, publisher);
    expect(css).toContain(`:root:not([data-face]){--serif:"${family}"`);
    const files = [...css.matchAll(/url\((\/assets\/[^)]+)\)/g)].map(([, file]) => file!);
    expect(files).toHaveLength(8);
    for (const file of files) expect((await house.get(file)).headers.get("content-type")).toBe("font/woff2");
    expect(await house.text(site)).not.toContain(family);
  }
  const sans = await firstOf(await house.text(`${article}?look=${await tryIt({ face: "instrument-sans" })}`, publisher));
  expect(sans.files).not.toContain("newsreader");
});

it("the form shows each face in itself, the one that is chosen marked", async () => {
  const page = await house.text("/desk/look", publisher);
  for (const face of ["newsreader", "literata", "crimson-pro", "instrument-sans"]) expect(page).toContain(`class="sample ${face}"`);
  expect(page).toMatch(/type="radio" name="face" value="newsreader" checked/);
  expect((await own()).face).toBe("newsreader");
});

it("covers look as the look says, wherever the site shows one, and the form shows each way on the newest of them", async () => {
  const form = await house.text("/desk/look", publisher);
  const [newest] = /<a class="cover".*?<\/a>/s.exec(await house.text("/"))!;
  const shown = [...form.matchAll(/class="cover-sample ([a-z]+)"><img src="([^"]+)"/g)].map(([, style, src]) => [style, src!]);
  expect(shown.map(([style]) => style)).toEqual(["lifted", "framed", "mounted", "plain"]);
  for (const [, src] of shown) {
    expect(newest).toContain(src);
  }
  expect((await own()).covers).toBe("lifted");
  const says = { lifted: "", framed: "--cover-edge:0 0 0 1px", mounted: "--cover-mat:8%", plain: "--cover-edge:none" };
  for (const [covers, rule] of Object.entries(says)) {
    const id = await tryIt({ covers, accent: "#00558c" });
    for (const path of ["/", "/issues", "/issues/46", "/subscribe"]) {
      const page = await house.text(`${path}?look=${id}`, publisher);
      expect(page).toContain('class="cover"');
      const css = await cssOf(page, publisher);
      expect(css).toContain(rule || "--accent:#00558c");
      expect(css.includes("--cover-")).toBe(rule !== "");
    }
  }
  // every token that a look sets is one that the site's style sheet takes
  const site = readFileSync(join(projectFolder(), "src/site/styles/rooms/05-lists.css"), "utf8");
  for (const token of ["edge", "mat", "ground", "line"]) expect(site).toContain(`var(--cover-${token}, `);
  expect(await tryIt({ covers: "golden" })).toMatch(/-/);
  await house.query("delete from looks where kept_at is null");
});

it("an address at which it is tried is kept for nobody: whoever may try it sees it, whoever came before", async () => {
  const id = await tryIt({ accent: "#00558c" });
  const editor = await house.be("editor");
  const before = await house.text(`/?look=${id}`, editor);
  expect(await house.text(`/?look=${id}`, publisher)).not.toBe(before);
  const css = (v: string) => house.get(`/look.css?v=${v}`);
  const [, version = ""] = /look\.css\?v=([0-9a-f]+)/.exec(await house.text("/")) ?? [];
  if (version) expect((await css(version)).headers.get("cache-control")).toContain("immutable");
  expect((await css("00000000")).headers.get("cache-control")).toBe("public, max-age=60");
  expect((await house.get(`/look.css?look=${id}`, publisher)).headers.get("cache-control")).toBe("no-store");
});

it("kept, it is everybody's at once, and one click brings the one before back, and again", async () => {
  const page = await house.text("/");
  const id = await tryIt({ accent: "#00558c" });
  expect((await house.post("/desk/look/keeping", { look: id }, publisher)).status).toBe(303);
  const kept = await house.text("/");
  expect(await cssOf(kept)).toContain("--accent:#00558c");
  const back = await house.post("/desk/look/return", {}, publisher);
  expect(back.status).toBe(303);
  expect(await house.text("/")).toBe(page);
  await house.post("/desk/look/return", {}, publisher);
  expect(await house.text("/")).toBe(kept);
  await house.post("/desk/look/return", {}, publisher);
});

it.each([
  ["accent", "#f0825f", /2\.\d to 1 on its grounds; 4\.5 are needed to be read\. (#[0-9a-f]{6}) would do\./],
  ["darkInk", "#333333", /1\.\d to 1 on its grounds; .*? (#[0-9a-f]{6}) would do\./],
  ["softInk", "grey", /“grey” is not a colour/],
])("a %s of %s is refused beside its field, with one that would do", async (field, colour, says) => {
  const refused = await house.post("/desk/look", { ...(await own()), [field]: colour }, publisher);
  const text = await refused.text();
  expect([refused.status, text]).toEqual([422, expect.stringMatching(says)]);
  const [, cure] = says.exec(text)!;
  if (cure) expect(await tryIt({ [field]: cure })).toMatch(/-/);
});

it("what is as the house has it is no look, and what names none is not there", async () => {
  const id = await tryIt({});
  const { rows } = await house.query<{ look: object }>("select look from looks where id = $1", [id]);
  expect(rows).toEqual([{ look: {} }]);
  expect((await house.post("/desk/look/keeping", { look: "nonsense" }, publisher)).status).toBe(404);
  const none = { front1: "", front2: "", front3: "", front4: "", front5: "", front6: "", front7: "" };
  expect((await house.post("/desk/look", { ...(await own()), ...none }, publisher)).status).toBe(422);
});

it("the head of every page leads where the look says, in its order, and the usual order is no look", async () => {
  const usual = await own();
  expect([usual.navigation1, usual.navigation2, usual.navigation3, usual.navigation4, usual.navigation5]).toEqual([
    "issue",
    "issues",
    "search",
    "pages",
    "",
  ]);
  const id = await tryIt({ navigation1: "sections", navigation2: "letters", navigation3: "issue", navigation4: "" });
  const page = await house.text(`/?look=${id}`, publisher);
  const [, nav = ""] = /<nav aria-label="Magazine">(.*?)<\/nav>/s.exec(page) ?? [];
  const { rows } = await house.query<{ slug: string }>("select slug from sections order by position");
  const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([...rows.map(({ slug }) => `/sections/${slug}`), "/letters-to-the-editor", "/"]);
  expect(await house.text("/")).toContain('href="/search"');
});

it("the front page has the newest of a section and the way to write to the editor, where the look has them", async () => {
  const { rows } = await house.query<{ slug: string; name: string }>(
    "select s.slug, s.name from sections s join articles a on a.section_id = s.id join article_publications p on p.article_id = a.id limit 1",
  );
  const [{ slug, name }] = rows as [{ slug: string; name: string }];
  const front = { front1: "section", front2: "letters", front3: "lead", front4: "", front5: "", front6: "" };
  expect((await house.post("/desk/look", { ...(await own()), ...front }, publisher)).status).toBe(422);
  const page = await house.text(`/?look=${await tryIt({ ...front, frontSection: slug })}`, publisher);
  expect(page).toContain(`<h2><a href="/sections/${slug}">${name}</a></h2>`);
  expect(page.indexOf(`<a href="/sections/${slug}">`)).toBeLessThan(page.indexOf('href="/letters-to-the-editor"'));
  expect(page.indexOf('href="/letters-to-the-editor"')).toBeLessThan(page.indexOf("front-lead"));
  await house.query("delete from looks where kept_at is null");
});

it("a logo stands in place of the title on every page once it is kept, and reads as it", async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries(await own())) body.append(name, value);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="400" height="60" onclick="x()"/></svg>';
  body.append("logoFile", new Blob([svg], { type: "image/svg+xml" }), "logo.svg");
  const headers = { cookie: publisher, origin: house.platform.settings.origin, accept: "text/html" };
  const answer = await house.fetch("/desk/look", { method: "POST", body, headers });
  const [, id = ""] = /tried=([\w-]+)/.exec(answer.headers.get("location") ?? "") ?? [];
  expect(await house.text("/")).not.toContain('class="logo"');
  await house.post("/desk/look/keeping", { look: id }, publisher);
  const page = await house.text("/issues");
  const [, src = ""] =
    /<p class="title"><a href="\/"><img class="logo" src="([^"]+)" width="1600" height="240" alt="The Tidewater Review"/.exec(page) ?? [];
  const png = await house.get(src);
  expect([png.status, png.headers.get("content-type"), png.headers.get("cache-control")]).toEqual([
    200,
    "image/png",
    "public, max-age=31536000, immutable",
  ]);
  const without = await tryIt({ withoutLogo: "yes" });
  await house.post("/desk/look/keeping", { look: without }, publisher);
  expect(await house.text("/issues")).not.toContain('class="logo"');
  expect((await house.get("/logo/00000000-0000-4000-8000-000000000000.png")).status).toBe(404);
});
