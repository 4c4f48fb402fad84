import type { Body } from "../../document/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";
import { lexiconEntries, saveLexiconEntry } from "../lexicon/entries.ts";
import { type Narration, narrationOf, saveNarration, usualNarration } from "../manner.ts";
import { type HumanReading, type StoredReading, readingOf, setStarts, writeReading } from "../readings/readings.ts";
import { decideSpeech, overridesOf } from "../script/overrides.ts";
import { type CarriedDecision, carryDecisions, findDecisions } from "./decisions.ts";
import { type CarriedWord, carryWords, findWords } from "./words.ts";
import { recordOf, keysOf } from "../../values/index.ts";

/** `starts`: seconds an editor set, by the sentence's id, which is made of its words. */
type CarriedReading = { file: string; narrator: string; with_head: boolean; starts?: Record<string, number> };
/** What was decided and written for an article's narration, as front matter and JSON carry it. */
export type Carried = { read_aloud?: CarriedDecision[]; lexicon?: CarriedWord[]; reading?: CarriedReading };

type Carrying = { id: string; slug: string; language: string; body: Body };

export async function carriedOf(db: Db, { id, slug, language, body }: Carrying): Promise<Carried> {
  const decisions = carryDecisions(await overridesOf(db, id), body, language);
  const words = carryWords(await lexiconEntries(db, { articleId: id }));
  const reading = await readingOf(db, id);
  return {
    ...(decisions.length > 0 && { read_aloud: decisions }),
    ...(words.length > 0 && { lexicon: words }),
    ...(reading && { reading: carryReading(reading, slug) }),
  };
}

const carryReading = (reading: HumanReading, slug: string): CarriedReading => ({
  file: `${slug}.reading${/\.\w+$/.exec(reading.storageKey)?.[0] ?? ""}`,
  narrator: reading.narrator,
  with_head: reading.withHead,
  ...(reading.starts.size > 0 && { starts: Object.fromEntries(reading.starts) }),
});

/** The sound that `carriedOf` names, to be laid beside the file. */
export async function carriedSound({ db, storage }: Platform, { id, slug }: Pick<Carrying, "id" | "slug">) {
  const reading = await readingOf(db, id);
  const bytes = reading && (await storage.get(reading.storageKey));
  return bytes && { name: carryReading(reading, slug).file, bytes };
}

type Bringing = {
  articleId: string;
  body: Body;
  language: string;
  /** Front matter or JSON that Masthead's document does not know. */
  given: Record<string, unknown>;
  /** The reading that the file names, which was stored before. */
  reading?: StoredReading | undefined;
  by?: string | undefined;
};

/** Writes down what a file carried for an article that was just saved from it. Answers with a sentence for each thing left out. */
export async function bringCarried(platform: Platform, tx: Tx, bringing: Bringing): Promise<string[]> {
  const { articleId, body, language, given, by } = bringing;
  const now = platform.clock.now();
  const { decisions, problems } = findDecisions(given.read_aloud, body, language);
  for (const decision of decisions) await decideSpeech(tx, { ...decision, articleId, now, by });
  const words = findWords(given.lexicon);
  for (const entry of words.entries) await saveLexiconEntry(tx, entry, { articleId, now, by });
  return [...problems, ...words.problems, ...(given.reading ? await bringReading(platform, tx, bringing) : [])];
}

/** The file of the reading that an article's file names. */
export function carriedReadingFile({ reading }: Bringing["given"]): string | undefined {
  const { file } = recordOf(reading);
  return typeof file === "string" ? file : undefined;
}

async function bringReading(platform: Platform, tx: Tx, { articleId, given, reading: stored, by }: Bringing): Promise<string[]> {
  const { file, narrator, with_head, starts } = recordOf(given.reading);
  if (!stored) return [`the reading ${String(file)} is not beside the file; a voice reads until it is uploaded`];
  await writeReading(platform, tx, stored, {
    articleId,
    narrator: typeof narrator === "string" ? narrator : "",
    withHead: with_head !== false,
    by,
  });
  const seconds = Object.entries(starts ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] >= 0);
  const reading = await readingOf(tx, articleId);
  if (reading) await setStarts(tx, reading.id, seconds, { now: platform.clock.now(), by });
  return [];
}

/** The magazine's own voices, manner and words. */
export async function carriedOfMagazine(db: Db): Promise<{ narration: Narration; lexicon: CarriedWord[] }> {
  return { narration: await narrationOf(db), lexicon: carryWords(await lexiconEntries(db, { articleId: null })) };
}

/** Puts them in the place of what was; words that the file does not name stay. Answers with a sentence for each thing left out. */
export async function bringMagazine(platform: Platform, tx: Tx, given: { narration: unknown; lexicon?: unknown }): Promise<string[]> {
  const now = platform.clock.now();
  await saveNarration(tx, narrationFrom(given.narration), { now });
  const { entries, problems } = findWords(given.lexicon);
  for (const entry of entries) await saveLexiconEntry(tx, entry, { articleId: null, now });
  return problems;
}

const choices: Partial<Record<keyof Narration, readonly string[]>> = {
  quotes: ["same", "second", "announced"],
  captions: ["skip", "caption", "described"],
};

function narrationFrom(given: unknown): Narration {
  const fields = recordOf(given);
  const taken = keysOf(usualNarration).flatMap((name) => {
    const value = fields[name];
    return typeof value === "string" && (choices[name]?.includes(value) ?? true) ? [[name, value.slice(0, 300)]] : [];
  });
  return { ...usualNarration, ...(Object.fromEntries(taken) as Partial<Narration>) };
}
