import { unzipSync } from "fflate";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildCommand } from "../../src/cli/build.ts";
import { exportCommand } from "../../src/cli/export.ts";
import { fromMarkdown } from "../../src/document/index.ts";
import { articleById, currentIssue, issuesAhead, placeArticle, putIssueOnSale, saveArticle, saveIssue } from "../../src/editorial/index.ts";
import { narrationOf, saveNarration, stopVoices } from "../../src/narration/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { stopTypesetter } from "../../src/print/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { addressOf, knownPlaces, pagesOf } from "../support/every-place.ts";

/** What is suggested to a piece, and what is said of it, is at the desk and goes out by no way there is. */

const suggested = "quillback";
const said = "thornwing";
const words = new RegExp(`${suggested}|${said}`, "i");

let house: DemoHouse;
let folder: string;
let article: { id: string; path: string; slug: string };
let issue: number;

beforeAll(async () => {
  house = await demoHouse();
  folder = mkdtempSync(join(tmpdir(), "masthead-said-"));
  const { platform, clock } = house;
  const { cover } = (await currentIssue(platform.db))!;
  const planned = (await issuesAhead(platform.db, 9)).at(-1)!;
  const { body } = fromMarkdown("The ferry left at nine. It came back at ten.");
  const [first] = body.content;
  const marked = {
    type: "doc",
    content: [
      { ...first, content: [{ type: "text", text: "The ferry left at nine. It came back at ten." }, inserted(` A ${suggested} saw it.`)] },
      { type: "paragraph", attrs: { id: "new", suggested: { kind: "insert", id: "s2", by: "", at: "" } }, content: [plain(suggested)] },
    ],
  };
  const id = await inTransaction(platform, async (tx) => {
    const fields = { headline: "The short ferry", byline: ["Lena Marsh"], access: "open" as const, body, marked: JSON.stringify(marked) };
    const made = await saveArticle(platform, tx, fields);
    await placeArticle(platform, tx, { articleId: made, issueId: planned.id });
    await saveNarration(tx, { ...(await narrationOf(tx)), speaker: "kal16", quotedSpeaker: "kal16" }, { now: clock.now() });
    await saveIssue(tx, planned.id, { theme: "", editorsNote: "", coverPictureId: cover!.id, coverArtId: null, coverLines: [] });
    return made;
  });
  const editor = await house.be("editor");
  for (const fields of [{ words: "The ferry" }, { words: "" }])
    expect((await house.post(`/desk/articles/${id}/comments`, { ...fields, said: `Was it a ${said}?` }, editor)).status).toBe(303);
  await putIssueOnSale(platform, { issueId: planned.id });
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
  await house.masthead.handlers["index-article"](
    platform,
    { articleId: id },
    {
      signal: AbortSignal.timeout(60_000),
      report: () => undefined,
    },
  );
  const { path, slug } = (await articleById(platform.db, id))!;
  [article, issue] = [{ id, path, slug }, planned.wholeNumber];
}, 120_000);
afterAll(async () => {
  stopTypesetter();
  await stopVoices();
  rmSync(folder, { recursive: true });
  await house.close();
});

const plain = (text: string) => ({ type: "text", text });
const inserted = (text: string) => ({ ...plain(text), marks: [{ type: "insertion", attrs: { id: "s1", by: "", at: "" } }] });
const out = { line: () => undefined, problem: () => undefined };
const open = () => Promise.resolve(house.platform);

/** What a file says, whatever it is packed in. */
function textsOf(name: string, bytes: Buffer): string {
  if (name.endsWith(".pdf")) return house.pdfText(bytes);
  if (!name.endsWith(".epub")) return bytes.toString();
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString())
    .join("\n");
}

it("it is at the desk", async () => {
  const page = await house.text(`/desk/articles/${article.id}`, await house.be("editor"));
  expect(page).toContain(suggested);
  expect(page).toContain(said);
});

it("no row of the database holds it but its own, and the log of what was done", async () => {
  const { rows } = await house.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const holding: string[] = [];
  for (const { name } of rows) {
    const found = await house.query(`select 1 from "${name}" t where to_jsonb(t)::text ~* '${suggested}|${said}' limit 1`);
    if (found.rows.length > 0) holding.push(name);
  }
  expect(holding.toSorted()).toEqual(["comments", "deed_changes", "marked_bodies"]);
});

it("no edition of the article or its issue holds it, and no export", async () => {
  expect(await buildCommand(["issue", String(issue), "--out", folder], open, out)).toBe(0);
  for (const format of ["md", "json", "html"])
    await exportCommand(["article", article.slug, "--as", format, "-o", join(folder, `article.${format}`)], open, out);
  const files = readdirSync(folder);
  for (const suffix of [".epub", "-narrated.epub", ".pdf", "-print.pdf", "-letter.json", "article.md"])
    expect(
      files.filter((name) => name.endsWith(suffix)),
      suffix,
    ).not.toEqual([]);
  for (const name of files) {
    const text = textsOf(name, readFileSync(join(folder, name)));
    expect(words.test(text), name).toBe(false);
    if (name.endsWith("article.md")) expect(text).toContain("It came back at ten.");
  }
}, 180_000);

it("no page, feed, map, search or file of the site holds it, for a stranger, a subscriber, or at a preview", async () => {
  const subscriber = await house.be("print");
  const places = await knownPlaces(house, article.path, await house.be("publisher"));
  const pages = pagesOf(house, /^\/(?!desk)/).map((route) => addressOf(route, places));
  const files = ["pdf", "vtt", "mp3", "json", "md"].map((kind) => `${article.path}.${kind}`);
  const more = ["/feed.xml", "/feeds/atom.xml", "/sitemap.xml", "/news.xml", `/search?q=${suggested}`, `/search?q=${said}`];
  const programs = house.masthead.routes.flatMap(({ method, path }) => (method === "GET" && !/[:*]|^\/desk/.test(path) ? [path] : []));
  let read = 0;
  for (const path of new Set([article.path, `/issues/${issue}`, ...pages, ...files, ...more, ...programs]))
    for (const cookie of ["", subscriber]) {
      const answer = await house.get(path, cookie);
      const text = await answer.text();
      if (text.includes("The short ferry")) read += 1;
      // a search says again what was sought
      expect(
        words.test(text.replaceAll(new RegExp(`(?:value|words)="?=?(?:${suggested}|${said})|“(?:${suggested}|${said})”`, "gi"), "")),
        path,
      ).toBe(false);
    }
  expect(read).toBeGreaterThan(5);
}, 180_000);
