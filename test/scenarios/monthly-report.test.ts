import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthToReport, sendReport } from "../../src/numbers/report/send-report.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  house = await demoHouse();
  for (const who of ["publisher", "editor", "digital"] as const) cookies[who] = await house.be(who);
  await house.post("/desk/me/language", { language: "de" }, cookies.editor);
});
afterAll(() => house.close());

const reports = async () =>
  (
    await house.query<{ to: string; subject: string; text: string }>(
      `select to_address as "to", subject, text from letters where purpose = 'report' order by written_at, to_address`,
    )
  ).rows;
const choose = async (who: string, choice: string) => (await house.post("/desk/numbers/report", { choice }, cookies[who])).status;

describe("the month that is reported", () => {
  it.each([
    ["2026-12-01T05:30:00Z", "UTC", "2026-10-01"],
    ["2026-12-01T06:00:00Z", "UTC", "2026-11-01"],
    ["2026-12-01T04:00:00Z", "Europe/Helsinki", "2026-11-01"],
    ["2026-12-01T06:00:00Z", "America/New_York", "2026-10-01"],
    ["2026-12-31T23:59:00Z", "UTC", "2026-11-01"],
    ["2027-01-01T12:00:00Z", "UTC", "2026-12-01"],
  ])("at %s in %s begins on %s", (now, zone, month) => expect(monthToReport(new Date(now), zone)).toBe(month));
});

it("a reader cannot ask for it; staff can, and see that they have", async () => {
  expect(await choose("digital", "in")).toBe(403);
  expect(await house.text("/desk/numbers/copies", cookies.publisher)).toContain("Send me the month’s figures by mail");
  expect(await choose("publisher", "in")).toBe(303);
  expect(await house.text("/desk/numbers/copies", cookies.publisher)).toContain("Send me no more");
});

it("goes out once when the month is over, however often the job runs or two run at once, with the figures of the trade for whoever may see them, in the language of their desk", async () => {
  house.clock.set("2026-11-25T12:00:00Z");
  await sendReport(house.platform);
  await house.query("delete from letters where purpose = 'report'");
  await choose("editor", "in");
  house.clock.set("2026-12-01T03:00:00Z");
  await sendReport(house.platform);
  expect(await reports()).toEqual([]);
  house.clock.set("2026-12-01T12:00:00Z");
  await Promise.all([sendReport(house.platform), sendReport(house.platform)]);
  await sendReport(house.platform);
  const sent = await reports();
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    ["ines@tidewater.example", "The numbers of November 2026"],
    ["odile@tidewater.example", "Die Zahlen für November 2026"],
  ]);
  const [publishers, editors] = sent.map(({ text }) => text);
  expect(publishers).toMatch(/Paid printed copies of no\. 46: \d+/);
  expect(publishers).toMatch(/Revenue earned: €[\d.,]+/);
  const [row] = (await house.text("/desk/numbers/money/earned-eur.csv", await house.be("publisher")))
    .split("\r\n")
    .filter((line) => line.startsWith("2026-11"));
  expect(publishers).toContain(`Revenue earned: €${row!.split(",")[1]}`);
  expect(editors).toContain("Leserinnen und Leser von Artikeln: 0");
  expect(editors).not.toContain("Umsatz");
});

it("whoever ended it, or is no longer staff, gets no more, and who asks later gets none of a month that is reported", async () => {
  await choose("publisher", "out");
  cookies.circulation = await house.be("circulation");
  await choose("circulation", "in");
  await sendReport(house.platform);
  expect(await reports()).toHaveLength(2);
  await house.query(
    "update role_grants set revoked_at = now() where person_id = (select id from people where email = 'odile@tidewater.example')",
  );
  await choose("circulation", "out");
  house.clock.set("2027-01-02T09:00:00Z");
  await sendReport(house.platform);
  expect(await reports()).toHaveLength(2);
});

it("that could not be written whole is not written at all, and is written by the next try", async () => {
  await house.query("delete from monthly_reports where month = '2026-12-01'");
  cookies.publisher = await house.be("publisher");
  await choose("publisher", "in");
  await house.query("alter table letters add constraint refused check (purpose <> 'report') not valid");
  await expect(sendReport(house.platform)).rejects.toThrow(/refused/);
  expect((await house.query("select from monthly_reports where month = '2026-12-01'")).rows).toHaveLength(0);
  await house.query("alter table letters drop constraint refused");
  await sendReport(house.platform);
  expect((await reports()).map(({ subject }) => subject)).toContain("The numbers of December 2026");
});
