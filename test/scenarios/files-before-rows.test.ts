import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { addPicture } from "../../src/editorial/index.ts";
import { addReading } from "../../src/narration/index.ts";
import { daysKept, pruneEditions } from "../../src/editions/index.ts";
import { sweepFiles } from "../../src/production/index.ts";
import { writeWav } from "../../src/narration/voices/wav.ts";
import { editionOf, keepEdition } from "../../src/editions/editions.ts";
import { dropEditions } from "../../src/editions/prune.ts";
import { aDraft } from "../support/a-draft.ts";
import { type World, openWorld } from "../support/books/world.ts";

let world: World;
/** What storage was asked to write or delete, and whether a transaction was open at that moment. */
let asked: { what: string; within: boolean }[];

beforeEach(async () => {
  world = await openWorld();
  subject = { articleId: await aDraft(world.platform) };
  asked = [];
  const { storage } = world.platform;
  const told =
    <A extends [string, ...unknown[]]>(what: string, does: (...given: A) => Promise<void>) =>
    async (...given: A) => {
      const open = await world.rows(
        "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null",
      );
      asked.push({ what: `${what} ${given[0].split("/")[0]}`, within: open.length > 0 });
      return does(...given);
    };
  world.platform.storage = {
    ...storage,
    put: told("put", storage.put),
    putFile: told("put", storage.putFile),
    delete: told("delete", storage.delete),
  };
});
afterEach(() => world.close());

const files = async (prefix = "") => {
  const found: string[] = [];
  for await (const key of world.platform.storage.list(prefix)) found.push(key);
  return found;
};
let subject: { articleId: string };
const keep = (words: string, more: Partial<Parameters<typeof keepEdition>[1]> = {}) =>
  keepEdition(world.platform, {
    kind: "audio",
    subject,
    fingerprint: "a",
    mediaType: "audio/mpeg",
    body: Buffer.from(words),
    ...more,
  });
const kept = async () => (await editionOf(world.platform.db, "audio", subject, "a"))?.storageKey;
const trip = async (table: string) => {
  await world.rows("create or replace function trip() returns trigger language plpgsql as $$ begin raise exception 'it trips'; end $$");
  await world.rows(`create trigger trips before insert on ${table} for each row execute function trip()`);
};
const never = () => expect(asked.filter(({ within }) => within)).toEqual([]);
const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#356" } })
    .jpeg()
    .toBuffer();
const reading = () => writeWav({ pcm: Float32Array.from({ length: 8000 * 4 }, (_, at) => Math.sin(at / 9) * 0.2), sampleRate: 8000 });

describe("an edition’s file", () => {
  it("is put before its row, outside of every transaction; made twice it is kept once", async () => {
    await keep("one");
    const first = await kept();
    await keep("one, made again");
    expect(await kept()).toBe(first);
    expect(await files("editions/")).toEqual([first]);
    expect(asked.map(({ what }) => what)).toEqual(["put editions", "put editions", "delete editions"]);
    never();
  });

  it("is taken away where its row could not be written", async () => {
    await trip("editions");
    await expect(keep("one")).rejects.toThrow("it trips");
    expect(await files("editions/")).toEqual([]);
    never();
  });

  it("stays where a commit was not heard of and was one all the same", async () => {
    const { db } = world.platform;
    const transaction = () => ({
      execute: async (work: never) => {
        await db.transaction().execute(work);
        throw new Error("the line is dead");
      },
    });
    const selectFrom = (table: never) => db.selectFrom(table);
    world.platform.db = { transaction, selectFrom } as never;
    await expect(keep("one")).rejects.toThrow("the line is dead");
    world.platform.db = db;
    expect(await files("editions/")).toEqual([await kept()]);
  });

  it("that another replaced, or whose process died before its row, goes the next night; a younger one stays", async () => {
    await keep("one");
    await keep("two", { replacing: true });
    await world.platform.storage.put("editions/audio/0123456789abcdef0123456789abcdef01234567.mp3", Buffer.from("old"), "");
    expect(await files("editions/")).toHaveLength(3);
    world.clock.advance({ minutes: 23 * 60 });
    await sweepFiles(world.platform);
    expect(await files("editions/")).toHaveLength(2);
    world.clock.advance({ minutes: 120 });
    await sweepFiles(world.platform);
    expect(await files("editions/")).toEqual([await kept()]);
    never();
  });

  it("goes behind the rows that named it, when none does any more", async () => {
    await keep("one");
    world.clock.advance({ minutes: 1 });
    await keep("two", { fingerprint: "b" });
    // as an earlier version kept them: two rows, one file
    await world.rows("update editions set storage_key = (select storage_key from editions where fingerprint = 'a')");
    const shared = await kept();
    world.clock.advance({ days: daysKept + 1 });
    await pruneEditions(world.platform);
    expect(await world.rows("select fingerprint from editions")).toEqual([{ fingerprint: "b" }]);
    expect(await files("editions/")).toContain(shared);
    await dropEditions(world.platform, "audio", subject);
    expect(await files("editions/")).not.toContain(shared);
    expect(asked.map(({ what }) => what)).toContain("delete editions");
    never();
  });
});

describe("a picture’s and a reading’s file", () => {
  it("is put before its row, and taken away where that could not be written", async () => {
    await addPicture(world.platform, { bytes: await picture(), name: "quay.jpg", alt: "A quay" });
    expect(await files()).toHaveLength(1);
    await world.rows("delete from pictures");
    await trip("pictures");
    await expect(addPicture(world.platform, { bytes: await picture(), name: "quay.jpg", alt: "A quay" })).rejects.toThrow("it trips");
    expect(await files()).toEqual([]);
    await world.rows("drop trigger trips on pictures");
    await trip("readings");
    const read = { articleId: subject.articleId, bytes: reading(), narrator: "Ida", withHead: true };
    await expect(addReading(world.platform, read)).rejects.toThrow("it trips");
    expect(await files()).toEqual([]);
    expect(asked.map(({ what }) => what)).toEqual(["put pictures", "put pictures", "delete pictures", "put readings", "delete readings"]);
    never();
  });
});

describe("an import", () => {
  let folder: string;
  const said: string[] = [];
  const out = { line: (line: string) => said.push(line), problem: (line: string) => said.push(line) };
  const bring = () => importCommand([folder], async () => world.platform, out);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "masthead-import-"));
    writeFileSync(join(folder, "quay.jpg"), await picture());
    writeFileSync(join(folder, "quay.wav"), reading());
    writeFileSync(
      join(folder, "quay.md"),
      "---\nheadline: The quay\nbyline: Ida Brandt\nreading:\n  file: quay.wav\n  narrator: Ida Brandt\n---\n\nIt is wet.\n\n![A quay](quay.jpg)\n",
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("puts pictures and readings before its one transaction", async () => {
    expect(await bring(), said.join("\n")).toBe(0);
    expect((await files()).map((key) => key.slice(0, key.indexOf("/"))).sort()).toEqual(["pictures", "readings"]);
    expect(await world.rows("select narrator from readings")).toEqual([{ narrator: "Ida Brandt" }]);
    expect(await world.rows("select alt from pictures")).toHaveLength(1);
    never();
  });

  it("leaves no file where it failed", async () => {
    await trip("readings");
    await expect(bring()).rejects.toThrow("it trips");
    expect(await files()).toEqual([]);
    expect(await world.rows("select from pictures")).toEqual([]);
    never();
  });
});
