import { type Body, type Passage, blockTexts, passageIn } from "../../document/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { askForLetters } from "../letters/ask-for-letters.ts";
import { askForGuestLetters } from "../letters/write-to-guest.ts";
import { lockThread } from "./read-threads.ts";

/** A comment as it is sent. `id`, where its sender chose one, makes it one comment however often it is sent. */
type Said = { articleId: string; id?: string | undefined; said: string; by: string | ByLink };
/** Somebody who has no seat at the desk, and comes by a private link. */
type ByLink = { linkId: string; name: string };

const mostSaid = 5000;
const wholePiece: Passage = { block: "", words: "", before: "", after: "" };

/** Begins a thread about a passage with its first comment. Answers with the thread’s id. Refuses "comment-unsaid". */
export async function beginThread(platform: Platform, tx: Tx, sent: Said & { passage: Passage }): Promise<string> {
  refuseUnsaid(sent.said);
  const now = platform.clock.now();
  const id = sent.id ?? newId(now);
  const begun = await tx
    .insertInto("comment_threads")
    .values({ id, article_id: sent.articleId, ...rowOf(sent.passage), begun_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (begun.numInsertedOrUpdatedRows === 0n) await lockThread(tx, { articleId: sent.articleId, threadId: id });
  else await say(platform, tx, { ...sent, id: undefined, threadId: id });
  return id;
}

/** Refuses "comment-unsaid" and "comment-missing". An answer opens again what was resolved. */
export async function answerThread(platform: Platform, tx: Tx, sent: Said & { threadId: string }): Promise<void> {
  refuseUnsaid(sent.said);
  await lockThread(tx, sent);
  if (!(await say(platform, tx, sent))) return;
  await setResolved(tx, sent.threadId, null);
}

type Resolving = { articleId: string; threadId: string; isResolved: boolean; by: string };

/** Refuses "comment-missing". What is resolved already stays as it was, with who and when. */
export async function resolveThread({ clock }: Platform, tx: Tx, { articleId, threadId, isResolved, by }: Resolving): Promise<void> {
  await lockThread(tx, { articleId, threadId });
  await setResolved(tx, threadId, isResolved ? { at: clock.now(), by } : null);
}

const setResolved = (tx: Tx, threadId: string, resolved: { at: Date; by: string } | null) =>
  tx
    .updateTable("comment_threads")
    .set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
    .where("id", "=", threadId)
    .where("resolved_at", resolved ? "is" : "is not", null)
    .execute();

/** False where it was said already. */
async function say(platform: Platform, tx: Tx, { articleId, threadId, id, said, by }: Said & { threadId: string }): Promise<boolean> {
  const now = platform.clock.now();
  const commentId = id ?? newId(now);
  const who = typeof by === "string" ? { person_id: by } : { author: by.name, link_id: by.linkId };
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto("comments")
    .values({ id: commentId, thread_id: threadId, ...who, said: said.trim(), said_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (kept !== 1n) return false;
  await askForLetters(platform, tx, { articleId, threadId, commentId, said, by });
  if (typeof by === "string") await askForGuestLetters(platform, tx, { articleId, threadId, commentId, said });
  return true;
}

function refuseUnsaid(said: string): void {
  if (said.trim() === "")
    throw refuse("comment-unsaid", (m) => m.privateLink.refused.unsaid, { said: (m) => m.privateLink.refused.nothing });
  if (said.length > mostSaid)
    throw refuse("comment-unsaid", (m) => m.privateLink.refused.tooLong, { said: (m) => m.privateLink.refused.tooLongBeside });
}

/** The passage that somebody copied out of the text: the first place that reads so. Refuses "passage-missing". */
export function passageOf(body: Body, copied: string): Passage {
  const words = copied.trim();
  if (words === "") return wholePiece;
  for (const text of blockTexts(body)) {
    const from = text.text.indexOf(words);
    if (from >= 0) return passageIn(text, from, from + words.length);
  }
  throw refuse("passage-missing", (m) => m.privateLink.refused.notInText, { words: (m) => m.privateLink.refused.notInTextBeside });
}

const mostKept = 2000;
/** What a database holds of a text: cut where it may be, no half of a sign is left. */
const kept = (text: string): string => text.toWellFormed().replaceAll("\0", "");

export const rowOf = ({ block, words, before, after }: Passage) => ({
  block: kept(block.slice(0, 64)),
  words: kept(words.slice(0, mostKept)),
  words_before: kept(before.slice(-64)),
  words_after: kept(after.slice(0, 64)),
});
