import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { bodyOfText } from "../../src/document/index.ts";
import { saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { aDraft } from "../support/a-draft.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** What is said of a piece at the desk: by plain forms, and by the script beside the text. */

let house: DemoHouse;
let editor: string;
let publisher: string;
let id: string;

const answer = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      resolved: z.nullable(z.object({ by: z.string() })),
      comments: z.array(z.object({ by: z.string(), said: z.string() })),
    }),
  ),
});
const json = { accept: "application/json" };
const all = async () => answer.parse(await (await ask("", undefined, json)).json()).threads;
const ask = (path: string, fields?: Record<string, string>, headers: Record<string, string> = {}, cookie = editor) =>
  house.masthead.fetch(
    new Request(`${house.platform.settings.origin}/desk/articles/${id}/comments${path}`, {
      redirect: "manual",
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
      headers: { cookie, origin: house.platform.settings.origin, ...headers },
    }),
    {} as never,
  );
const passage = { block: "b1", words: "lamp", before: "The ", after: " burned" };

beforeAll(async () => {
  house = await demoHouse();
  [editor, publisher] = [await house.be("editor"), await house.be("publisher")];
});
beforeEach(async () => {
  id = await aDraft(house.platform);
  await inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, { headline: "A lamp", byline: [], body: bodyOfText("The lamp burned.\n\nNobody put it out.") }, { id }),
  );
});
afterAll(() => house.close());

it("is begun, answered, resolved and opened again by plain forms, with who and when", async () => {
  const begun = await house.post(`/desk/articles/${id}/comments`, { words: "put it out", said: "Who is nobody?" }, editor);
  expect(begun.status).toBe(303);
  const [thread] = await all();
  expect(thread).toMatchObject({ words: "put it out", resolved: null, comments: [{ by: "Odile Varga", said: "Who is nobody?" }] });
  await house.post(`/desk/articles/${id}/comments/${thread!.id}/answers`, { said: "The keeper." }, publisher);
  const page = await house.text(`/desk/articles/${id}/comments`, editor);
  expect(page.replace(/\s+/g, " ")).toMatch(/put it out.*Odile Varga.*Who is nobody\?.*Ines Calder.*The keeper\./);
  await house.post(`/desk/articles/${id}/comments/${thread!.id}/resolution`, { resolved: "yes" }, publisher);
  expect((await all())[0]!.resolved).toEqual({ by: "Ines Calder" });
  expect(await house.text(`/desk/articles/${id}/comments`, editor)).toContain("Resolved by Ines Calder");
  // an answer opens it again
  await house.post(`/desk/articles/${id}/comments/${thread!.id}/answers`, { said: "Then say so." }, editor);
  expect((await all())[0]!.resolved).toBeNull();
});

it("stands below the writing page without a script, and is told apart once its words are gone", async () => {
  await house.post(`/desk/articles/${id}/comments`, { words: "put it out", said: "Who?" }, editor);
  await house.post(`/desk/articles/${id}/comments`, { words: "", said: "A good title." }, editor);
  const below = async () => (await house.text(`/desk/articles/${id}`, editor)).split('class="comments below"')[1]!;
  expect(await below()).not.toContain("no longer in the text");
  await inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, { headline: "A lamp", byline: [], body: bodyOfText("The lamp burned.") }, { id }),
  );
  const page = await below();
  expect(page.match(/no longer in the text/g)).toHaveLength(1);
  expect(page).toMatch(/About the whole piece[\s\S]*A good title[\s\S]*put it out[\s\S]*Who\?/);
});

it("refuses what says nothing, what is too long, words that the text does not have, and what is on another piece", async () => {
  const said = async (fields: Record<string, string>, path = "") => (await (await ask(path, fields, json)).json()) as { type: string };
  expect((await said({ said: " " })).type).toBe("/errors#comment-unsaid");
  expect((await said({ said: "x".repeat(5001) })).type).toBe("/errors#comment-unsaid");
  expect((await said({ said: "What?", words: "a lighthouse" })).type).toBe("/errors#passage-missing");
  const [own, thread] = [id, randomUUID()];
  await ask("", { id: thread, said: "Mine", ...passage }, json);
  id = await aDraft(house.platform);
  expect((await said({ said: "Yes" }, `/${thread}/answers`)).type).toBe("/errors#comment-missing");
  expect((await said({ resolved: "yes" }, `/${thread}/resolution`)).type).toBe("/errors#comment-missing");
  expect((await said({ id: thread, said: "Over it", ...passage })).type).toBe("/errors#comment-missing");
  id = own;
  expect((await all()).map(({ comments }) => comments.map(({ said }) => said))).toEqual([["Mine"]]);
  const typed = await house.post(`/desk/articles/${id}/comments`, { words: "a lighthouse", said: "Kept on the form" }, editor);
  expect(typed.status).toBe(422);
  expect(await typed.text()).toContain("Kept on the form");
});

it("is one comment, however often a script sends it, and leads the script to all of them", async () => {
  const [thread, reply] = [randomUUID(), randomUUID()];
  for (const _again of [1, 2]) {
    const sent = await ask("", { id: thread, said: "Once", ...passage }, json);
    expect([sent.status, sent.headers.get("location")]).toEqual([303, expect.stringContaining(`/desk/articles/${id}/comments`)]);
  }
  for (const _again of [1, 2]) await ask(`/${thread}/answers`, { id: reply, said: "And once" }, json);
  expect((await all()).map(({ comments }) => comments.map(({ said }) => said))).toEqual([["Once", "And once"]]);
});

it("is kept where its words stand by each save of the text, and by none of another piece", async () => {
  const thread = randomUUID();
  await ask("", { id: thread, said: "Which lamp?", ...passage }, json);
  const { version } = (await house.query<{ version: number }>("select version from articles where id = $1", [id])).rows[0]!;
  const moved = JSON.stringify({ [thread]: { block: "b2", words: "lamps", before: "Two ", after: " burned" }, nonsense: 1 });
  const form = { headline: "A lamp", body: "Two lamps burned.", version: String(version), passages: moved };
  expect((await house.post(`/desk/articles/${id}`, form, editor)).status).toBe(303);
  expect((await all())[0]!.words).toBe("lamp");
  const good = JSON.stringify({ [thread]: { block: "b2", words: "lamps", before: "Two ", after: " burned" } });
  await house.post(`/desk/articles/${id}`, { ...form, version: String(version + 1), passages: good }, editor);
  expect((await all())[0]!.words).toBe("lamps");
  const own = id;
  id = await aDraft(house.platform);
  const foreign = JSON.stringify({ [thread]: { block: "b9", words: "stolen", before: "", after: "" } });
  await house.post(`/desk/articles/${id}`, { headline: "Another", body: "Words.", version: "1", passages: foreign }, editor);
  id = own;
  expect((await all())[0]!.words).toBe("lamps");
});

it("comes in with a file once, under its author's name and day, and on no other piece", async () => {
  const thread = randomUUID();
  const brought = JSON.stringify([{ ...passage, id: thread, author: "Cy Marsh", at: "2026-03-04T09:00:00.000Z", said: "Which tin?" }]);
  const save = async (json: string) => {
    const { version } = (await house.query<{ version: number }>("select version from articles where id = $1", [id])).rows[0]!;
    const form = { headline: "A lamp", body: "The lamp burned.", version: String(version), broughtComments: json };
    expect((await house.post(`/desk/articles/${id}`, form, editor)).status).toBe(303);
  };
  for (const json of [brought, brought, "no JSON", '[{"id":"x"}]']) await save(json);
  expect((await all()).map(({ comments }) => comments)).toEqual([[{ by: "Cy Marsh", said: "Which tin?" }]]);
  expect(await house.text(`/desk/articles/${id}/comments`, editor)).toMatch(
    /Cy Marsh<\/strong> \(in a file\), <time datetime="2026-03-04T09/,
  );
  id = await aDraft(house.platform);
  await save(brought);
  expect(await all()).toEqual([]);
});
