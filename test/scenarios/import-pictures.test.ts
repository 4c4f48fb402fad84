import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { savePublication } from "../../src/editorial/index.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { par, picture as wordPicture, redPoint, run, wordFile } from "../support/office-files.ts";
import { testPublication } from "../support/test-publication.ts";
import { wpExport, wpItem, wpPicture } from "../support/wordpress-export.ts";

const drawn = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer();

let house: FreshPlatform;
let folder: string;
let server: Server;
let host: string;
/** What the old site still has, by its path, and what it was asked for. */
let there: Map<string, Buffer>;
let asked: string[];

beforeEach(async () => {
  [there, asked] = [new Map(), []];
  house = await freshPlatform();
  folder = mkdtempSync(join(tmpdir(), "masthead-pictures-"));
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
  server = createServer(({ url = "" }, response) => {
    asked.push(url);
    const picture = there.get(url);
    if (picture) response.writeHead(200, { "content-type": "image/png" }).end(picture);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  host = `localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((resolve) => void server.close(resolve));
  rmSync(folder, { recursive: true });
  await house.close();
});

const weir = "/wp-content/uploads/2019/05/weir.png";
const lock = "/wp-content/uploads/2019/06/lock.png";
/** Two articles: the first is led by the weir and shows the lock, the second shows the weir in a smaller size. */
const archive = () => {
  const credited = (xml: string) =>
    xml.replace(
      "</item>",
      "<wp:postmeta><wp:meta_key>_media_credit</wp:meta_key><wp:meta_value>Ola Vik</wp:meta_value></wp:postmeta></item>",
    );
  return wpExport(
    credited(wpPicture(11, `https://old.example${weir}`, "A weir", "The weir in May")),
    credited(wpPicture(12, `https://old.example${lock}`, "A lock")),
    wpItem({
      id: 1,
      title: "First",
      slug: "first",
      content: `<p>One.</p><p><img src="https://old.example${lock}" alt=""></p>`,
      meta: { _thumbnail_id: "11" },
    }),
    wpItem({
      id: 2,
      title: "Second",
      slug: "second",
      content: `<p>Two.</p><p><img src="https://old.example${weir.replace(".png", "-300x200.png")}" alt=""></p>`,
    }),
  ).replaceAll("https://old.example", `http://${host}`);
};
const lay = (path: string, what: string | Buffer) => {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, what);
};

async function bring(...options: string[]): Promise<string> {
  const { platform } = house;
  const lines: string[] = [];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void lines.push(`problem: ${text}`) };
  const opened: Platform = { ...platform, settings: { ...platform.settings, importHosts: [host] } };
  await importCommand([folder, ...options], async () => opened, out);
  return lines.join("\n");
}
const pictures = () => house.platform.db.selectFrom("pictures").select(["id", "alt", "credit", "sha256"]).orderBy("alt").execute();
/** The picture that leads an article, and those of its body, by their ids. */
async function shownIn(slug: string): Promise<{ lead: string | null; body: string[] }> {
  const row = house.platform.db.selectFrom("articles").select(["body", "lead_picture_id"]).where("slug", "=", slug);
  const { body, lead_picture_id: lead } = await row.executeTakeFirstOrThrow();
  return { lead, body: [...JSON.stringify(body).matchAll(/"picture":"([^"]*)"/g)].map(([, id = ""]) => id) };
}

it("pictures that lie beside the export come with it, each once, with description and credit, and lie in storage", async () => {
  lay("export.xml", archive());
  lay(`uploads${weir.replace("/wp-content/uploads", "")}`, await drawn(10));
  lay(`uploads${lock.replace("/wp-content/uploads", "")}`, await drawn(200));
  expect(await bring()).toMatch(/2 pictures are here; 0 are missing/);
  expect(asked, "nobody is asked for what is here").toEqual([]);
  const kept = await pictures();
  expect(kept).toMatchObject([
    { alt: "A lock", credit: "Ola Vik" },
    { alt: "A weir", credit: "Ola Vik" },
  ]);
  const [lockId, weirId] = kept.map(({ id }) => id);
  expect(await shownIn("first")).toEqual({ lead: weirId, body: [lockId] });
  expect((await shownIn("second")).body, "the smaller size is the same picture").toEqual([weirId]);
  const led = await house.platform.db
    .selectFrom("articles")
    .select("lead_picture_id")
    .where("slug", "=", "first")
    .executeTakeFirstOrThrow();
  expect(led.lead_picture_id).toBe(weirId);
  for (const { sha256 } of kept) expect(await house.platform.storage.get(`pictures/${sha256}.png`)).toBeDefined();
});

it("pages of a browser and Word files in a folder are drafts with their pictures, and come again without doubles", async () => {
  const [weirDrawn, text] = [await drawn(10), "The river keeps its own hours here, and the lock keeps the river. ".repeat(12)];
  lay(
    "The Weir.html",
    `<!doctype html><html><body><article><h1>The Weir</h1><p>${text}</p><img src="The Weir_files/a.png" alt="A weir"></article></body></html>`,
  );
  lay("The Weir_files/a.png", weirDrawn);
  lay(
    "lock.docx",
    Buffer.from(
      wordFile({
        body: par(run("The Lock"), "Title") + par(run("Six.")) + par(wordPicture("A gate")),
        parts: { "word/media/image1.png": redPoint },
      }),
    ),
  );
  expect(await bring()).toMatch(/2 articles and pages are here with it\.[^]*2 pictures are here; 0 are missing/);
  const kept = await pictures();
  expect(kept.map(({ alt }) => alt)).toEqual(["A gate", "A weir"]);
  expect((await shownIn("the-lock")).body).toEqual([kept[0]?.id]);
  expect((await shownIn("the-weir")).body).toEqual([kept[1]?.id]);
  expect(await bring()).toMatch(/2 here already/);
});

it("pictures that are missing are fetched from the old site once, named where they are gone, and fetched later where they are back", async () => {
  lay("export.xml", archive());
  there.set(weir, await drawn(10));
  const first = await bring("--fetch");
  expect(first).toMatch(/1 pictures are here; 1 are missing/);
  expect(first).toContain(`http://${host}${lock}: the old site answered 404`);
  expect(asked.filter((path) => path === weir)).toHaveLength(1);
  expect(await pictures()).toMatchObject([{ alt: "A weir", credit: "Ola Vik" }]);
  there.set(lock, await drawn(200));
  asked.length = 0;
  await bring("--fetch");
  expect(asked, "what is here is not asked for again").toEqual([lock]);
  const kept = await pictures();
  expect(kept.map(({ alt }) => alt)).toEqual(["A lock", "A weir"]);
  expect((await shownIn("first")).body).toEqual([kept[0]?.id]);
});
