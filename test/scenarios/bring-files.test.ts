import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { comment, deleted, inserted, par, picture, remarked, run, wordFile } from "../support/office-files.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
afterAll(() => house.close());

const manuscript = () =>
  wordFile({
    body: [
      par(run("The Weir at Night"), "Title"),
      par(
        `${run("The weir ")}${deleted(1, "Ada", "never ")}${inserted(2, "Bo", run("always "))}${remarked(3, run("keeps hours"))}${run(".")}`,
      ),
      par(picture("A red point")),
      par(run("In June. Photo: Ida Brandt"), "Caption"),
    ].join(""),
    comments: comment(3, "Cy", "Whose hours?"),
  });

function send(path: string, bytes: Uint8Array, name: string, { accept = "text/html", as = editor } = {}): Promise<Response> {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(bytes)], name));
  return house.fetch(path, { method: "POST", body, headers: { cookie: as, origin: house.platform.settings.origin, accept } });
}

const answerSchema = z.object({
  kind: z.string(),
  fields: z.record(z.string(), z.string()),
  problems: z.array(z.string()),
  pictures: z.array(z.object({ id: z.string(), name: z.string(), alt: z.string(), caption: z.string(), credit: z.string() })),
  body: z.object({ content: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()) })) }),
  tracked: z.array(
    z.object({ kind: z.string(), author: z.string(), words: z.string(), block: z.string(), from: z.number(), to: z.number() }),
  ),
});

describe("a file that is dropped onto the writing page", () => {
  it("is answered as an article that nobody has saved, its picture added with what stood under it", async () => {
    const before = await house.query<{ count: string }>("select count(*) from articles");
    const answer = await send("/desk/articles/reading", manuscript(), "weir.docx", { accept: "application/json" });
    expect(answer.status).toBe(200);
    const read = answerSchema.parse(await answer.json());
    expect(read).toMatchObject({ kind: "word", fields: { headline: "The Weir at Night" }, problems: [] });
    expect(read.pictures).toMatchObject([{ alt: "A red point", caption: "In June.", credit: "Photo: Ida Brandt" }]);
    expect(read.body.content.map(({ type }) => type)).toEqual(["paragraph", "figure"]);
    expect(read.body.content[1]?.attrs.picture).toBe(read.pictures[0]?.id);
    const [block] = read.body.content;
    expect(read.tracked.map((one) => [one.kind, one.author, one.words, one.block === block?.attrs.id, one.from, one.to])).toEqual([
      ["deletion", "Ada", "never ", true, 9, 9],
      ["insertion", "Bo", "always ", true, 9, 16],
      ["comment", "Cy", "Whose hours?", true, 16, 27],
    ]);
    expect(await house.query("select count(*) from articles")).toMatchObject({ rows: before.rows });
  });
  it("says all that the file does of the piece, as the page’s fields hold it, and what has no field", async () => {
    const file = [
      "---",
      "headline: The Weir at Night",
      'byline: ["Marsh, Ada", Bo Tidemand]',
      "credits:",
      "  - photographer: Ida Brandt",
      "  - translator: Cy Lund",
      "section: Crossings",
      "topics: [ferries, ice]",
      "access: open",
      "slug: the-weir",
      "language: fr",
      "date: 2026-01-02",
      "opener: type",
      "series: Rivers",
      "---",
      "",
      "It keeps hours.",
    ].join("\n");
    const answer = await send("/desk/articles/reading", Buffer.from(file), "weir.md", { accept: "application/json" });
    const { fields, problems } = answerSchema.parse(await answer.json());
    expect(fields).toEqual({
      headline: "The Weir at Night",
      standfirst: "",
      byline: "Marsh, Ada; Bo Tidemand;",
      topics: "ferries, ice",
      section: "Crossings",
      access: "open",
      slug: "the-weir",
      language: "fr",
      datedOn: "2026-01-02",
      opener: "type",
      "credit-0-role": "photographer",
      "credit-0-names": "Ida Brandt",
    });
    expect(problems).toEqual(["Not taken: translator: Cy Lund", "Not taken: the series, Rivers"]);
  });
  it.each<[string, Uint8Array, string, number, RegExp]>([
    ["a broken file", manuscript().subarray(0, 700), "weir.docx", 422, /weir\.docx is broken.*save it again/],
    ["a picture", Buffer.from("\u0089PNG\r\n", "latin1"), "weir.docx", 422, /a picture/],
    ["nothing", new Uint8Array(), "weir.docx", 422, /Drop a file/],
  ])("is refused with a sentence: %s", async (_what, bytes, name, status, says) => {
    const answer = await send("/desk/articles/reading", bytes, name, { accept: "application/json" });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(says) as string });
  });
  it("is answered to nobody who does not work on the words", async () => {
    const reader = await house.be("digital");
    const answer = await send("/desk/articles/reading", manuscript(), "weir.docx", { accept: "application/json", as: reader });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe("a file that is brought in", () => {
  it("is shown as it was read, and saved as a draft with its picture", async () => {
    const page = await (await send("/desk/import", manuscript(), "weir.docx")).text();
    expect(page).toContain("The Weir at Night");
    expect(page).toMatch(/Its picture is.*among/s);
    expect(page).not.toContain("A picture is still to be added");
    expect(page).toMatch(/Tracked changes and comments[\s\S]*Ada[\s\S]*took out[\s\S]*never/);
    const saved = await house.post("/desk/articles", formOf(page, "/desk/articles"), editor);
    expect(saved.status).toBe(303);
    const { rows } = await house.query<{ picture: string }>(
      "select p.name as picture from articles a, jsonb_array_elements(a.body->'content') as block join pictures p on p.id::text = block->'attrs'->>'picture' where a.headline = 'The Weir at Night'",
    );
    expect(rows).toHaveLength(1);
  });
  it("whose picture no page can show is read all the same, and says so", async () => {
    const bytes = wordFile({ body: par(run("Words.")) + par(picture("x")), parts: { "word/media/image1.png": strToU8("no picture") } });
    expect(await (await send("/desk/import", bytes, "odd.docx")).text()).toMatch(/is not a picture Masthead can read/);
  });
});
