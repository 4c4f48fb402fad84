import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goesOut } from "../../src/calendar/index.ts";
import { day } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;

beforeAll(async () => {
  house = await demoHouse();
  house.clock.set("2026-11-29T10:00:00Z");
  editor = await house.be("editor");
});
afterAll(() => house.close());

const december = () => goesOut(house.platform.db, { from: day("2026-12-01"), to: day("2026-12-31"), timeZone: "Europe/London" });
const said = async () => (await december()).map(({ day: on, is, of }) => `${on} ${is} ${of}`);

describe("the calendar of everything that goes out", () => {
  it("has each issue’s close, the labels after it and its sale, in their order, and nothing of other months", async () => {
    const all = await said();
    expect(all).toEqual(
      expect.arrayContaining([
        "2026-12-01 appears 47",
        "2026-12-05 closes 48",
        "2026-12-06 labels 48",
        "2026-12-15 appears 48",
        "2026-12-22 closes 49",
      ]),
    );
    expect(all.map((line) => line.slice(0, 10))).toEqual(all.map((line) => line.slice(0, 10)).sort());
    expect(all.filter((line) => !line.startsWith("2026-12"))).toEqual([]);
    expect(all).not.toContain("2027-01-01 appears 49");
  });

  it("has an article at its hour, and no longer once that is taken back", async () => {
    const answer = await house.post(
      "/desk/articles",
      { headline: "The Early Ferry", byline: "Nora Feldt", body: "It leaves at six." },
      editor,
    );
    const id = /articles\/([0-9a-f-]{36})/.exec(answer.headers.get("location")!)![1]!;
    await house.query("insert into asked_publications (id, article_id, asked_at, goes_at) values ($1, $2, $3, $4)", [
      "0193a7e0-0000-7000-8000-000000000051",
      id,
      "2026-11-29T10:00:00Z",
      "2026-12-10T07:30:00Z",
    ]);
    expect(await said()).toContain("2026-12-10 article The Early Ferry");
    const page = await house.text("/desk/calendar?month=2026-12", editor);
    expect(page).toContain("“The Early Ferry” is published");
    expect(page).toContain("10 Dec 2026, 07:30");
    await house.query("update asked_publications set taken_back_at = now()");
    expect(await said()).not.toContain("2026-12-10 article The Early Ferry");
  });

  it("reckons how many renewal letters go with an issue", async () => {
    const renewals = (
      await goesOut(house.platform.db, { from: day("2026-11-29"), to: day("2028-12-31"), timeZone: "Europe/London" })
    ).filter(({ is }) => is === "renewals");
    expect(renewals.length).toBeGreaterThan(0);
    expect(renewals.every(({ of }) => Number(of) > 0)).toBe(true);
  });

  it("shows this month where none is asked for, to staff of the trade too, with ways to where they may go alone", async () => {
    const page = await house.text("/desk/calendar?month=soon", await house.be("circulation"));
    expect(page).toContain("November 2026");
    const december = await house.text("/desk/calendar?month=2026-12", await house.be("circulation"));
    expect(december).toContain("No. 48 closes");
    expect(december).not.toContain('href="/desk/issues/48"');
    expect(december).toContain('href="/desk/fulfilment"');
  });
});
