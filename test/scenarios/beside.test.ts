import { afterAll, beforeAll, expect, it } from "vitest";
import { readMarkdown, saveArticle } from "../../src/editorial/index.ts";
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
