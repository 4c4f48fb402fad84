import { type ArticleSource, type SourceProblem, fromMarkdown } from "../../document/index.ts";
import { type Bounds, ThreadEnded, openThread } from "../../platform/index.ts";
import { type Imported, readSource } from "./read-source.ts";
import { refuse } from "./refusals.ts";

export type ReadingTask = { markdown: string } | { bytes: Uint8Array; name: string };

/** Texts of this many signs are read where they are; what is longer would hold up every reader, and is read in a thread. */
const short = 2_000;
/** On a machine that is busy with other things, too, an honest text of the greatest length is read in this time. */
const longest = 30;
const thread = openThread("reading-worker", "editorial/import/reading-worker.ts", { megabytes: 768 });

/** `fromMarkdown`, beside the main thread. Ended when `signal` says that nobody waits. Refuses "source-too-hard". */
export function readMarkdown(
  markdown: string,
  signal?: AbortSignal,
  seconds = longest,
): Promise<ArticleSource & { problems: SourceProblem[] }> {
  return apart({ markdown }, markdown.length, () => fromMarkdown(markdown), { signal, seconds });
}

/** `readSource`, beside the main thread. Refuses what it refuses, and "source-too-hard". */
export function readSourceApart(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Imported> {
  return apart({ bytes, name }, bytes.length, () => readSource(bytes, name), { signal, seconds: longest });
}

async function apart<T>(task: ReadingTask, size: number, here: () => T, bounds: Bounds): Promise<T> {
  try {
    return size <= short ? here() : await thread.ask<T>(task, bounds);
  } catch (error) {
    // RangeError: brackets or quotes so deep in one another that the stack had no room
    if (!(error instanceof ThreadEnded) && (error as Error).name !== "RangeError") throw error;
    const why = error instanceof ThreadEnded && error.why === "time" ? `was not read in ${bounds.seconds} seconds` : "could not be read";
    throw refuse(
      "source-too-hard",
      `The text ${why}: it has too many signs of lists, quotes or emphasis in one another. Divide it, or take them out.`,
    );
  }
}
