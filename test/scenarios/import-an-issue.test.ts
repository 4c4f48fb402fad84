import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { draftsOfIssue, issueByNumber, planIssues, savePublication } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { day } from "../../src/values/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { testPublication } from "../support/test-publication.ts";

let house: FreshPlatform;
let folder: string;
const said: string[] = [];
const out = { line: (text: string) => void said.push(text), problem: (text: string) => void said.push(text) };
const bring = () => importCommand([folder], async () => house.platform, out);
const article = (headline: string) => `---\nheadline: ${headline}\nbyline: Lena Marsh\n---\n\nA paragraph of it.\n`;

beforeAll(async () => {
  house = await freshPlatform();
  folder = await mkdtemp(join(tmpdir(), "masthead-issue-"));
  await inTransaction(house.platform, async (tx) => {
    await savePublication(tx, { ...testPublication, firstIssueOn: day("2026-11-01") });
    await planIssues(tx, 6, house.platform.clock.now());
  });
  await writeFile(join(folder, "a.md"), article("Last"));
  await writeFile(join(folder, "b.md"), article("First"));
  await writeFile(
    join(folder, "cover.png"),
    await sharp({ create: { width: 30, height: 40, channels: 3, background: "#246" } })
      .png()
      .toBuffer(),
  );
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const counts = async () =>
  (await house.platform.pool.query("select (select count(*) from articles)::int articles, (select count(*) from pictures)::int pictures"))
    .rows[0];

it("keeps nothing of a folder whose cover is not there", async () => {
  await writeFile(join(folder, "issue.yaml"), "issue: 4\ncover: absent.png\norder: [b.md]\n");
  await writeFile(join(folder, "c.md"), "---\nheadline: With a picture\nbyline: Lena Marsh\n---\n\n![A blue field](cover.png)\n");
  await expect(bring()).rejects.toThrow("names the cover absent.png");
  await rm(join(folder, "c.md"));
  expect(await counts()).toEqual({ articles: 0, pictures: 0 });
  const files = [];
  for await (const key of house.platform.storage.list("pictures/")) files.push(key);
  expect(files).toEqual([]);
});

it("names what its issue.yaml says wrongly", async () => {
  await writeFile(join(folder, "issue.yaml"), "issue: 4\ntitle: Something\n");
  await expect(bring()).rejects.toMatchObject({ code: "issue-file-unreadable" });
  await writeFile(join(folder, "issue.yaml"), "issue: 4\norder: [c.md]\n");
  await expect(bring()).rejects.toThrow("names c.md, which is not in the folder");
});

it("is an issue: its articles stand in it in order, with theme and cover", async () => {
  await writeFile(
    join(folder, "issue.yaml"),
    "issue: 4\ntheme: Harbours\ncover: cover.png\ncover_alt: A blue field\ncover_lines: [One, Two]\norder: [b.md, a.md]\n",
  );
  expect(await bring()).toBe(0);
  const issue = (await issueByNumber(house.platform.db, 4))!;
  expect(issue).toMatchObject({ theme: "Harbours", state: "open" });
  expect(issue.cover).toBeDefined();
  expect((await draftsOfIssue(house.platform.db, issue.id)).map(({ headline }) => headline)).toEqual(["First", "Last"]);
  expect(said.join("\n")).toContain("issue 4, in order");
});
