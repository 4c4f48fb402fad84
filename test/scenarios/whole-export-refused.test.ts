import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { withClient } from "../support/database.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { linkFiles } from "../support/templates.ts";
import { emptyPlace } from "../support/whole-export.ts";
import { everyNth } from "../support/long.ts";

let house: DemoHouse;
let around: string;
let whole: string;
/** One for all: after each try nothing is there. */
let place: FreshPlatform;
beforeAll(async () => {
  house = await demoHouse();
  around = mkdtempSync(join(tmpdir(), "masthead-export-"));
  whole = join(around, "whole");
  await exportAll(house.platform, whole, { withEditions: false });
  place = await emptyPlace();
});
afterAll(async () => {
  await house.close();
  await place.close();
  rmSync(around, { recursive: true });
});

type Manifest = { format: number; migrations: object[]; tables: { name: string; columns: string[]; rows: number }[]; files: object };

const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
function changeManifest(folder: string, change: (manifest: Manifest) => void): void {
  const manifest = manifestIn(folder);
  change(manifest);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

/** As somebody would who knows how the folder is checked: the list and its own sum agree again. */
function changeList(folder: string, change: (lines: string[]) => string[]): void {
  const list = join(folder, "files.jsonl");
  const lines = change(readFileSync(list, "utf8").trimEnd().split("\n"));
  const text = `${lines.join("\n")}\n`;
  writeFileSync(list, text);
  changeManifest(folder, (manifest) => {
    manifest.files = { count: lines.length, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") };
  });
}

/** A table changed so that every sum agrees: what is amiss is in its rows alone. */
function changeTable(folder: string, name: string, change: (text: string) => string): void {
  const path = `tables/${name}.jsonl`;
  const text = change(readFileSync(join(folder, path), "utf8"));
  writeFileSync(join(folder, path), text);
  const line = JSON.stringify({ path, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") });
  changeList(folder, (lines) => lines.map((one) => (one.includes(`"${path}"`) ? line : one)));
}

const aPicture = (folder: string) => join(folder, "files/pictures", readdirSync(join(folder, "files/pictures"))[0]!);

const spoilt: [string, (folder: string) => void, RegExp][] = [
  ["a file that is missing", (at) => unlinkSync(join(at, "tables/people.jsonl")), /tables\/people\.jsonl is missing.*export once more/],
  ["a picture that was cut", (at) => cut(aPicture(at)), /files\/pictures\/.* was changed since it was written/],
  ["one byte that was changed", (at) => flip(join(at, "tables/orders.jsonl")), /tables\/orders\.jsonl was changed/],
  ["a text that was changed", (at) => appendFileSync(join(at, "README.md"), "!"), /README\.md was changed/],
  ["a list that was changed", (at) => appendFileSync(join(at, "files.jsonl"), "{}\n"), /files\.jsonl was changed/],
  ["a manifest that is cut", (at) => truncateSync(join(at, "manifest.json"), 300), /manifest\.json is not as it was written/],
  ["a newer format", (at) => changeManifest(at, (m) => (m.format = 2)), /its format is 2, and this version reads 1\. Install/],
  [
    "a newer database",
    (at) => changeManifest(at, (m) => m.migrations.push({ name: "209901010000-fly.sql", checksum: "x" })),
    /209901010000-fly\.sql, which this version does not know\. Install/,
  ],
  [
    "a name that climbs",
    (at) => changeList(at, (lines) => [...lines, JSON.stringify({ path: "files/../../climbed", bytes: 1, sha256: "0".repeat(64) })]),
    /files\.jsonl, line \d+, names no file within the folder/,
  ],
  [
    "a name from the root",
    (at) => changeList(at, (lines) => [...lines, JSON.stringify({ path: "/etc/hostname", bytes: 1, sha256: "0".repeat(64) })]),
    /names no file within the folder/,
  ],
  [
    "a link in the place of a file",
    (at) => {
      const path = join(at, "tables/people.jsonl");
      cpSync(path, join(around, "elsewhere.jsonl"));
      unlinkSync(path);
      symlinkSync(join(around, "elsewhere.jsonl"), path);
    },
    /tables\/people\.jsonl is a link or no file/,
  ],
  [
    "a link in the place of a folder",
    (at) => {
      cpSync(join(at, "tables"), join(around, "tables-elsewhere"), { recursive: true });
      rmSync(join(at, "tables"), { recursive: true });
      symlinkSync(join(around, "tables-elsewhere"), join(at, "tables"));
    },
    /is a link or no file/,
  ],
  [
    "a table that no export holds",
    (at) => changeManifest(at, (m) => m.tables.push({ name: "sessions", columns: ["id"], rows: 0 })),
    /names the table sessions, which no export holds: who is signed in/,
  ],
  [
    "a column that no export holds",
    (at) => changeManifest(at, (m) => m.tables.find(({ name }) => name === "letters")!.columns.push("sealed")),
    /letters\.jsonl has the column sealed, which no export holds/,
  ],
  [
    "a table that is not in the list",
    (at) => changeList(at, (lines) => lines.filter((line) => !line.includes("tables/people.jsonl"))),
    /people\.jsonl does not stand in the list/,
  ],
  [
    "a line that is no JSON",
    (at) => changeTable(at, "sections", (text) => text.replace("{", "")),
    /sections\.jsonl, line 1: .*Nothing was imported/,
  ],
  [
    "a line too few",
    (at) => changeTable(at, "sections", (text) => text.split("\n").slice(1).join("\n")),
    /sections\.jsonl has \d lines, and should have \d\. Nothing was imported/,
  ],
  [
    "a row that names what is not there",
    (at) => changeTable(at, "sections", (text) => text.replace(/"id":"[^"]*"/, '"id":"01900000-0000-7000-8000-00000000000f"')),
    /foreign key.*Nothing was imported/s,
  ],
  [
    "a value that its column does not take",
    (at) => changeTable(at, "copies", (text) => text.replace(/"state":"\w+"/, '"state":"stolen"')),
    /copies\.jsonl: .*check constraint.*Nothing was imported/s,
  ],
];
/** Held by nothing else; of the others the usual run tries every fifth. */
const alone = [
  "one byte that was changed",
  "a link in the place of a folder",
  "a row that names what is not there",
  "a column that no export holds",
];
const tried = [
  ...spoilt.filter(([what]) => alone.includes(what)),
  ...everyNth(
    5,
    spoilt.filter(([what]) => !alone.includes(what)),
  ),
];

it.each(tried)("%s is refused with its name, and nothing of it stays", async (what, spoil, says) => {
  const folder = join(around, what.replaceAll(" ", "-"));
  copyOf(whole, folder);
  spoil(folder);
  const { platform } = place;
  await expect(importAll(platform, folder)).rejects.toThrow(says);
  const rows = await withClient(platform.connection, async (client) => {
    const there = await client.query("select 1 from pg_tables where tablename = 'publications'");
    return there.rowCount ? (await client.query("select 1 from publications union all select 1 from people")).rowCount : 0;
  });
  expect(rows).toBe(0);
  const files: string[] = [];
  for await (const key of platform.storage.list("")) files.push(key);
  expect(files).toEqual([]);
  expect(existsSync(join(around, "climbed"))).toBe(false);
  rmSync(folder, { recursive: true });
});

it("and after all of them one comes in, of which a file that was lost before is told, and the rest is whole", async () => {
  const [row] = (await house.query<{ storage_key: string }>("select storage_key from pictures order by id limit 1")).rows;
  const { storage } = house.platform;
  const platform = {
    ...house.platform,
    storage: { ...storage, read: async (key: string) => (key === row!.storage_key ? undefined : storage.read(key)) },
  };
  const folder = join(around, "lost");
  const lost = [row!.storage_key];
  expect((await exportAll(platform, folder, { withEditions: false })).lost).toEqual(lost);
  expect(await importAll(place.platform, folder)).toMatchObject({ title: "The Tidewater Review", lost });
});

/** The same files: those of pictures, of which there are hundreds of megabytes, are linked, and never written into. */
function copyOf(from: string, to: string): void {
  const files = join(from, "files");
  cpSync(from, to, { recursive: true, filter: (path) => path !== files });
  mkdirSync(join(to, "files"));
  linkFiles(files, join(to, "files"));
}

function cut(path: string): void {
  const bytes = readFileSync(path);
  unlinkSync(path);
  writeFileSync(path, bytes.subarray(0, 10));
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[40] = bytes[40]! ^ 1;
  writeFileSync(path, bytes);
}

it("a database that has a magazine is refused, and left as it is", async () => {
  const before = (await house.query("select count(*) from people")).rows;
  await expect(importAll(house.platform, whole)).rejects.toThrow(/There is a magazine here already .*empty DATA_DIR/);
  expect((await house.query("select count(*) from people")).rows).toEqual(before);
});

it("an empty house that was started already takes it, and its set-up key opens nothing any more", async () => {
  const { platform, close } = await freshPlatform({ demo: false });
  await platform.pool.query("insert into setup_keys (key_hash, made_at) values (sha256('key'), now())");
  await importAll(platform, whole);
  expect((await platform.pool.query("select 1 from setup_keys")).rowCount).toBe(0);
  await close();
});

it("a folder with something in it is not written over, and a broken export leaves nothing", async () => {
  const folder = join(around, "taken");
  mkdirSync(folder);
  writeFileSync(join(folder, "mine.txt"), "mine");
  await expect(exportAll(house.platform, folder, { withEditions: false })).rejects.toThrow(/is not empty/);
  expect(readdirSync(folder)).toEqual(["mine.txt"]);
  const storage = { ...house.platform.storage, read: () => Promise.reject(new Error("disk gone")) };
  await expect(exportAll({ ...house.platform, storage }, join(around, "broken"), { withEditions: false })).rejects.toThrow("disk gone");
  expect(readdirSync(around).filter((name) => name.startsWith("broken"))).toEqual([]);
});
