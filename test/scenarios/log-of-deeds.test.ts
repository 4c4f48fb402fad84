import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unfollowed } from "../../src/platform/deeds/follow-tables.ts";
import { namedId } from "../../src/values/index.ts";
import { staff } from "../../src/cli/staff.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { rowsInDocument } from "../support/doors.ts";

/** What is done at the desk is written down with who did it, in the transaction that did it, and stays written. */

let house: DemoHouse;
let publisher: string;
type Row = { route: string; path: string; outcome: string; code: string; person: string | null };
const rows = async () =>
  (
    await house.query<Row>(
      "select route, path, outcome, code, p.email as person from deeds left join people p on p.id = person_id order by done_at, deeds.id",
    )
  ).rows;
const changes = async (table: string) =>
  (
    await house.query<{ before: Record<string, unknown> | null; after: Record<string, unknown> | null }>(
      "select before, after from deed_changes where table_name = $1 order by id",
      [table],
    )
  ).rows;
const idOf = async (email: string) => (await house.query<{ id: string }>("select id from people where email = $1", [email])).rows[0]!.id;

beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
});
afterAll(() => house.close());

/** What is sent to these shows a page again, or first, and changes nothing. */
const showsOnly = [
  // what the writing page says every few seconds; a save of more than words is written down, as below
  "POST /desk/articles/:id/autosave",
  "POST /desk/articles/:id/check-in",
  "POST /desk/articles/:id/check-out",
  "POST /desk/articles/autosave",
  "POST /desk/articles/source",
  "POST /desk/articles/written",
  "POST /desk/ads/draft",
  "POST /desk/ads/seen",
  "POST /desk/articles/:id/filling",
  "POST /desk/articles/:id/picking",
  "POST /desk/articles/filling",
  "POST /desk/articles/picking",
  "POST /desk/articles/preview",
  "POST /desk/articles/source",
  "POST /desk/articles/written",
  "POST /desk/import",
  "POST /desk/issues/:number/picking",
  "POST /desk/issues/:number/cover/seen",
  "POST /desk/me/passkeys/options",
  "POST /desk/offers/draft",
  "POST /desk/pages/:id/autosave",
  "POST /desk/pages/autosave",
  "POST /desk/pages/preview",
  "POST /desk/proof/passkey/options",
];

describe("the log", () => {
  it("has a row for whatever is sent to the desk, of every address that changes something", async () => {
    const unsafe = rowsInDocument().filter(({ method }) => method !== "GET");
    expect(unsafe.length).toBeGreaterThan(60);
    const silent: string[] = [];
    for (const { path } of unsafe) {
      const before = (await rows()).length;
      await house.post(path.replace(/:\w+/g, namedId("nothing")), { sure: "yes" }, publisher);
      if ((await rows()).length === before) silent.push(`POST ${path}`);
    }
    expect(silent.filter((one) => !showsOnly.includes(one))).toEqual([]);
  });

  it("has what is decided while somebody writes, and leaves the words to the versions", async () => {
    const before = (await rows()).length;
    const asked = {
      window: crypto.randomUUID(),
      person: await idOf("ines@tidewater.example"),
      version: "0",
      headline: "A net",
      body: "Mended.",
    };
    const made = await house.post("/desk/articles/autosave", { ...asked, byline: "A Writer" }, publisher);
    const { id, version } = (await made.json()) as { id: string; version: number };
    const type = (more: Record<string, string>) =>
      house.post(`/desk/articles/${id}/autosave`, { ...asked, version: String(version), byline: "A Writer", ...more }, publisher);
    expect((await type({ body: "Mended twice." })).status).toBe(200);
    expect((await rows()).length).toBe(before + 1);
    expect((await type({ body: "Mended twice.", access: "open" })).status).toBe(200);
    expect((await rows()).length).toBe(before + 2);
    expect((await changes("articles")).at(-1)!.after).toMatchObject({ access: "open" });
  });

  it("says who, what, before and after, of a change and of one that was refused", async () => {
    await house.post("/desk/staff", { email: "new@tidewater.example", role: "editor" }, publisher);
    expect((await rows()).at(-1)).toEqual({
      route: "POST /desk/staff",
      path: "/desk/staff",
      outcome: "done",
      code: "",
      person: "ines@tidewater.example",
    });
    expect((await changes("role_grants")).at(-1)).toMatchObject({
      before: null,
      after: { role: "editor", person_id: await idOf("new@tidewater.example") },
    });
    const { rows: found } = await house.query<{ id: string; version: number }>(
      "select id, version from articles where headline <> '' order by id limit 1",
    );
    const [article] = found as [(typeof found)[0]];
    const form = { headline: "Another headline", body: "Other words.", byline: "A Writer", version: String(article.version) };
    expect((await house.post(`/desk/articles/${article.id}`, form, publisher)).status).toBe(303);
    const change = (await changes("articles")).at(-1)!;
    expect(change.after).toMatchObject({ headline: "Another headline", body: "(a text)" });
    expect(Object.keys(change.before ?? {})).toEqual(Object.keys(change.after ?? {}));
    expect(change.before).not.toHaveProperty("slug");
    const editor = await house.be("editor");
    await house.post("/desk/staff", { email: "me@tidewater.example", role: "publisher" }, editor);
    expect((await rows()).at(-1)).toMatchObject({
      route: "POST /desk/staff",
      outcome: "refused",
      code: "desk-closed",
      person: "odile@tidewater.example",
    });
  });

  it("is written in the transaction that makes the change: undone, there is neither", async () => {
    const before = (await rows()).length;
    const { rows: last } = await house.query<{ id: string }>(
      "select person_id as id from role_grants where role = 'publisher' and revoked_at is null",
    );
    await house.post(`/desk/staff/${last[0]!.id}/roles/publisher/removal`, { sure: "yes" }, publisher);
    const now = await rows();
    expect(now.slice(before).map(({ outcome }) => outcome)).toEqual(["refused"]);
    const { rows: xmin } = await house.query<{ same: boolean }>(
      `select d.xmin = g.xmin as same from deeds d join deed_changes c on c.deed_id = d.id join role_grants g on g.id::text = c.row_key
       where c.table_name = 'role_grants' order by c.id desc limit 1`,
    );
    expect(xmin).toEqual([{ same: true }]);
  });

  it("keeps no secret and no text", async () => {
    await house.signIn("new@tidewater.example");
    await house.post("/desk/staff", { email: "new@tidewater.example", role: "circulation" }, publisher);
    await house.post(`/desk/staff/${await idOf("new@tidewater.example")}/sessions/ending`, { sure: "yes" }, publisher);
    const { rows: secrets } = await house.query<{ hash: string }>("select encode(token_hash, 'hex') as hash from sessions");
    const all = JSON.stringify((await house.query("select before, after from deed_changes")).rows);
    for (const { hash } of secrets) expect(all).not.toContain(hash);
    expect(all).not.toContain("Other words.");
  });

  it("stands: the database refuses to change, delete or empty it", async () => {
    for (const statement of [
      "update deeds set path = ''",
      "delete from deeds",
      "truncate deeds cascade",
      "update deed_changes set after = null",
      "delete from deed_changes",
      "truncate deed_changes",
    ])
      await expect(house.query(statement)).rejects.toThrow("What was done stays written");
  });

  it("follows every table but those that say why not", async () => {
    const { rows: found } = await house.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'note_change') order by 1`,
    );
    expect(found.map(({ name }) => name).filter((name) => !(name in unfollowed))).toEqual([]);
  });

  it("is read and searched at the desk, by the publisher alone", async () => {
    const page = await house.text("/desk/log?search=Another+headline", publisher);
    expect(page).toContain("<ins>Another headline</ins>");
    expect(await house.text("/desk/log?search=nothing+like+this", publisher)).not.toContain("<ins>");
    const odile = await idOf("odile@tidewater.example");
    expect(await house.text(`/desk/log?who=${odile}`, publisher)).toContain("desk-closed");
    expect((await house.get("/desk/log", await house.be("editor"))).status).toBe(403);
  });

  it("has what is done at the command line, by the machine’s owner", async () => {
    await staff(["add", "hand@tidewater.example", "--role", "editor"], async () => house.platform, {
      line: () => undefined,
      problem: () => undefined,
    });
    expect((await rows()).at(-1)).toMatchObject({ route: "masthead staff add", outcome: "done", person: null });
  });
});
