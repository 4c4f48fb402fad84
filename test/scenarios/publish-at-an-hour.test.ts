import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askForSale,
  failedPublications,
  issueByNumber,
  publishAsAsked,
  publishWhatIsDue,
  putOnSaleAsAsked,
  putOnSaleWhatIsDue,
} from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let id: string;
let path: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const answer = await house.post(
    "/desk/articles",
    { headline: "The Early Ferry", byline: "Nora Feldt", body: "It leaves at six." },
    editor,
  );
  id = /articles\/([0-9a-f-]{36})/.exec(answer.headers.get("location")!)![1]!;
});
afterAll(() => house.close());

const hour = (at: string) => house.post(`/desk/articles/${id}/publication/hour`, { at }, editor);
const page = () => house.text(`/desk/articles/${id}/publication`, editor);
const isPublic = async () =>
  (await house.query("select 1 from article_publications where article_id = $1 and withdrawn_at is null", [id])).rows.length > 0;
const asked = async () =>
  (
    await house.query<{ id: string; goes_at: Date }>(
      "select id, goes_at from asked_publications where article_id = $1 order by asked_at desc",
      [id],
    )
  ).rows;
/** The worker begins the job, as it does when its hour has come. */
const begin = async () => publishAsAsked(house.platform, { askedId: (await asked())[0]!.id });
const jobAt = async () =>
  (
    await house.query<{ after: number }>(
      `select extract(epoch from run_at - now()) as after from graphile_worker._private_jobs as jobs
       join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id where identifier = 'publish-as-asked' and key like $1`,
      [`%${(await asked())[0]!.id}`],
    )
  ).rows.map(({ after }) => Number(after));
const save = async (fields: Record<string, string>) =>
  house.post(`/desk/articles/${id}`, { headline: "The Early Ferry", byline: "Nora Feldt", body: "It leaves at six.", ...fields }, editor);

describe("an article that is to be published at an hour", () => {
  it("is told an hour that is past, or none", async () => {
    house.clock.set("2026-11-29T10:00:00Z");
    const past = await hour("2026-11-29T09:00");
    expect(past.status).toBe(422);
    expect(await past.text()).toContain("This hour is past");
    expect((await hour("soon")).status).toBe(422);
    expect(await asked()).toEqual([]);
  });

  it("waits for that minute on the magazine’s clocks, and says so", async () => {
    const { timeZone } = await house.platform.db.selectFrom("publications").select("time_zone as timeZone").executeTakeFirstOrThrow();
    const answer = await hour("2026-11-30T08:30");
    expect(answer.status).toBe(303);
    const at = (await asked())[0]!.goes_at;
    expect(new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at)).toBe("2026-11-30 08:30");
    expect(await page()).toContain("whatever changes until then is published with it");
    const [after] = await jobAt();
    expect(after! * 1000).toBeGreaterThan(at.valueOf() - house.clock.now().valueOf() - 60_000);
  });

  it("is not published before it, though its job is begun: a clock was set, or somebody pressed “try again”", async () => {
    await begin();
    expect(await isPublic()).toBe(false);
    expect(await jobAt()).toHaveLength(1);
    await publishWhatIsDue(house.platform);
    expect(await isPublic()).toBe(false);
  });

  it("is taken back before it, and nothing comes of it", async () => {
    await house.post(`/desk/articles/${id}/publication/taking-back`, {}, editor);
    house.clock.set("2026-11-30T12:00:00Z");
    await begin();
    await publishWhatIsDue(house.platform);
    expect(await isPublic()).toBe(false);
    expect(await page()).not.toContain("It is to be published");
  });

  it("is published as it stands at that hour, by whoever asked; the hourly look does it where the job is lost", async () => {
    await hour("2026-12-01T08:30");
    await hour("2026-12-02T08:30");
    expect((await asked()).length).toBe(3);
    await save({ standfirst: "Changed in between." });
    house.clock.set("2026-12-01T20:00:00Z");
    await publishWhatIsDue(house.platform);
    expect(await isPublic()).toBe(false);
    house.clock.set("2026-12-02T12:00:00Z");
    await house.query("delete from graphile_worker._private_jobs");
    await publishWhatIsDue(house.platform);
    expect(await isPublic()).toBe(true);
    const { rows } = await house.query<{ path: string; by: string }>(
      `select '/' || to_char(published_on, 'YYYY/MM') || '/' || slug as path, people.name as by from article_publications
       join people on people.id = published_by where article_id = $1`,
      [id],
    );
    path = rows[0]!.path;
    expect(rows[0]!.by).toBe("Odile Varga");
    expect(await house.text(path)).toContain("Changed in between.");
    await publishWhatIsDue(house.platform);
    expect((await house.query("select 1 from article_publications where article_id = $1", [id])).rows).toHaveLength(1);
  });

  it("is asked again at the hour what speaks against it; one that failed is told, until it is published or asked for anew", async () => {
    await hour("2026-12-03T08:30");
    await save({ byline: "" });
    house.clock.set("2026-12-03T12:00:00Z");
    await house.query("update people set desk_language = 'de' where name = 'Odile Varga'");
    await begin();
    expect(await page(), "in the desk’s language of whoever asked").toMatch(/ist nicht gelungen.*In der Autorenzeile steht niemand\./s);
    await house.query("update people set desk_language = null where name = 'Odile Varga'");
    expect(await failedPublications(house.platform.db)).toEqual([{ id, headline: "The Early Ferry" }]);
    expect(await house.text("/desk", editor)).toContain("The Early Ferry");
    await save({ standfirst: "Mended." });
    house.clock.advance({ minutes: 1 });
    await house.post(`/desk/articles/${id}/publication`, {}, editor);
    expect(await failedPublications(house.platform.db)).toEqual([]);
  });

  it("that is withdrawn does not come back by itself", async () => {
    await hour("2026-12-04T08:30");
    await house.post(`/desk/articles/${id}/withdrawal`, { why: "A mistake." }, editor);
    house.clock.set("2026-12-04T12:00:00Z");
    await begin();
    await publishWhatIsDue(house.platform);
    expect((await house.get(path)).status).toBe(404);
  });
});

describe("a piece under embargo", () => {
  const embargo = (until: string) => house.post(`/desk/pieces/${id}/embargo`, { until }, editor);

  it("is published by nobody before its minute, at an hour or by hand, and by anybody after it", async () => {
    expect((await embargo("tomorrow")).status).toBe(422);
    expect((await embargo("2026-12-06T06:00")).status).toBe(303);
    expect(await house.text(`/desk/pieces/${id}`, editor)).toContain('value="2026-12-06T06:00"');
    const now = await house.post(`/desk/articles/${id}/publication`, {}, editor);
    expect(now.status).toBe(422);
    expect(await now.text()).toMatch(/It is under embargo until 6 December 2026,? (at )?06:00/);
    expect((await hour("2026-12-06T05:59")).status).toBe(422);
    expect((await hour("2026-12-06T06:00")).status).toBe(303);
    house.clock.set("2026-12-06T12:00:00Z");
    await begin();
    expect((await house.get(path)).status).toBe(200);
  });

  it("keeps its issue from sale before that minute, and the sale’s page says so before", async () => {
    const { rows } = await house.query<{ id: string }>("select id from articles where slug = 'mending'");
    await house.post(`/desk/pieces/${rows[0]!.id}/embargo`, { until: "2027-01-01T06:00" }, editor);
    expect(await house.text("/desk/issues/47/sale", editor)).toMatch(/Mending” is under embargo until 1 January 2027/);
    const by = (await house.query<{ id: string }>("select id from people where name = 'Odile Varga'")).rows[0]!.id;
    const issueId = (await issueByNumber(house.platform.db, 47))!.id;
    const sold = askForSale(house.platform, { issueId, by });
    await expect(sold).rejects.toMatchObject({ code: "issue-incomplete", message: expect.stringMatching(/under embargo/) as string });
    await house.post(`/desk/pieces/${rows[0]!.id}/embargo`, { until: "" }, editor);
  });
});

describe("an issue that goes on sale at an hour", () => {
  const state = async () => (await issueByNumber(house.platform.db, 47))!.state;
  it("waits for it, is not sold before, and is sold by the hourly look where the job is lost", async () => {
    await house.query("update issues set cover_picture_id = (select id from pictures limit 1) where whole_number = 47");
    const answer = await house.post("/desk/issues/47/sale", { sure: "yes", at: "2026-12-10T07:00" }, editor);
    expect(answer.status).toBe(303);
    const { rows } = await house.query<{ id: string }>("select id from issue_sales where sold_at is null");
    await putOnSaleAsAsked(house.platform, { saleId: rows[0]!.id });
    await putOnSaleWhatIsDue(house.platform);
    expect(await state()).not.toBe("on sale");
    house.clock.set("2026-12-10T12:00:00Z");
    await putOnSaleWhatIsDue(house.platform);
    expect(await state()).toBe("on sale");
  });
});
