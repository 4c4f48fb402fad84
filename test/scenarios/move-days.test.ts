import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueDates } from "../../src/editorial/index.ts";
import { planIssues } from "../../src/editorial/issues/plan-issues.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  house.clock.set("2026-11-29T10:00:00Z");
});
afterAll(() => house.close());

type Days = { closeOn: string; onSaleOn: string; following?: string; why?: string };
const move = (issue: number, days: Days) => house.post(`/desk/calendar/issues/${issue}`, { ...days }, editor);
const look = (issue: number, days: Days) => house.text(`/desk/calendar/issues/${issue}?${new URLSearchParams(days).toString()}`, editor);
const daysOf = async (issue: number) => {
  const found = (await issueDates(house.platform.db)).find(({ wholeNumber }) => wholeNumber === issue)!;
  return [found.closeOn, found.onSaleOn, found.coverDate];
};
const owedOf = async (issue: number) =>
  (await house.query<{ n: number }>(`select count(*)::int as n from copies where whole_number = ${issue} and state = 'owed'`)).rows[0]!.n;

describe("an issue is given other days", () => {
  it("and says everything that follows before it is done", async () => {
    const page = await look(48, { closeOn: "2026-12-07", onSaleOn: "2026-12-18" });
    expect(page).toContain("It appears on 18 December 2026 instead of 15 December 2026: 3 days later.");
    expect(page).toContain("Its cover is dated 18 December 2026");
    expect(page).toContain("It closes on 7 December 2026 instead of 5 December 2026: 2 days later.");
    expect(page).toMatch(/\d+ copies are owed of it/);
    expect(await daysOf(48)).toEqual(["2026-12-05", "2026-12-15", "2026-12-15"]);
  });

  it("only with a reason, where readers wait for it", async () => {
    const answer = await move(48, { closeOn: "2026-12-07", onSaleOn: "2026-12-18", why: " " });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Write down why; readers who ask will be told.");
    expect(await daysOf(48)).toEqual(["2026-12-05", "2026-12-15", "2026-12-15"]);
  });

  it("and nobody loses a copy", async () => {
    const owed = await owedOf(48);
    const answer = await move(48, { closeOn: "2026-12-07", onSaleOn: "2026-12-18", why: "The printer is away." });
    expect(answer.status).toBe(303);
    expect(await daysOf(48)).toEqual(["2026-12-07", "2026-12-18", "2026-12-18"]);
    expect(await owedOf(48)).toBe(owed);
    expect(await house.text("/desk/issues/48", editor)).toContain(
      "Moved: 15 Dec 2026 → 18 Dec 2026, closes 5 Dec 2026 → 7 Dec 2026. The printer is away.",
    );
  });

  it("but not those that break another’s order", async () => {
    const asked = { closeOn: "2026-12-07", onSaleOn: "2027-01-02", why: "Late." };
    expect(await look(48, asked)).toContain("Give an earlier day, or move those after it too.");
    const answer = await move(48, asked);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("No. 48 would appear on 2 January 2027");
    expect(await daysOf(48)).toEqual(["2026-12-07", "2026-12-18", "2026-12-18"]);
  });

  it("nor a day of the past, nor what is no day", async () => {
    expect((await move(48, { closeOn: "2026-11-20", onSaleOn: "2026-12-18", why: "Early." })).status).toBe(422);
    expect((await move(48, { closeOn: "soon", onSaleOn: "2026-12-18", why: "Early." })).status).toBe(422);
    expect(await daysOf(48)).toEqual(["2026-12-07", "2026-12-18", "2026-12-18"]);
  });

  it("nor a sale other than the one that was asked for", async () => {
    const { id } = (await house.query<{ id: string }>("select id from issues where whole_number = 48")).rows[0]!;
    const sale = "0193a7e0-0000-7000-8000-000000000048";
    await house.query("insert into issue_sales (id, issue_id, asked_at, asked_by, goes_at) select $1, $2, $3, id, $4 from people limit 1", [
      sale,
      id,
      "2026-11-29T10:00:00Z",
      "2026-12-18T06:00:00Z",
    ]);
    const answer = await move(48, { closeOn: "2026-12-07", onSaleOn: "2026-12-20", why: "Late." });
    expect(await answer.text()).toContain("Take that back first.");
    await house.query("delete from issue_sales where id = $1", [sale]);
  });

  it("nor one before what stands in it may be told", async () => {
    await house.query(
      "insert into pieces (article_id, embargo_until, changed_at) select article_id, '2026-12-17T10:00:00Z', now() from placements p join issues i on i.id = p.issue_id where i.whole_number = 47 limit 1 on conflict (article_id) do update set embargo_until = excluded.embargo_until",
    );
    const page = await look(47, { closeOn: "2026-11-21", onSaleOn: "2026-11-30" });
    expect(page).toContain("is under embargo until 17 December 2026");
    await house.query("update pieces set embargo_until = null");
  });

  it("nor one on which readers would be charged sooner than they were told", async () => {
    const { rows } = await house.query<{ id: string; order: string }>(
      `select s.id, o.id as order from subscriptions s join lateral (select id from orders where subscription_id = s.id and status = 'paid'
         order by ordered_at desc, id desc limit 1) o on true where s.renewal = 'auto' and s.service = 'active'
         and exists (select from copies c where c.subscription_id = s.id and c.whole_number > 48) limit 1`,
    );
    const { id, order } = rows[0]!;
    const expires = (
      await house.query<{ n: number }>("select max(whole_number) as n from copies where subscription_id = $1 and state <> 'voided'", [id])
    ).rows[0]!.n;
    await house.query(
      "insert into renewal_notices (id, subscription_id, order_id, at_issue, letter, written, noted_at) values ($1, $2, $3, -2, 'notice', true, '2026-11-28T10:00:00Z')",
      ["0193a7e0-0000-7000-8000-000000000049", id, order],
    );
    const [closeOn = "", onSaleOn = ""] = await daysOf(expires);
    const earlier = new Date(Date.parse(onSaleOn) - 86_400_000).toISOString().slice(0, 10);
    const answer = await move(expires, { closeOn, onSaleOn: earlier, why: "Early." });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/told by letter that their renewal is charged with No\. \d+, not before/);
    const later = new Date(Date.parse(onSaleOn) + 86_400_000).toISOString().slice(0, 10);
    expect((await move(expires, { closeOn, onSaleOn: later, why: "Late." })).status).toBe(303);
    // back to the day that was told: this alone takes nothing from anybody
    expect((await move(expires, { closeOn, onSaleOn, why: "In time." })).status).toBe(303);
    await house.query("delete from renewal_notices where id = $1", ["0193a7e0-0000-7000-8000-000000000049"]);
  });

  it("and all behind it follow, those too that are planned later", async () => {
    const all = await issueDates(house.platform.db);
    const last = all.at(-1)!;
    const answer = await move(49, { closeOn: "2026-12-29", onSaleOn: "2027-01-08", following: "yes", why: "A week later from now on." });
    expect(answer.status).toBe(303);
    expect(await daysOf(50)).toEqual(["2027-01-12", "2027-01-22", "2027-01-22"]);
    await inTransaction(house.platform, (tx) => planIssues(tx, last.wholeNumber + 2, house.clock.now()));
    const [, before] = await daysOf(last.wholeNumber);
    const [, next] = await daysOf(last.wholeNumber + 1);
    const [, after] = await daysOf(last.wholeNumber + 2);
    expect([before, next, after].map((day) => day!.slice(8)).sort()).toEqual(expect.arrayContaining(["08", "22"]));
    expect(before! < next! && next! < after!).toBe(true);
  });

  it("of which the line shows what stands", async () => {
    const page = await house.text("/desk/calendar/issues", editor);
    expect(page).toContain('aria-label="No. 49 appears 8 January 2027"');
    expect(page).toContain('href="/desk/calendar/issues/49?closeOn=2026-12-29&amp;onSaleOn=2027-01-08"');
    expect(page).not.toContain('href="/desk/calendar/issues/46');
  });
});
