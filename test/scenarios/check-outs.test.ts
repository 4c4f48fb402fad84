import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOfText, plainText } from "../../src/document/index.ts";
import {
  type SavedAsTyped,
  type Window,
  checkIn,
  checkOut,
  checkOutOf,
  draftById,
  publishArticle,
  saveArticle,
  saveAsTyped,
} from "../../src/editorial/index.ts";
import { findOrCreatePerson } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { aDraft } from "../support/a-draft.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let people: string[];
let articleId: string;
const tx = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(house.platform, work);
const window = (person: number): Window => ({ id: randomUUID(), personId: people[person]! });
const fields = (text: string) => ({ headline: "A lamp", byline: ["Ida Brandt"], body: bodyOfText(text) });
const type = (text: string, window: Window, version: number, id: string | null = articleId): Promise<SavedAsTyped> =>
  tx((tx) => saveAsTyped(house.platform, tx, fields(text), { id: id ?? undefined, version, window, language: "en" }));
const text = async () => plainText((await draftById(house.platform.db, articleId)).body);
const versions = async () =>
  (
    await house.query<{ number: number | null; text: string }>(
      `select number, (select string_agg(run ->> 'text', '' order by n) from jsonb_path_query(said, '$.body.content[*].content[*]') with ordinality as runs(run, n)) as text
       from article_versions where article_id = $1 order by number nulls last`,
      [articleId],
    )
  ).rows;

beforeAll(async () => {
  house = await demoHouse();
  const emails = ["one@desk.example", "two@desk.example"];
  people = await Promise.all(emails.map((email) => tx((tx) => findOrCreatePerson(house.platform, tx, { email }))));
});
beforeEach(async () => {
  articleId = await aDraft(house.platform);
});
afterAll(() => house.close());

describe("an article in hand", () => {
  it("is one window’s, until it gives it back", async () => {
    const [one, two] = [window(0), window(1)];
    const take = (window: Window) => tx((tx) => checkOut(house.platform, tx, { articleId, window, version: 1 }));
    expect((await take(one)).isOurs).toBe(true);
    expect(await take(two)).toMatchObject({ isOurs: false, holder: { personId: one.personId, windowId: one.id } });
    // what another gives back is not theirs to give
    await tx((tx) => checkIn(tx, { articleId, window: two }));
    expect((await take(two)).isOurs).toBe(false);
    await tx((tx) => checkIn(tx, { articleId, window: one }));
    expect((await take(two)).isOurs).toBe(true);
  });

  it("is one window’s when two ask at once", async () => {
    const asked = await Promise.all(
      [window(0), window(1), window(0)].map((one) => tx((tx) => checkOut(house.platform, tx, { articleId, window: one, version: 1 }))),
    );
    expect(asked.filter(({ isOurs }) => isOurs)).toHaveLength(1);
  });

  it("is given with the version that is saved, which may be newer than the one that was read", async () => {
    const [one, two] = [window(0), window(0)];
    const take = (window: Window) => tx((tx) => checkOut(house.platform, tx, { articleId, window, version: 1 }));
    expect(await take(one)).toMatchObject({ isOurs: true, saved: 1 });
    await type("Lit as she went.", one, 1);
    await tx((tx) => checkIn(tx, { articleId, window: one }));
    expect(await take(two)).toMatchObject({ isOurs: true, saved: 2 });
  });

  it("goes to whoever comes when nothing was heard of it for three minutes, and not before", async () => {
    const [one, two] = [window(0), window(1)];
    const take = (window: Window) => tx((tx) => checkOut(house.platform, tx, { articleId, window, version: 1 }));
    await take(one);
    house.clock.advance({ seconds: 170 });
    expect((await take(two)).isOurs).toBe(false);
    await take(one);
    house.clock.advance({ seconds: 170 });
    expect((await take(two)).isOurs).toBe(false);
    house.clock.advance({ seconds: 20 });
    expect((await take(two)).isOurs).toBe(true);
  });

  it("can be taken over, and neither’s words are lost", async () => {
    const [one, two] = [window(0), window(1)];
    await type("Lit by one.", one, 1);
    await tx((tx) => checkOut(house.platform, tx, { articleId, window: two, version: 2, takeOver: true }));
    expect(await type("Lit by two.", two, 2)).toMatchObject({ state: "saved", version: 3 });
    expect(await type("Lit by one, and bright.", one, 2)).toMatchObject({ state: "aside", version: 3, holder: { personId: two.personId } });
    expect(await type("Lit by one, and brighter.", one, 2)).toMatchObject({ state: "aside" });
    expect(await text()).toBe("Lit by two.");
    expect(await versions()).toEqual([
      { number: 1, text: "Lit." },
      { number: 2, text: "Lit by one." },
      { number: null, text: "Lit by one, and brighter." },
    ]);
    expect((await checkOutOf(house.platform.db, articleId))?.personId).toBe(two.personId);
  });
});

describe("what is saved as it is typed", () => {
  it("is a version each time, the one before it kept with who and when; the same words are none", async () => {
    const one = window(0);
    expect(await type("Lit twice.", one, 1)).toEqual({ articleId, state: "saved", version: 2 });
    expect(await type("Lit twice.", one, 2)).toEqual({ articleId, state: "saved", version: 2 });
    expect(await type("Lit thrice.", one, 2)).toEqual({ articleId, state: "saved", version: 3 });
    expect(await versions()).toEqual([
      { number: 1, text: "Lit." },
      { number: 2, text: "Lit twice." },
    ]);
    const { rows } = await house.query<object>("select saved_by, words from article_versions where article_id = $1 and number = 2", [
      articleId,
    ]);
    expect(rows).toEqual([{ saved_by: one.personId, words: 2 }]);
  });

  it("is saved once more where the answer was lost, and is no other’s writing", async () => {
    const one = window(0);
    await type("Lit twice.", one, 1);
    expect(await type("Lit twice, and out.", one, 1)).toEqual({ articleId, state: "saved", version: 3 });
    const made = await type("A new one.", window(1), 0, null);
    expect(made.articleId).not.toBe(articleId);
    const two = window(0);
    const [first, again] = [await type("Mine.", two, 0, null), await type("Mine, again.", two, 0, null)];
    expect(again).toEqual({ articleId: first.articleId, state: "saved", version: 2 });
  });

  it("is kept aside where somebody saved by the button meanwhile, or the window read an older version", async () => {
    const [one, two] = [window(0), window(1)];
    await type("Lit by one.", one, 1);
    await tx((tx) => saveArticle(house.platform, tx, fields("Lit by the button."), { id: articleId, version: 2, by: two.personId }));
    expect(await type("Lit by one, later.", one, 2)).toMatchObject({ state: "aside", version: 3, holder: undefined });
    await tx((tx) => checkIn(tx, { articleId, window: one }));
    expect(await type("Lit by two.", two, 1)).toMatchObject({ state: "aside", version: 3 });
    expect(await text()).toBe("Lit by the button.");
    expect((await versions()).map((version) => version.text)).toEqual(["Lit.", "Lit by one.", "Lit by one, later.", "Lit by two."]);
  });

  it("is put together with what somebody saved by the button meanwhile, where they changed other places", async () => {
    const [one, two] = [window(0), window(1)];
    await type("Lit.\n\nBright.\n\nDark.", one, 1);
    const theirs = { ...fields("Lit.\n\nBright.\n\nDark, and cold."), headline: "Two lamps" };
    const byButton = (version: number, more: object = theirs) =>
      tx((tx) => saveArticle(house.platform, tx, { ...theirs, ...more }, { id: articleId, version, by: two.personId }));
    await byButton(2);
    expect(await type("Lit early.\n\nBright.\n\nDark.", one, 2)).toMatchObject({ state: "merged", version: 3 });
    const { headline } = await draftById(house.platform.db, articleId);
    expect([headline, (await text()).split(/\n+/)]).toEqual(["Two lamps", ["Lit early.", "Bright.", "Dark, and cold."]]);
    // what it sends on, not having seen that, is laid over what it read
    expect(await type("Lit early.\n\nBright.\n\nDark.\n\nGone.", one, 2)).toMatchObject({ state: "aside" });
    expect((await text()).split(/\n+/)).toEqual(["Lit early.", "Bright.", "Dark, and cold."]);
    await byButton(4, { headline: "No lamp" });
    const other = { ...fields("Lit early.\n\nBright.\n\nDark, and cold."), headline: "A lamp, after all" };
    const both = await tx((tx) => saveAsTyped(house.platform, tx, other, { id: articleId, version: 4, window: one, language: "en" }));
    expect(both.state).toBe("aside");
  });

  it("publishes nothing and changes nothing that is public", async () => {
    await publishArticle(house.platform, { articleId });
    const seen = async () => (await house.query("select * from article_publications where article_id = $1", [articleId])).rows;
    const before = await seen();
    await type("Lit, and changed.", window(0), 1);
    expect(await seen()).toEqual(before);
    expect((await draftById(house.platform.db, articleId)).publication).toBe("behind");
  });

  it("without a headline is a draft that cannot be published", async () => {
    const { articleId: id } = await tx((tx) =>
      saveAsTyped(house.platform, tx, { ...fields("Lit."), headline: " " }, { version: 0, window: window(0), language: "en" }),
    );
    expect((await draftById(house.platform.db, id)).headline).toBe("Untitled");
    await expect(publishArticle(house.platform, { articleId: id })).rejects.toMatchObject({ code: "article-incomplete" });
  });
});
