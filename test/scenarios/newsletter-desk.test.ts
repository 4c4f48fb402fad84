import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentIssue, issueByNumber } from "../../src/editorial/index.ts";
import { beginMailing } from "../../src/newsletter/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

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
    {
      subject: "A bridge\r\nBcc: everybody@reader.example",
      preheader: "p",
      note: "Dear all,\n\n1 < 2 on a *good* morning.",
      textArticle: "",
    },
    editor,
  );
  const page = await house.text(now, editor);
  expect(page).toContain('value="A bridge Bcc: everybody@reader.example"');
  expect(page).toContain("Send it to 6 readers now");
  const preview = await house.get(`${now}/preview?as=subscriber`, editor);
  expect(preview.headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'self'/);
  expect(await preview.text()).toContain("1 &lt; 2 on a <em>good</em> morning.");
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

it("a letter of its own is begun once, wants words, and goes to whom its writer says", async () => {
  const begun = await house.post("/desk/newsletter", { own: "yes" }, editor);
  const own = begun.headers.get("location")!;
  expect((await house.post("/desk/newsletter", { own: "yes" }, editor)).headers.get("location"), "a second press").toBe(own);
  expect(await house.text(own, editor)).toContain("It says nothing yet: write the letter.");
  const sale = await house.post(own, { subject: "We move", preheader: "", note: "To the quay.", to: "all", then: "sale" }, editor);
  expect([sale.status, await sale.text()]).toEqual([422, expect.stringContaining("Only an issue’s letter has a sale to wait for")]);
  await house.post(own, { subject: "We move", preheader: "", note: "To the quay.", to: "all" }, editor);
  const page = await house.text(own, editor);
  expect(formOf(page, own)).toMatchObject({ subject: "We move", to: "all" });
  expect(page).toContain("A letter of its own");
  expect(await house.text("/desk/newsletter", editor)).toContain("A letter of its own");
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

it("a letter that was begun is deleted by whoever was asked, and one that is to go, or went, is not", async () => {
  const begin = async () => (await house.post("/desk/newsletter", { own: "yes" }, editor)).headers.get("location")!;
  const there = async () => (await house.query<{ id: string }>("select id from mailings")).rows.map(({ id }) => `/desk/newsletter/${id}`);
  const letter = await begin();
  await house.post(letter, { subject: "Our summer hours", preheader: "", note: "Closed on Mondays.", to: "all" }, editor);
  expect(await house.text(letter, editor)).toContain(`href="${letter}/deletion"`);
  expect(await house.text(`${letter}/deletion`, editor)).toContain("was sent to nobody");
  await house.post(`${letter}/deletion`, {}, editor);
  expect(await there(), "asked, and not answered").toContain(letter);
  await house.post(letter, { then: "hour", at: "2026-12-24T08:30" }, editor);
  expect(await house.text(letter, editor)).toContain("Take it back");
  expect((await house.post(`${letter}/deletion`, { sure: "yes" }, editor)).status).toBe(422);
  await house.post(`${letter}/stop`, {}, editor);
  expect((await house.post(`${letter}/deletion`, { sure: "yes" }, editor)).headers.get("location")).toContain("done=letter-deleted");
  expect(await there()).not.toContain(letter);
  expect((await house.get(letter, editor)).status).toBe(404);
  // the hour comes that it was given once
  await expect(beginMailing(house.platform, { mailingId: letter.split("/").at(-1)! })).resolves.toBeUndefined();
  // the issue’s own was sent above
  expect(await house.text(now, editor)).not.toContain(`${now}/deletion`);
  expect((await house.post(`${now}/deletion`, { sure: "yes" }, editor)).status).toBe(422);
  expect(await there()).toContain(now);
});

describe("a letter’s note", () => {
  const words = { subject: "A note", preheader: "", textArticle: "" };
  const note = (text: string, more: Record<string, string> = {}) => house.post(next, { ...words, note: text, ...more }, editor);

  beforeAll(() => house.post(`${next}/stop`, {}, editor));

  it("is written as articles are, and set as they are: in the letter, in its plain text, and in the form again", async () => {
    const { rows } = await house.query<{ id: string; storage_key: string }>("select id from pictures limit 1");
    const text = `## What is new\n\nRead [the tide](/tide) and **go**.\n\n- one\n- two\n\n![A quay](${rows[0]!.id} "Low water | Ida Brandt")`;
    expect((await note(text)).status).toBe(303);
    const html = await house.text(`${next}/preview?as=subscriber`, editor);
    expect(html).toMatch(/<h2 [^>]*>What is new<\/h2>/);
    expect(html).toContain(`href="${house.platform.settings.origin}/tide">the tide</a> and <strong>go</strong>.`);
    expect(html).toMatch(/<img src="[^"]+" [^>]*alt="A quay"/);
    const page = await house.text(`${next}?part=text`, editor);
    expect(page).toContain("- one\n- two");
    expect(page).toMatch(/Read the tide \[1\] and \*go\*\./);
    expect(formOf(page, next).note).toContain(text);
  });

  it.each([
    ["a link that runs a script", "[a](javascript:alert(1))", "is no address on the web"],
    ["a link to another site in disguise", "[a](/\\\\evil.example)", "is no address on the web"],
    ["the end of an opening", "All may read.\n\n<!-- paywall -->\n\nFew.", "take the end of the opening"],
    ["more than a letter holds", "Words. ".repeat(3000), "The note holds 20,000 characters; this one has 20,"],
  ])("that holds %s is refused, and stays as it was typed", async (_what, text, why) => {
    const before = (await house.query("select note from mailings where id = $1", [next.split("/").at(-1)!])).rows;
    const refused = await note(text);
    const page = await refused.text();
    expect([refused.status, page]).toEqual([422, expect.stringContaining(why)]);
    expect(formOf(page, next).note!.trim()).toBe(text.trim());
    expect((await house.query("select note from mailings where id = $1", [next.split("/").at(-1)!])).rows).toEqual(before);
  });

  it("does not go with words that a button set, or without a picture that it names", async () => {
    const refused = await note("> [!pull] words to pull out\n\n![A quay](quay.jpg)", { then: "sale" });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain("In the note: A pull quote still says “words to pull out”.");
    expect(page).toContain("In the note: The picture “quay.jpg” was named but not uploaded.");
    expect((await note("", { then: "sale" })).status).toBe(303);
    expect(formOf(await house.text(next, editor), next).note).toBe("");
  });
});

it("an issue’s letter is named as the magazine’s language sets a colon", async () => {
  const issue = (await currentIssue(house.platform.db))!;
  const later = (await issueByNumber(house.platform.db, issue.wholeNumber + 2))!;
  await house.query("update issues set theme = 'Les gués' where id = $1", [later.id]);
  await house.query("update publications set language = 'fr'");
  try {
    const letter = (await house.post("/desk/newsletter", { issue: later.id }, editor)).headers.get("location")!;
    expect(formOf(await house.text(letter, editor), letter).subject).toBe(`Numéro ${later.wholeNumber}\u202f: Les gués`);
  } finally {
    await house.query("update publications set language = 'en'");
  }
});
