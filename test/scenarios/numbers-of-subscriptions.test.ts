import { afterAll, beforeAll, expect, it } from "vitest";
import { countCohorts } from "../../src/numbers/cohorts.ts";
import { findFlows } from "../../src/numbers/find-flows.ts";
import { cameIn, cohorts, flowsByMonth, offersOrdered, refundsByMonth } from "../../src/numbers/index.ts";
import { saveHow, takeBack, takeOn, takeOnOfBytes, takePieces } from "../../src/takeon/index.ts";
import { takeBackPieces } from "../../src/takeon/take-back.ts";
import { addMonths, day } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let circulation: string;
const one = async (sql: string) => Number(Object.values((await house.query<Record<string, number>>(sql)).rows[0]!)[0]);
const running = "select count(*) from subscriptions where service in ('active', 'held', 'grace') and bought_as <> 'back issue'";
const thisMonth = day("2026-11-01");
const months = () => flowsByMonth(house.platform.db, { upTo: thisMonth, months: 40 });
const flowCount = async (flow: string, reason?: string) =>
  (await months())
    .flatMap(({ flows }) => flows)
    .reduce((sum, row) => (row.flow === flow && (!reason || row.reason === reason) ? sum + row.count : sum), 0);

beforeAll(async () => {
  house = await demoHouse();
  circulation = await house.be("circulation");
  await findFlows(house.platform);
  await countCohorts(house.platform);
});
afterAll(() => house.close());

it("as many subscriptions run at the month’s end as do run", async () => {
  const [newest] = await months();
  expect(newest!.running).toBe(await one(running));
  expect(await flowCount("start")).toBeGreaterThan(5);
});

it("what is found twice is counted once, and what happens since is found by the next look", async () => {
  const before = await flowCount("stop");
  await findFlows(house.platform);
  expect(await flowCount("stop")).toBe(before);
  const id = (
    await house.query<{ id: string }>(
      "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'maren@reader.example' and service = 'active'",
    )
  ).rows[0]!.id;
  const answer = await house.post(`/desk/subscriptions/${id}/refund`, { why: "asked by letter", sure: "yes" }, circulation);
  expect(answer.status).toBeLessThan(400);
  expect(await one(`select count(*) from subscriptions where id = '${id}' and service in ('refunded', 'cancelled')`)).toBe(1);
  await findFlows(house.platform);
  expect(await flowCount("stop")).toBe(before + 1);
  expect((await months())[0]!.running).toBe(await one(running));
});

it("whoever was taken on is no start, no order and no cohort of ours, and no stop when taken back; they run meanwhile", async () => {
  const { platform } = house;
  const span = { from: day("2026-01-01"), to: day("2026-12-31"), timeZone: "Europe/London" };
  const ours = async () => {
    await findFlows(platform);
    await countCohorts(platform);
    const [orders, offers, terms] = [
      await cameIn(platform.db, span),
      await offersOrdered(platform.db, span),
      await cohorts(platform.db, 40),
    ];
    return { starts: await flowCount("start"), stops: await flowCount("stop"), orders, offers, terms };
  };
  const before = await ours();
  const { id: offer } = (await house.query<{ id: string }>("select id from offers where key_code = 'digital'")).rows[0]!;
  const list = Buffer.from("Email,Name,Issues left\nuna@counted.example,Una Holt,6\nbo@counted.example,Bo Lind,6\n");
  const takeOnId = await takeOnOfBytes(platform, { fileName: "list.csv", bytes: list, by: undefined });
  await saveHow(platform, takeOnId, { offer, perIssue: 200 });
  await takeOn(platform, takeOnId, undefined);
  await takePieces(platform, { takeOnId });
  expect(await ours()).toEqual(before);
  expect(await flowCount("taken on", "subscription")).toBe(2);
  expect((await months())[0]!.running).toBe(await one(running));
  expect(await house.text("/desk/numbers/subscriptions", circulation)).toContain("Taken on");
  await takeBack(platform, takeOnId);
  await takeBackPieces(platform, { takeOnId });
  expect(await ours()).toEqual(before);
  expect(await flowCount("taken back")).toBe(2);
  expect((await months())[0]!.running).toBe(await one(running));
});

it("every number of starts and stops leads to as many subscriptions", async () => {
  const page = await house.text("/desk/numbers/subscriptions", circulation);
  const links = [...page.matchAll(/<a href="(\/desk\/numbers\/rows\/(?:flows|terms)\?[^"]+)">([\d,]+)<\/a>/g)];
  expect(links.length).toBeGreaterThan(4);
  for (const [, href = "", count] of links) {
    const lines = (await house.text(href.replaceAll("&amp;", "&").replace("?", ".csv?"), circulation)).trim().split("\r\n");
    expect([href, lines.length - 1]).toEqual([href, Number(count)]);
  }
});

it("a cohort has no more terms over than begun, and no more renewed than over", async () => {
  const all = await cohorts(house.platform.db, 60);
  expect(all.length).toBeGreaterThan(0);
  for (const { begun, terms } of all) {
    const [first] = terms;
    expect(first!.ended).toBeLessThanOrEqual(begun);
    for (const { ended, renewed } of terms) expect(renewed).toBeLessThanOrEqual(ended);
  }
});

it("offers by key code sum up to the orders of the year, and refunds to what was given back", async () => {
  const span = { from: addMonths(thisMonth, -48), to: day("2026-11-30"), timeZone: "UTC" };
  const offers = await offersOrdered(house.platform.db, span);
  expect(offers.reduce((sum, { orders }) => sum + orders, 0)).toBe(
    await one("select count(*) from orders where status in ('paid', 'on account')"),
  );
  expect(offers.reduce((sum, { ordered }) => sum + ordered.amount, 0)).toBe(
    await one("select coalesce(sum(amount), 0) from orders where status in ('paid', 'on account')"),
  );
  for (const { orders, begun, renewals } of offers) expect(begun + renewals).toBeLessThanOrEqual(orders);
  const refunds = await refundsByMonth(house.platform.db, span);
  expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(await one("select coalesce(sum(amount), 0) from subscription_refunds"));
  expect(await house.text("/desk/numbers/offers", circulation)).toContain("digital: ");
  expect(await house.text("/desk/numbers/money", circulation)).toContain("Guarantee");
});
