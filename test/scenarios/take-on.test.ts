import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { runJobs } from "../../src/platform/index.ts";
import { formOf } from "../support/form-of.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let desk: string;
beforeAll(async () => {
  house = await demoHouse();
  desk = await house.be("publisher");
});
afterAll(() => house.close());

/** The jobs of take-ons alone: what else waits in the demo takes minutes. */
const work = async () => {
  const own = Object.entries(house.masthead.handlers).filter(([name]) => name.includes("take-"));
  await runJobs(house.platform, Object.fromEntries(own) as typeof house.masthead.handlers);
  const { rows } = await house.query("select last_error from graphile_worker._private_jobs where last_error is not null");
  expect(rows).toEqual([]);
};

/** Brings a file at the desk; answers with its address. */
async function bring(text: string | Buffer, name = "readers.csv"): Promise<string> {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(Buffer.from(text))], name));
  const answer = await house.fetch("/desk/take-ons", {
    method: "POST",
    body: form,
    headers: { cookie: desk, origin: house.platform.settings.origin, accept: "text/html" },
  });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return answer.headers.get("location")!;
}

type Row = { line: number; state: string; reading: Record<string, unknown>; plan: Record<string, unknown>; problems: { code: string }[] };
const rowsOf = async (path: string) =>
  (await house.query<Row>("select * from take_on_rows where take_on_id = $1::uuid order by line", [path.split("/").at(-1)!])).rows;
const stateOf = async (path: string) =>
  (await house.query<{ state: string }>("select state from take_ons where id = $1::uuid", [path.split("/").at(-1)!])).rows[0]!.state;
const offerId = async (key: string) => (await house.query<{ id: string }>("select id from offers where key_code = $1", [key])).rows[0]!.id;
const letters = async () => (await house.query<{ n: number }>("select count(*)::int as n from letters")).rows[0]!.n;

/** The settings as the form shows them, with what is answered. */
async function settle(path: string, answers: Record<string, string>): Promise<Response> {
  const page = await house.text(path, desk);
  return house.post(`${path}/settings`, { ...formOf(page, `${path}/settings`), ...answers }, desk);
}

const simple = `E-mail,Name,Street,Postcode,City,Country,Plan,Paid until
una.holt@brought.example,Una Holt,1 Quay,EH1 1YZ,Halmouth,GB,Print,2027-03-01
bo.lind@brought.example,Bo Lind,,,,,Digital,2027-11-30
`;

describe("a list of subscribers that another system exported", () => {
  it("is shown before anything is made of it, and asks what it leaves open", async () => {
    const path = await bring(simple);
    const page = await house.text(path, desk);
    expect(page).toContain("Una Holt");
    expect(page).toContain("Which of your offers is “Print”?");
    expect((await rowsOf(path)).map(({ state }) => state)).toEqual(["asked", "asked"]);
    expect((await house.query("select 1 from people where email like '%@brought.example'")).rows).toEqual([]);
    expect((await house.post(`${path}/taking`, {}, desk)).status).toBe(422);
  });

  it("becomes subscriptions with their copies and an opening balance, and nobody is written to", async () => {
    const [path, before] = [await bring(simple, "again.csv"), await letters()];
    const answers = {
      "offer:print": await offerId("print"),
      "offer:digital": await offerId("digital"),
      perIssue: "4.00",
    };
    expect((await settle(path, answers)).status).toBe(303);
    const rows = await rowsOf(path);
    expect(rows.map(({ state, problems }) => [state, problems])).toEqual([
      ["ready", []],
      ["ready", []],
    ]);
    expect((await house.post(`${path}/taking`, {}, desk)).status).toBe(303);
    await work();
    expect(await stateOf(path)).toBe("taken");
    const { rows: owed } = await house.query<{
      email: string;
      first: number;
      last: number;
      n: number;
      service: string;
      renewal: string;
      number: string;
    }>(
      `select p.email, min(c.whole_number) as first, max(c.whole_number) as last, count(distinct c.whole_number)::int as n, s.service, s.renewal, s.number::text as number
       from people p join subscriptions s on s.recipient_id = p.id join copies c on c.subscription_id = s.id
       where p.email like '%@brought.example' group by p.email, s.id order by p.email`,
    );
    // the 1st and the 15th of each month: print begins with the first that has not closed
    const until = async (day: string, first: number) =>
      (
        await house.query<{ n: number }>("select count(*)::int as n from issues where on_sale_on <= $1::date and whole_number >= $2::int", [
          day,
          String(first),
        ])
      ).rows[0]!.n;
    expect(owed.map(({ email, n }) => [email, n])).toEqual([
      ["bo.lind@brought.example", await until("2027-11-30", owed[0]!.first)],
      [
        "una.holt@brought.example",
        await until(
          "2027-03-01",
          (await house.query<{ n: number }>("select min(whole_number)::int as n from issues where on_sale_on > '2026-11-24'")).rows[0]!.n,
        ),
      ],
    ]);
    expect(owed.map(({ service, renewal }) => [service, renewal])).toEqual([
      ["active", "series"],
      ["active", "series"],
    ]);
    const { rows: sums } = await house.query<{ account: string; sum: number }>(
      "select account, sum(amount)::int as sum from ledger_lines l join ledger_postings p on p.id = l.posting_id where p.kind = 'opening' group by account order by account",
    );
    const worth = 400 * (owed[0]!.n + owed[1]!.n);
    const net = [owed[0]!.n, owed[1]!.n].reduce((sum, n) => sum + Math.round((400 * n) / 1.1), 0);
    expect(sums).toEqual([
      { account: "deferred", sum: -net },
      { account: "opening", sum: net },
    ]);
    expect((await house.query<{ n: number }>("select sum(amount)::int as n from orders where came_by = 'take-on'")).rows[0]!.n).toBe(worth);
    expect(await checkBooks(house.platform.db)).toMatchObject({ problems: [] });
    expect(await letters()).toBe(before);
  });

  it("is known again and makes nobody twice", async () => {
    const path = await bring(simple, "third.csv");
    expect((await rowsOf(path)).map(({ state }) => state)).toEqual(["here", "here"]);
  });

  it("lets who came with it sign in by mail at once", async () => {
    const cookie = await house.signIn("una.holt@brought.example");
    expect(await house.text("/account", cookie)).toContain("Print + digital");
  });
});
