import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setup } from "../../src/cli/setup.ts";
import { signInCommand, staff } from "../../src/cli/staff.ts";
import { freezeLabels } from "../../src/fulfilment/index.ts";
import { closeIssues, issueByNumber, issueDates, placeArticle, readMarkdown } from "../../src/editorial/index.ts";
import { saveSource } from "../../src/editorial/import/save-source.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { byTheClock, enqueue, inTransaction, jobCounts, runJobs } from "../../src/platform/index.ts";
import { answerTo, type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { enterOnSale } from "../support/put-on-sale.ts";

let fresh: FreshPlatform;
let masthead: Masthead;
let said: string[];
const open = () => Promise.resolve(fresh.platform);
const out = { line: (text: string) => void said.push(text), problem: (text: string) => void said.push(text) };
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false });
  masthead = await compose(fresh.platform);
});
afterAll(() => fresh.close());
beforeEach(() => {
  said = [];
});

const origin = () => fresh.platform.settings.origin;
const ask = (path: string, init: RequestInit = {}) =>
  Promise.resolve(masthead.fetch(new Request(origin() + path, { redirect: "manual", ...init }), {} as never));
const post = async (path: string, fields: Record<string, string>, cookie = "") =>
  answerTo(
    await ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { origin: origin(), accept: "text/html", cookie } }),
    cookie,
    (to, held) => ask(to, { headers: { cookie: held, accept: "text/html" } }),
  );
const cookieOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(";")[0]!)[0] ?? "";

describe("before there is a magazine", () => {
  it("nothing of what the clock asks for fails", async () => {
    for (const task of byTheClock()) await enqueue(fresh.platform.db, task, {});
    await runJobs(fresh.platform, masthead.handlers);
    expect(await jobCounts(fresh.platform.db)).toEqual({ waiting: 0, running: 0, failed: 0, "will be tried again": 0 });
  });

  it("it is ready, and says what it waits for", async () => {
    const answer = await ask("/readyz");
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true, waitsFor: "set-up" }]);
  });

  it("whoever comes reads that it is being set up", async () => {
    const answer = await ask("/", { headers: { accept: "text/html" } });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
    expect(await answer.text()).toContain("This magazine is still being set up.");
  });

  it.each([
    [["--title", "The Weir", "--issues-per-year", "often"], /1 to 366 times a year/],
    [["--title", "The Weir", "--first-issue", "soon"], /“soon” is not a day/],
    [["--title", "The Weir", "--first-number", "0"], /whole number from 1/],
    [["--title", "The Weir", "--currency", "shells"], /“SHELLS” is not a currency/],
    [["--title", "The Weir", "--time-zone", "Europe/Atlantis"], /not a time zone/],
    [["--title", "The Weir", "--first-issue", "2026-11-01"], /No\. 1 would have closed on 2026-10-22, and that is past/],
    [["--title", " "], /has a title/],
    [[], /Usage: masthead setup/],
  ])("%j is refused with a sentence, and nothing is made", async (argv, says) => {
    await expect(setup(argv, open, out)).rejects.toThrow(says);
    expect(await issueDates(fresh.platform.db)).toEqual([]);
  });
});

describe("a magazine set up in November", () => {
  it("begins with an issue that can still be made, and asks whoever sits there", async () => {
    const questions: [string, string][] = [];
    const answers = ["12", "", ""];
    const asking = {
      ...out,
      ask: async (question: string, proposed: string) => (questions.push([question, proposed]), answers.shift() || proposed),
    };
    await setup(["--title", "The Weir"], open, asking);
    expect(questions.map(([, proposed]) => proposed)).toEqual(["24", "2027-01-01", "1"]);
    await closeIssues(fresh.platform);
    const [first, second] = await issueDates(fresh.platform.db);
    expect([first, second]).toMatchObject([
      { wholeNumber: 1, onSaleOn: "2027-01-01", closeOn: "2026-12-22", state: "planned" },
      { wholeNumber: 2, onSaleOn: "2027-02-01" },
    ]);
    expect(said.join("\n")).toContain("No. 1 appears on 1 January 2027 and closes on 22 December 2026");
  });

  let publisher: string;
  it("lets its first publisher in by a link that is good once", async () => {
    await staff(["add", "ines@weir.example", "--role", "publisher"], open, out);
    const [, token] = /sign-in\/link\?token=(\S+)/.exec(said.join("\n"))!;
    expect((await ask(`/sign-in/link?token=${token}`)).status).toBe(200);
    const entered = await post("/sign-in/link", { token: token! });
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/desk"]);
    publisher = cookieOf(entered);
    expect((await ask("/desk", { headers: { cookie: publisher } })).status).toBe(200);
    expect((await post("/sign-in/link", { token: token! })).status).not.toBe(303);
  });

  it("gives whoever has the machine another link, to people it knows, for an hour", async () => {
    await expect(signInCommand(["nobody@weir.example"], open, out)).rejects.toThrow(/Nobody here has the address/);
    await signInCommand(["ines@weir.example"], open, out);
    const [, token] = /sign-in\/link\?token=(\S+)/.exec(said.join("\n"))!;
    fresh.clock.advance({ minutes: 61 });
    expect((await post("/sign-in/link", { token: token! })).status).not.toBe(303);
    await signInCommand(["ines@weir.example"], open, out);
    const [, next] = /sign-in\/link\?token=(\S+)/.exec(said.at(-2)!)!;
    const entered = await post("/sign-in/link", { token: next! });
    expect(entered.status).toBe(303);
    publisher = cookieOf(entered);
  });

  const calendar = (fields: Record<string, string>) => post("/desk/magazine/calendar", fields, publisher);

  it("is put right at the desk while nothing is sold: what was placed stays in its row, what had closed is open again", async () => {
    const { platform } = fresh;
    const first = (await issueByNumber(platform.db, 1))!;
    const source = await readMarkdown("# The Lock Keeper\n\nShe opens it at six, and shuts it when the light goes.\n");
    await inTransaction(platform, async (tx) =>
      placeArticle(platform, tx, { articleId: await saveSource(platform, tx, source), issueId: first.id }),
    );
    const past = { firstIssueOn: "2026-11-01", firstIssueNumber: "46", issuesPerYear: "24" };
    const answer = await calendar(past);
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining("No. 46 would have closed on 22 October 2026, and that is past"),
    ]);
    expect(await issueByNumber(platform.db, 46)).toBeUndefined();
    expect((await calendar({ ...past, appearedBefore: "yes" })).status).toBe(303);
    await closeIssues(platform);
    await freezeLabels(platform, { issueId: first.id });
    expect((await issueByNumber(platform.db, 46))!).toMatchObject({ id: first.id, state: "closed" });
    expect((await calendar({ firstIssueOn: "2026-12-15", firstIssueNumber: "45", issuesPerYear: "24" })).status).toBe(303);
    const dates = await issueDates(platform.db);
    expect(dates.slice(0, 3)).toMatchObject([
      { id: first.id, wholeNumber: 45, onSaleOn: "2026-12-15", state: "open" },
      { wholeNumber: 46, onSaleOn: "2027-01-01", state: "planned" },
      { wholeNumber: 47, onSaleOn: "2027-01-15", state: "planned" },
    ]);
    expect(dates.length).toBeGreaterThanOrEqual(48);
    expect(await platform.db.selectFrom("placements").select("issue_id").execute()).toEqual([{ issue_id: first.id }]);
    expect(await platform.db.selectFrom("label_runs").selectAll().execute()).toEqual([]);
    const page = await (await ask("/desk/settings?group=issues", { headers: { cookie: publisher } })).text();
    expect(page).toMatch(/24 issues a year, from No\. 45 on\s+15 December 2026/);
  });

  it("began in the past on purpose alone, however it is set up", async () => {
    const argv = ["--title", "The Sluice", "--first-issue", "2026-11-01", "--first-number", "46"];
    const older = await freshPlatform({ demo: false });
    const there = () => Promise.resolve(older.platform);
    const asking = { ...out, ask: async (_question: string, proposed: string) => proposed };
    await expect(setup(argv, there, asking)).rejects.toThrow(/that is past/);
    expect(await setup([...argv, "--appeared-before"], there, out)).toBe(0);
    expect(await issueByNumber(older.platform.db, 46)).toMatchObject({ onSaleOn: "2026-11-01" });
    await older.close();
  });

  it.each([
    [{ firstIssueOn: "2026-02-30", firstIssueNumber: "1", issuesPerYear: "24" }, /not a day/],
    [{ firstIssueOn: "2026-12-15", firstIssueNumber: "1.5", issuesPerYear: "24" }, /whole number/],
    [{ firstIssueOn: "2026-12-15", firstIssueNumber: "1", issuesPerYear: "1e9" }, /1 to 366/],
  ])("names what is wrong with %j", async (fields, says) => {
    const answer = await calendar(fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(says);
  });

  it("stands once an issue has appeared", async () => {
    const { platform } = fresh;
    const [first] = await issueDates(platform.db);
    await enterOnSale(platform, first!.wholeNumber);
    const answer = await calendar({ firstIssueOn: "2027-01-01", firstIssueNumber: "1", issuesPerYear: "12" });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("No. 45 is on sale.")]);
  });
});

describe("a calendar of which issues are sold", () => {
  let house: DemoHouse;
  beforeAll(async () => {
    house = await demoHouse();
  });
  afterAll(() => house.close());

  it("stands, and its page says why", async () => {
    const publisher = await house.be("publisher");
    const before = await issueDates(house.platform.db);
    const fields = { firstIssueOn: "2027-01-01", firstIssueNumber: "1", issuesPerYear: "12" };
    const answer = await house.post("/desk/magazine/calendar", fields, publisher);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("Issues are sold already")]);
    expect(await issueDates(house.platform.db)).toEqual(before);
    const page = await house.text("/desk/settings?group=issues", publisher);
    expect(page).toContain("Issues are sold already");
    expect(page).not.toContain("/desk/magazine/calendar");
  });
});
