import { afterAll, beforeAll, expect, it } from "vitest";
import { fromMarkdown } from "../../src/document/index.ts";
import { articleById, publishArticle, saveSource } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

const word = "Küstenmotorschiffsbesatzungsverzeichnisse";
const broken = "Küsten\u00admo\u00adtor\u00adschiffs\u00adbe\u00adsat\u00adzungs\u00adver\u00adzeichnisse";
let house: DemoHouse;
let path: string;
beforeAll(async () => {
  house = await demoHouse();
  const { platform } = house;
  const { problems: _, ...source } = fromMarkdown(
    `---\nheadline: ${word}\nstandfirst: Über ${word}.\nbyline: Lena Marsh\nlanguage: de\naccess: open\n---\n\nEs gab ${word} in jedem Hafen.\n`,
  );
  const id = await inTransaction(platform, (tx) => saveSource(platform, tx, source));
  await publishArticle(platform, { articleId: id });
  path = (await articleById(platform.db, id))!.path;
});
afterAll(() => house?.close());

const between = (page: string, from: RegExp) => from.exec(page)?.[1] ?? "";

it("a long word of a headline, a standfirst and a text is broken on the page where its language breaks it", async () => {
  const page = await house.text(path);
  expect(between(page, /<h1[^>]*>([^<]*)</)).toBe(broken);
  expect(between(page, /<p class="standfirst"[^>]*>([^<]*)</)).toBe(`Über ${broken}.`);
  expect(page).toContain(`${broken} in jedem Hafen.`);
  expect(between(await house.text("/"), /<h[23]>\s*<a[^>]*>(K[^<]*)</)).toBe(broken);
});

it("the word holds no break where it is named, sent or searched", async () => {
  const page = await house.text(path);
  const head = between(page, /<head>([\s\S]*)<\/head>/);
  expect(head).toContain(word);
  expect(head).not.toContain("\u00ad");
  expect([...page.matchAll(/="[^"]*\u00ad[^"]*"/g)].map(([said]) => said)).toEqual([]);
  for (const feed of ["/feed.xml", "/feed.json", "/atom.xml"]) {
    const answer = await house.get(feed);
    if (answer.status === 200) expect(await answer.text(), feed).not.toContain("\u00ad");
  }
  expect(await house.text("/feed.xml")).toContain(word);
});
