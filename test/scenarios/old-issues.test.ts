import { readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { facsimiles } from "../../src/facsimiles/index.ts";
import { runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";
import { oldPdf, scannedPdf } from "../support/old-pdf.ts";

const desk = "/desk/old-issues";
let house: DemoHouse;
let editor: string;
let subscriber: string;
beforeAll(async () => {
  house = await demoHouse();
  [editor, subscriber] = [await house.be("editor"), await house.be("digital")];
});
afterAll(() => house.close());

/** Only what this room does: the rest of the demo's jobs are not of this test. */
const work = () => {
  const { "make-facsimile": make, "cut-facsimile": cut } = house.masthead.handlers;
  return runJobs(house.platform, { "make-facsimile": make, "cut-facsimile": cut } as never);
};

async function send(...files: [name: string, bytes: Uint8Array][]): Promise<Response> {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("file", new File([new Uint8Array(bytes)], name));
  const whole = new Response(form);
  const { origin } = house.platform.settings;
  const headers = { cookie: editor, origin, accept: "text/html", "content-type": whole.headers.get("content-type") ?? "" };
  return house.fetch(desk, { method: "POST", body: await whole.arrayBuffer(), headers });
}

const plain = (html: string) => html.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, " ").replace(/\s+/g, " ");
const words = async (path: string, cookie = editor) => plain(await house.text(path, cookie));
const status = async (path: string, cookie = "") => (await house.get(path, cookie)).status;
const choices = `${desk}/choices`;
const called = async (name: string) => (await facsimiles(house.platform.db)).find((one) => one.name === name)!;
const fieldsOf = async () => formOf(await house.text(desk, editor), choices);

/** Brought and made with what its name says. */
async function made(name: string, bytes: Uint8Array): Promise<string> {
  await send([name, bytes]);
  const { id } = await called(name);
  const fields = await fieldsOf();
  const own = Object.fromEntries(Object.entries(fields).filter(([field]) => field.startsWith(`file.${id}.`)));
  const answer = await house.post(choices, { ...own, then: "make" }, editor);
  expect(answer.status).toBe(303);
  await work();
  return id;
}

const pages = [
  { head: "Kettle & Quay" },
  {
    head: "The Ferryman",
    columns: [
      ["A lantern hung over the har-", "bour until the morning."],
      ["Behind it lay a samovar,", "cold and forgotten."],
    ],
  },
  { head: "Spread", columns: [["The samovar once more."]], landscape: true },
];

/** Issue 4, which stays for the next test. */
let fourth: string | undefined;
const theFourth = async () => (fourth ??= await made("No. 4 2025.pdf", await oldPdf(pages)));

describe("a PDF of an old issue", () => {
  it("is brought, said which issue it is, made, read page by page, and taken out again, all by plain forms", async () => {
    const answer = await send(["Kettle No. 3 (February 2025).pdf", await oldPdf(pages)]);
    expect(answer.headers.get("location")).toMatch(/^\/desk\/old-issues\?done=/);
    const one = await called("Kettle No. 3 (February 2025).pdf");
    const fields = await fieldsOf();
    expect(fields).toMatchObject({ [`file.${one.id}.number`]: "3", [`file.${one.id}.date`]: "2025-02-01", [`file.${one.id}.make`]: "yes" });
    expect(await status("/issues/3", subscriber)).toBe(404);
    const begun = await house.post(choices, { ...fields, [`file.${one.id}.theme`]: "Kettles", then: "make" }, editor);
    expect(begun.status).toBe(303);
    expect(await words(desk)).toContain("0 of 3 pages drawn");
    await work();
    expect(await words(desk)).toContain("No. 3");
    const issue = await house.text("/issues/3", subscriber);
    expect(plain(issue)).toContain("Kettles");
    expect(plain(issue)).toContain("3 pages");
    expect(issue.match(/\/issues\/3\/pages\/\d-small\.webp/g)).toHaveLength(3);
    expect(await house.text("/issues")).toContain('href="/issues/3"');
    const second = await house.text("/issues/3/pages/2", subscriber);
    expect(plain(second)).toContain("A lantern hung over the harbour until the morning.");
    expect(second).toContain('href="/issues/3/pages/3" rel="next"');
    expect(second).toContain('href="/issues/3/pages/1" rel="prev"');
    const picture = await house.get("/issues/3/pages/3.webp", subscriber);
    expect(picture.headers.get("content-type")).toBe("image/webp");
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const file = await house.get("/issues/3/issue.pdf", subscriber);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const out = await house.post(`${desk}/${one.id}/taking-out`, { sure: "yes" }, editor);
    expect(out.status).toBe(303);
    expect(await status("/issues/3", subscriber)).toBe(404);
    expect(await status("/issues/3/pages/2.webp", subscriber)).toBe(404);
    const folder = join(house.platform.settings.dataDir, "files", "facsimiles");
    expect(existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => /\.(pdf|webp)$/.test(String(name))) : []).toEqual(
      [],
    );
    const { rows } = await house.query("select 1 from facsimile_pages");
    expect(rows).toEqual([]);
  });

  it("is for those who may read the issue: a stranger gets its cover, and nothing else by any way", async () => {
    await theFourth();
    for (const open of ["/issues/4", "/issues/4/pages/1", "/issues/4/pages/1.webp", "/issues/4/pages/1-small.webp"])
      expect(await status(open), open).toBe(200);
    for (const closed of ["/issues/4/pages/2.webp", "/issues/4/pages/2-small.webp", "/issues/4/issue.pdf"])
      expect(await status(closed), closed).toBe(403);
    const everything = [
      "/issues/4",
      "/issues/4/pages/1",
      "/issues/4/pages/2",
      "/issues/4/pages/2?words=samovar",
      "/issues/4/pages/3",
      "/issues/4/pages/read",
    ];
    for (const path of [...everything, "/search?q=samovar", "/search?q=lantern"]) {
      const page = await house.text(path);
      expect(page.replace(/words=\w+|value="\w+"/g, ""), path).not.toMatch(/samovar|lantern/);
      expect(page, path).not.toContain("2-small.webp");
      expect(page, path).not.toContain("pages/2.webp");
    }
    expect(plain(await house.text("/issues/4/pages/2"))).toContain("Subscribers turn all 3 pages");
    expect(plain(await house.text("/issues/4/pages/read"))).toContain("Subscribers turn all 3 pages");
    const whole = await house.text("/issues/4/pages/read", subscriber);
    expect(plain(whole)).toMatch(/A lantern hung[\s\S]*Behind it lay a samovar[\s\S]*The samovar once more/);
    expect([...whole.matchAll(/src="\/issues\/4\/pages\/(\d)\.webp"/g)].map(([, page]) => page)).toEqual(["1", "2", "3"]);
    expect((await house.get("/issues/4/read", subscriber)).headers.get("location")).toBe("/issues/4/pages/read");
    for (const path of [
      "/issues/4/pages/0",
      "/issues/4/pages/4",
      "/issues/4/pages/4.webp",
      "/issues/4/pages/99999999999",
      "/issues/5/pages/1",
    ])
      expect(await status(path, subscriber), path).toBe(404);
  });

  it("is found by what stands on its pages, and the words are marked in the text and on the picture", async () => {
    const id = await theFourth();
    const found = await house.text("/search?q=samovar", subscriber);
    expect(plain(found)).toContain("In the pages of old issues 2 pages");
    expect(found).toContain('href="/issues/4/pages/2?words=samovar"');
    const page = await house.text("/issues/4/pages/2?words=samovar", subscriber);
    expect(page).toContain("<mark>samovar</mark>");
    const [, x = "", y = ""] = /<rect x="(\d+)" y="(\d+)"/.exec(page) ?? [];
    // in the right column, in the upper third
    expect(Number(x)).toBeGreaterThan(5000);
    expect(Number(y)).toBeLessThan(3500);
    const divided = await house.text("/issues/4/pages/2?words=harbours", subscriber);
    expect(divided).toContain("<mark>harbour</mark>");
    expect(divided.match(/<rect /g)).toHaveLength(2);
    expect(plain(await house.text("/search?q=samovar&year=2024", subscriber))).not.toContain("In the pages");
    await house.post(`${desk}/${id}/taking-out`, { sure: "yes" }, editor);
    fourth = undefined;
  });

  it("has its articles cut out as drafts where headlines and columns allow, which go with it unless somebody worked on them", async () => {
    const column = (of: string) =>
      Array.from({ length: 9 }, (_, at) => `Line ${at} of ${of} tells how the kettle came to the quay${at === 8 ? "." : ""}`);
    const issue = [
      { head: "Kettle & Quay" },
      { head: "The Ferryman", columns: [column("one")] },
      { head: "A Second Kettle", columns: [column("two")] },
      { head: "Tea!", columns: [["Buy tea."]] },
    ];
    const id = await made("No. 7 2025.pdf", await oldPdf(issue));
    expect((await house.post(`${desk}/${id}/articles`, {}, editor)).status).toBe(303);
    await work();
    expect(await words(desk)).toContain("2 articles were cut out as drafts.");
    const drafts = await house.query<{ id: string; headline: string; dated: string; body: object }>(
      "select id, headline, dated_on::text as dated, body from articles join facsimile_articles on article_id = id order by page",
    );
    expect(drafts.rows.map(({ headline }) => headline)).toEqual(["The Ferryman", "A Second Kettle"]);
    expect(JSON.stringify(drafts.rows[0]!.body)).toContain("Line 8 of one");
    expect(JSON.stringify(drafts.rows[0]!.body)).not.toContain("of two");
    expect((await house.post(`${desk}/${id}/articles`, {}, editor)).status).toBe(409);
    await house.query(`update articles set version = version + 1 where id = '${drafts.rows[1]!.id}'`);
    await house.post(`${desk}/${id}/taking-out`, { sure: "yes" }, editor);
    const left = await house.query<{ id: string }>(
      `select id from articles where id = any('{${drafts.rows.map((one) => one.id).join(",")}}')`,
    );
    expect(left.rows.map((one) => one.id)).toEqual([drafts.rows[1]!.id]);
  });

  it("without a text layer is kept, and said to have none", async () => {
    const id = await made("No. 6 2025.pdf", await scannedPdf(2));
    expect(await words(desk)).toContain("It is a scan without a text layer");
    expect(await words("/issues/6/pages/2", subscriber)).toContain("This page is a picture alone");
    await house.post(`${desk}/${id}/taking-out`, { sure: "yes" }, editor);
  });
});

describe("what cannot be is said beside its file, and nothing of it is made", () => {
  it("a name without a number, one number twice, a number that is to come", async () => {
    const folder = {
      "a/samovar.pdf": await oldPdf([{ head: "A" }]),
      "b/No 7 2025.pdf": await oldPdf([{ head: "B" }]),
      "c/No 7, 2025.pdf": await oldPdf([{ head: "C" }]),
      "notes.txt": Buffer.from("no"),
    };
    await send(["issues.zip", zipSync(folder)]);
    const all = await Promise.all(["a/samovar.pdf", "b/No 7 2025.pdf", "c/No 7, 2025.pdf"].map(called));
    const answer = await house.post(choices, { ...(await fieldsOf()), then: "make" }, editor);
    expect(answer.status).toBe(422);
    const page = plain(await answer.text());
    expect(page).toContain("3 of the files cannot be these issues yet");
    expect(page).toContain("Say which issue a/samovar.pdf is.");
    expect(page).toContain("Two files are said to be No. 7.");
    const late = await house.post(choices, { ...(await fieldsOf()), [`file.${all[0]!.id}.number`]: "60", then: "make" }, editor);
    expect(plain(await late.text())).toContain("No. 60 has not appeared yet.");
    expect((await facsimiles(house.platform.db)).map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    const twice = await send(["again.pdf", folder["a/samovar.pdf"]]);
    expect(plain(await twice.text())).toContain("Each of these PDFs is here already, byte for byte.");
    for (const { id } of all) await house.post(`${desk}/${id}/taking-out`, { sure: "yes" }, editor);
    expect(await facsimiles(house.platform.db)).toEqual([]);
  });

  it("a zip of which one PDF is damaged is refused with that one’s name, and of the others nothing stays", async () => {
    const zip = Buffer.from(zipSync({ "No. 5.pdf": await oldPdf([{ head: "E" }]), "No. 6.pdf": await oldPdf([{ head: "F" }]) }));
    // of the second file in its list another sum than its own
    const list = Buffer.from([0x50, 0x4b, 1, 2]);
    zip.writeUInt32LE(7, zip.indexOf(list, zip.indexOf(list) + 4) + 16);
    const files = async () => {
      const kept: string[] = [];
      for await (const key of house.platform.storage.list("facsimiles/")) kept.push(key);
      return kept.sort();
    };
    const before = await files();
    expect(plain(await (await send(["issues.zip", zip])).text())).toContain("issues.zip is a broken zip: No. 6.pdf is damaged");
    expect([await facsimiles(house.platform.db), await files()]).toEqual([[], before]);
  });

  it("a locked file, a damaged one, and one that is no PDF are listed with the reason and the cure", async () => {
    const whole = await oldPdf(pages);
    await send(
      ["No. 8.pdf", await oldPdf(pages, { password: "sesame" })],
      ["No. 9.pdf", whole.subarray(0, 300)],
      ["No. 10.pdf", Buffer.from("%!PS-Adobe")],
    );
    expect(plain(await (await send(["old.xml", Buffer.from("<rss>")])).text())).toContain(
      "There is no PDF in old.xml. Old issues come as PDFs, or as a zip of them; what another system exported comes in under “Archives”.",
    );
    const page = await words(desk);
    expect(page).toContain("It is locked with a password. Open it, save it without one, and bring it again.");
    expect(page).toContain("It is damaged: no page of it can be read.");
    expect(page).toContain("It is no PDF, whatever its name says. Save it as one");
    for (const { id, storageKey } of await facsimiles(house.platform.db)) {
      expect(storageKey).toBeNull();
      await house.post(`${desk}/${id}/taking-out`, { sure: "yes" }, editor);
    }
  });
});
