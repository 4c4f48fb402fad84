import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { correspondenceTasks } from "../../src/correspondence/index.ts";
import { plainText } from "../../src/document/index.ts";
import { draftById, publishArticle } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";
import { lettersTo } from "../support/letters.ts";

/** A letter to the editor, from the foot of an article to the desk and out again. */

let house: DemoHouse;
let editor: string;
let article: { slug: string; headline: string; path: string };
let writers = 0;

beforeAll(async () => {
  house = await demoHouse();
  house.platform.settings.trustedProxies = 1;
  editor = await house.be("editor");
  const { rows } = await house.query<typeof article>(
    `select slug, frozen ->> 'headline' as headline, to_char(published_on, '/YYYY/MM/') || slug as path from article_publications
     where access = 'open' and withdrawn_at is null and replaced_at is null limit 1`,
  );
  article = rows[0]!;
});
beforeEach(() => void (writers += 1));
afterAll(() => house.close());

const words = () => ({
  name: "Tilda Brook",
  place: "Ferry Reach",
  email: `tilda-${writers}@letters.example`,
  text: "The lamp was lit by *my* aunt.\n\nShe says so still.",
  consent: "yes",
  article: article.slug,
  website: "",
});

/** From an address of its own, so that no other test’s letters count. */
async function send(fields: Record<string, string> = {}, { ip = `10.0.0.${writers}`, origin = house.platform.settings.origin } = {}) {
  const headers = { origin, accept: "text/html", "x-forwarded-for": ip };
  return house.fetch("/letters-to-the-editor", { method: "POST", body: new URLSearchParams({ ...words(), ...fields }), headers });
}

const mails = () => lettersTo(house, words().email);
const kept = async () =>
  (await house.query<{ id: string }>("select id from reader_letters where email = $1", [words().email])).rows.map(({ id }) => id);
const desk = (state: string) => house.text(`/desk/correspondence?state=${state}`, editor);

async function prove(): Promise<Response> {
  const token = /confirmation\?token=([\w-]+)/.exec((await mails())[0]!.text)![1]!;
  const page = await house.text(`/letters-to-the-editor/confirmation?token=${token}`);
  return house.post("/letters-to-the-editor/confirmation", formOf(page, "/letters-to-the-editor/confirmation"));
}

/** Sent and proven; answers its id. */
async function waiting(fields: Record<string, string> = {}): Promise<string> {
  await send(fields);
  await prove();
  return (await kept())[0]!;
}

describe("a letter to the editor", () => {
  it("is written at the foot of an article, without a script", async () => {
    expect(formOf(await house.text(article.path), "/letters-to-the-editor")).toMatchObject({
      article: article.slug,
      website: "",
      text: "",
    });
    expect(await house.text(`/letters-to-the-editor?about=${article.slug}`)).toContain(article.headline);
  });

  it("is seen by nobody before its sender pressed the button in the mail to the address, and then by the editors alone", async () => {
    const answer = await send();
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("A mail is on its way")]);
    const [id] = await kept();
    expect(await desk("waiting")).not.toContain(id);
    expect((await house.get(`/desk/correspondence/${id}`, editor)).status).toBe(404);
    expect(await (await prove()).text()).toContain("Your letter is with the editors");
    expect(await (await prove()).text()).toContain("Your letter is with the editors");
    expect(await desk("waiting")).toContain(`/desk/correspondence/${id}`);
    const letter = await house.text(`/desk/correspondence/${id}`, editor);
    for (const said of ["Tilda Brook", "Ferry Reach", words().email, "lit by *my* aunt", article.headline]) expect(letter).toContain(said);
    expect(await house.text(article.path)).not.toContain("Tilda");
    expect(await house.text("/desk", editor)).toContain("One letter to the editor waits");
  });

  it("that lacks something is refused, with all that was typed in its place", async () => {
    const page = await (await send({ place: "", consent: "", email: "nonsense" })).text();
    expect(page).toContain("Say where you live");
    // at the head and beside its box, and an address that is none along with the rest
    expect(page.match(/We can only use a letter that may be printed\./g)).toHaveLength(2);
    expect(page).toContain('id="email-wrong"');
    expect(formOf(page, "/letters-to-the-editor")).toMatchObject({ text: words().text, name: "Tilda Brook", article: article.slug });
    expect((await send({ email: "nonsense" })).status).toBe(422);
    expect(await kept()).toEqual([]);
  });

  it("of a program that fills in what stays empty is told what everybody is told, and kept nowhere", async () => {
    expect(await (await send({ website: "https://spam.example" })).text()).toContain("A mail is on its way");
    expect([await kept(), await mails()]).toEqual([[], []]);
  });

  it("from another site’s page is not taken", async () => {
    expect((await send({}, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it("comes from one place three times a day under one address, and ten times in all; nobody uses up another’s few", async () => {
    for (const _ of [1, 2, 3]) expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(429);
    expect((await send({}, { ip: "10.9.9.9" })).status).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await send({ email: `many-${n}@letters.example` }, { ip: "10.8.8.8" })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it("that is taken becomes a draft under its sender’s name, word for word", async () => {
    const id = await waiting();
    const answer = await house.post(`/desk/correspondence/${id}/taking`, { into: "" }, editor);
    const draftId = /articles\/([\w-]+)/.exec(answer.headers.get("location") ?? "")![1]!;
    const draft = await draftById(house.platform.db, draftId);
    expect(draft).toMatchObject({ headline: `On “${article.headline}”`, byline: ["Tilda Brook"], section: "Letters", access: "open" });
    expect([draft.publication, plainText(draft.body)]).toEqual([
      "none",
      "The lamp was lit by *my* aunt.\n\nShe says so still.\n\nTilda Brook, Ferry Reach",
    ]);
    expect(await desk("taken")).toContain(id);
    expect((await house.post(`/desk/correspondence/${id}/declination`, { note: "" }, editor)).status).toBe(409);
    expect(await mails()).toHaveLength(1);
  });

  it("names its sender nowhere before it is printed", async () => {
    const [name, page] = ["Wilma Furrow", "/contributors/wilma-furrow"];
    const id = await waiting({ name });
    const taken = await house.post(`/desk/correspondence/${id}/taking`, { into: "" }, editor);
    const draftId = /articles\/([\w-]+)/.exec(taken.headers.get("location") ?? "")![1]!;
    const statuses = async () => [(await house.get(page)).status, (await house.get(`${page}/feed.xml`)).status];
    const named = async () => Promise.all(["/search", "/about"].map(async (path) => (await house.text(path)).includes(name)));
    expect([await statuses(), await named()]).toEqual([
      [404, 404],
      [false, false],
    ]);
    await publishArticle(house.platform, { articleId: draftId });
    expect([await statuses(), await named()]).toEqual([
      [200, 200],
      [true, true],
    ]);
  });

  it("can be added to a draft of several letters", async () => {
    const first = await waiting({ article: "" });
    await house.post(`/desk/correspondence/${first}/taking`, { into: "" }, editor);
    const { rows } = await house.query<{ draft_id: string }>("select draft_id from reader_letters where id = $1", [first]);
    const into = rows[0]!.draft_id;
    writers += 1;
    const second = await waiting({ name: "Otto Reed", text: "It was my uncle." });
    expect(await house.text(`/desk/correspondence/${second}`, editor)).toContain("added to “A letter from Tilda Brook”");
    await house.post(`/desk/correspondence/${second}/taking`, { into }, editor);
    const draft = await draftById(house.platform.db, into);
    expect(draft.byline).toEqual(["Tilda Brook", "Otto Reed"]);
    expect(plainText(draft.body)).toMatch(/aunt[\s\S]*Tilda Brook, Ferry Reach\n\nIt was my uncle\.\n\nOtto Reed, Ferry Reach$/);
  });

  it("that is declined is answered with a kind mail, and deleted when it was said to be", async () => {
    const id = await waiting();
    await house.post(`/desk/correspondence/${id}/declination`, { note: "Try us again in spring." }, editor);
    const [mail] = await mails();
    expect(mail!.text).toContain("Thank you for your letter");
    expect(mail!.text).toContain("Try us again in spring.");
    expect(mail!.text).toContain("deleted 30 days from now");
    const forget = async (days: number) => {
      house.clock.advance({ days });
      await correspondenceTasks["forget-letters"].run(house.platform);
      return kept();
    };
    expect(await forget(29)).toEqual([id]);
    expect(await forget(2)).toEqual([]);
  });

  it("that nobody proved is deleted after three days, and its link leads nowhere", async () => {
    await send();
    house.clock.advance({ days: 4 });
    expect((await prove()).status).toBe(422);
    await correspondenceTasks["forget-letters"].run(house.platform);
    expect(await kept()).toEqual([]);
  });

  it("is not asked for where the magazine takes none", async () => {
    editor = await house.be("editor");
    await house.post("/desk/correspondence/switch", { wanted: "no" }, editor);
    expect(await house.text(article.path)).not.toContain("/letters-to-the-editor");
    expect(await house.text("/letters-to-the-editor")).toContain("takes no letters by this form");
    expect((await send()).status).toBe(409);
    await house.post("/desk/correspondence/switch", { wanted: "yes" }, editor);
    expect(await house.text(article.path)).toContain("/letters-to-the-editor");
  });
});
