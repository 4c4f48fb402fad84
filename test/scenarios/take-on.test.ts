import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { stopRenewing } from "../../src/subscriptions/index.ts";
import { drop, lookAt, takeOnOfBytes, takePieces } from "../../src/takeon/index.ts";
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
  const own = Object.entries(house.masthead.handlers).filter(([name]) => name.includes("take-") || name === "welcome-subscribers");
  await runJobs(house.platform, Object.fromEntries(own) as typeof house.masthead.handlers);
  const { rows } = await house.query("select last_error from graphile_worker._private_jobs where last_error is not null");
  expect(rows).toEqual([]);
};

/** Brings a file at the desk; answers with its address. */
async function bring(text: string | Buffer, name = "readers.csv", written: Record<string, string> = {}): Promise<string> {
  const form = new FormData();
  for (const [field, said] of Object.entries(written)) form.set(field, said);
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
  it("says how it was read, and is brought once more where that is wrong, in its place", async () => {
    const text = "E-mail\tName\njorg@brought.example\tHagen, Jörg\n";
    const path = await bring(Buffer.from(text), "readers.csv", { separator: ",", encoding: "windows-1252" });
    await work();
    expect(await house.text(path, desk)).toContain("Windows (Western Europe), cells separated by commas.");
    const again = formOf(await house.text(path, desk), "/desk/take-ons");
    expect(again).toMatchObject({ instead: path.split("/").at(-1), separator: ",", encoding: "windows-1252" });
    const right = await bring(Buffer.from(text), "readers.csv", { ...again, separator: "\t", encoding: "utf-8" });
    await work();
    expect(await house.text(right, desk)).toContain("UTF-8, cells separated by tabs.");
    expect((await rowsOf(right))[0]?.reading).toMatchObject({ email: "jorg@brought.example", name: "Jörg Hagen" });
    expect(await stateOf(path)).toBe("dropped");
  });

  it("chooses beforehand the offer that a name in it most likely means, and takes nothing for decided", async () => {
    const path = await bring("E-mail,Plan,Paid until\nlikely@brought.example,Digital edition,2027-11-30\n");
    await work();
    const [digital] = (await house.query<{ id: string }>("select id from offers where audience = 'everybody' and editions = '{digital}'"))
      .rows;
    expect(formOf(await house.text(path, desk), `${path}/settings`)["offer:digital edition"]).toBe(digital?.id);
    expect((await rowsOf(path))[0]).toMatchObject({ state: "asked" });
  });

  it("is shown before anything is made of it, and asks what it leaves open", async () => {
    const path = await bring(simple);
    const page = await house.text(path, desk);
    expect(page).toContain("Una Holt");
    expect(page).toContain("Which of your offers is “Print”?");
    // what is asked leads to where it is answered
    expect(page).toMatch(/<li><a href="#settings">.*<h2 id="settings">/s);
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

/** Brought with the offers of the demo named by their key codes. */
async function brought(text: string, answers: Record<string, string> = {}, name = "list.csv"): Promise<string> {
  const path = await bring(text, name);
  const offers = {
    "offer:print": await offerId("print"),
    "offer:digital": await offerId("digital"),
    "offer:library": await offerId("library"),
  };
  const page = await house.text(path, desk);
  const shown = formOf(page, `${path}/settings`);
  const known = Object.fromEntries(Object.entries(offers).filter(([key]) => key in shown));
  expect((await settle(path, { ...known, perIssue: "2.00", ...answers })).status).toBe(303);
  return path;
}
const idOf = (path: string) => path.split("/").at(-1)!;
const owedOf = async (email: string) =>
  (
    await house.query<{ n: number; service: string }>(
      `select s.service, (select count(distinct whole_number)::int from copies c where c.subscription_id = s.id and c.state = 'owed') as n
       from subscriptions s join people p on p.id = s.recipient_id where p.email = $1 order by s.number`,
      [email],
    )
  ).rows;
const take = async (path: string) => {
  const answer = await house.post(`${path}/taking`, {}, desk);
  expect(answer.status, await answer.clone().text()).toBe(303);
  await work();
};

describe("a list that asks something", () => {
  it("has a day that is two days asked once for all of it", async () => {
    const list = "Email,Plan,Paid until\norder.one@asked.example,Digital,03/04/2027\norder.two@asked.example,Digital,05/06/2027\n";
    const path = await brought(list);
    expect((await rowsOf(path)).map(({ state, problems }) => [state, problems.map(({ code }) => code)])).toEqual([
      ["asked", ["order-of-days"]],
      ["asked", ["order-of-days"]],
    ]);
    await settle(path, { dayOrder: "mdy" });
    expect((await rowsOf(path)).map(({ state, reading }) => [state, reading.endsOn])).toEqual([
      ["ready", "2027-03-04"],
      ["ready", "2027-05-06"],
    ]);
    const clear = await brought(list.replace("05/06/2027", "25/06/2027").replaceAll("order", "clear"), {}, "clear.csv");
    expect((await rowsOf(clear)).map(({ reading }) => reading.endsOn)).toEqual(["2027-04-03", "2027-06-25"]);
  });

  it("has the same person twice: one with the issues of both, or two, or one left out, as somebody decides", async () => {
    const row = (email: string, issues: number) => `${email},Una ${email.slice(0, 4)},${issues} Quay,EH1 1YZ,Halmouth,GB,Print,${issues}`;
    const list = ["Email,Name,Street,Postcode,City,Country,Plan,Issues left"];
    for (const name of ["join", "both", "leave"]) list.push(row(`${name}@twice.example`, 4), row(`${name}@twice.example`, 6));
    const path = await brought(list.join("\n"));
    expect((await rowsOf(path)).map(({ state }) => state)).toEqual(["ready", "asked", "ready", "asked", "ready", "asked"]);
    for (const [line, way] of [
      [3, "join"],
      [5, "accept"],
      [7, "leave"],
    ] as const)
      expect((await house.post(`${path}/decisions`, { line: String(line), way }, desk)).status).toBe(303);
    await take(path);
    expect(await owedOf("join@twice.example")).toEqual([{ n: 10, service: "active" }]);
    expect((await owedOf("both@twice.example")).map(({ n }) => n)).toEqual([4, 6]);
    expect(await owedOf("leave@twice.example")).toEqual([{ n: 4, service: "active" }]);
    expect((await house.query("select 1 from people where email = 'both@twice.example'")).rows.length).toBe(1);
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  });

  it("has issues joined once, however many look at it at a time", async () => {
    const row = (issues: number) => `often@twice.example,Una Holt,Digital,${issues}`;
    const path = await brought(["Email,Name,Plan,Issues left", row(4), row(6)].join("\n"), {}, "often.csv");
    expect((await house.post(`${path}/decisions`, { line: "3", way: "join" }, desk)).status).toBe(303);
    await Promise.all([1, 2, 3, 4].map(() => lookAt(house.platform, { takeOnId: idOf(path) })));
    expect((await rowsOf(path)).map(({ state, plan }) => [state, plan.issues, plan.worth])).toEqual([
      ["ready", 10, 2000],
      ["left out", 6, 1200],
    ]);
    expect(await stateOf(path)).toBe("looked at");
  });

  it("asks about who is here already, and changes nothing of theirs", async () => {
    const before = (
      await house.query(
        "select p.*, s.id as s, s.service, s.renewal from people p join subscriptions s on s.recipient_id = p.id where email = 'jonas@reader.example' order by s.id",
      )
    ).rows;
    const path = await brought("Email,Name,Plan,Issues left,Unsubscribed\njonas@reader.example,Somebody Else,Digital,5,yes\n");
    expect((await rowsOf(path))[0]).toMatchObject({ state: "asked", problems: [{ code: "here", running: true }] });
    expect((await house.post(`${path}/taking`, {}, desk)).status).toBe(422);
    await house.post(`${path}/decisions`, { code: "here", way: "accept" }, desk);
    await take(path);
    const after = (
      await house.query(
        "select p.*, s.id as s, s.service, s.renewal from people p join subscriptions s on s.recipient_id = p.id where email = 'jonas@reader.example' order by s.id",
      )
    ).rows;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBe(before.length + 1);
  });

  it("has an address mended at the desk, and names what cannot come in by its line", async () => {
    const list = `Email,Name,Street,Postcode,City,Country,Plan,Issues left
unsure@address.example,Ulla Berg,1 Quay,99,Halmouth,GB,Print,4
no-mail-at-all,Bo Lind,,,,,Digital,4
fine@address.example,Cleo Marn,,,,,Digital,four
`;
    const path = await brought(list);
    expect((await rowsOf(path)).map(({ line, state, problems }) => [line, state, problems.map(({ code }) => code)])).toEqual([
      [2, "asked", ["address"]],
      [3, "wrong", ["email", "nobody"]],
      [4, "wrong", ["count"]],
    ]);
    expect(await house.text(`${path}?state=wrong`, desk)).toContain("“no-mail-at-all” is no e-mail address.");
    await house.post(
      `${path}/decisions`,
      { line: "2", way: "accept", name: "Ulla Berg", line1: "1 Quay", postalCode: "EH1 1YZ", city: "Halmouth", country: "GB" },
      desk,
    );
    // all or none: two rows hold up the third, until it is said that the rest may come
    const refused = await house.post(`${path}/taking`, {}, desk);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("2 rows cannot come in");
    expect(await owedOf("unsure@address.example")).toEqual([]);
    await settle(path, { allOrNone: "" });
    await take(path);
    expect(await owedOf("unsure@address.example")).toEqual([{ n: 4, service: "active" }]);
    const { rows } = await house.query(
      "select postal_code from postal_addresses where name = 'Ulla Berg' and line1 = '1 Quay' and postal_code is not null order by added_at desc limit 1",
    );
    expect(rows).toEqual([{ postal_code: "EH1 1YZ" }]);
  });
});

describe("gifts, institutions and formulas", () => {
  it("keep giver and reader apart, and an institution its name", async () => {
    const list = `Email,Name,Plan,Issues left,Donor,Donor email,Kind,Company,Street,Postcode,City
reader@gift.example,Una Holt,Digital,6,Bo Lind,giver@gift.example,,,,,
desk@school.example,The Librarian,Library,8,,,library,Halmouth School,9 Quay,EH1 1YZ,Halmouth
`;
    const before = await letters();
    const path = await brought(list);
    await take(path);
    expect(await letters()).toBe(before);
    const { rows } = await house.query(
      `select payer.email as giver, reader.email as reader, s.bought_as, s.renewal, g.claimed_by = reader.id as claimed from subscriptions s join people payer on payer.id = s.payer_id
       join people reader on reader.id = s.recipient_id left join orders o on o.subscription_id = s.id left join gifts g on g.order_id = o.id where reader.email in ('reader@gift.example', 'desk@school.example') order by 1`,
    );
    expect(rows).toEqual([
      { giver: "desk@school.example", reader: "desk@school.example", bought_as: "institution", renewal: "series", claimed: null },
      { giver: "giver@gift.example", reader: "reader@gift.example", bought_as: "gift", renewal: "series", claimed: true },
    ]);
    expect((await house.query("select name from institutions where name = 'Halmouth School'")).rows.length).toBe(1);
  });

  it("of a cell are words, here and wherever they go out again", async () => {
    const path = await brought(`Email,Name,Plan,Issues left\nformula@cell.example,"=HYPERLINK(""http://x.example"",""Una"")",Digital,3\n`);
    const page = await house.text(path, desk);
    expect(page).toContain("=HYPERLINK(");
    expect(page).not.toContain('<a href="http://x.example');
    await take(path);
    const { rows } = await house.query<{ name: string }>("select name from people where email = 'formula@cell.example'");
    const { csvOf } = await import("../../src/values/index.ts");
    expect(csvOf([[rows[0]!.name]])).toContain("'=HYPERLINK");
  });
});

describe("a list that was taken on", () => {
  const list = [
    "Email,Name,Plan,Issues left,Newsletter",
    ...Array.from({ length: 450 }, (_, at) => `reader-${at}@back.example,Reader ${at},Digital,3,yes`),
  ].join("\n");

  it("goes on where it was broken off, and makes nobody twice", async () => {
    const path = await brought(list);
    await house.post(`${path}/taking`, {}, desk);
    // the process dies after its first piece: what is left waits
    const { rows } = await house.query<{ id: string }>("select id from graphile_worker._private_jobs where payload->>'takeOnId' = $1", [
      idOf(path),
    ]);
    expect(rows.length).toBe(1);
    await house.query(
      "create function break_off() returns trigger language plpgsql as $$ begin if new.line = 300 and new.state = 'taken' then raise exception 'broken off'; end if; return new; end $$",
    );
    await house.query("create trigger break_off before update on take_on_rows for each row execute function break_off()");
    await expect(takePieces(house.platform, { takeOnId: idOf(path) })).rejects.toThrow("broken off");
    const taken = async () =>
      (
        await house.query<{ n: number }>(
          "select count(*)::int as n from subscriptions s join people p on p.id = s.recipient_id where p.email like 'reader-%@back.example' and s.service = 'active'",
        )
      ).rows[0]!.n;
    expect(await taken()).toBe(250);
    await house.query("drop trigger break_off on take_on_rows");
    await house.query("drop function break_off");
    await work();
    expect(await taken()).toBe(450);
    expect(await stateOf(path)).toBe("taken");
  });

  it("is taken back whole, but for those to whom something has happened since, who are listed", async () => {
    const [{ id }] = (
      await house.query<{ id: string }>(
        "select distinct take_on_id as id from take_on_rows where email = 'reader-7@back.example' and state = 'taken'",
      )
    ).rows as [{ id: string }];
    const path = `/desk/take-ons/${id}`;
    const [{ s }] = (
      await house.query<{ s: string }>(
        "select s.id as s from subscriptions s join people p on p.id = s.recipient_id where p.email = 'reader-7@back.example'",
      )
    ).rows as [{ s: string }];
    house.clock.advance({ minutes: 1 });
    const [staff] = (await house.query<{ id: string }>("select id from people where email = 'odile@tidewater.example'")).rows;
    await stopRenewing(house.platform, { subscriptionId: s, staffId: staff!.id, why: "they asked" });
    const deferred = async () =>
      (
        await house.query<{ n: number }>(
          "select coalesce(sum(l.amount), 0)::int as n from ledger_lines l join orders o on o.id = l.order_id join people p on p.id = o.payer_id where p.email like 'reader-%@back.example' and l.account = 'deferred'",
        )
      ).rows[0]!.n;
    const before = await deferred();
    expect((await house.post(`${path}/return`, {}, desk)).status).toBe(303);
    await work();
    const rows = await rowsOf(path);
    expect(rows.filter(({ state }) => state === "taken").map(({ reading }) => reading.email)).toEqual(["reader-7@back.example"]);
    expect(await house.text(path, desk)).toContain("reader-7@back.example");
    expect(await deferred()).toBe(before / 450);
    expect(await owedOf("reader-8@back.example")).toEqual([{ n: 0, service: "cancelled" }]);
    expect(
      (await house.query("select 1 from newsletter_choices n join people p on p.id = n.person_id where p.email = 'reader-8@back.example'"))
        .rows,
    ).toEqual([]);
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
    // and comes again, anew, without the one who is here
    const again = await brought(list, {}, "again-and-again.csv");
    const states = (await rowsOf(again)).map(({ state, problems }) => `${state} ${problems.map(({ code }) => code).join()}`);
    expect(states.filter((one) => one.startsWith("here")).length).toBe(1);
    expect(states.filter((one) => one === "ready ").length).toBe(449);
  });
});

it("is taken back whole where time has gone on while it was taken on, as it does", async () => {
  const path = await brought(
    "Email,Name,Street,Postcode,City,Country,Plan,Issues left,Held until\none@time.example,Tora Vik,71 Weir,EH1 1YZ,Halmouth,GB,Print,6,\ntwo@time.example,Esben Rud,72 Weir,EH1 1YZ,Halmouth,GB,Print,6,2027-02-01\n",
    {},
    "while-time-goes-on.csv",
  );
  expect((await house.post(`${path}/taking`, {}, desk)).status).toBe(303);
  let ticks = 0;
  const clock = { now: () => new Date(house.clock.now().valueOf() + (ticks += 5)) };
  await takePieces({ ...house.platform, clock }, { takeOnId: path.split("/").at(-1)! });
  expect(ticks).toBeGreaterThan(5);
  house.clock.advance({ minutes: 1 });
  expect((await rowsOf(path)).map(({ state }) => state)).toEqual(["taken", "taken"]);
  expect((await house.post(`${path}/return`, {}, desk)).status).toBe(303);
  await work();
  expect((await rowsOf(path)).map(({ state }) => state)).toEqual(["taken back", "taken back"]);
  expect(await stateOf(path)).toBe("taken back");
});

describe("a letter of welcome", () => {
  it("goes out when somebody sends it, once, and to nobody who wants no letters", async () => {
    const path = await brought(
      "Email,Name,Plan,Issues left,Unsubscribed,Bounced\nyes@welcome.example,Una Holt,Digital,3,,\nno@welcome.example,Bo Lind,Digital,3,yes,\ndead@welcome.example,Cleo Marn,Digital,3,,2026-01-01\n",
    );
    const before = await letters();
    await take(path);
    expect(await letters()).toBe(before);
    expect(await house.text(path, desk)).toContain("Write to 1 reader");
    expect((await house.post(`${path}/welcome`, {}, desk)).status).toBe(303);
    await work();
    const { rows } = await house.query("select to_address, purpose from letters where purpose = 'welcome'");
    expect(rows).toEqual([{ to_address: "yes@welcome.example", purpose: "welcome" }]);
    expect((await house.post(`${path}/welcome`, {}, desk)).status).toBe(422);
  });
});

it("a sign that no text has, as some programs leave it in cells and headings, is left out of both", async () => {
  const bytes = Buffer.from("Email\u0000,Na\u0000me\nnul@odd.example,U\u0000na\n");
  const id = await takeOnOfBytes(house.platform, { fileName: "odd.csv", bytes, by: undefined });
  const { rows } = await house.query<{ headings: string[]; samples: string[][]; cells: string[] }>(
    "select headings, samples, cells from take_ons join take_on_rows on take_on_id = id where id = $1",
    [id],
  );
  expect(rows).toEqual([{ headings: ["Email", "Name"], samples: [["nul@odd.example", "Una"]], cells: ["nul@odd.example", "Una"] }]);
  await drop(house.platform, id);
});

describe("a file that is no list of subscribers", () => {
  it.each([
    ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "save the sheet as CSV"],
    ["a PDF", Buffer.from("%PDF-1.7"), "is a PDF"],
    ["an export of articles", Buffer.from('<?xml version="1.0"?><rss></rss>'), "export of articles"],
    ["nothing", Buffer.from("\n"), "headings alone"],
    ["headings alone", Buffer.from("Email,Name\n"), "headings alone"],
    ["a quotation mark that never closes", Buffer.from('Email,Name\na@b.example,"Una\n'), "line 2"],
  ])("is refused with its name and the cure: %s", async (_what, bytes, says) => {
    const count = async () => (await house.query<{ n: number }>("select count(*)::int as n from take_ons")).rows[0]!.n;
    const before = await count();
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], "odd.csv"));
    const answer = await house.fetch("/desk/take-ons", {
      method: "POST",
      body: form,
      headers: { cookie: desk, origin: house.platform.settings.origin, accept: "text/html" },
    });
    const text = await answer.text();
    expect(text).toContain("odd.csv");
    expect(text).toContain(says);
    expect(await count()).toBe(before);
  });
});

describe("a list with customers of Stripe", () => {
  it("says whose a customer at Stripe is, and nothing else that stands there does", async () => {
    const file = `E-mail,Name,Plan,Paid until,Stripe customer id
cy.holm@linked.example,Cy Holm,Digital,2027-11-30,cus_cy1
di.holm@linked.example,Di Holm,Digital,2027-11-30,somebody else
ed.holm@linked.example,Ed Holm,Digital,2027-11-30,cus_cy1
`;
    const path = await bring(file, "stripe.csv");
    await settle(path, { "offer:digital": await offerId("digital"), perIssue: "4.00" });
    expect((await house.post(`${path}/taking`, {}, desk)).status).toBe(303);
    await work();
    const { rows } = await house.query(
      "select email, gateway_customer as customer, how from customer_links l join people p on p.id = l.person_id",
    );
    expect(rows).toEqual([{ email: "cy.holm@linked.example", customer: "cus_cy1", how: "file" }]);
    await house.query("delete from customer_links");
  });
});

describe("a file of subscribers that has been kept long enough", () => {
  it("holds nothing of what came in it, is known again, and cannot be taken back", async () => {
    const path = await brought("E-mail,Name,Plan,Paid until\nfar.gone@brought.example,Far Gone,Digital,2027-11-30\n", {}, "long-ago.csv");
    expect((await house.post(`${path}/taking`, {}, desk)).status).toBe(303);
    await work();
    const waiting = await bring("E-mail,Name,Plan\nnever@brought.example,Never Taken,Digital\n", "left.csv");
    const night = () =>
      house.masthead.handlers["forget-take-ons"](house.platform, {}, { signal: new AbortController().signal, report: () => {} });
    await night();
    expect((await rowsOf(path))[0]?.reading).toMatchObject({ name: "Far Gone" });
    await house.query(
      "update take_ons set begun_at = begun_at - interval '181 days', looked_at = looked_at - interval '181 days', taken_at = taken_at - interval '181 days' where id in ($1::uuid, $2::uuid)",
      [idOf(path), idOf(waiting)],
    );
    await night();
    const { rows: left } = await house.query<{ held: string }>(
      "select row_to_json(r)::text || row_to_json(t)::text as held from take_ons t left join take_on_rows r on r.take_on_id = t.id where t.id in ($1::uuid, $2::uuid)",
      [idOf(path), idOf(waiting)],
    );
    expect(left.map(({ held }) => held).join()).not.toMatch(/far\.gone|Far Gone|never@|Never Taken/i);
    expect([await stateOf(path), await stateOf(waiting)]).toEqual(["taken", "dropped"]);
    expect((await rowsOf(path))[0]).toMatchObject({ state: "taken", plan: { issues: expect.any(Number) as number } });
    const page = await house.text(path, desk);
    expect(page).toContain("is kept no longer");
    expect(page).not.toContain(`${path}/return`);
    expect((await house.post(`${path}/return`, {}, desk)).status).toBe(422);
    const again = await bring("E-mail,Name,Plan,Paid until\nfar.gone@brought.example,Far Gone,Digital,2027-11-30\n", "today.csv");
    expect((await rowsOf(again)).map(({ state }) => state)).toEqual(["here"]);
  });
});
