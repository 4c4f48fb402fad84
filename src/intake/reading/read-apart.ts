import { ThreadTerminated, restingThreads } from "../../platform/index.ts";
import type { ArchivePost, ArchiveTerm } from "../archive-post.ts";
import type { TermKind } from "../plan.ts";
import { refuse } from "../refusals.ts";
import { recordOf } from "../../values/index.ts";
import type { Report } from "./report.ts";

/** How far a reading is: articles, and bytes of all that there are. */
export type Far = { done: number; read: number; of: number };

/** What must be known of an article before the first is made: so that each can lead to every other. */
export type Card = {
  key: string;
  name: string;
  kind: "post" | "page";
  kindThere?: string;
  addresses: string[];
  authors: { name: string; address?: string }[];
  terms: (ArchiveTerm & { kind: TermKind })[];
};

const farOf = (told: unknown): Far => {
  const { done, read, of } = recordOf(told);
  return { done: Number(done), read: Number(read), of: Number(of) };
};

export type ReadingTask = { look: string[] } | { begin: string[]; whole: boolean } | { next: true };

/** `digest`: of all that was read of it, so that what is changed there is known. */
export type ReadPost = ArchivePost & { digest: string };
type Batch = { posts: ReadPost[]; cards: Card[]; done: boolean };

/** Seconds without a word of it: the longest article there is, on a machine that is busy. */
const longest = 120;
const threads = restingThreads("intake-worker", "intake/reading/intake-worker.ts", { megabytes: 1024 });

/**
 * Looks through an archive, in a thread of its own, and says what it would make; nothing is written. Refuses "archive-unknown",
 * "archive-broken", "archive-unsafe", "archive-too-large", "archive-missing".
 */
export async function lookAt(
  files: readonly string[],
  { signal, onFar }: { signal?: AbortSignal | undefined; onFar?: (far: Far) => void } = {},
): Promise<{ system: string; report: Report }> {
  const thread = threads.take();
  let isThrough = false;
  try {
    const looked = await thread.ask<{ system: string; report: Report }>({ look: [...files] } satisfies ReadingTask, {
      seconds: longest,
      signal,
      ...(onFar && { onProgress: (told) => onFar(farOf(told)) }),
    });
    isThrough = true;
    return looked;
  } catch (error) {
    throw said(error);
  } finally {
    await threads.giveBack(thread, isThrough);
  }
}

/** The articles of an archive, some at a time, as they are read in a thread of their own. Refuses as `lookAt`. */
export async function* postsOf(files: readonly string[], signal?: AbortSignal): AsyncGenerator<ReadPost[]> {
  for await (const { posts } of batchesOf(files, true, signal)) if (posts.length > 0) yield posts;
}

/** The same without their texts. */
export async function* cardsOf(files: readonly string[], signal?: AbortSignal): AsyncGenerator<Card[]> {
  for await (const { cards } of batchesOf(files, false, signal)) if (cards.length > 0) yield cards;
}

async function* batchesOf(files: readonly string[], whole: boolean, signal?: AbortSignal): AsyncGenerator<Batch> {
  const thread = threads.take();
  let isLast = false;
  try {
    await thread.ask({ begin: [...files], whole } satisfies ReadingTask, { seconds: longest, signal });
    while (!isLast) {
      const batch = await thread.ask<Batch>({ next: true } satisfies ReadingTask, { seconds: longest, signal });
      isLast = batch.done;
      yield batch;
    }
  } catch (error) {
    throw said(error);
  } finally {
    await threads.giveBack(thread, isLast);
  }
}

const said = (error: unknown): unknown =>
  error instanceof ThreadTerminated && error.reason !== "told" ? refuse("archive-too-large", (m) => m.desk.intake.tooDeep) : error;
