import { afterAll, beforeAll, expect, it } from "vitest";
import { currentIssue, issueByNumber } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
/** Address of the letter of the issue on sale, and of the one that is being made. */
let now: string;
let next: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const issue = (await currentIssue(house.platform.db))!;
  const ahead = (await issueByNumber(house.platform.db, issue.wholeNumber + 1))!;
  const write = async (id: string) => (await house.post("/desk/newsletter", { issue: id }, editor)).headers.get("location")!;
  [now, next] = [await write(issue.id), await write(ahead.id)];
  expect(await write(issue.id)).toBe(now);
});
afterAll(() => house.close());

it("an editor writes, tries, looks at and sends a letter; a reader sees none of it", async () => {
  await house.post(
    now,
    { subject: "A bridge\r\nBcc: everybody@reader.example", preheader: "p", note: "Dear all,\n\n<b>good</b> morning.", textArticle: "" },
    editor,
  );
  const page = await house.text(now, editor);
  expect(page).toContain('value="A bridge Bcc: everybody@reader.example"');
  expect(page).toContain("Send it to 6 readers now");
  const preview = await house.get(`${now}/preview?as=subscriber`, editor);
  expect(preview.headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'self'/);
  expect(await preview.text()).toContain("&lt;b&gt;good&lt;/b&gt; morning.");
  expect((await house.get(now, editor)).headers.get("content-security-policy")).toMatch(/style-src 'self';.*frame-src 'self'/);
  expect((await house.get("/desk/newsletter", editor)).headers.get("content-security-policy")).not.toContain("frame-src");
  await house.post(`${now}/test`, { as: "stranger" }, editor);
  expect(house.sent.map(({ to, subject }) => [to, subject])).toEqual([
    ["odile@tidewater.example", "[Test] A bridge Bcc: everybody@reader.example"],
  ]);
  expect((await house.post(`${now}/sending`, { sure: "yes" }, editor)).headers.get("location")).toContain("done=sending");
  expect((await house.post(now, { subject: "Too late" }, editor)).status).toBe(422);
  expect((await house.get(now, await house.be("digital"))).status).toBe(403);
  expect((await house.get(now)).status).toBe(303);
});

it("keeps the text below the paywall out of a stranger’s preview, in both parts", async () => {
  const other = (await currentIssue(house.platform.db))!.articles[0]!;
  const { headers } = await house.post("/desk/newsletter", { article: other.id }, editor);
  const letter = headers.get("location")!;
  for (const [as, whole] of [
    ["subscriber", true],
    ["registered", false],
    ["stranger", false],
  ] as const) {
    expect((await house.text(`${letter}/preview?as=${as}`, editor)).includes("biscuit tin")).toBe(whole);
    expect((await house.text(`${letter}?as=${as}&part=text`, editor)).includes("biscuit tin")).toBe(whole);
  }
});

it("a letter waits for an hour on the magazine’s clocks, or for the sale, and is taken back", async () => {
  expect(await house.text(next, editor)).toContain("Its issue is not on sale yet.");
  for (const at of ["soon", "2026-11-01T08:00"]) expect((await house.post(next, { then: "hour", at }, editor)).status).toBe(422);
  await house.post(next, { then: "hour", at: "2026-12-01T08:30" }, editor);
  expect(await house.text(next, editor)).toContain("goes on 1 December 2026 at 08:30");
  const { rows } = await house.query<{ run_at: Date }>("select run_at from graphile_worker.jobs where task_identifier = 'begin-mailing'");
  expect(rows.map(({ run_at }) => run_at.toISOString())).toEqual(["2026-12-01T08:30:00.000Z"]);
  await house.post(`${next}/stop`, {}, editor);
  await house.post(next, { then: "sale" }, editor);
  expect(await house.text("/desk/newsletter", editor)).toContain("waits for the sale");
});
