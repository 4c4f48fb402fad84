import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { savePublication } from "../../src/editorial/index.ts";
import { bringArchive, firstChoices, importById, lookAt, whereItLeads, writeImport } from "../../src/intake/index.ts";
import { inTransaction, isDatabaseUnavailable } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { testPublication } from "../support/test-publication.ts";
import { wpExport, wpItem } from "../support/wordpress-export.ts";

let house: FreshPlatform;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-killed-"));
  house = await freshPlatform();
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

const many = 20;
const slugOf = (id: number) => `piece-${String(id).padStart(2, "0")}`;
const archive = wpExport(
  ...Array.from({ length: many }, (_, at) =>
    wpItem({
      id: at + 1,
      title: `Piece ${at + 1}`,
      slug: slugOf(at + 1),
      link: `https://old.example/${slugOf(at + 1)}/`,
      content: `Text ${at + 1}. See <a href="https://old.example/${slugOf(((at + 1) % many) + 1)}/">the next</a>.`,
      terms: [["category", "essays", "Essays"]],
    }),
  ),
);

const begin = async () => {
  const file = join(folder, "export.xml");
  writeFileSync(file, archive);
  const { system, report } = await lookAt([file]);
  return inTransaction(house.platform, (tx) =>
    writeImport(house.platform, tx, { name: "export.xml", files: [file], system, report, choices: firstChoices, state: "running" }),
  );
};
const bring = (
  importId: string,
  { report = () => undefined, signal = new AbortController().signal }: { report?: () => void; signal?: AbortSignal } = {},
) => bringArchive(house.platform, { importId }, { signal, report });
/** The connection dies under whoever writes such a row, as it does when the machine goes off: nothing is said any more. */
async function killedAt(table: string, when: string, importId: string): Promise<void> {
  const { pool } = house.platform;
  await pool.query(`create function die() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$;
    create trigger dies before insert or update on ${table} for each row when (${when}) execute function die()`);
  const error = await bring(importId).catch((thrown: unknown) => thrown);
  await pool.query(`drop trigger dies on ${table}; drop function die()`);
  expect(isDatabaseUnavailable(error), String(error)).toBe(true);
}
const standing = async () => {
  const { db } = house.platform;
  const { n: articles } = await db
    .selectFrom("articles")
    .select((of) => of.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  const { n: live } = await db
    .selectFrom("article_publications")
    .select((of) => of.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  const items = await db.selectFrom("import_items").select("state").execute();
  const made = items.filter(({ state }) => state === "made").length;
  return { articles: Number(articles), live: Number(live), items: items.length, made };
};

it("an import that is killed at its beginning, in the middle of an article and between two goes on without doubles and without loss", async () => {
  const importId = await begin();
  const all = (made: number) => ({ articles: made, live: made, items: many, made });
  await killedAt("import_addresses", `new.address = '/${slugOf(9)}'`, importId);
  expect(await standing()).toEqual({ ...all(0), items: 0 });
  await killedAt("articles", `new.slug = '${slugOf(5)}'`, importId);
  expect(await standing(), "when an article begins").toEqual(all(4));
  await killedAt("import_items", "new.key = 'post:8' and new.state = 'made'", importId);
  expect(await standing(), "when all of it is written").toEqual(all(7));
  const out = new AbortController();
  let done = 0;
  const report = () => void ((done += 1) === 12 && out.abort(new Error("the machine goes off")));
  await expect(bring(importId, { report, signal: out.signal })).rejects.toThrow();
  expect(await standing(), "between two").toEqual(all(12));
  expect((await importById(house.platform.db, importId)).state).toBe("running");
  await bring(importId);
  expect(await standing()).toEqual(all(many));
  expect(await importById(house.platform.db, importId)).toMatchObject({ state: "done", counts: { made: many, failed: 0, waiting: 0 } });
  const { db } = house.platform;
  const rows = await db.selectFrom("articles").select(["id", "slug", "body"]).orderBy("slug").execute();
  expect(rows.map(({ slug }) => slug)).toEqual(Array.from({ length: many }, (_, at) => slugOf(at + 1)));
  for (const [at, { body, slug }] of rows.entries()) {
    expect(JSON.stringify(body), slug).toContain(`article:${rows[(at + 1) % many]?.id}`);
    expect(JSON.stringify(body), slug).toContain(`Text ${at + 1}.`);
    expect(await whereItLeads(db, `/${slug}/`)).toBe(`/2019/05/${slug}`);
  }
});
