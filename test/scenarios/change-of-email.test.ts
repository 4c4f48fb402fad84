import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rightsTasks } from "../../src/rights/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

/** A reader’s e-mail address is changed: both mailboxes have their say, and nothing is told of anybody else. */

let house: DemoHouse;
let readers = 0;
let old = "";
let fresh = "";
let cookie = "";

beforeAll(async () => {
  house = await demoHouse();
  house.platform.settings.trustedProxies = 1;
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());
beforeEach(async () => {
  readers += 1;
  [old, fresh] = [`old-${readers}@reader.example`, `new-${readers}@reader.example`];
  cookie = await signedIn(old);
});

/** From an address of its own, so that no other test’s tries count. */
const send = (path: string, fields: Record<string, string>, cookies = "") =>
  house.fetch(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { cookie: cookies, origin: house.platform.settings.origin, accept: "text/html", "x-forwarded-for": `10.1.0.${readers}` },
  });

async function signedIn(email: string): Promise<string> {
  const asked = await send("/sign-in", { email });
  const browser = asked.headers.getSetCookie().map((one) => one.split(";")[0]!)[0]!;
  const entered = await send("/sign-in/code", { email, code: await codeTo(email) }, browser);
  return [browser, ...entered.headers.getSetCookie().map((one) => one.split(";")[0]!)].join("; ");
}

const codeTo = async (email: string): Promise<string> => /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)![0];
const linkTo = async (email: string, page: string): Promise<string> =>
  new RegExp(String.raw`/email/${page}\?token=([\w-]+)`).exec((await lettersTo(house, email, "email-change"))[0]!.text)![1]!;
const subjects = async (email: string) => (await lettersTo(house, email, "email-change")).map(({ subject }) => subject);

const ask = (fields: Record<string, string> = {}) => send("/account/email", { email: fresh, ...fields }, cookie);
const prove = async (code?: string) => send("/account/email/code", { code: code ?? (await codeTo(fresh)) }, cookie);
const answer = async (word: "yes" | "no", token?: string) =>
  send("/email/answer", { token: token ?? (await linkTo(old, "answer")), answer: word });
const whose = async (email: string) =>
  (await house.query<{ id: string }>("select id from people where email = $1", [email])).rows.map(({ id }) => id)[0];
const clock = () => rightsTasks["go-on-with-email-changes"].run(house.platform);
const page = () => house.text("/account/email", cookie);

describe("a reader’s address", () => {
  it("is changed once the new mailbox has its code and the old one agreed, in either order, and every browser stays signed in", async () => {
    const id = await whose(old);
    expect((await ask()).headers.get("location")).toMatch(/^\/account\/email\?done=asked/);
    expect(await page()).toContain("is on its way from");
    await prove();
    expect([await whose(old), await whose(fresh)]).toEqual([id, undefined]);
    await answer("yes");
    expect([await whose(old), await whose(fresh)]).toEqual([undefined, id]);
    expect(await page()).toContain(fresh);
    expect(await subjects(old)).toContain("Your e-mail address is changed");
    expect(await subjects(fresh)).toEqual(["Your e-mail address is changed"]);
  });

  it("is changed of one of the demo’s people, too, and its page of people has them still", async () => {
    const email = "maren@reader.example";
    cookie = await signedIn(email);
    await ask();
    await prove();
    await answer("yes", await linkTo(email, "answer"));
    expect(await whose(email)).toBeUndefined();
    const people = await house.text("/demo");
    const id = (await whose(fresh))!;
    expect(people).toContain(`value="${id}"`);
    expect(people).toContain("<strong>Maren Holt</strong>");
    expect((await send("/demo/sessions", { person: id })).headers.get("location")).toBe("/account");
  });

  it("is changed at once by the code where the old mailbox agreed before", async () => {
    await ask();
    expect(await (await answer("yes")).text()).toContain("as soon as the new address is proven");
    expect((await prove()).headers.get("location")).toMatch(/done=changed/);
    expect(await whose(fresh)).toBeDefined();
  });

  it("is not asked for by whoever merely sits at the browser: a code of the old mailbox comes first", async () => {
    house.clock.advance({ minutes: 16 });
    expect((await ask()).headers.get("location")).toBe("/account/proof?return=%2Faccount%2Femail");
    expect(await lettersTo(house, fresh)).toEqual([]);
    const sent = await send("/account/proof/letters", { return: "/account/email" }, cookie);
    expect(await sent.text()).toContain("A letter with a code");
    expect((await send("/account/proof", { return: "/account/email", code: "000000" }, cookie)).status).toBe(422);
    const proven = await send("/account/proof", { return: "/account/email", code: await codeTo(old) }, cookie);
    expect(proven.headers.get("location")).toBe("/account/email");
    expect((await ask()).headers.get("location")).toMatch(/done=asked/);
  });

  it("stays where the old mailbox refuses, and every browser is signed out", async () => {
    await ask();
    await prove();
    const token = await linkTo(old, "answer");
    expect(await (await answer("no", token)).text()).toContain("every browser is signed out");
    expect([Boolean(await whose(old)), await whose(fresh)]).toEqual([true, undefined]);
    expect((await house.get("/account/email", cookie)).headers.get("location")).toMatch(/^\/sign-in/);
    expect((await answer("yes", token)).status).toBe(404);
  });

  it("changes after seven days without a word from the old mailbox, which is reminded; not a day before", async () => {
    await ask();
    await prove();
    house.clock.advance({ days: 4 });
    await clock();
    await clock();
    expect((await subjects(old)).filter((subject) => subject.startsWith("On "))).toHaveLength(1);
    house.clock.advance({ days: 2 });
    await clock();
    expect(await whose(fresh)).toBeUndefined();
    house.clock.advance({ days: 1 });
    await clock();
    expect(await whose(fresh)).toBeDefined();
  });

  it("whose mailbox is gone changes after thirty days and three letters to it, and the reminder can refuse as well", async () => {
    house.clock.advance({ minutes: 16 });
    expect((await ask({ lost: "yes" })).headers.get("location")).toMatch(/done=asked/);
    await prove();
    const first = await linkTo(old, "answer");
    for (let day = 0; day < 29; day += 1) {
      house.clock.advance({ days: 1 });
      await clock();
    }
    expect([(await subjects(old)).length, await whose(fresh)]).toEqual([3, undefined]);
    const last = await linkTo(old, "answer");
    expect(last).not.toBe(first);
    for (const token of [first, last]) expect(await house.text(`/email/answer?token=${token}`)).toContain("Yes, change it");
    house.clock.advance({ days: 1 });
    await clock();
    expect(await whose(fresh)).toBeDefined();
  });

  it("takes what waits under the old one along: orders that name it, gifts that are not taken, letters to the editor", async () => {
    const [waits, donor] = ["00000000-0000-4000-8000-00000000000", await whose("jonas@reader.example")];
    const beside = `${waits}${readers % 10}`;
    await house.query(`insert into people (id, name, typed_email, created_at) values ('${beside}', 'Una', '${old}', now())`);
    await house.query(
      `update gifts set recipient_email = '${old}', claimed_at = null, claimed_by = null where id = (select id from gifts order by id limit 1)`,
    );
    const letters = async (email: string) =>
      (await house.query<{ body: string }>("select body from reader_letters where email = $1 order by body", [email])).rows.map(
        ({ body }) => body,
      );
    await house.query(
      `insert into reader_letters (id, email, name, place, body, consented_at, sent_at, proven_at, token_hash)
       select gen_random_uuid(), '${old}', 'Una', '', said, now(), now(), proven::timestamptz, decode(md5(said), 'hex')
       from (values ('hers', '2026-11-01'), ('anybody’s', null)) as of (said, proven)`,
    );
    expect(donor).toBeDefined();
    await ask();
    await prove();
    await answer("yes");
    const { rows } = await house.query(`select typed_email from people where id = '${beside}'`);
    expect(rows).toEqual([{ typed_email: fresh }]);
    expect((await house.query("select 1 from gifts where recipient_email = $1", [fresh])).rows).toHaveLength(1);
    // whose a letter is that nobody proved is not known
    expect([await letters(fresh), await letters(old)]).toEqual([["hers"], ["anybody’s"]]);
    // nobody signs in with a letter that went to the old mailbox
    expect((await house.query("select 1 from sign_ins where email = $1 and consumed_at is null", [old])).rows).toEqual([]);
  });
});

describe("an address that has an account", () => {
  it("is answered as any other, and its owner alone is told", async () => {
    const theirs = await whose("jonas@reader.example");
    const other = await ask();
    const answered = await ask({ email: "jonas@reader.example" });
    expect(answered.headers.get("location")!.replace(/seal=.*/, "")).toBe(other.headers.get("location")!.replace(/seal=.*/, ""));
    const shown = await page();
    expect(shown).toContain("jonas@reader.example");
    expect(shown).toContain("Type the code of our letter");
    const [letter] = await lettersTo(house, "jonas@reader.example", "email-change");
    expect(letter!.subject).toContain("Your address at");
    expect(letter!.text).not.toMatch(/\b\d{6}\b/);
    expect(letter!.text).not.toContain(old);
    for (const code of ["000000", "111111"]) expect((await prove(code)).status).toBe(422);
    expect(await whose("jonas@reader.example")).toBe(theirs);
  });

  it("by the time it is proven ends the change, whoever signs in first, and both keep what they have", async () => {
    await ask();
    await prove();
    await signedIn(fresh);
    const [mine, theirs] = [await whose(old), await whose(fresh)];
    await answer("yes");
    expect([await whose(old), await whose(fresh)]).toEqual([mine, theirs]);
    expect(await subjects(old)).toContain("Your e-mail address was not changed");
  });

  it("at the very same moment does so as well", async () => {
    await ask();
    await prove();
    const client = await house.platform.pool.connect();
    await client.query("begin");
    await client.query(`insert into people (id, email, name, created_at) values (gen_random_uuid(), '${fresh}', '', now())`);
    const answering = answer("yes");
    await new Promise((resolve) => setTimeout(resolve, 300));
    await client.query("commit");
    client.release();
    expect((await answering).status).toBe(200);
    expect(await whose(old)).toBeDefined();
    expect(await subjects(old)).toContain("Your e-mail address was not changed");
  });
});

describe("the code of the new mailbox", () => {
  it("is no good in another’s account, nor a second time, and the fifth wrong one ends the change", async () => {
    await ask();
    const code = await codeTo(fresh);
    const mine = cookie;
    const other = await signedIn(`other-${readers}@reader.example`);
    await send("/account/email", { email: `else-${readers}@reader.example` }, other);
    expect((await send("/account/email/code", { code }, other)).status).toBe(422);
    cookie = mine;
    for (let wrong = 0; wrong < 4; wrong += 1) expect((await prove("000000")).status).toBe(422);
    expect(await page()).toContain("Type the code");
    await prove("000000");
    expect(await page()).not.toContain("Type the code");
    expect((await prove(code)).status).toBe(404);
  });

  it("of the first of two windows is over once the second has asked", async () => {
    await ask();
    const first = await codeTo(fresh);
    await ask({ email: `third-${readers}@reader.example` });
    expect((await prove(first)).status).toBe(422);
    expect((await house.query("select ended_as from email_changes where new_email = $1", [fresh])).rows).toEqual([
      { ended_as: "replaced" },
    ]);
  });

  it("is over after a day, and then nothing is changed, whatever the old mailbox says", async () => {
    await ask();
    const code = await codeTo(fresh);
    house.clock.advance({ days: 1, minutes: 1 });
    expect((await prove(code)).status).toBe(404);
    expect((await answer("yes")).status).toBe(404);
    await clock();
    expect((await house.query("select ended_as from email_changes where new_email = $1", [fresh])).rows).toEqual([{ ended_as: "expired" }]);
  });

  it("typed twice at once, and agreed to at the same time, makes one change", async () => {
    await ask();
    const [code, token] = [await codeTo(fresh), await linkTo(old, "answer")];
    await Promise.all([prove(code), prove(code), answer("yes", token), answer("yes", token)]);
    expect(await whose(fresh)).toBeDefined();
    expect((await subjects(fresh)).filter((subject) => subject === "Your e-mail address is changed")).toHaveLength(1);
  });
});

it("whoever asks can leave it as it is; the same address, or none, is refused beside its field", async () => {
  await ask();
  await send("/account/email/ending", {}, cookie);
  expect(await page()).not.toContain("is on its way from");
  for (const email of [old, "no address"]) {
    const refused = await ask({ email });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('id="email-wrong"')]);
  }
});

it("six changes in a day are too many", async () => {
  const asked = [];
  for (let nth = 0; nth < 6; nth += 1) asked.push((await ask({ email: `many-${nth}@reader.example` })).status);
  expect(asked).toEqual([303, 303, 303, 303, 303, 429]);
});

describe("a reader whose mailbox is gone", () => {
  const begin = (desk: string, fields: Record<string, string> = {}) =>
    send("/desk/requests/emails", { old, email: fresh, why: "Order 12 and the street", ...fields }, desk);
  const idOf = async () =>
    (await house.query<{ id: string }>("select id from email_changes where new_email = $1 order by id desc", [fresh])).rows[0]!.id;

  it("is helped by the desk, which says how it knows them: the new address is proven by its button, and the log has the deed", async () => {
    const desk = await house.be("circulation");
    expect((await begin(desk, { why: "" })).status).toBe(422);
    expect((await begin(desk, { old: "nobody@reader.example" })).status).toBe(422);
    expect((await begin(desk)).status).toBe(303);
    expect(await whose(fresh)).toBeUndefined();
    const list = await house.text("/desk/requests", desk);
    for (const words of [old, fresh, "waits for the new address", "Order 12 and the street"]) expect(list).toContain(words);
    const token = await linkTo(fresh, "new");
    expect(await house.text(`/email/new?token=${token}`)).toContain("Yes, it is mine");
    expect(await whose(fresh)).toBeUndefined();
    expect(await (await send("/email/new", { token })).text()).toContain("It is changed");
    expect(await whose(fresh)).toBeDefined();
    const { rows } = await house.query("select route from deeds where route = 'POST /desk/requests/emails' and outcome = 'done'");
    expect(rows.length).toBeGreaterThan(0);
  });

  it("cannot be finished at the desk before the new address is proven, then at once; and ended at any time", async () => {
    const desk = await house.be("circulation");
    await ask();
    const act = async (what: string) => send(`/desk/requests/emails/${await idOf()}/${what}`, {}, desk);
    expect((await act("finishing")).status).toBe(409);
    await prove();
    expect((await act("finishing")).status).toBe(303);
    expect(await whose(fresh)).toBeDefined();
    old = fresh;
    fresh = `again-${readers}@reader.example`;
    await ask();
    expect((await act("ending")).status).toBe(303);
    expect(await subjects(old)).toContain("Your e-mail address was not changed");
  });

  it("is not helped so where they are staff, nor seen by an editor", async () => {
    const [desk, editor] = [await house.be("circulation"), await house.be("editor")];
    expect((await begin(desk, { old: "odile@tidewater.example" })).status).toBe(422);
    expect((await house.get("/desk/requests", editor)).status).toBe(403);
  });
});
