import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putOnSaleAsAsked } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
const one = async <T extends object>(sql: string): Promise<T> => (await house.query<T>(sql)).rows[0]!;
const nextIssue = () =>
  one<{ id: string; n: number }>(`select id, whole_number as n from issues
    where not exists (select from issue_states where issue_id = issues.id and state = 'on sale') order by whole_number limit 1`);

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
afterAll(() => house.close());

describe("an action beside a form keeps what is typed first", () => {
  it("of an article: the page that publishes shows what was typed, and what cannot be saved is not lost", async () => {
    const { id } = await one<{ id: string }>("select id from articles where slug = 'the-last-boat-before-the-frost'");
    const address = `/desk/articles/${id}`;
    const fields = formOf(await house.text(address, editor), address);
    const kept = await house.post(address, { ...fields, headline: "The last boat", then: "publication" }, editor);
    expect(kept.headers.get("location")).toBe(`${address}/publication`);
    expect(await house.text(`${address}/publication`, editor)).toContain("The last boat");
    const now = formOf(await house.text(address, editor), address);
    const refused = await house.post(address, { ...now, standfirst: "Typed for long.", body: "<table>", then: "withdrawal" }, editor);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(formOf(html, address)).toMatchObject({ standfirst: "Typed for long.", body: "<table>" });
    expect((await house.query("select 1 from article_publications where withdrawn_at is not null")).rows).toEqual([]);
  });

  it("of an article: placed in an issue with what is typed; saved unchanged it is as public as it was", async () => {
    const made = await house.post("/desk/articles", { headline: "A lamp", byline: "Ida Brandt", body: "Lit." }, editor);
    const address = made.headers.get("location")!.split("?")[0]!;
    const { id } = await nextIssue();
    const fields = formOf(await house.text(address, editor), address);
    const placed = await house.post(address, { ...fields, body: "Lit again.", issue: id, then: "placement" }, editor);
    expect(placed.headers.get("location")).toContain(`${address}?done=placed&`);
    const page = await house.text(address, editor);
    expect(formOf(page, address).body).toContain("Lit again.");
    expect(page).not.toContain("Place in issue");
    const published = await one<{ id: string }>(
      "select article_id as id from article_publications where replaced_at is null and withdrawn_at is null order by article_id limit 1",
    );
    const other = `/desk/articles/${published.id}`;
    const before = await one("select version, changed_at from articles where id = '" + published.id + "'");
    await house.post(other, formOf(await house.text(other, editor), other), editor);
    expect(await one("select version, changed_at from articles where id = '" + published.id + "'")).toEqual(before);
  });

  it("of an issue: its words are kept when an article is moved, its letter is begun, its sale is asked for", async () => {
    const { n } = await nextIssue();
    const address = `/desk/issues/${n}`;
    const first = /value="down:([0-9a-f-]+)"/.exec(await house.text(address, editor))![1]!;
    for (const [then, to] of [
      [`down:${first}`, `${address}?done=placed`],
      ["sale", `${address}/sale`],
      ["delay", `${address}/delay`],
    ] as const) {
      const theme = `Lamps, ${then}`;
      const fields = { ...formOf(await house.text(address, editor), address), theme, then };
      expect((await house.post(address, fields, editor)).headers.get("location")?.replace(/&told=.*/, "")).toBe(to);
      expect(await one(`select theme from issues where whole_number = ${n}`)).toEqual({ theme });
    }
  });

  it("of a letter: what is sent is what stood in the form", async () => {
    const { rows } = await house.query<{ id: string }>(`select issues.id from issues join issue_states on issue_id = issues.id
      where state = 'on sale' order by whole_number desc limit 1`);
    const begun = await house.post("/desk/newsletter", { issue: rows[0]!.id }, editor);
    const address = begun.headers.get("location")!;
    const fields = { ...formOf(await house.text(address, editor), address), subject: "Not the old one", note: "A changed note." };
    expect((await house.post(address, { ...fields, then: "test" }, editor)).headers.get("location")).toContain(`${address}?done=tried&`);
    expect(house.sent.at(-1)!.subject).toBe("[Test] Not the old one");
    const again = await house.post(address, { ...fields, subject: "The newest", then: "sending" }, editor);
    expect(again.headers.get("location")).toBe(`${address}/sending`);
    const asked = await house.text(`${address}/sending`, editor);
    expect(asked).toMatch(/“The newest” goes to 6 readers now: \d who subscribe, \d who asked for it\./);
    expect(asked).toContain("A changed note.");
    expect((await house.query("select 1 from mailing_recipients")).rows).toEqual([]);
    expect((await house.post(`${address}/sending`, formOf(asked, `${address}/sending`), editor)).status).toBe(303);
    expect((await house.query("select 1 from mailing_recipients")).rows).toHaveLength(6);
    const bad = await house.post(address, { ...fields, then: "hour", at: "soon" }, editor);
    expect(bad.status).toBe(422);
    const late = await house.post(address, { ...fields, subject: "Too late" }, editor);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("what it says stands")]);
    expect((await house.query("select 1 from mailings where subject = 'Too late'")).rows).toEqual([]);
  });

  it("of a letter: the article it carries stays where what was sent does not name one, and goes where it names none", async () => {
    const article = await one<{ issue: string; id: string }>(`select p.issue_id as issue, article_id as id from placements p
      join issue_states s on s.issue_id = p.issue_id and s.state = 'on sale' join issues i on i.id = p.issue_id
      where not exists (select from mailings m where m.issue_id = p.issue_id) order by whole_number, position limit 1`);
    const address = (await house.post("/desk/newsletter", { issue: article.issue }, editor)).headers.get("location")!;
    const carried = () => one(`select text_article_id as id from mailings where issue_id = '${article.issue}'`);
    await house.post(address, { subject: "The boat", textArticle: article.id }, editor);
    await house.post(`${address}/test`, { subject: "The boat again" }, editor);
    expect(await carried()).toEqual({ id: article.id });
    await house.post(address, { subject: "The boat", textArticle: "" }, editor);
    expect(await carried()).toEqual({ id: null });
  });

  it("of an issue: what cannot be kept is shown as it was typed", async () => {
    const { n } = await nextIssue();
    const address = `/desk/issues/${n}`;
    const sold = await one<{ id: string }>(
      "select article_id as id from placements p join issue_states s on s.issue_id = p.issue_id and s.state = 'on sale' limit 1",
    );
    const typed = { theme: "Ropes, unsaved", editorsNote: "A note that took an hour.", then: `last:${sold.id}` };
    const refused = await house.post(address, { ...formOf(await house.text(address, editor), address), ...typed }, editor);
    expect(refused.status).toBe(422);
    expect(formOf(await refused.text(), address)).toMatchObject({ theme: typed.theme, editorsNote: typed.editorsNote });
    expect((await house.query("select 1 from issues where theme = 'Ropes, unsaved'")).rows).toEqual([]);
  });
});

describe("what cannot be undone asks first", () => {
  it("a sale: how many drafts, how many days early; nothing is done before its page’s own button", async () => {
    const { n } = await nextIssue();
    const asked = await house.post(`/desk/issues/${n}/sale`, {}, editor);
    expect(asked.status).toBe(200);
    const page = await asked.text();
    expect(page).toMatch(/\d+ drafts? (is|are) published with it/);
    expect(page).toContain("that is 7 days early");
    expect(page).toContain("Drafts: “");
    expect((await nextIssue()).n).toBe(n);
  });

  it("an action that one comes to by a form: what was typed on the way there is sent with it", async () => {
    const { n } = await nextIssue();
    const address = `/desk/issues/${n}/sale`;
    const page = await (await house.post(address, { sure: "no", told: "by the printer" }, editor)).text();
    expect(formOf(page, address)).toEqual({ told: "by the printer", at: "", sure: "yes" });
    expect(page.match(/name="sure"/g)).toHaveLength(1);
  });

  it("a sale that cannot be is refused with every reason, and what stands before it and is not on sale is named", async () => {
    const { n } = await nextIssue();
    const address = `/desk/issues/${n + 1}/sale`;
    const page = await house.text(address, editor);
    expect(page).toContain(`No. ${n} of before is not on sale yet.`);
    const refused = await house.post(address, { sure: "yes" }, editor);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(`Issue ${n + 1} cannot go on sale yet.`)]);
    expect((await house.query("select 1 from issue_sales")).rows).toEqual([]);
  });

  it("a sale that is asked for twice is one sale, which one word takes back", async () => {
    const { id, n } = await nextIssue();
    const address = `/desk/issues/${n}/sale`;
    for (const time of ["first", "second"]) expect((await house.post(address, { sure: "yes" }, editor)).status, time).toBe(303);
    const open = () => house.query("select 1 from issue_sales where issue_id = $1 and taken_back_at is null", [id]);
    expect((await open()).rows).toHaveLength(1);
    await house.post(`${address}/taking-back`, {}, editor);
    expect((await open()).rows).toEqual([]);
    expect(await house.text(`/desk/issues/${n}`, editor)).not.toContain("Nothing is published, earned or sent before.");
    house.clock.advance({ minutes: 1 });
  });

  it("a sale can be taken back in its minute, and nothing was published, earned or sent; then it is what was asked for", async () => {
    const { id, n } = await nextIssue();
    const address = `/desk/issues/${n}`;
    const public_ = () => one("select count(*)::int from article_publications where replaced_at is null and withdrawn_at is null");
    const before = await public_();
    const sale = async () => {
      expect((await house.post(`${address}/sale`, { sure: "yes" }, editor)).headers.get("location")).toBe(address);
      return one<{ id: string; soon: boolean }>(`select s.id, run_at - now() between '55 seconds' and '60 seconds' as soon
        from issue_sales s join graphile_worker.jobs on key = 'put-on-sale:' || s.id order by asked_at desc, s.id desc limit 1`);
    };
    const first = await sale();
    expect(first.soon).toBe(true);
    expect(await house.text(address, editor)).toContain("Nothing is published, earned or sent before.");
    expect(await house.text(address, editor)).not.toContain(">Put on sale<");
    expect((await house.post(`${address}/sale/taking-back`, {}, editor)).headers.get("location")).toContain(`${address}?done=taken-back&`);
    await putOnSaleAsAsked(house.platform, { saleId: first.id });
    expect((await nextIssue()).n).toBe(n);
    expect(await public_()).toEqual(before);
    const second = await sale();
    await house.post(`${address}/sale`, { sure: "yes" }, editor);
    house.clock.advance({ minutes: 1 });
    await putOnSaleAsAsked(house.platform, { saleId: second.id });
    await putOnSaleAsAsked(house.platform, { saleId: second.id });
    expect((await nextIssue()).n).toBe(n + 1);
    expect(await house.text(address, editor)).toContain("It is on sale before its day, which is");
    expect((await house.query("select 1 from issue_states where state = 'on sale' and issue_id = $1", [id])).rows).toHaveLength(1);
    expect((await house.post(`${address}/sale/taking-back`, {}, editor)).headers.get("location")).toContain(`${address}?done=sale&`);
  });

  it("a sale that cannot be when its minute is over says why on the issue’s page", async () => {
    const { id, n } = await nextIssue();
    const notYet = await house.text(`/desk/issues/${n}`, editor);
    expect(notYet).toMatch(/It cannot be put on sale yet:<\/p><ul[^>]*>(<li>[^<]+<\/li>)*<li>[^<]*cover/);
    expect(notYet).not.toContain(">Put on sale<");
    await house.query("update issues set cover_picture_id = (select id from pictures limit 1) where id = $1", [id]);
    const made = await house.post("/desk/articles", { headline: "A last lamp", byline: "Ida Brandt", body: "Lit." }, editor);
    const address = made.headers.get("location")!.split("?")[0]!;
    await house.post(address, { ...formOf(await house.text(address, editor), address), issue: id, then: "placement" }, editor);
    const canBe = await house.text(`/desk/issues/${n}`, editor);
    expect([canBe.includes(">Put on sale<"), canBe.includes("It cannot be put on sale yet:")]).toEqual([true, false]);
    await house.post(`/desk/issues/${n}/sale`, { sure: "yes" }, editor);
    const { id: saleId } = await one<{ id: string }>("select id from issue_sales where sold_at is null and taken_back_at is null");
    await house.query("update issues set cover_picture_id = null where id = $1", [id]);
    house.clock.advance({ minutes: 1 });
    await putOnSaleAsAsked(house.platform, { saleId });
    expect(await house.text(`/desk/issues/${n}`, editor)).toContain("It was to go on sale and could not.");
    expect((await nextIssue()).n).toBe(n);
  });

  it("the closing of an issue: that it is empty, how many days early, how many labels; the way there closes nothing", async () => {
    const desk = await house.be("circulation");
    const { n } = await one<{ n: number }>("select max(whole_number) as n from issues");
    const page = await house.text(`/desk/fulfilment/${n}/closure`, desk);
    expect(page).toContain("The issue is empty: no article stands in it.");
    expect(page).toMatch(/that is in \d+ days/);
    await house.post(`/desk/fulfilment/${n}/closure`, {}, desk);
    const closed = () =>
      house.query(`select 1 from issue_states join issues on issues.id = issue_id where state = 'closed' and whole_number = ${n}`);
    expect((await closed()).rows).toEqual([]);
    expect(page).toContain("No printed copy waits for a label.");
    await house.post(`/desk/fulfilment/${n}/closure`, formOf(page, `/desk/fulfilment/${n}/closure`), desk);
    expect((await closed()).rows).toHaveLength(1);
    const again = await house.text(`/desk/fulfilment/${n}/closure`, desk);
    expect(again).toContain(`Issue ${n} is closed already.`);
    expect(() => formOf(again, `/desk/fulfilment/${n}/closure`)).toThrow("no form");
  });

  it("a supplemental run of nothing has no button, and freezes nothing", async () => {
    const desk = await house.be("circulation");
    const { n } = await one<{ n: number }>("select max(whole_number) as n from issues");
    const address = `/desk/fulfilment/${n}/runs`;
    const page = await house.text(address, desk);
    expect(page).toContain(`No printed copy of no. ${n} waits for a label`);
    expect(() => formOf(page, address)).toThrow("no form");
    const runs = async () => one("select count(*)::int from label_runs");
    const before = await runs();
    await house.post(address, { sure: "yes" }, desk);
    expect(await runs()).toEqual(before);
  });

  it("a day of the calendar: what was typed is kept on the page that refuses it", async () => {
    const { n } = await nextIssue();
    const typed = { sure: "yes", onSaleOn: "never", why: "The paper is late" };
    const refused = await house.post(`/desk/issues/${n + 2}/delay`, typed, editor);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain("“never” is not a day");
    expect(formOf(html, `/desk/issues/${n + 2}/delay`)).toMatchObject({ why: "The paper is late", onSaleOn: "never" });
  });
});
