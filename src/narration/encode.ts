import { type Messages, messagesIn } from "../messages/index.ts";
import { voiceSaid } from "./voice-said.ts";
import { join } from "node:path";
import type { ArticleView } from "../editorial/index.ts";
import type { FileMade } from "../editions/index.ts";
import { type Platform, sharp } from "../platform/index.ts";
import type { Narrated, Timing } from "./narrate.ts";
import type { Plan } from "./plan.ts";
import { rate } from "./sound.ts";
import type { AskSound } from "./sound-thread.ts";
import { type Chapter, chaptersOf, roundTiming, webVtt } from "./transcript.ts";

/**
 * What a recording’s edition tells. `timings`: sentences of the document and of the head, by their ids.
 * `beside`: what else is heard (a caption, an attribution), by block. `estimated`: a person read it and
 * the times are reckoned. `fellBack`: why the embedded voice read in place of the one chosen.
 */
export type AudioFacts = {
  seconds: number;
  voice: string;
  timings: Timing[];
  beside: Timing[];
  chapters: Chapter[];
  webvtt: string;
  estimated: boolean;
  made: string;
  fellBack?: string;
};
/** What a recording's edition tells, where an older one does not tell all of it too. */
export const audioFactsOf = (facts: Record<string, unknown>): AudioFacts => ({
  beside: [],
  chapters: [],
  estimated: false,
  ...(facts as Omit<AudioFacts, "beside" | "chapters" | "estimated"> & Partial<AudioFacts>),
});
export type Made = { body: FileMade; facts: Omit<AudioFacts, "made"> };
/** What a recording is made with: a thread for its sound, a folder for its files, the signal that ends it, and who hears how far it is. */
export type Studio = {
  ask: AskSound;
  folder: string;
  signal: AbortSignal | undefined;
  tell: (says: string) => void;
  /** What the magazine is spoken in, in which the file says who reads it; and how the desk is told how far it is. */
  language: string;
  m: Messages["desk"]["narration"]["progress"];
};

type Encoding = { narrated: Narrated; studio: Studio; label: { voice: string; estimated?: boolean } };

/** The sound as MP3 with its tags, and everything that tells about it. */
export async function encoded(
  platform: Platform,
  article: ArticleView,
  { magazine, issue }: Plan,
  { narrated: { track, timings }, studio, label: { voice, estimated = false } }: Encoding,
): Promise<Made> {
  const seconds = track.length / rate;
  const chapters = chaptersOf(timings, article.headline);
  const tags = {
    title: article.headline,
    artist: article.writtenBy,
    album: issue ? messagesIn(studio.language).editions.titleAndIssue({ title: magazine, issue: issue.wholeNumber }) : magazine,
    year: article.publishedOn.slice(0, 4),
    comment: voiceSaid(voice, studio.language, { ofFile: true }),
    language: article.language,
    chapters,
    seconds,
    cover: await coverOf(platform, issue, article),
  };
  const body = await studio.ask(
    "encode",
    { track, tags, path: join(studio.folder, "recording.mp3") },
    {
      signal: studio.signal,
      told: ({ round, share }) => studio.tell(studio.m.encoded({ round: round + 1, percent: Math.round(share * 100) })),
    },
  );
  return { body, facts: factsOf(timings, { seconds, voice, chapters, estimated }) };
}

function factsOf(
  timings: Narrated["timings"],
  told: { seconds: number; voice: string; chapters: Chapter[]; estimated: boolean },
): Omit<AudioFacts, "made"> {
  const texts = new Map(timings.map(({ id, segment }) => [id, segment.text]));
  const inText = timings.filter(({ segment }) => segment.inText).map(roundTiming);
  const beside = timings.filter(({ segment }) => !segment.inText).map(roundTiming);
  return { ...told, timings: inText, beside, webvtt: webVtt(timings, texts) };
}

/** The issue's cover, else the article's picture, as small as a player shows it. */
async function coverOf({ storage }: Platform, issue: Plan["issue"], article: ArticleView): Promise<Buffer | undefined> {
  const picture = issue?.cover ?? article.lead?.picture;
  const bytes = picture && (await storage.get(picture.storageKey));
  return (
    bytes &&
    sharp(bytes)
      .autoOrient()
      .resize({ width: 480, height: 640, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .jpeg({ quality: 68 })
      .toBuffer()
  );
}
