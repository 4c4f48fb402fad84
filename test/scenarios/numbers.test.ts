import { afterAll, beforeAll, expect, it } from "vitest";
import { piecesOfIssues } from "../../src/editorial/index.ts";
import { circulationOf, printRunOf, copiesOfIssues } from "../../src/fulfilment/index.ts";
import { bookedMonths, monthEnd, moneyByMonth } from "../../src/ledger/index.ts";
import { countAllCopies } from "../../src/fulfilment/count-copies.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  house = await demoHouse();
  for (const who of ["publisher", "circulation", "editor", "digital"] as const) cookies[who] = await house.be(who);
  await countAllCopies(house.platform);
});
afterAll(() => house.close());

/** The rows of a file. */
const linesOf = async (path: string, who = "publisher") => {
  const answer = await house.get(path, cookies[who]);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).trim().split("\r\n");
};

it("paid copies are those of the circulation report, issue by issue", async () => {
  const counted = await copiesOfIssues(house.platform.db, 100);
  const issues = [...new Set(counted.map(({ wholeNumber }) => wholeNumber))];
  const report = await circulationOf(house.platform.db, issues);
  const print = new Map(counted.filter(({ edition }) => edition === "print").map((row) => [row.wholeNumber, row]));
  expect(report.some(({ subscriptions }) => subscriptions > 0)).toBe(true);
  for (const { wholeNumber, subscriptions, subscriptionComps } of report) {
    const { paid, free, grace } = print.get(wholeNumber) ?? { paid: 0, free: 0, grace: 0 };
    expect([wholeNumber, paid + grace, free]).toEqual([wholeNumber, subscriptions - subscriptionComps, subscriptionComps]);
  }
});

it("circulation as it was counted is that which is counted anew, issue by issue, and an issue nobody counted is counted", async () => {
  const { db } = house.platform;
  const numbers = Array.from({ length: 52 }, (_, at) => 52 - at);
  const { rows: free } = await house.query<{ id: string; was: string }>(
    "select id, bought_as as was from subscriptions where id = (select subscription_id from copies where edition = 'print' and whole_number = 46 order by id limit 1)",
  );
  const boughtAs = (how: string) => house.query("update subscriptions set bought_as = $1 where id = $2", [how, free[0]!.id]);
  await boughtAs("comp");
  await countAllCopies(house.platform);
  const anew = await circulationOf(db, numbers);
  expect(anew.some(({ digitalOnly }) => digitalOnly > 0)).toBe(true);
  expect(anew.some(({ subscriptionComps }) => subscriptionComps > 0)).toBe(true);
  expect(await circulationOf(db, numbers, { asCounted: true })).toEqual(anew);
  for (const [at, wholeNumber] of numbers.entries()) {
    const { inCounty: _, inCountyFree: __, digitalOnly: ___, ...printed } = anew[at]!;
    expect(await printRunOf(db, wholeNumber)).toEqual(printed);
  }
  await house.query("update issue_copy_counts set paid = paid + 7 where whole_number = 46 and edition = 'print'");
  await house.query("update issue_copy_counts set without_print = null where whole_number = 45 and edition = 'digital'");
  await house.query("update issue_copy_counts set paid = paid + 7 where whole_number = 45 and edition = 'print'");
  const [kept, half] = await circulationOf(db, [46, 45], { asCounted: true });
  const [of46, of45] = await circulationOf(db, [46, 45]);
  expect(kept!.subscriptions).toBe(of46!.subscriptions + 7);
  expect(half).toEqual(of45);
  // an address’s county is nowhere kept
  expect(await circulationOf(db, [46], { asCounted: true, countyCodes: ["0"] })).toEqual(
    await circulationOf(db, [46], { countyCodes: ["0"] }),
  );
  expect(await house.text("/desk/fulfilment", cookies.circulation)).toContain("Copies as they were counted");
  await boughtAs(free[0]!.was);
  await countAllCopies(house.platform);
});

it("each figure of copies leads to as many copies as it says, on a page and in a file", async () => {
  const counted = await copiesOfIssues(house.platform.db, 100);
  const some = counted.filter(({ paid }) => paid > 0).slice(0, 4);
  expect(some.length).toBeGreaterThan(1);
  const { rows: bulk } = await house.query<{ number: number }>("select number from subscriptions where quantity > 1");
  for (const { wholeNumber, edition, paid } of some) {
    const at = `/desk/numbers/rows/copies?issue=${wholeNumber}&edition=${edition}&column=paid`;
    expect(await house.text("/desk/numbers/copies", cookies.publisher)).toContain(at.replaceAll("&", "&amp;"));
    const lines = await linesOf(at.replace("copies?", "copies.csv?"));
    const copies = lines.slice(1).filter((line) => !bulk.some(({ number }) => line.includes(`,${number},`)));
    if (bulk.length === 0) expect(copies).toHaveLength(paid);
    else expect(copies.length).toBeLessThanOrEqual(paid);
    expect(await house.text(at, cookies.publisher)).toContain("/desk/subscriptions/");
  }
});

it("revenue agrees with the ledger’s month-end to the minor unit, in open months and closed ones", async () => {
  const { db } = house.platform;
  const months = await bookedMonths(house.platform);
  const told = await moneyByMonth(db, { upTo: months[0]!, months: months.length });
  expect(told.some(({ earned }) => earned > 0)).toBe(true);
  for (const { month, currency, earned, deferred, writtenOff } of told) {
    const { trial, moved } = await monthEnd(db, month);
    const sum = (lines: typeof trial, account: string) =>
      lines.filter((line) => line.account === account && line.currency === currency).reduce((all, { balance }) => all + balance, 0);
    expect([month, earned, deferred, writtenOff]).toEqual([
      month,
      0 - sum(moved, "earned"),
      0 - sum(trial, "deferred"),
      sum(moved, "written off"),
    ]);
  }
  const [head, newest] = await linesOf("/desk/numbers/money/earned-eur.csv");
  expect(head).toBe('Month,"Earned, EUR","Written off, EUR","Fees, EUR",Books');
  expect(newest).toMatch(/^2026-11,-?\d+\.\d\d,\d+\.\d\d,/);
});

it("what came in leads to its rows, and they are as many", async () => {
  await house.query(
    "update orders set ordered_at = '2026-11-23T23:30:00Z' where number in (select number from orders where status = 'paid' order by number limit 3)",
  );
  const page = await house.text("/desk", cookies.circulation);
  const links = [...page.matchAll(/<a href="(\/desk\/numbers\/rows\/\w+\?from=[^"]+)">(\d+)<\/a>/g)];
  expect(links.map(([, href = "", count]) => [href.split("?")[0], count])).toContainEqual(["/desk/numbers/rows/orders", "3"]);
  for (const [, href = "", count] of links) {
    const path = href.replaceAll("&amp;", "&").replace("?", ".csv?");
    expect([href, (await linesOf(path, "circulation")).length - 1]).toEqual([href, Number(count)]);
  }
});

it("a piece that is ready on its way is no draft of its issue", async () => {
  const { rows } = await house.query<{ id: string; article: string }>(
    `select p.issue_id as id, min(p.article_id::text) as article from placements p where not exists (select from article_publications public
       where public.article_id = p.article_id and public.withdrawn_at is null and public.replaced_at is null) group by 1 limit 1`,
  );
  const { id, article } = rows[0]!;
  const drafts = async () => (await piecesOfIssues(house.platform.db, [id])).get(id)!.drafts;
  const before = await drafts();
  await house.query(`update piece_moves set left_at = now() where article_id = '${article}' and left_at is null`);
  await house.query(
    `insert into piece_moves (id, article_id, step_id, moved_at) select gen_random_uuid(), '${article}', id, now() from piece_steps where means = 'ready' and ended_at is null`,
  );
  expect([before > 0, await drafts()]).toEqual([true, before - 1]);
});

it("Today tells an editor of the words and not of the trade, and a reader nothing", async () => {
  await house.query("delete from placements where issue_id in (select id from issues where whole_number = 47)");
  const { rows } = await house.query<{ number: number }>(
    "select min(whole_number) as number from issues i where not exists (select from issue_states s where s.issue_id = i.id and s.state = 'on sale')",
  );
  const next = rows[0]!.number;
  const editors = await house.text("/desk", cookies.editor);
  const publishers = await house.text("/desk", cookies.publisher);
  expect(editors).toContain(`/desk/issues/${next}`);
  expect(editors).not.toContain("/desk/numbers/rows/orders");
  expect(publishers).toContain("What came in");
  expect((await house.get("/desk/numbers/copies", cookies.editor)).status).toBe(403);
  expect((await house.get("/desk/numbers/rows/orders.csv?from=2026-01-01&to=2026-12-01", cookies.editor)).status).toBe(403);
  expect((await house.get("/desk/numbers", cookies.digital)).status).toBe(403);
  expect((await house.get("/desk/numbers/rows/nothing", cookies.publisher)).status).toBe(404);
  expect((await house.get("/desk/numbers/rows/orders?from=yesterday&to=today", cookies.publisher)).status).toBe(404);
});

it("a reader of reports sees the numbers, and no way to whose they are", async () => {
  const cookie = await house.signIn("figures@tidewater.example");
  await house.post("/desk/staff", { email: "figures@tidewater.example", role: "reports" }, cookies.publisher);
  const page = await house.text("/desk/numbers/copies", cookie);
  expect(page).toContain("Printed copies, by issue");
  expect(page).not.toContain("/desk/numbers/rows/");
  expect(page).not.toContain("/desk/issues/");
  expect((await house.get("/desk/numbers/rows/replacements", cookie)).status).toBe(403);
});

it("charts are pictures with a name and a sentence, and need no script and no style", async () => {
  const page = await house.text("/desk/numbers/copies", cookies.publisher);
  const charts = page.match(/<svg class="chart"[^]*?<\/svg>/g) ?? [];
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) {
    expect(chart).toMatch(/role="img" aria-labelledby="(\S+) (\S+)"><title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>/);
    expect(chart).not.toMatch(/style=|<script|on\w+=/);
    expect(chart.match(/<rect/g)?.length ?? 0).toBeGreaterThan(0);
  }
});

it("counting again is asked for at the desk and done by a job", async () => {
  expect((await house.post("/desk/numbers/count", {}, cookies.circulation)).status).toBe(303);
  const { rows } = await house.query("select from graphile_worker._private_tasks where identifier = 'count-all-copies'");
  expect(rows).toHaveLength(1);
});
