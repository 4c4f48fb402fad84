import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOfText, plainText } from "../../src/document/index.ts";
import { draftById, publishArticle, saveAsTyped, thinVersions, versionsOf } from "../../src/editorial/index.ts";
import { findOrCreatePerson } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { aDraft } from "../support/a-draft.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let articleId: string;
let window: { id: string; personId: string };

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
beforeEach(async () => {
  articleId = await aDraft(house.platform);
  const personId = await inTransaction(house.platform, (tx) =>
    findOrCreatePerson(house.platform, tx, { email: "writer@desk.example", name: "Ada Quill" }),
  );
  window = { id: randomUUID(), personId };
});
afterAll(() => house.close());

async function type(text: string): Promise<void> {
  const { version } = await draftById(house.platform.db, articleId);
  const fields = { headline: "A lamp", byline: ["Ida Brandt"], body: bodyOfText(text) };
  await inTransaction(house.platform, (tx) => saveAsTyped(house.platform, tx, fields, { id: articleId, version, window, language: "en" }));
}
const all = async () => (await versionsOf(house.platform.db, articleId, { limit: 500 })).rows;
const text = async () => plainText((await draftById(house.platform.db, articleId)).body);
const page = (version = "") => `/desk/articles/${articleId}/versions${version && `/${version}`}`;

describe("versions of an article", () => {
  it("are listed with who, laid beside what it says now, and brought back whole as a new version", async () => {
    await type("Lit, and bright.");
    await type("Out.");
    const [second, first] = await all();
    expect([first!.number, second!.number]).toEqual([1, 2]);
    expect(await house.text(page(), editor)).toContain("Ada Quill");
    const shown = await house.text(page(second!.id), editor);
    expect(shown).toContain("<mark>Lit, and bright.</mark>");
    expect(shown).toContain("<mark>Out.</mark>");
    const { version } = await draftById(house.platform.db, articleId);
    expect((await house.post(page(second!.id), { version: String(version) }, editor)).status).toBe(303);
    expect(await text()).toBe("Lit, and bright.");
    expect((await all()).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it("are brought back a place or a field at a time, and all else stays", async () => {
    await type("One.\n\nTwo.\n\nThree.\n\nFour.");
    await type("One.\n\nTwo, changed.\n\nThree.\n\nFour, changed.\n\nFive.");
    const [held] = await all();
    const shown = await house.text(page(held!.id), editor);
    expect([...shown.matchAll(/name="part" value="([\w-]+)"/g)].map(([, part]) => part)).toEqual(["place-0", "place-1"]);
    const bring = async (part: string) => {
      const { version } = await draftById(house.platform.db, articleId);
      return house.post(page(held!.id), { version: String(version), part }, editor);
    };
    expect((await bring("place-0")).headers.get("location")).toContain(page(held!.id));
    expect((await text()).split(/\n+/)).toEqual(["One.", "Two.", "Three.", "Four, changed.", "Five."]);
    for (const part of ["place-7", "nothing"]) expect([part, (await bring(part)).status]).toEqual([part, 404]);
    expect((await bring("headline")).status).toBe(303);
    expect(await text()).toContain("Five.");
    expect((await bring("body")).status).toBe(303);
    expect(await text()).not.toContain("Five.");
  });

  it("of two who save by the button are put together where they changed other places, and else shown to the second", async () => {
    const save = (version: number, body: string, more: Record<string, string> = {}) =>
      house.post(
        `/desk/articles/${articleId}`,
        { headline: "A lamp", byline: "Ida Brandt", body, version: String(version), ...more },
        editor,
      );
    expect((await save(1, "One.\n\nTwo.\n\nThree.")).status).toBe(303);
    const { version } = await draftById(house.platform.db, articleId);
    expect((await save(version, "One, first.\n\nTwo.\n\nThree.", { standfirst: "Lit." })).status).toBe(303);
    const merged = await save(version, "One.\n\nTwo.\n\nThree, last.", { then: "publication" });
    expect([merged.status, merged.headers.get("location")?.split("&")[0]]).toEqual([303, `/desk/articles/${articleId}?done=merged`]);
    const { standfirst } = await draftById(house.platform.db, articleId);
    expect([standfirst, (await text()).split(/\n+/)]).toEqual(["Lit.", ["One, first.", "Two.", "Three, last."]]);
    const clash = await save(version, "One, otherwise.\n\nTwo.\n\nThree.");
    expect([clash.status, await clash.text()]).toEqual([409, expect.stringContaining("One, otherwise.")]);
    expect((await text()).split(/\n+/)).toEqual(["One, first.", "Two.", "Three, last."]);
  });

  it("of two are put together beside a link to another article, which neither of them changed", async () => {
    const { rows } = await house.query<{ path: string }>(
      "select to_char(published_on, '/YYYY/MM/') || slug as path from article_publications where withdrawn_at is null and replaced_at is null limit 1",
    );
    const link = `Read [that](${rows[0]!.path}).`;
    const save = async (version: number, body: string) =>
      (
        await house.post(
          `/desk/articles/${articleId}`,
          { headline: "A lamp", byline: "Ida Brandt", body, version: String(version) },
          editor,
        )
      ).status;
    await save(1, `One.\n\n${link}\n\nThree.`);
    const { version } = await draftById(house.platform.db, articleId);
    await save(version, `One, first.\n\n${link}\n\nThree.`);
    expect(await save(version, `One.\n\n${link}\n\nThree, last.`)).toBe(303);
    expect((await text()).split(/\n+/)).toEqual(["One, first.", "Read that.", "Three, last."]);
  });

  it("of a published article: the draft goes back to what readers see, counts as published, and what it said is kept", async () => {
    await publishArticle(house.platform, { articleId });
    const discarding = `/desk/articles/${articleId}/discarding`;
    expect(await house.text(discarding, editor)).toContain("Nothing in it differs from what is published.");
    await type("Out.");
    await type("Out, and dark.");
    expect((await draftById(house.platform.db, articleId)).publication).toBe("behind");
    expect(await house.text(`/desk/articles/${articleId}`, editor)).toContain(discarding);
    const asked = await house.text(discarding, editor);
    const version = /name="version" value="(\d+)"/.exec(asked)![1]!;
    // it asks first
    expect((await house.post(discarding, { version }, editor)).status).toBe(200);
    expect(await text()).toBe("Out, and dark.");
    expect((await house.post(discarding, { version: "1", sure: "yes" }, editor)).status).not.toBe(303);
    expect(await text()).toBe("Out, and dark.");
    expect((await house.post(discarding, { version, sure: "yes" }, editor)).status).toBe(303);
    expect(await text()).toBe("Lit.");
    expect((await draftById(house.platform.db, articleId)).publication).toBe("current");
    const [undone] = await all();
    expect((await house.post(page(undone!.id), { version: String(Number(version) + 1) }, editor)).status).toBe(303);
    expect(await text()).toBe("Out, and dark.");
    expect((await draftById(house.platform.db, articleId)).publication).toBe("behind");
  });

  it("are laid side by side, two of them, and bring nothing back there", async () => {
    for (const words of ["Out.", "Out, and dark.", "Lit again."]) await type(words);
    const [newer, older] = await all();
    const shown = await house.text(`${page(older!.id)}?beside=${newer!.id}`, editor);
    expect(shown).toMatch(/The version of .*<mark>/s);
    expect([shown.includes(", and dark"), shown.includes("Lit again."), shown.includes("Bring this back")]).toEqual([true, false, false]);
    expect(await house.text(`${page(older!.id)}?beside=${older!.id}`, editor)).toContain("The two say the same.");
    for (const beside of [randomUUID(), "nothing"])
      expect([beside, (await house.get(`${page(newer!.id)}?beside=${beside}`, editor)).status]).toEqual([beside, 404]);
  });

  it("are not brought back over what was saved since they were looked at, nor from another article", async () => {
    await type("Out.");
    const [first] = await all();
    expect((await house.post(page(first!.id), { version: "1" }, editor)).status).toBe(409);
    expect(await text()).toBe("Out.");
    const another = await aDraft(house.platform);
    for (const of of [`/desk/articles/${another}/versions/${first!.id}`, page(randomUUID()), page("nothing")])
      expect([of, (await house.get(of, editor)).status]).toEqual([of, 404]);
  });

  it("are kept thinly: all of two days, the last of an hour for a week, then of a day; what was published or put aside stays", async () => {
    for (let at = 0; at < 4; at += 1) {
      await type(`Lit, ${at}.`);
      if (at === 1) await publishArticle(house.platform, { articleId });
      house.clock.advance({ minutes: 1 });
    }
    const numbers = async () => (await all()).map(({ number }) => number);
    expect(await numbers()).toEqual([4, 3, 2, 1]);
    await thinVersions(house.platform);
    expect(await numbers()).toEqual([4, 3, 2, 1]);
    house.clock.advance({ days: 3 });
    await thinVersions(house.platform);
    // 3 was published
    expect(await numbers()).toEqual([4, 3]);
    house.clock.advance({ minutes: 70 });
    await type("Lit, and later.");
    await type("Lit, and latest.");
    house.clock.advance({ minutes: 1 });
    const aside = { ...window, id: randomUUID() };
    await inTransaction(house.platform, (tx) =>
      saveAsTyped(
        house.platform,
        tx,
        { headline: "A lamp", byline: [], body: bodyOfText("Mine.") },
        { id: articleId, version: 1, window: aside, language: "en" },
      ),
    );
    house.clock.advance({ days: 9 });
    await thinVersions(house.platform);
    expect(await numbers()).toEqual([null, 6, 5, 3]);
  });
});

it("a published article is worked on for days beside what readers see, and published again when it is ready", async () => {
  await publishArticle(house.platform, { articleId });
  const { path } = await draftById(house.platform.db, articleId);
  const reader = await house.be("print");
  const seen = async () => (await house.text(path!, reader)).includes("Brighter");
  expect(await house.text(path!, reader)).toContain("Lit.");
  for (const [day, words] of ["Lit, and.", "Lit, and Brighter.", "Lit, and Brighter by the day."].entries()) {
    house.clock.advance({ days: 1 });
    await type(words);
    await thinVersions(house.platform);
    expect([day, await seen()]).toEqual([day, false]);
    expect((await draftById(house.platform.db, articleId)).publication).toBe("behind");
  }
  expect((await house.post(`/desk/articles/${articleId}/publication`, {}, editor)).status).toBe(303);
  expect(await seen()).toBe(true);
  const { publication, path: after } = await draftById(house.platform.db, articleId);
  // it stands where it stood, and what readers saw before is among the versions
  expect([publication, after]).toEqual(["current", path]);
  expect((await all()).filter(({ isPublished }) => isPublished)).toHaveLength(1);
});
