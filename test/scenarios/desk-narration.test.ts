import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromMarkdown } from "../../src/document/index.ts";
import { draftBySlug, publishArticle, saveArticle } from "../../src/editorial/index.ts";
import { makeAudio, narrationOf, planOfDraft, saveNarration } from "../../src/narration/index.ts";
import { writeWav } from "../../src/narration/voices/wav.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse, humInsteadOfWords } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
let base: string;
const slug = "the-last-boat-before-the-frost";
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  base = `/desk/articles/${(await draftBySlug(house.platform.db, slug))!.id}`;
  const { db, clock } = house.platform;
  await inTransaction(house.platform, async (tx) =>
    saveNarration(tx, { ...(await narrationOf(db)), speaker: "kal16", quotedSpeaker: "kal16" }, { now: clock.now() }),
  );
  // what is recorded is said already
  await humInsteadOfWords(house, [slug]);
});
afterAll(() => house.close());

const planNow = async () => planOfDraft(house.platform, (await draftBySlug(house.platform.db, slug))!);
const upload = (path: string, file: Blob, fields: Record<string, string> = {}, cookie = editor) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set("file", file, "file");
  return house.fetch(path, { method: "POST", body, headers: { cookie, origin: house.platform.settings.origin, accept: "text/html" } });
};

describe("an editor", () => {
  it("sees what is said of an article, hears each sentence, and decides otherwise", async () => {
    const page = await house.text(`${base}/speech`, editor);
    const [, wav] = /href="([^"]+\.wav)"/.exec(page)!;
    const heard = await house.get(wav!, editor);
    expect(heard.headers.get("content-type")).toBe("audio/wav");
    expect((await heard.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    const block = (await planNow()).parts.find(({ kind }) => kind === "paragraph")!.block;
    expect(
      (await house.post(`${base}/speech`, { [`said.${block}`]: "say", [`words.${block}`]: "A long way out, in short." }, editor)).status,
    ).toBe(303);
    expect((await planNow()).script.map(({ said }) => said)).toContain("A long way out, in short.");
    expect(await house.text(`${base}/speech`, editor)).toContain("A long way out, in short.");
    const refused = await house.post(`${base}/speech`, { [`said.${block}`]: "say", [`words.${block}`]: "" }, editor);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("Write what is said instead")]);
  });

  it("is told when the recording that stands would sound otherwise now, and only then", async () => {
    const { platform } = house;
    const fields = { headline: "A short one", byline: ["Lena Marsh"], body: fromMarkdown("Marit came at nine.").body };
    const articleId = await inTransaction(platform, (tx) => saveArticle(platform, tx, fields));
    await publishArticle(platform, { articleId });
    await makeAudio(platform, { articleId });
    const page = `/desk/articles/${articleId}/speech`;
    expect(await house.text(page, editor)).not.toContain("record it again.");
    await house.post(`${page}/words`, { grapheme: "Marit", kind: "substitute", said: "Mah-rit" }, editor);
    expect(await house.text(page, editor)).toContain("record it again.");
  });

  it("keeps that decision when the text is saved at the desk, though Markdown carries no ids", async () => {
    const before = (await planNow()).parts.filter(({ override }) => override).map(({ block }) => block);
    expect(before.length).toBe(1);
    const fields = formOf(await house.text(base, editor), base);
    const saved = await house.post(base, { ...fields, access: "open", body: `A new first paragraph.\n\n${fields.body}` }, editor);
    expect(saved.headers.get("location")).toContain("done=saved");
    expect((await planNow()).parts.filter(({ override }) => override).map(({ block }) => block)).toEqual(before);
  });

  it("teaches the magazine a word, takes its words out as PLS and brings others in", async () => {
    await house.post("/desk/narration/words", { grapheme: "Skarv", kind: "phonetic", said: "skɑːv" }, editor);
    const pls = await house.get("/desk/narration/words.pls", editor);
    expect(pls.headers.get("content-type")).toContain("application/pls+xml");
    const file = await pls.text();
    expect(file).toContain("<phoneme>skɑːv</phoneme>");
    expect((await upload("/desk/narration/lexicon", new Blob([file.replaceAll("Skarv", "Marit")]))).headers.get("location")).toContain(
      "done=word",
    );
    const page = await house.text("/desk/narration", editor);
    expect(page).toContain("Marit");
    expect((await upload("/desk/narration/lexicon", new Blob(["no xml <"]))).status).toBe(422);
    const [, id] = /narration\/words\/([\w-]+)\/removal/.exec(page)!;
    await house.post(`/desk/narration/words/${id}/removal`, {}, editor);
    expect((await house.text("/desk/narration", editor)).match(/\/removal"/g)!.length).toBe(1);
  });

  it("sets voices and manner, and has recorded again what sounds otherwise", async () => {
    await house.post(
      "/desk/narration",
      { speaker: "kal16", quotedSpeaker: "awb", quotes: "announced", captions: "caption", opening: "From {magazine}.", closing: "" },
      editor,
    );
    expect(await narrationOf(house.platform.db)).toMatchObject({ quotes: "announced", captions: "caption", quotedSpeaker: "awb" });
    expect((await planNow()).script[0]).toMatchObject({ kind: "opening", said: "From The Tidewater Review." });
    await house.post("/desk/narration/recordings", {}, editor);
    const { rows } = await house.query<{ count: string }>(
      "select count(*) from graphile_worker.jobs where task_identifier = 'renew-recordings'",
    );
    expect(Number(rows[0]!.count)).toBe(1);
  });

  it("uploads a reading, nudges a sentence and takes the reading back", async () => {
    const wav = new Blob([
      new Uint8Array(
        writeWav({
          pcm: Float32Array.from({ length: 24_000 * 20 }, (_, at) => (at % 48_000 < 40_000 ? Math.sin(at / 9) * 0.2 : 0)),
          sampleRate: 24_000,
        }),
      ),
    ]);
    expect((await upload(`${base}/speech/reading`, wav, { narrator: "Ida Brandt", withHead: "yes" })).status).toBe(303);
    const page = await house.text(`${base}/speech`, editor);
    expect(page).toContain("Ida Brandt reads it");
    const names = [...page.matchAll(/name="(start\.[^"]+)"/g)].map(([, name]) => name!);
    await house.post(`${base}/speech/starts`, { [names[2]!]: "6.5" }, editor);
    expect(await house.text(`${base}/speech`, editor)).toContain('value="6.50"');
    const part = await house.fetch(`${base}/speech/reading`, { headers: { cookie: editor, range: "bytes=0-3" } });
    expect([part.status, await part.text()]).toEqual([206, "RIFF"]);
    await house.post(`${base}/speech/reading/removal`, {}, editor);
    expect(await house.text(`${base}/speech`, editor)).toContain("A voice reads this article");
  });

  it("brings a file in with what it says of its narration", async () => {
    const text =
      "---\nheadline: Brought in\nbyline: Lena Marsh\nread_aloud:\n  - block: 1\n    begins: A first\n    as: say\n    words: In short.\nlexicon:\n  - word: Sund\n    how: letters\n---\n\nA first paragraph.\n\nIn Sund.\n";
    const page = await (await house.post("/desk/import", { text }, editor)).text();
    const carried = /name="carried" value="([^"]*)"/.exec(page)![1]!.replaceAll("&quot;", '"');
    const saved = await house.post(
      "/desk/articles",
      { headline: "Brought in", byline: "Lena Marsh", body: "A first paragraph.\n\nIn Sund.", carried },
      editor,
    );
    const speech = await house.text(`${saved.headers.get("location")!.replace(/\?.*/, "")}/speech`, editor);
    expect(speech).toContain("In short.");
    expect(speech).toContain("In S U N D.");
  });

  it("alone may do so", async () => {
    const [stranger, circulation] = ["", await house.be("circulation")];
    for (const path of [`${base}/speech`, "/desk/narration", "/desk/narration/words.pls", `${base}/speech/reading`]) {
      expect((await house.get(path, stranger)).headers.get("location"), path).toContain("/sign-in");
      expect((await house.get(path, circulation)).status, path).toBe(403);
    }
    expect((await upload("/desk/narration/lexicon", new Blob(["<lexicon/>"]), {}, circulation)).status).toBe(403);
  });
});
