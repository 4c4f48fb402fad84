import { type ArticleSource, type Body, type SourceProblem, bodyOfEditor, fromMarkdown, plainText } from "../../document/index.ts";
import { type Limits, type Thread, ThreadTerminated, openThread } from "../../platform/index.ts";
import { readManuscript } from "./read-manuscript.ts";
import type { Imported } from "./read-source.ts";
import { bodyMarkdown } from "./body-markdown.ts";
import { refuse } from "./refusals.ts";
import { messagesIn } from "../../messages/index.ts";
import { recordOf } from "../../values/index.ts";

export type ReadingTask =
  | { body: Body }
  | { written: string }
  | { markdown: string; language: string }
  | { bytes: Uint8Array; name: string; language: string };

/** `language`: of whoever is told what could not be read. Ended when `signal` says that nobody waits. */
type Reading = { language?: string; signal?: AbortSignal | undefined; seconds?: number };

/** Texts of this many signs are read where they are; what is longer would hold up every reader, and is read in a thread. */
const short = 2_000;
/** On a machine that is busy with other things, too, an honest text of the greatest length is read in this time. */
const longest = 30;
const begin = () => openThread("reading-worker", "editorial/import/reading-worker.ts", { megabytes: 768 });
/** What is written waits for nothing that is hard to read. */
const [reader, writer] = [begin(), begin()];

/** `fromMarkdown`, beside the main thread. Refuses "source-too-hard". */
export function readMarkdown(
  markdown: string,
  { language = "en", signal, seconds = longest }: Reading = {},
): Promise<ArticleSource & { problems: SourceProblem[] }> {
  const here = () => fromMarkdown(markdown, messagesIn(language).desk.text);
  return apart(reader, { markdown, language }, markdown.length, here, { signal, seconds });
}

/** `bodyOfEditor`, beside the main thread. Refuses what it refuses, and "source-too-hard". */
export function readWritten(written: string, signal?: AbortSignal): Promise<Body> {
  return apart(reader, { written }, written.length, () => bodyOfEditor(written), { signal, seconds: longest });
}

/** `readManuscript`, beside the main thread. Refuses what it refuses, and "source-too-hard". */
export function readManuscriptApart(
  bytes: Uint8Array,
  name: string,
  { language = "en", signal, seconds = longest }: Reading = {},
): Promise<Imported> {
  return apart(reader, { bytes, name, language }, bytes.length, () => readManuscript(bytes, name, language), { signal, seconds });
}

/** A body as the Markdown it is edited in, beside the main thread. */
export function writeMarkdown(body: Body): Promise<string> {
  return apart(writer, { body }, plainText(body).length, () => bodyMarkdown(body), { seconds: longest });
}

async function apart<T>(thread: Thread, task: ReadingTask, size: number, here: () => T | Promise<T>, bounds: Limits): Promise<T> {
  try {
    return size <= short ? await here() : await thread.ask<T>(task, bounds);
  } catch (error) {
    // RangeError: brackets or quotes so deep in one another that the stack had no room
    if (!(error instanceof ThreadTerminated) && recordOf(error).name !== "RangeError") throw error;
    const isLate = error instanceof ThreadTerminated && error.reason === "time";
    throw refuse("source-too-hard", ({ desk: { reading: m } }) => (isLate ? m.tooSlow(bounds.seconds) : m.tooHard));
  }
}
