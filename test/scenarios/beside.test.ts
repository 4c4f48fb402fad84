import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftById, readMarkdown, saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** What stands beside a text while it is written. */

let house: DemoHouse;
let editor: string;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
afterAll(() => house.close());

const write = async (source: string, more: { byline?: string[]; standfirst?: string } = {}): Promise<string> => {
  const { body } = await readMarkdown(source);
  const fields = { headline: "A lamp", byline: ["Ida Brandt"], standfirst: "Somebody left it on.", body, ...more };
  return inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, fields));
};

it("what is missing leads to its place, on the writing page and by itself", async () => {
  const { rows } = await house.query<{ path: string }>(
    "select '/' || to_char(published_on, 'YYYY/MM') || '/' || slug as path from article_publications where withdrawn_at is null and replaced_at is null limit 1",
  );
  const source = `It [burned](${rows[0]!.path}) all [night](/2026/11/nothing-stands-here).\n\n![A picture that is yet to be added](lamp.jpg)`;
  const id = await write(source, { byline: [], standfirst: "" });
  for (const path of [`/desk/articles/${id}`, `/desk/articles/${id}/missing`]) {
    const page = await house.text(path, editor);
    const lines = [...page.matchAll(/<a href="#at-(\w+)"[^>]*data-what="(\w+)"/g)].map(([, field, what]) => [field, what]);
    expect([path, lines]).toEqual([
      path,
      [
        ["byline", "byline"],
        ["body", "picture"],
        ["body", "alt"],
        ["standfirst", "standfirst"],
        ["body", "nowhere"],
        ["body", "credit"],
      ],
    ]);
    expect(page).toContain("/2026/11/nothing-stands-here");
  }
  const page = await house.text(`/desk/articles/${id}`, editor);
  for (const field of ["headline", "standfirst", "byline", "leadAlt", "leadCredit", "body"]) expect(page).toContain(`id="at-${field}"`);
});

it("of what lacks nothing it is said, and of no article there is nothing", async () => {
  const id = await write("It burned all night.");
  expect(await house.text(`/desk/articles/${id}/missing`, editor)).toContain("Nothing is missing.");
  expect((await house.get("/desk/articles/0192f0c0-0000-7000-8000-000000000001/missing", editor)).status).toBe(404);
});

describe("what a draft becomes", () => {
  const panes = ["page", "letter/preview", "speech"];

  it("is shown as it was saved last: as a page, in print, as a letter and as it is read aloud, each part to be heard", async () => {
    const id = await write("It burned all night.\n\n![A picture that is yet to be added](lamp.jpg)\n\nNobody put it out.");
    for (const pane of panes) {
      const answer = await house.get(`/desk/articles/${id}/beside/${pane}`, editor);
      expect([pane, answer.status, await answer.text()]).toEqual([pane, 200, expect.stringContaining("Nobody put it out.")]);
      expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    }
    const pdf = Buffer.from(await (await house.get(`/desk/articles/${id}/beside/print.pdf`, editor)).arrayBuffer());
    expect(house.pdfText(pdf)).toContain("Nobody put it out.");
    const speech = await house.text(`/desk/articles/${id}/beside/speech`, editor);
    const sound = /href="(\/desk\/articles\/[^"]+\.wav)"/.exec(speech)![1]!;
    const heard = await house.get(sound, editor);
    expect([heard.status, heard.headers.get("content-type")]).toEqual([200, "audio/wav"]);
    expect((await house.get(sound.replace(/[^/]+\.wav$/, "nothing.wav"), editor)).status).toBe(404);
  }, 60_000);

  it("has nothing of what is suggested to it, or said of it", async () => {
    const id = await write("It burned all night.");
    const { body, version } = await draftById(house.platform.db, id);
    const [block] = body.content;
    const by = { id: "s1", by: "somebody", at: "2026-11-03T12:00:00Z" };
    const suggested = { type: "text", text: " A secret.", marks: [{ type: "insertion", attrs: by }] };
    const marked = { type: "doc", content: [{ ...block, content: [...("content" in block! ? block.content : []), suggested] }] };
    const fields = { headline: "A lamp", byline: "Ida Brandt", bodyJson: JSON.stringify(marked), version: String(version) };
    expect((await house.post(`/desk/articles/${id}`, fields, editor)).status).toBe(303);
    expect(await house.text(`/desk/articles/${id}`, editor)).toContain("A secret.");
    expect(await house.text(`/desk/articles/${id}/missing`, editor)).toContain("One suggestion is neither taken nor refused");
    for (const pane of panes)
      expect([pane, await house.text(`/desk/articles/${id}/beside/${pane}`, editor)]).toEqual([
        pane,
        expect.not.stringContaining("A secret."),
      ]);
  });

  it("is seen by those alone who may see the piece", async () => {
    const id = await write("It burned all night.");
    const publisher = await house.be("publisher");
    await house.post("/desk/staff", { email: "lamps@tidewater.example", role: "contributor" }, publisher);
    const writer = await house.signIn("lamps@tidewater.example");
    for (const pane of ["missing", "beside/print.pdf", ...panes.map((pane) => `beside/${pane}`)])
      expect([pane, (await house.get(`/desk/articles/${id}/${pane}`, writer)).status]).toEqual([pane, 404]);
    const stranger = await house.get(`/desk/articles/${id}/beside/page`);
    expect([stranger.status, stranger.headers.get("location")]).toEqual([303, expect.stringContaining("/sign-in")]);
  });
});
