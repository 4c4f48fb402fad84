import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { savePublication } from "../../src/editorial/index.ts";
import { decide, facsimiles, makeFacsimile, searchPages, takeIn } from "../../src/facsimiles/index.ts";
import { inTransaction, isDatabaseUnavailable } from "../../src/platform/index.ts";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { day } from "../../src/values/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { oldPdf, scannedPdf } from "../support/old-pdf.ts";
import { testPublication } from "../support/test-publication.ts";
import { contentOf, emptyPlace } from "../support/whole-export.ts";

let house: FreshPlatform;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-old-issues-"));
});
beforeEach(async () => {
  house = await freshPlatform();
  await inTransaction(house.platform, (tx) =>
    savePublication(tx, { ...testPublication, firstIssueOn: day("2026-01-01"), firstIssueNumber: 40 }),
  );
  return () => house.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const pages = (word: string) => [
  { head: "Kettle & Quay" },
  {
    head: "The Ferryman",
    columns: [
      ["A lantern hung over the har-", "bour until the morning."],
      [`Behind it lay a ${word},`, "forgotten."],
    ],
  },
  { head: "Spread", columns: [["Once more."]], landscape: true },
  { head: "The End", columns: [["Nothing else."]] },
];

const called = async (name: string) => (await facsimiles(house.platform.db)).find((one) => one.name === name)!;
const pagesHere = async () =>
  (await house.platform.db.selectFrom("facsimile_pages").select("page").orderBy("page").execute()).map(({ page }) => page);
const picturesHere = async () => (await house.platform.db.selectFrom("pictures").select("id").execute()).length;
/** Every file in storage, by the folder it lies in, without what is made of pictures. */
const filesHere = () =>
  readdirSync(join(house.platform.settings.dataDir, "files", "facsimiles"), { recursive: true })
    .map(String)
    .toSorted();
const found = async (words: string, place = house) =>
  (await searchPages(place.platform.db, { issues: "all", staff: false }, { words, language: "en" })).hits.map(({ wholeNumber, page }) => [
    wholeNumber,
    page,
  ]);

describe("the making of an old issue", () => {
  const make = (
    facsimileId: string,
    { report = () => undefined, signal = new AbortController().signal }: { report?: () => void; signal?: AbortSignal } = {},
  ) => makeFacsimile(house.platform, { facsimileId }, { signal, report });

  /** The connection dies under whoever writes such a row, as it does when the machine goes off: nothing is said any more. */
  async function killedAt(table: string, when: string, facsimileId: string): Promise<void> {
    const { pool } = house.platform;
    await pool.query(`create function die() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$;
      create trigger dies before insert or update on ${table} for each row when (${when}) execute function die()`);
    const error = await make(facsimileId).catch((thrown: unknown) => thrown);
    await pool.query(`drop trigger dies on ${table}; drop function die()`);
    expect(isDatabaseUnavailable(error), String(error)).toBe(true);
  }

  it("that is killed at a page, between two, at its cover and at its end goes on where it was, with nothing twice", async () => {
    const file = join(folder, "Kettle No. 3.pdf");
    writeFileSync(file, await oldPdf(pages("samovar")));
    await takeIn(house.platform, { paths: [file] });
    const { id, storageKey } = await called("Kettle No. 3.pdf");
    await decide(house.platform, [{ id, wholeNumber: 3, coverDate: day("2025-02-01"), theme: "", make: true }]);

    await killedAt("facsimile_pages", "new.page = 2", id);
    expect(await pagesHere()).toEqual([1]);
    const out = new AbortController();
    const report = () => out.abort(new Error("the machine goes off"));
    await expect(make(id, { report, signal: out.signal })).rejects.toThrow();
    expect(await pagesHere(), "between two").toEqual([1, 2]);
    await killedAt("pictures", "true", id);
    expect([await pagesHere(), await picturesHere()], "at its cover").toEqual([[1, 2, 3, 4], 0]);
    await killedAt("facsimiles", "new.state = 'made'", id);
    expect((await called("Kettle No. 3.pdf")).state).toBe("making");

    let drawn = 0;
    await make(id, { report: () => void (drawn += 1) });
    await make(id);
    expect(drawn, "no page is drawn again").toBe(0);
    expect((await called("Kettle No. 3.pdf")).state).toBe("made");
    expect([await pagesHere(), await picturesHere()]).toEqual([[1, 2, 3, 4], 1]);
    const own = [1, 2, 3, 4].flatMap((page) => [`${id}/${page}-small.webp`, `${id}/${page}.webp`]);
    expect(filesHere()).toEqual([id, ...own, storageKey!.slice("facsimiles/".length)].toSorted());
    expect(await found("samovar")).toEqual([[3, 2]]);
    const { rows } = await house.platform.pool.query("select whole_number, as_pages from issues");
    expect(rows).toEqual([{ whole_number: 3, as_pages: true }]);
  }, 240_000);
});

async function command(...argv: string[]) {
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void problems.push(text) };
  const code = await importCommand(argv, async () => house.platform, out);
  return { code, lines, problems };
}

describe("masthead import of a folder of PDFs", () => {
  const issuesHere = async () =>
    (
      await house.platform.db.selectFrom("issues").select("whole_number").where("as_pages", "=", true).orderBy("whole_number").execute()
    ).map(({ whole_number }) => whole_number);
  const kettle = join("2025", "Kettle No. 3 (February).pdf");

  it("tells what their names say, makes past issues of them, passes over what is here, and comes whole through an export", async () => {
    const past = join(folder, "past");
    mkdirSync(join(past, "2025"), { recursive: true });
    writeFileSync(join(past, kettle), await oldPdf(pages("samovar")));
    writeFileSync(join(past, "2025", "Kettle No. 4 (March).pdf"), await scannedPdf(2));
    const told = await command(past, "--dry-run");
    expect(told).toMatchObject({ code: 0, problems: [] });
    expect(told.lines.join("\n")).toMatch(/Kettle No\. 3 \(February\)\.pdf: No\. 3, 2025-02-01\n[^]*No\. 4[^]*\nNothing is saved\./);
    expect(await facsimiles(house.platform.db)).toEqual([]);

    const brought = await command(past);
    expect(brought).toMatchObject({ code: 0, problems: [] });
    expect(brought.lines.join("\n")).toMatch(
      /No\. 3, 2025-02-01, 4 pages\.\n[^]*No\. 4, [^]*, 2 pages; it is a scan without a text layer\./,
    );
    expect(await issuesHere()).toEqual([3, 4]);
    await expect(command(past)).rejects.toThrow(/Each of these PDFs is here already, byte for byte/);

    writeFileSync(join(past, "Kettle No. 5.pdf"), await oldPdf(pages("teapot")));
    const more = await command(past);
    expect(more.lines[0]).toBe("2 are here already, byte for byte.");
    expect(await issuesHere()).toEqual([3, 4, 5]);

    await exportAll(house.platform, join(folder, "whole"), { withEditions: false });
    const place = await emptyPlace();
    try {
      await importAll(place.platform, join(folder, "whole"));
      expect(await contentOf(place.platform.connection)).toEqual(await contentOf(house.platform.connection));
      const { rows } = await place.platform.pool.query<{ key: string }>(
        "select unnest(array[picture_key, small_key]) as key from facsimile_pages union all select storage_key from facsimiles",
      );
      expect(rows).toHaveLength(2 * 10 + 3);
      for (const { key } of rows) {
        const [there, here] = await Promise.all([place.platform.storage.get(key), house.platform.storage.get(key)]);
        expect(here && there?.equals(here), key).toBe(true);
      }
      expect(await found("samovar", place)).toEqual([[3, 2]]);
      expect(await found("teapot", place)).toEqual([[5, 2]]);
    } finally {
      await place.close();
    }
  }, 240_000);

  it("makes none where one name does not say enough, and names the file that cannot be read", async () => {
    const some = join(folder, "some");
    mkdirSync(some, { recursive: true });
    writeFileSync(join(some, "Kettle No. 6.pdf"), await oldPdf(pages("samovar")));
    writeFileSync(join(some, "the special one.pdf"), await oldPdf(pages("teapot")));
    writeFileSync(join(some, "Kettle No. 7.pdf"), "%PDF-1.4 nothing of one");
    const { code, problems } = await command(some);
    expect(code).toBe(1);
    expect(problems.join("\n")).toMatch(
      /Kettle No\. 7\.pdf: .+\n[^]*the special one\.pdf: [^]*Say which issue the special one\.pdf is\.\nNo issue was made\./,
    );
    expect(await issuesHere()).toEqual([]);
    expect((await facsimiles(house.platform.db)).map(({ state }) => state).toSorted()).toEqual(["failed", "waiting", "waiting"]);
  });
});
