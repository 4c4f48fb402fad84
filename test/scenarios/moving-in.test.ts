import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { articleBySlug, savePublication } from "../../src/editorial/index.ts";
import { whereItLeads } from "../../src/intake/index.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { ghostExport, ghostPost, lexicalOf, lexicalParagraph } from "../support/ghost-export.ts";
import { testPublication } from "../support/test-publication.ts";

/** The old site, as far as pictures are asked of it. */
let old: Server;
let host: string;
let folder: string;
let house: FreshPlatform;
let platform: Platform;
const asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-moving-"));
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
  old = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("content-type", "image/png").end(picture);
  });
  await new Promise<void>((done) => old.listen(0, "127.0.0.1", done));
  const address = old.address();
  host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  old.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  asked.length = 0;
  house = await freshPlatform();
  // what the machine's owner allows of what is inside the house
  platform = { ...house.platform, settings: { ...house.platform.settings, importHosts: [host] } };
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
  return () => house.close();
});

async function command(...argv: string[]) {
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void problems.push(text) };
  const code = await importCommand(argv, async () => platform, out);
  return { code, said: lines.join("\n"), problems: problems.join("\n") };
}
function lay(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}
const slugs = async () => (await house.platform.db.selectFrom("articles").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);

describe("moving in from", () => {
  it("Ghost: seen first, brought in with pictures of the old site, and taken back", async () => {
    const path = join(folder, "the-quay.ghost.2024-05-29.json");
    const text = lexicalOf(
      lexicalParagraph("Before."),
      { type: "image", src: "__GHOST_URL__/content/images/2023/05/weir.png", alt: "A weir", version: 1 },
      { type: "paywall", version: 1 },
      lexicalParagraph("After."),
    );
    writeFileSync(
      path,
      ghostExport({ posts: [ghostPost({ lexical: text, visibility: "paid" }), ghostPost({ id: "2", slug: "begun", status: "draft" })] }),
    );
    expect((await command(path, "--dry-run")).said).toMatch(/an export of Ghost[\s\S]*2 articles/);
    expect(await slugs()).toEqual([]);
    const { said, problems } = await command(path, "--fetch", "--site", `http://${host}`);
    expect(problems).toBe("");
    expect(await slugs()).toEqual(["begun", "the-weir"]);
    expect(asked).toEqual(["/content/images/2023/05/weir.png"]);
    const article = await articleBySlug(house.platform.db, "the-weir");
    expect(article).toMatchObject({ access: "subscribers", byline: [{ name: "Ida Brandt" }], feedId: "64b000000000000000000001" });
    expect(article?.body.content.map(({ type }) => type)).toEqual(["paragraph", "figure", "paywall", "paragraph"]);
    expect(await whereItLeads(house.platform.db, "/the-weir/amp/")).toBe(article?.path);
    const id = /--take-back ([\w-]+)/.exec(said)?.[1] ?? "";
    expect((await command("--take-back", id)).code).toBe(0);
    expect(await slugs()).toEqual([]);
  });

  it("Substack: the zip as it was downloaded", async () => {
    const csv =
      "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n101.the-weir,2021-03-04T15:00:00.000Z,true,,,newsletter,only_paid,The Weir,Of hours,";
    const path = join(folder, "export.zip");
    writeFileSync(path, zipSync({ "posts.csv": Buffer.from(csv), "posts/101.the-weir.html": Buffer.from("<p>One.</p>") }));
    expect((await command(path)).problems).toBe("");
    const article = await articleBySlug(house.platform.db, "the-weir");
    expect(article).toMatchObject({
      headline: "The Weir",
      standfirst: "Of hours",
      access: "subscribers",
      byline: [{ name: testPublication.title }],
    });
    expect(await whereItLeads(house.platform.db, "/p/the-weir")).toBe(article?.path);
  });

  it("a folder of Markdown, and the same again for what is new", async () => {
    const files = {
      "hugo.toml": 'baseURL = "https://quay.example/"',
      "content/essays/weir.md": "---\ntitle: The Weir\ndate: 2019-05-03\n---\nOne.",
    };
    const path = lay("quay", files);
    expect((await command(path)).problems).toBe("");
    const article = await articleBySlug(house.platform.db, "weir");
    expect(await whereItLeads(house.platform.db, "/essays/weir/")).toBe(article?.path);
    lay("quay", { "content/essays/lock.md": "---\ntitle: The Lock\ndate: 2020-05-03\n---\nTwo." });
    expect((await command(path)).said).toMatch(/1 here already/);
    expect(await slugs()).toEqual(["lock", "weir"]);
  });
});

describe("what cannot be brought in is refused with its file, its place and the cure, and nothing of it stays:", () => {
  const climbing = () => Buffer.from(zipSync({ "../../posts.csv": Buffer.from("post_id,post_date,\n") }));
  it.each<[string, string, () => string | Uint8Array, RegExp]>([
    [
      "JSON that was broken off",
      "a.json",
      () => ghostExport({ posts: [ghostPost()] }).slice(0, -200),
      /a\.json, an export of Ghost, .*broken off.*Export it once more/,
    ],
    [
      "a zip that was broken off",
      "b.zip",
      () => zipSync({ "posts.csv": Buffer.from("x".repeat(9000)) }).slice(0, 60),
      /b\.zip is a broken zip.*download or export it once more/,
    ],
    ["a zip whose names climb", "c.zip", climbing, /c\.zip/],
    [
      "Substack’s list without its pages",
      "posts.csv",
      () => "post_id,post_date,is_published,title\n1.a,2021-03-04T15:00:00.000Z,true,A",
      /posts\.csv stands alone.*whole zip/,
    ],
  ])("%s", async (_what, name, content, sentence) => {
    const path = join(folder, name);
    writeFileSync(path, content());
    const { code, problems } = await command(path).catch((error: unknown) => ({ code: 1, problems: String(error) }));
    expect(code).toBe(1);
    expect(problems).toMatch(sentence);
    expect(await slugs()).toEqual([]);
  });
});
