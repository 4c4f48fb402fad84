import type { Passage } from "../../document/index.ts";
import { peopleById } from "../../people/index.ts";
import type { Db, Tx } from "../../platform/index.ts";
import { calledBeside, isNamed } from "../letters/who-may-see.ts";
import { refuse } from "../refusals.ts";

/** `kind`: somebody at the desk, whoever said it in a file that was brought in, or who came by a private link. */
export type CommentView = { id: string; by: string; kind: "desk" | "file" | "link"; at: Date; said: string };
/** What is said of one passage: the first comment and its answers. */
export type ThreadView = Passage & { id: string; resolved: { at: Date; by: string } | null; comments: CommentView[] };

/** All that is said of an article, in the order in which it was begun. */
export const threadsOf = (db: Db | Tx, articleId: string): Promise<ThreadView[]> => readThreads(db, articleId, undefined);

/**
 * Of what is said of an article, what is said with somebody who comes by a private link: threads in which they took part, and
 * those in which the desk names them. What staff say among themselves stays theirs, and no address of theirs is told.
 */
export async function threadsWith(db: Db | Tx, articleId: string, guest: Taking, now: Date): Promise<ThreadView[]> {
  const others = await calledBeside(db, { articleId, name: guest.name, now });
  return readThreads(db, articleId, { ...guest, others });
}

type Taking = { linkId: string; name: string };

async function readThreads(db: Db | Tx, articleId: string, guest: (Taking & { others: string[] }) | undefined): Promise<ThreadView[]> {
  const threads = await db
    .selectFrom("comment_threads")
    .select(["id", "block", "words", "words_before", "words_after", "resolved_at", "resolved_by"])
    .where("article_id", "=", articleId)
    .orderBy("begun_at")
    .orderBy("id")
    .execute();
  if (threads.length === 0) return [];
  const rows = await rowsOf(db, articleId);
  const isTheirs = ({ link_id, person_id, said }: (typeof rows)[number]) =>
    !guest || link_id === guest.linkId || (person_id !== null && isNamed(said, guest.name, guest.others));
  const people = [...threads.map(({ resolved_by }) => resolved_by), ...rows.map(({ person_id }) => person_id)];
  const known = await peopleById(db, [...new Set(people.flatMap((id) => id ?? []))]);
  const nameOf = (id: string | null) => (id && (known.get(id)?.name || (!guest && known.get(id)?.email))) || "";
  const shown = new Set(rows.filter(isTheirs).map(({ thread_id }) => thread_id));
  const here = guest ? threads.filter(({ id }) => shown.has(id)) : threads;
  return here.map(({ id, block, words, words_before, words_after, resolved_at, resolved_by }) => ({
    id,
    block,
    words,
    before: words_before,
    after: words_after,
    resolved: resolved_at && { at: resolved_at, by: nameOf(resolved_by) },
    comments: rows
      .filter(({ thread_id }) => thread_id === id)
      .map((row) => ({
        id: row.id,
        by: row.author ?? nameOf(row.person_id),
        kind: row.link_id ? "link" : row.author === null ? "desk" : "file",
        at: row.said_at,
        said: row.said,
      })),
  }));
}

const rowsOf = (db: Db | Tx, articleId: string) =>
  db
    .selectFrom("comments")
    .innerJoin("comment_threads", "comment_threads.id", "thread_id")
    .select(["comments.id", "thread_id", "author", "person_id", "link_id", "said", "said_at"])
    .where("article_id", "=", articleId)
    .orderBy("said_at")
    .orderBy("comments.id")
    .execute();

/** Locks a thread of this article. Refuses "comment-missing". */
export async function lockThread(tx: Tx, { articleId, threadId }: { articleId: string; threadId: string }): Promise<void> {
  const row = await tx
    .selectFrom("comment_threads")
    .select("id")
    .where("id", "=", threadId)
    .where("article_id", "=", articleId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refuse("comment-missing", (m) => m.desk.comments.missing);
}
