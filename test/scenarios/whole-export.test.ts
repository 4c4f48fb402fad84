import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cast } from "../../src/demo/index.ts";
import { fromMarkdown, parseBody, plainText } from "../../src/document/index.ts";
import { checkBooks } from "../../src/orders/index.ts";
import { type TaskName, readSchema } from "../../src/platform/index.ts";
import { editionKinds } from "../../src/production/index.ts";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { withClient } from "../support/database.ts";
import { type DemoHouse, demoHouse, houseOn } from "../support/demo-house.ts";
import { contentOf, emptyPlace, machines, readersOwn, secrets } from "../support/whole-export.ts";
import { long } from "../support/long.ts";

let around: string;
let house: DemoHouse;
let folder: string;
let other: DemoHouse;
beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), "masthead-export-"));
  house = await demoHouse({ made: true });
  await leaveSecrets(house);
  folder = join(around, "whole");
  expect((await exportAll(house.platform, folder, { withEditions: true })).lost).toEqual([]);
  other = await houseOn(await emptyPlace());
  await importAll(other.platform, folder);
});
afterAll(async () => {
  await house.close();
  await other.close();
  rmSync(around, { recursive: true });
});

const known = { session: "", bytes: [] as string[] };

/** A house in which everything that opens something is there. */
async function leaveSecrets({ query, signIn }: DemoHouse): Promise<void> {
  known.session = await signIn("somebody.else@example.org");
  const [{ id }] = (await query<{ id: string }>("select id from people where email is not null order by id limit 1")).rows as [
    { id: string },
  ];
  for (const statement of [
    "insert into totp_keys (person_id, sealed_key, made_at) values ($1, sha256('a sealed key'), now())",
    "insert into recovery_codes (id, person_id, code_hash, made_at) values (gen_random_uuid(), $1, sha256('a code'), now())",
    "insert into reader_keys (id, person_id, purpose, secret_hash, made_at) values (gen_random_uuid(), $1, 'podcast', sha256('a feed'), now())",
  ])
    await query(statement, [id]);
  // columns that are called as a query would call something of its own
  await query(
    "with t as (insert into take_ons (id, file_name, source, encoding, headings, how, state, begun_at) values (gen_random_uuid(), 'a.csv', 'csv', 'utf-8', '[]', '{}', 'read', now()) returning id) insert into take_on_rows (take_on_id, line, cells, key) select id, line, '[]', 'x' from t, generate_series(1, 3) as line",
  );
  // the magazine’s own picture, which opens nothing
  await query(
    "insert into logos (id, png, width, height, added_at) values (gen_random_uuid(), decode('89504e470d0a1a0a', 'hex'), 1, 1, now())",
  );
  await query("update letters set sealed = sha256('a sealed letter') where id = (select id from letters order by id limit 1)");
}

const filesIn = (at: string): string[] =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1));

const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("the whole magazine, out and in again", () => {
  it("has every row of every table, but what is named as left out", async () => {
    expect(await contentOf(other.platform.connection)).toEqual(await contentOf(house.platform.connection));
    // the ledger's guards are awake again
    await expect(other.platform.pool.query("delete from ledger_lines")).rejects.toThrow();
  });

  it("has every file to the byte, every edition among them", async () => {
    const editions = (await other.query<{ storage_key: string; sha256: string }>("select storage_key, sha256 from editions")).rows;
    expect(editions.length).toBeGreaterThan(10);
    for (const { storage_key, sha256 } of editions) {
      const bytes = await other.platform.storage.get(storage_key);
      expect(bytes && createHash("sha256").update(bytes).digest("hex"), storage_key).toBe(sha256);
    }
    const pictures = (await other.query<{ storage_key: string }>("select storage_key from pictures")).rows;
    for (const { storage_key } of pictures)
      expect((await other.platform.storage.get(storage_key))?.equals((await house.platform.storage.get(storage_key))!), storage_key).toBe(
        true,
      );
  });

  it.runIf(long)(
    "makes the editions anew that an export left behind: under the same fingerprints the same bytes, of every kind that there is",
    { timeout: 240_000 },
    async () => {
      const bare = join(around, "bare");
      await exportAll(house.platform, bare, { withEditions: false });
      const place = await houseOn(await emptyPlace());
      await importAll(place.platform, bare);
      const { rows: asked } = await place.query<{ task: string; payload: { articleId?: string; issueId?: string } }>(
        "select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id",
      );
      const made = async ({ query }: DemoHouse) =>
        (
          await query<{ kind: string; of: string; fingerprint: string; sha256: string }>(
            "select kind, coalesce(article_id, issue_id) as of, fingerprint, sha256 from editions",
          )
        ).rows;
      const before = await made(house);
      // the sentences of these recordings are tones: what is compared is all that is made of them
      const said = (of: DemoHouse) => join(of.platform.settings.dataDir, "files", "voice");
      cpSync(said(house), said(place), { recursive: true });
      const context = { signal: new AbortController().signal, report: () => undefined };
      const make = (task: TaskName, subject: string) => {
        const job = asked.find(({ task: own, payload }) => own === task && (payload.articleId ?? payload.issueId) === subject);
        expect(job, task).toBeDefined();
        return place.masthead.handlers[task](place.platform, job?.payload as never, context);
      };
      // the demo has not every edition of its past issues
      const ofKind = (kind: string) => before.filter((one) => one.kind === kind).map((one) => one.of);
      const [issue = ""] = ofKind("epub-narrated");
      // the book that is read aloud has the recordings of all its articles
      for (const article of ofKind("audio")) await make("make-audio", article);
      // an issue’s books have the pages of its printed issue
      for (const task of ["make-print-issue", "make-digital-issue", "make-epub", "make-narrated-epub"] as const) await make(task, issue);
      for (const [task, kind] of [
        ["make-print-view", "print-view"],
        ["make-card", "og-picture"],
      ] as const)
        await make(task, ofKind(kind)[0] ?? "");
      const anew = await made(place);
      const kinds = new Set(anew.map(({ kind }) => kind));
      expect([...new Set(editionKinds.map(({ kind }) => kind))].filter((kind) => !kinds.has(kind))).toEqual([]);
      for (const one of anew) expect(before).toContainEqual(one);
      await place.close();
    },
  );

  it("has books that are equal to the last line", async () => {
    expect((await checkBooks(other.platform.db)).problems).toEqual([]);
    const sums = "select account, currency, sum(amount)::text, count(*)::int from ledger_lines group by 1, 2 order by 1, 2";
    expect((await other.query(sums)).rows).toEqual((await house.query(sums)).rows);
  });

  it.each(cast.map(({ key }) => key))("says the same words to %s in the account and on the front page", async (key) => {
    for (const path of ["/account", "/"]) {
      const [here, there] = [words(await house.text(path, await house.be(key))), words(await other.text(path, await other.be(key)))];
      expect(here.length).toBeGreaterThan(200);
      expect(there).toBe(here);
    }
  });

  it("goes on from there: the index of the search is made again, and the next order has the next number", async () => {
    const waiting = "select count(*)::int from graphile_worker.jobs where task_identifier = 'index-article'";
    const articles = "select count(*)::int from article_publications where replaced_at is null and withdrawn_at is null";
    expect((await other.query(waiting)).rows).toEqual((await house.query(articles)).rows);
    const next = "select nextval(pg_get_serial_sequence('orders', 'number'))::int as next";
    expect((await other.query(next)).rows).toEqual((await house.query(next)).rows);
  });
});

describe("what an export is", () => {
  it("holds every table of the schema, or says why not", async () => {
    const { tables } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { tables: { name: string }[] };
    const dictionary = readFileSync(join(folder, "DICTIONARY.md"), "utf8");
    const schema = await withClient(house.platform.connection, readSchema);
    expect(schema.length).toBeGreaterThan(130);
    for (const { name, columns } of schema) {
      const isHere = tables.some((table) => table.name === name);
      expect([...secrets, ...machines, ...readersOwn].includes(name), name).toBe(!isHere);
      expect(dictionary).toMatch(new RegExp(isHere ? `### ${name}\\n` : `- \\*\\*${name}\\*\\*: \\w.{10}`));
      if (!isHere) continue;
      const [, about = ""] = new RegExp(`### ${name}\\n([\\s\\S]*?)(?=\\n### |$)`).exec(dictionary) ?? [];
      for (const column of columns) expect(about, `${name}.${column.name}`).toContain(`| ${column.name} | ${column.type} |`);
    }
  });

  /** Looked at by a person, each: they open nothing. */
  const opensNothing = ["logos.png", "stop_links.token_hash", "unsubscribe_tokens.token_hash"];
  it("holds no column that opens something, named or in bytes", async () => {
    const { tables } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { tables: { name: string; columns: string[] }[] };
    const schema = await withClient(house.platform.connection, readSchema);
    const suspect = schema.flatMap(({ name, columns }) =>
      columns
        .filter((column) => tables.find((table) => table.name === name)?.columns.includes(column.name))
        .filter((column) => column.isBytes || /hash|token|secret|sealed|password|challenge|credential/.test(column.name))
        .map((column) => `${name}.${column.name}`),
    );
    expect(suspect.sort()).toEqual(opensNothing);
  });

  it("holds what is bytes, or leaves it out because a person said so", async () => {
    const bytes = (await withClient(house.platform.connection, readSchema))
      .filter(({ name }) => ![...secrets, ...machines, ...readersOwn].includes(name))
      .flatMap(({ name, columns }) => columns.filter(({ isBytes }) => isBytes).map((column) => `${name}.${column.name}`));
    expect(bytes.filter((column) => !opensNothing.includes(column) && !secrets.includes(column))).toEqual([]);
  });

  it("holds no secret of the house in any of its files", async () => {
    const [session] = /(?<==)[\w-]{20,}/.exec(known.session) ?? [];
    const bytes: string[] = [];
    for (const { name, columns } of await withClient(house.platform.connection, readSchema))
      for (const { name: column } of columns.filter(({ isBytes, name: of }) => isBytes && !opensNothing.includes(`${name}.${of}`)))
        for (const { hex } of (await house.query<{ hex: string }>(`select encode("${column}", 'hex') as hex from "${name}"`)).rows)
          if (hex) bytes.push(hex);
    expect(bytes.length).toBeGreaterThan(4);
    for (const file of filesIn(folder).filter((name) => /\.(jsonl|csv|json|md)$/.test(name))) {
      const text = readFileSync(join(folder, file), "latin1");
      for (const secret of [session!, ...bytes, ...bytes.map((hex) => Buffer.from(hex, "hex").toString("base64"))])
        expect(text.includes(secret), file).toBe(false);
    }
  });

  it("lists every file with its length and its sum", () => {
    const lines = readFileSync(join(folder, "files.jsonl"), "utf8").trimEnd().split("\n");
    const listed = lines.map((line) => JSON.parse(line) as { path: string; bytes: number; sha256: string });
    expect(listed.map(({ path }) => path).sort()).toEqual(
      filesIn(folder)
        .filter((name) => !["manifest.json", "files.jsonl"].includes(name))
        .sort(),
    );
    for (const { path, bytes, sha256 } of listed) {
      expect(statSync(join(folder, path)).size, path).toBe(bytes);
      expect(createHash("sha256").update(readFileSync(join(folder, path))).digest("hex"), path).toBe(sha256); // prettier-ignore
    }
  });

  it("has every article as Markdown that reads back to the same words, its pictures beside it, and as the whole document", async () => {
    const articles = (await house.query<{ id: string; slug: string; body: unknown }>("select id, slug, body from articles")).rows;
    expect(articles.length).toBeGreaterThan(20);
    for (const { id, slug, body } of articles) {
      const at = join(folder, "articles", slug);
      const source = fromMarkdown(readFileSync(join(at, `${slug}.md`), "utf8"));
      expect(plainText(source.body)).toBe(plainText(parseBody(body)));
      const json = JSON.parse(readFileSync(join(at, `${slug}.json`), "utf8")) as {
        id: string;
        body: unknown;
        files: Record<string, string>;
      };
      expect(json).toMatchObject({ id, body });
      expect(source.lead && Object.values(json.files)).toContain(source.lead?.picture);
      for (const [picture, file] of Object.entries(json.files)) {
        const [row] = (await house.query<{ storage_key: string }>("select storage_key from pictures where id = $1", [picture])).rows;
        expect(readFileSync(join(at, file)).equals((await house.platform.storage.get(row!.storage_key))!), `${slug}/${file}`).toBe(true);
      }
    }
  });

  it("says nothing to a spreadsheet that it would take for a formula, and brings it back as it was", async () => {
    const wicked = ["=1+1", "+49 30", "-x", "@SUM(A1)", "\tx", "a=b", '“quoted”, "so"\nand on', "'=1"];
    await house.query("update contributors set bio = $1 where id = (select id from contributors order by id limit 1)", [wicked[0]!]);
    for (const [at, bio] of wicked.entries())
      await house.query("insert into contributors (id, slug, name, bio) values (gen_random_uuid(), $1, $2, $3)", [
        `w${at}`,
        `W ${at}`,
        bio,
      ]);
    const second = join(around, "formulas");
    await exportAll(house.platform, second, { withEditions: false });
    const csv = readFileSync(join(second, "tables/contributors.csv"), "utf8");
    expect(csv.startsWith("\ufeffid,")).toBe(true);
    for (const begins of ["'=1+1", "'+49 30", "'-x", "'@SUM(A1)", "'\tx", "a=b"]) expect(csv).toContain(`,${begins}`);
    expect(csv).not.toMatch(/,"?[=+@\t-]/);
    const place = await emptyPlace();
    await importAll(place.platform, second);
    const bios = "select bio from contributors order by slug";
    expect((await place.platform.pool.query(bios)).rows).toEqual((await house.query(bios)).rows);
    // without its editions it asks for those of everything public
    expect((await place.platform.pool.query("select count(*)::int from editions")).rows).toEqual([{ count: 0 }]);
    const asked = await place.platform.pool.query("select distinct task_identifier as task from graphile_worker.jobs");
    expect(asked.rows).toEqual(expect.arrayContaining([{ task: "make-print-view" }, { task: "make-epub" }, { task: "make-audio" }]));
    await place.close();
  });
});
