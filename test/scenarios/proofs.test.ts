import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { isFresh } from "../../src/desk/proof/gate.ts";
import { stepAt, totpCode } from "../../src/people/totp.ts";
import { staff } from "../../src/cli/staff.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { rowsInDocument } from "../support/doors.ts";
import { lettersTo } from "../support/letters.ts";

/** How staff prove who they are: by a letter, by what they have, and again before what matters. */

let house: DemoHouse;
let publisher: string;
let cookie: string;
let number = 0;
let email: string;

beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());
/** Each test is somebody of its own, an editor, signed in by a letter this minute. */
beforeEach(async () => {
  publisher = await house.be("publisher");
  number += 1;
  email = `staff${number}@tidewater.example`;
  await house.post("/desk/staff", { email, role: "editor" }, publisher);
  cookie = await house.signIn(email);
});

const location = async (answer: Promise<Response>) => (await answer).headers.get("location");
const keyIn = (page: string) => /<code class="id">([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(" ", "");
const codeNow = (key: string, off = 0) => totpCode(key, stepAt(house.clock.now()) + off);
const idOf = async (address: string) =>
  (await house.query<{ id: string }>("select id from people where email = $1", [address])).rows[0]!.id;

async function setUpApp(): Promise<{ key: string; recovery: string[] }> {
  await house.post("/desk/me/app", {}, cookie);
  const key = keyIn(await house.text("/desk/me", cookie));
  const page = await (await house.post("/desk/me/app/confirmation", { code: codeNow(key) }, cookie)).text();
  const recovery = [...page.matchAll(/<code>([a-z2-9-]{14})<\/code>/g)].map(([, code]) => code!);
  house.clock.advance({ minutes: 1 });
  return { key, recovery };
}

it("whoever is asked to the desk gets a letter with no secret in it", async () => {
  const [letter] = await lettersTo(house, email, "staff-invitation");
  expect(letter!.text).toContain("Ines Calder has given you the role of editor");
  expect(letter!.text).toContain("/sign-in?return=/desk");
  expect(letter!.text).not.toMatch(/token=|\b\d{6}\b/);
});

it("one’s own sessions are told by their device and last use, and each is ended from the list", async () => {
  const other = await house.signIn(email);
  const page = await house.text("/desk/me", cookie);
  expect(page).toContain("an unknown device");
  // their own is ended there too: the name at the head of every page leads to it
  expect([page.includes('href="/desk/me"'), page.match(/action="\/sign-out"/g)?.length]).toEqual([true, 1]);
  const ending = /\/desk\/me\/sessions\/[\w-]+\/ending/.exec(page)![0];
  expect((await house.get("/desk/articles", other)).status).toBe(200);
  expect((await house.post(ending, {}, cookie)).status).toBe(303);
  expect(await location(house.get("/desk/articles", other))).toContain("/sign-in");
  expect((await house.get("/desk/me", cookie)).status).toBe(200);
  const { rows } = await house.query<{ id: string }>("select id from sessions where person_id = $1 and ended_at is null", [
    await idOf("ines@tidewater.example"),
  ]);
  await house.post(`/desk/me/sessions/${rows[0]!.id}/ending`, {}, cookie);
  expect((await house.get("/desk/articles", publisher)).status).toBe(200);
});

it("money, files of readers, roles and one’s own sign-in want a proof of the last fifteen minutes, and nothing else does", async () => {
  const fresh = rowsInDocument()
    .map(({ path }) => path.slice("/desk".length))
    .filter(isFresh);
  for (const path of [
    "/staff",
    "/staff/:id/roles/:role/removal",
    "/subscriptions/:id/refund",
    "/subscriptions/:id/orders/:order/chargeback",
    "/refunds/outside/:id/decision",
    "/ledger/:month/journal.csv",
    "/fulfilment/runs/:id/labels.csv",
    "/fulfilment/runs/:id/labels.pdf",
    "/numbers/copies/:figure",
    "/take-ons",
    "/take-ons/:id/taking",
    "/take-ons/:id/return",
    "/take-ons/:id/welcome",
    "/numbers/reading/articles/:id/:figure",
    "/me",
    "/me/app",
  ])
    expect(fresh).toContain(path);
  for (const path of [
    "/articles/:id",
    "/refunds",
    "/proof",
    "/me/sessions/:id/ending",
    "/issues",
    "/numbers/copies",
    "/numbers/reading/articles/:id",
  ])
    expect(fresh).not.toContain(path);
  expect((await house.get("/desk/staff", publisher)).status).toBe(200);
  house.clock.advance({ minutes: 16 });
  const asked = "/desk/staff?search=ines";
  expect(await location(house.get(`${asked}&done=role`, publisher))).toBe(`/desk/proof?return=${encodeURIComponent(asked)}`);
  expect(await location(house.get(`${asked}&done=role`))).toBe(`/sign-in?return=${encodeURIComponent(asked)}`);
  expect(await location(house.get("/desk/ledger/2026-10/journal.csv", publisher))).toContain("/desk/proof");
  expect((await house.get("/desk/articles", publisher)).status).toBe(200);
  const refused = await house.post("/desk/staff", { email: "late@tidewater.example", role: "publisher" }, publisher);
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("Prove first that it is you")]);
  expect((await house.query("select 1 from people where email = 'late@tidewater.example'")).rows).toEqual([]);
});

it("a letter is proof enough for whoever has nothing else", async () => {
  house.clock.advance({ minutes: 16 });
  expect(await location(house.get("/desk/me", cookie))).toContain("/desk/proof");
  expect(await (await house.post("/desk/proof/letters", { return: "/desk/me" }, cookie)).text()).toContain("Code from the letter");
  const [letter] = await lettersTo(house, email, "sign-in");
  const [code] = /\b\d{6}\b/.exec(letter!.text)!;
  const wrong = await house.post("/desk/proof/letter", { code: code === "111111" ? "222222" : "111111", return: "/desk/me" }, cookie);
  expect([wrong.status, (await house.get("/desk/me", cookie)).status]).toEqual([422, 303]);
  expect(await location(house.post("/desk/proof/letter", { code, return: "https://elsewhere.example/" }, cookie))).toBe("/desk");
  expect((await house.get("/desk/me", cookie)).status).toBe(200);
  // used up, and another’s session has no use of it
  expect((await house.post("/desk/proof/letter", { code, return: "/desk/me" }, publisher)).status).toBe(422);
});

it("who has an app is asked for its code at the desk, once in a session; a letter alone opens the site", async () => {
  const { key } = await setUpApp();
  expect((await house.get("/desk/articles", cookie)).status).toBe(200);
  const next = await house.signIn(email);
  expect(await location(house.get("/desk/articles", next))).toBe("/desk/proof?return=%2Fdesk%2Farticles");
  expect((await house.get("/account", next)).status).toBe(200);
  for (const path of ["/desk/proof/letters", "/desk/proof/letter"]) await house.post(path, { code: "111111" }, next);
  expect(await location(house.get("/desk/articles", next))).toContain("/desk/proof");
  const code = codeNow(key);
  expect(await location(house.post("/desk/proof/code", { code, return: "/desk/articles" }, next))).toBe("/desk/articles");
  expect((await house.get("/desk/articles", next)).status).toBe(200);
  const third = await house.signIn(email);
  expect((await house.post("/desk/proof/code", { code, return: "" }, third)).status).toBe(422);
  expect(await location(house.get("/desk/me", third))).toContain("/desk/proof");
});

it("a passkey alone is asked for as an app is; an app that was never confirmed is not, nor what is demanded of nobody", async () => {
  await house.query("insert into staff_rules (second_demanded, changed_at) values (false, now())");
  await house.post("/desk/me/app", {}, cookie);
  expect((await house.get("/desk/articles", cookie)).status).toBe(200);
  await house.query(
    "insert into passkeys (id, person_id, credential_id, public_key, name, made_at) values (gen_random_uuid(), $1, 'one', '', 'Phone', now())",
    [await idOf(email)],
  );
  expect(await location(house.get("/desk/articles", cookie))).toContain("/desk/proof");
  await house.query("delete from passkeys");
  await house.query("delete from staff_rules");
});

it("a recovery code is good once, stands nowhere, and new ones end the old", async () => {
  const { recovery } = await setUpApp();
  expect(recovery).toHaveLength(10);
  const { rows } = await house.query<{ hash: string }>("select encode(code_hash, 'escape') as hash from recovery_codes");
  for (const code of recovery) expect(JSON.stringify(rows)).not.toContain(code.replaceAll("-", ""));
  expect(await house.text("/desk/me", cookie)).not.toContain(recovery[0]);
  const next = await house.signIn(email);
  expect(await location(house.post("/desk/proof/code", { code: recovery[0]!, return: "" }, next))).toBe("/desk");
  const third = await house.signIn(email);
  expect((await house.post("/desk/proof/code", { code: recovery[0]!, return: "" }, third)).status).toBe(422);
  await house.post("/desk/me/recovery", {}, next);
  expect((await house.post("/desk/proof/code", { code: recovery[1]!, return: "" }, third)).status).toBe(422);
});

it("codes are not guessed at without an end: five tries in a quarter of an hour, and nobody else uses them up", async () => {
  const { key } = await setUpApp();
  house.clock.advance({ minutes: 30 });
  const next = await house.signIn(email);
  for (let tries = 0; tries < 5; tries += 1) {
    const wrong = await house.post("/desk/proof/code", { code: "000000", return: "" }, next);
    expect([wrong.status, await wrong.text()], "of no letter").toEqual([422, expect.not.stringContaining("code of the letter")]);
  }
  const late = await house.post("/desk/proof/code", { code: codeNow(key), return: "" }, next);
  expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("Too many wrong codes")]);
  house.clock.advance({ minutes: 16 });
  expect((await house.post("/desk/proof/code", { code: codeNow(key), return: "" }, next)).status).toBe(303);
});

it("the publisher demands it of everybody: whoever has nothing is led to set it up, and to no other room", async () => {
  await house.post("/desk/staff/rules", { second: "yes" }, publisher);
  try {
    expect(await location(house.get("/desk/articles", cookie))).toBe("/desk/me");
    expect(await house.text("/desk/me", cookie)).toContain("The publisher wants everybody");
    await setUpApp();
    expect((await house.get("/desk/articles", cookie)).status).toBe(200);
  } finally {
    await house.query("delete from staff_rules");
  }
});

it("who lost it is let in by a publisher, or by whoever has the machine", async () => {
  const reset = [
    async () => void (await house.post(`/desk/staff/${await idOf(email)}/seconds/removal`, { sure: "yes" }, await house.be("publisher"))),
    async () => void (await staff(["reset", email], async () => house.platform, { line: () => undefined, problem: () => undefined })),
  ];
  for (const one of reset) {
    await setUpApp();
    await one();
    expect(await location(house.get("/desk/articles", cookie))).toContain("/sign-in");
    cookie = await house.signIn(email);
    expect((await house.get("/desk/articles", cookie)).status).toBe(200);
  }
});

it("whoever leaves gives back every role at once; the last publisher stays", async () => {
  await house.post("/desk/staff", { email, role: "circulation" }, publisher);
  expect(await location(house.post("/desk/me/leaving", { sure: "yes" }, cookie))).toBe("/account");
  expect((await house.get("/desk/articles", cookie)).status).toBe(403);
  const refused = await house.post("/desk/me/leaving", { sure: "yes" }, publisher);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("This is the last publisher")]);
});

it("no key, code or passkey stands in the log or in a letter’s page", async () => {
  const { key, recovery } = await setUpApp();
  const kept = JSON.stringify((await house.query("select before, after from deed_changes")).rows);
  for (const secret of [key, ...recovery]) expect(kept).not.toContain(secret);
  expect(kept).toContain("(a secret)");
});
