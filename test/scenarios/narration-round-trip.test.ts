import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportCommand } from "../../src/cli/export.ts";
import { importCommand } from "../../src/cli/import.ts";
import { fromMarkdown } from "../../src/document/index.ts";
import { articleById, draftBySlug, publicationOf, publishArticle, saveArticle, savePublication } from "../../src/editorial/index.ts";
import {
  addReading,
  decideSpeech,
  lexiconEntries,
  narrationOf,
  nudgeReading,
  planOf,
  planOfDraft,
  readingOf,
  readingTimings,
  saveLexiconEntry,
  saveNarration,
} from "../../src/narration/index.ts";
import { writeWav } from "../../src/narration/voices/wav.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** Where it was written, and an empty magazine elsewhere. */
let here: DemoHouse;
let there: FreshPlatform;
let folder: string;
const said: string[] = [];
const out = { line: (text: string) => void said.push(text), problem: (text: string) => void said.push(text) };
beforeAll(async () => {
  here = await demoHouse();
  there = await freshPlatform();
  folder = mkdtempSync(join(tmpdir(), "masthead-carried-"));
  const words = await publicationOf(here.platform.db);
  await inTransaction(there.platform, (tx) => savePublication(tx, words));
});
afterAll(async () => {
  await here.close();
  await there.close();
  rmSync(folder, { recursive: true });
});

const text = `The ferry left at nine with “forty” people on it.

It took twelve minutes.

> I never learnt to swim.
>
> — Ida Brandt

> [!pull] It took twelve minutes.
`;

async function written(): Promise<string> {
  const { platform } = here;
  const id = await inTransaction(platform, (tx) =>
    saveArticle(platform, tx, {
      headline: "The crossing",
      slug: "crossing",
      byline: ["Lena Marsh"],
      access: "open",
      body: fromMarkdown(text).body,
    }),
  );
  await publishArticle(platform, { articleId: id });
  const { body } = (await articleById(platform.db, id))!;
  const by = { articleId: id, now: platform.clock.now() };
  await inTransaction(platform, async (tx) => {
    await decideSpeech(tx, { ...by, block: body.content[1]!.attrs.id, said: "skip", words: "" });
    await decideSpeech(tx, { ...by, block: body.content[0]!.attrs.id, said: "say", words: "Forty people: “went”." });
    await decideSpeech(tx, { ...by, block: body.content[3]!.attrs.id, said: "read", words: "" });
    await decideSpeech(tx, { ...by, block: "headline", said: "say", words: "The crossing, at last" });
    await saveLexiconEntry(tx, { grapheme: "Ida", kind: "phonetic", said: "ˈiːda", anyCase: false }, by);
    await saveLexiconEntry(tx, { grapheme: "ferry", kind: "substitute", said: "boat", anyCase: true }, by);
  });
  return id;
}

const saidBy = (script: { said: string }[]) => script.map((segment) => segment.said);

it.each(["md", "json"])("carries as %s every decision, every word, and the reading with its starts to another house", async (format) => {
  const id = format === "md" ? await written() : (await draftBySlug(here.platform.db, "crossing"))!.id;
  const original = await planOf(here.platform, (await articleById(here.platform.db, id))!);
  if (format === "md") {
    const wav = writeWav({
      pcm: Float32Array.from({ length: 24_000 * 12 }, (_, at) => (at % 48_000 < 40_000 ? Math.sin(at / 9) * 0.2 : 0)),
      sampleRate: 24_000,
    });
    await addReading(here.platform, { articleId: id, bytes: wav, narrator: "Ida Brandt", withHead: true });
    const plan = await planOf(here.platform, (await articleById(here.platform.db, id))!);
    const order = (await readingTimings(plan, plan.reading!)).map((timing) => timing.id);
    await nudgeReading(here.platform, { articleId: id, starts: new Map([[order[2]!, 6.5]]) }, order);
  }
  const file = join(folder, `crossing.${format}`);
  expect(await exportCommand(["article", "crossing", "--as", format, "-o", file], async () => here.platform, out)).toBe(0);
  await inTransaction(there.platform, (tx) =>
    tx
      .updateTable("articles")
      .set({ slug: `old-${format}` })
      .where("slug", "=", "crossing")
      .execute(),
  );
  expect(await importCommand([file], async () => there.platform, out as never), said.join("\n")).toBe(0);
  const draft = (await draftBySlug(there.platform.db, "crossing"))!;
  const plan = await planOfDraft(there.platform, draft);
  expect(saidBy(plan.script)).toEqual(saidBy(original.script));
  expect(plan.script.flatMap(({ pronounce }) => pronounce)).toEqual(original.script.flatMap(({ pronounce }) => pronounce));
  expect(saidBy(plan.script)).toEqual(
    expect.arrayContaining(["The crossing, at last", "Forty people: “went”.", "It took twelve minutes."]),
  );
  const entries = async ({ db }: typeof here.platform, articleId: string) =>
    (await lexiconEntries(db, { articleId })).map(({ id: _, ...entry }) => entry);
  expect(await entries(there.platform, draft.id)).toEqual(await entries(here.platform, id));
  const [before, after] = [(await readingOf(here.platform.db, id))!, (await readingOf(there.platform.db, draft.id))!];
  expect([after.narrator, after.withHead, [...after.starts.values()], after.pauses]).toEqual([
    before.narrator,
    before.withHead,
    [6.5],
    before.pauses,
  ]);
  expect((await there.platform.storage.get(after.storageKey))!.equals((await here.platform.storage.get(before.storageKey))!)).toBe(true);
});

it("tells which decision found no block, and which reading is not beside the file", async () => {
  const file = join(folder, "edited.md");
  const edited = readFileSync(join(folder, "crossing.md"), "utf8")
    .replace("slug: crossing", "slug: edited")
    .replaceAll("crossing.reading", "absent.reading");
  writeFileSync(file, edited.replace("\nIt took twelve minutes.\n", "\nIt took eleven.\n"));
  said.length = 0;
  expect(await importCommand([file], async () => there.platform, out as never)).toBe(0);
  expect(said.join("\n")).toContain("the reading absent.reading.wav is not beside the file");
  const draft = (await draftBySlug(there.platform.db, "edited"))!;
  expect(saidBy((await planOfDraft(there.platform, draft)).script)).toContain("It took eleven.");
});

it("carries the magazine's voices, manner and words", async () => {
  const { platform } = here;
  await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    await saveNarration(tx, { ...(await narrationOf(tx)), quotes: "second", quotedSpeaker: "awb", opening: "From {magazine}." }, { now });
    await saveLexiconEntry(tx, { grapheme: "Skarv", kind: "phonetic", said: "skɑːv", anyCase: false }, { articleId: null, now });
  });
  const file = join(folder, "narration.json");
  expect(await exportCommand(["narration", "-o", file], async () => platform, out)).toBe(0);
  expect(await importCommand([file], async () => there.platform, out as never)).toBe(0);
  expect(await narrationOf(there.platform.db)).toEqual(await narrationOf(platform.db));
  expect((await lexiconEntries(there.platform.db, { articleId: null })).map(({ grapheme }) => grapheme)).toContain("Skarv");
});
