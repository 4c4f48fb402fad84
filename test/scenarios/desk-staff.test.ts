import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../src/cli/index.ts";
import { staff } from "../../src/cli/staff.ts";
import { movePiece } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let publisher: string;
const idOf = async (email: string) => (await house.query<{ id: string }>("select id from people where email = $1", [email])).rows[0]!.id;
const status = async (path: string, cookie: string) => (await house.get(path, cookie)).status;

beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
});
afterAll(() => house.close());

it("a publisher gives a role and takes it away: it holds at once in a browser that is signed in, at the desk and on the site", async () => {
  const cookie = await house.signIn("new@tidewater.example");
  expect(await status("/desk/articles", cookie)).toBe(403);
  expect((await house.post("/desk/staff", { email: "new@tidewater.example", role: "editor" }, publisher)).status).toBe(303);
  expect(await house.text("/desk/staff", publisher)).toContain("new@tidewater.example");
  expect(await status("/desk/articles", cookie)).toBe(200);
  expect(await house.text("/account", cookie)).toContain('href="/desk"');
  const removal = `/desk/staff/${await idOf("new@tidewater.example")}/roles/editor/removal`;
  expect(await house.text(removal, publisher)).toContain("does not come to the desk any more");
  expect((await house.post(removal, {}, publisher)).status).toBe(200);
  expect(await status("/desk/articles", cookie)).toBe(200);
  expect((await house.post(removal, { sure: "yes" }, publisher)).status).toBe(303);
  expect(await status("/desk/articles", cookie)).toBe(403);
  expect(await house.text("/account", cookie)).not.toContain('href="/desk"');
});

it("is invited by name, signs with it, and whoever takes the role away is told what is in their hands", async () => {
  await house.post("/desk/staff", { email: "nora@tidewater.example", name: "Nora Feldt", role: "editor" }, publisher);
  expect(await house.text("/desk/staff", publisher)).toContain("<strong>Nora Feldt</strong>");
  const cookie = await house.signIn("nora@tidewater.example");
  expect((await house.post("/desk/me/name", { name: "Nora Feldt-Lund" }, cookie)).status).toBe(303);
  expect(await house.text("/desk/me", cookie)).toContain('value="Nora Feldt-Lund"');
  // a name that somebody has is not another’s to say
  await house.post("/desk/staff", { email: "nora@tidewater.example", name: "Nobody", role: "circulation" }, publisher);
  expect(await house.text("/desk/staff", publisher)).not.toContain("Nobody");
  const id = await idOf("nora@tidewater.example");
  const { rows } = await house.query<{ id: string }>("select id from articles where headline = 'Sideways'");
  await movePiece(house.platform, { articleId: rows[0]!.id, holder: { kind: "person", id }, by: id });
  expect(await house.text(`/desk/staff/${id}/roles/circulation/removal`, publisher)).not.toContain("in their hands");
  await house.post(`/desk/staff/${id}/roles/circulation/removal`, { sure: "yes" }, publisher);
  expect(await house.text(`/desk/staff/${id}/roles/editor/removal`, publisher)).toContain("1 piece is in their hands");
});

it("a publisher ends another’s sessions, and cannot take the last publisher’s role", async () => {
  const reader = await house.signIn("other@tidewater.example");
  await house.post("/desk/staff", { email: "other@tidewater.example", role: "circulation" }, publisher);
  const ending = `/desk/staff/${await idOf("other@tidewater.example")}/sessions/ending`;
  expect((await house.post(ending, { sure: "yes" }, publisher)).status).toBe(303);
  expect(await status("/account", reader)).toBe(303);
  const { rows } = await house.query<{ id: string }>(
    "select person_id as id from role_grants where role = 'publisher' and revoked_at is null",
  );
  expect(rows).toHaveLength(1);
  const refused = await house.post(`/desk/staff/${rows[0]!.id}/roles/publisher/removal`, { sure: "yes" }, publisher);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("This is the last publisher")]);
  expect(await status("/desk/staff", publisher)).toBe(200);
});

it("who has which role is the publisher’s to see and to change", async () => {
  for (const who of ["editor", "circulation", "digital"] as const) {
    const cookie = await house.be(who);
    expect(await status("/desk/staff", cookie)).toBe(403);
    expect((await house.post("/desk/staff", { email: "mine@reader.example", role: "publisher" }, cookie)).status).toBe(403);
  }
  expect((await house.post("/desk/staff", { email: "no address", role: "editor" }, publisher)).status).toBe(422);
  expect((await house.post("/desk/staff", { email: "a@reader.example", role: "owner" }, publisher)).status).toBe(404);
});

it("whoever has the machine lists staff, takes a role away, and signs somebody out", async () => {
  const said: string[] = [];
  const out = { line: (text: string) => void said.push(text), problem: (text: string) => void said.push(text) };
  const run = (...argv: string[]) => staff(argv, async () => house.platform, out);
  await run("add", "hand@tidewater.example", "--role", "editor");
  const cookie = await house.signIn("hand@tidewater.example");
  said.length = 0;
  await run("list");
  expect(said.join("\n")).toContain("hand@tidewater.example: editor; signed in in 1 browser");
  await run("remove", "hand@tidewater.example", "--role", "editor");
  expect(await status("/desk/articles", cookie)).toBe(403);
  await run("sign-out", "hand@tidewater.example");
  expect(await status("/account", cookie)).toBe(303);
  await expect(run("remove", "hand@tidewater.example", "--role", "editor")).rejects.toThrow("is not editor");
  await expect(run("remove", "hand@tidewater.example")).rejects.toThrow("Usage: masthead staff list");
  expect(await runCommand(["staff", "fire", "x@y.example"], out as never)).toBe(1);
});
