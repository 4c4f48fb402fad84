import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";
import { wpExport, wpItem } from "../support/wordpress-export.ts";
import { restPost, wordpressSite } from "../support/wordpress-site.ts";

let house: DemoHouse;
let editor: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
afterAll(() => house.close());

/** Only what this room does: the rest of the demo's jobs are not of this test. */
async function work(...importHosts: string[]): Promise<void> {
  const { masthead } = house;
  const platform = { ...house.platform, settings: { ...house.platform.settings, importHosts } };
  const own = ["look-at-archive", "bring-archive", "take-archive-back"] as const;
  await runJobs(platform, Object.fromEntries(own.map((task) => [task, masthead.handlers[task]])) as never);
}

async function send(...files: [name: string, text: string][]): Promise<Response> {
  const form = new FormData();
  for (const [name, text] of files) form.append("file", new File([text], name));
  const whole = new Response(form);
  const { origin } = house.platform.settings;
  const headers = { cookie: editor, origin, accept: "text/html", "content-type": whole.headers.get("content-type") ?? "" };
  return house.masthead.fetch(
    new Request(`${origin}/desk/archives`, { method: "POST", body: await whole.arrayBuffer(), headers }),
    {} as never,
  );
}
const pageOf = (answer: Response): string => new URL(answer.headers.get("location") ?? "", "http://localhost").pathname;
const placeOf = (answer: Response): string => {
  const { pathname, search } = new URL(answer.headers.get("location") ?? "", "http://localhost");
  return pathname + search;
};
const words = async (path: string) =>
  (await house.text(path, editor)).replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, " ").replace(/\s+/g, " ");

const archive = wpExport(
  wpItem({
    id: 1,
    title: "The Weir of Old",
    slug: "the-weir-of-old",
    link: "https://old.example/the-weir/",
    content: "One. [box]Kept.[/box]\n\n<!--more-->\n\nTwo.",
    terms: [
      ["category", "quays", "Quays"],
      ["post_tag", "sluices", "Sluices"],
    ],
  }),
  wpItem({ id: 2, title: "Not yet", status: "draft", content: "A draft." }),
  wpItem({ id: 3, title: "Eel Pie", kind: "recipe", slug: "eel-pie", content: "Flour and eel." }),
);

it("an archive is brought, looked through, decided about, brought in, and taken back, all by plain forms", async () => {
  const page = pageOf(await send(["quay.xml", archive]));
  expect(page).toMatch(/^\/desk\/archives\/[0-9a-f-]{36}$/);
  expect(await words(page)).toContain("The archive is looked through.");
  await work();
  const seen = await words(page);
  for (const told of [
    "The archive waits for you",
    "2 articles and 0 pages",
    "the shortcode box, once",
    "https://old.example/the-weir/",
    "Quays",
    "recipe as “Eel Pie”",
  ])
    expect(seen).toContain(told);
  await house.post("/desk/me/language", { language: "de" }, editor);
  expect(await words(page)).toContain("der Shortcode box, einmal");
  await house.post("/desk/me/language", { language: "en" }, editor);
  const fields = formOf(await house.text(page, editor), page);
  expect(fields).toMatchObject({
    publish: "yes",
    paywall: "yes",
    site: "https://old.example",
    "term.0.as": "section",
    "term.0.name": "Quays",
    "kind.0.as": "nothing",
  });
  const begun = await house.post(page, { ...fields, "term.0.name": "Essays of the quay", "kind.0.as": "article", then: "start" }, editor);
  expect(await words(placeOf(begun))).toContain("The archive comes in.");
  await work();
  const done = await words(page);
  expect(done).toContain("The archive is here.");
  expect(done).toContain("3 of 3 articles and pages are here.");
  const { rows } = await house.query<{ headline: string; section: string }>(
    "select headline, sections.name as section from articles join sections on sections.id = section_id where headline = 'The Weir of Old'",
  );
  expect(rows).toEqual([{ headline: "The Weir of Old", section: "Essays of the quay" }]);
  const asks = await words(`${page}/taking-back`);
  expect(asks).toContain("3 articles and pages that came with it are deleted");
  await house.post(`${page}/taking-back`, { sure: "yes" }, editor);
  await work();
  expect(await words(page)).toContain("3 were taken back.");
  expect((await house.query("select 1 from articles where headline = 'The Weir of Old'")).rows).toEqual([]);
  expect((await house.query("select 1 from sections where name = 'Essays of the quay'")).rows).toEqual([]);
});

it("beside each sample stands what becomes of it here, by its state there and by what is decided", async () => {
  const states = wpExport(
    wpItem({ id: 1, title: "Out", content: "One." }),
    wpItem({ id: 2, title: "To come", status: "future", date: "2030-01-01 08:00:00", content: "Two." }),
    wpItem({ id: 3, title: "A page to come", kind: "page", status: "future", date: "2030-01-01 08:00:00", content: "Three." }),
    wpItem({ id: 4, title: "Locked", password: "x", content: "Four." }),
  );
  const page = pageOf(await send(["states.xml", states]));
  await work();
  const seen = await words(page);
  for (const told of [
    "Out an article, public, 2019-05-03",
    "waiting for its hour Here To come an article, public at its hour, where that is ahead, 2030-01-01",
    "A page to come a page, a draft, 2030-01-01",
    "behind a password Here Locked an article, a draft, 2019-05-03",
  ])
    expect(seen).toContain(told);
  await house.post(page, { ...formOf(await house.text(page, editor), page), publish: "no", then: "keep" }, editor);
  expect(await words(page)).toContain("To come an article, a draft, 2030-01-01");
  const beginning = await words("/desk/archives");
  for (const told of ["WordPress (.xml), Ghost (.json) or Substack (.zip)", "Subscribers come in under “From elsewhere”"])
    expect(beginning).toContain(told);
});

it("a site that still stands is asked by its address, stopped, gone on with, and shown as any export is", async () => {
  const site = await wordpressSite({ categories: [], tags: [], posts: [restPost(1, "A Bollard", "<p>One.</p>")], pages: [] });
  const refused = await house.post("/desk/archives/site", { address: "nowhere", user: "ida", password: "abcd efgh" }, editor);
  const again = await refused.text();
  expect(again).toContain("is no address of a site");
  expect(formOf(again, "/desk/archives/site")).toEqual({ address: "nowhere", user: "ida", password: "" });
  const page = pageOf(await house.post("/desk/archives/site", { address: site.address, user: "", password: "" }, editor));
  await house.post(`${page}/stop`, {}, editor);
  await work(site.host);
  expect(site.asked).toEqual([]);
  expect(await words(page)).toContain("The archive stopped.");
  await house.post(`${page}/going-on`, {}, editor);
  await work(site.host);
  expect(await words(page)).toContain("WordPress: 1 article and 0 pages");
  await site.close();
  const gone = pageOf(await house.post("/desk/archives/site", { address: "http://10.0.0.8" }, editor));
  await work();
  expect(await words(gone)).toMatch(/10\.0\.0\.8 is an address inside a house, which is not asked.* Nothing was imported\./);
});

it("one that is stopped stays as far as it is, and is gone on with", async () => {
  const page = pageOf(await send(["quay.xml", archive]));
  await work();
  await house.post(page, { ...formOf(await house.text(page, editor), page), then: "start" }, editor);
  await house.post(`${page}/stop`, {}, editor);
  await work();
  expect(await words(page)).toContain("The archive stopped.");
  // of what is not here yet nothing is said to have been taken as it was
  expect(await words(page)).not.toContain("To look after");
  expect((await house.query("select 1 from articles where headline = 'The Weir of Old'")).rows).toEqual([]);
  await house.post(`${page}/going-on`, {}, editor);
  await work();
  expect(await words(page)).toContain("2 of 2 articles and pages are here.");
});

it.each([
  [
    "another product’s export",
    "site.xml",
    '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title></channel></rss>',
    /site\.xml is no archive that Masthead reads: it is a feed/,
  ],
  [
    "a table",
    "people.csv",
    "name,email,since,until\nA,a@b.example,1,2\n",
    /it is a table\. Subscribers come in as CSV, at “From elsewhere”/,
  ],
  [
    "entities",
    "laughs.xml",
    archive.replace("<rss", '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss'),
    /laughs\.xml declares entities/,
  ],
  [
    "what breaks off",
    "cut.xml",
    archive.slice(0, archive.lastIndexOf("</item>")),
    /cut\.xml was broken off: it ends in the middle of item 3/,
  ],
])("%s is refused in a sentence, and nothing of it stays", async (_what, name, text, sentence) => {
  const page = pageOf(await send([name, text]));
  await work();
  expect(await words(page)).toMatch(sentence);
  expect(await words(page)).toContain("Nothing was imported.");
  expect(existsSync(join(house.platform.settings.dataDir, "imports", page.split("/").at(-1) ?? ""))).toBe(false);
});

it("a form without a file is told so, and leaves no folder", async () => {
  const folder = join(house.platform.settings.dataDir, "imports");
  const before = readdirSync(folder);
  const answer = await send();
  expect([answer.status, pageOf(answer)], "the form once more, with the sentence").toEqual([303, "/desk/archives"]);
  expect(readdirSync(folder)).toEqual(before);
  expect((await house.get("/desk/archives/3b241101-e2bb-4255-8caf-4136c566a962", editor)).status).toBe(404);
});
