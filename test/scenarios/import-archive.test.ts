import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { wpExport, wpItem, wpPicture } from "../support/wordpress-export.ts";

let house: FreshPlatform;
let folder: string;
beforeAll(async () => {
  house = await freshPlatform();
  folder = mkdtempSync(join(tmpdir(), "masthead-archive-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

async function bring(xml: string, ...options: string[]) {
  const path = join(folder, "export.xml");
  writeFileSync(path, xml);
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void problems.push(text) };
  const code = await importCommand([path, ...options], async () => house.platform, out);
  return { code, said: lines.join("\n"), problems: problems.join("\n") };
}
const slugs = async () => (await house.platform.db.selectFrom("articles").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);

const archive = wpExport(
  wpItem({
    id: 1,
    title: "The Weir",
    slug: "the-weir",
    content: "One.\n\n[caption]<img src='https://old.example/a.jpg' alt='A'> Words[/caption]",
  }),
  wpItem({ id: 2, title: "Notes", status: "draft", content: "First." }),
  wpItem({ id: 3, title: "Notes", status: "draft", content: "Second." }),
  wpPicture(4, "https://old.example/b.jpg", "B"),
);

it("an archive is told first, then brought in, and brought in again without doubles", async () => {
  expect(await bring(archive, "--dry-run")).toMatchObject({
    code: 0,
    said: expect.stringMatching(/1 published posts[\s\S]*2 posts that are draft[\s\S]*left out: 1 pictures/) as string,
  });
  expect(await slugs()).toEqual([]);
  expect((await bring(archive)).problems).toBe("");
  expect(await slugs()).toEqual(["notes", "notes-2", "the-weir"]);
  expect((await bring(archive)).said).toMatch(/3 here already/);
  expect(await slugs()).toEqual(["notes", "notes-2", "the-weir"]);
});

it("an archive that was broken off leaves nothing behind", async () => {
  const broken = wpExport(
    wpItem({ id: 9, title: "New", slug: "new", content: "Text." }),
    wpItem({ id: 10, title: "Cut", content: "Text." }),
  );
  const { code, problems } = await bring(broken.slice(0, broken.lastIndexOf("</item>")));
  expect({ code, problems }).toMatchObject({ code: 1, problems: expect.stringMatching(/broken off.*Nothing was imported/) as string });
  expect(await slugs()).not.toContain("new");
});
