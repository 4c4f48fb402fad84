import { type Platform, type Tx, enqueue } from "../../platform/index.ts";
import { namedIn, whoMaySee } from "./who-may-see.ts";

/** How long what is said waits for more, so that it makes one letter. */
export const minutesForMore = 10;

/** `by`: somebody at the desk, or who came by a private link. */
type Said = { articleId: string; threadId: string; commentId: string; said: string; by: string | { linkId: string } };

/**
 * Asks for letters of a comment: to those whom it names, to those who took part in what it answers, and to whoever made the link
 * that it came by, as far as they may see the piece and want any.
 */
export async function askForLetters(platform: Platform, tx: Tx, { articleId, threadId, commentId, said, by }: Said): Promise<void> {
  const seeing = await whoMaySee(platform, tx, articleId);
  const named = new Set(namedIn(said, seeing).map(({ id }) => id));
  const taking = new Set([...(await partOf(tx, threadId)), ...(typeof by === "string" ? [] : await makerOf(tx, by.linkId))]);
  const unwanted = new Set(await unwantedBy(tx));
  const told = seeing.filter(({ id, email }) => id !== by && email && (named.has(id) || taking.has(id)) && !unwanted.has(id));
  for (const { id } of told) {
    const row = { comment_id: commentId, person_id: id, is_named: named.has(id), asked_at: platform.clock.now() };
    await tx.insertInto("comment_letters").values(row).execute();
    // the first of them says when; what comes meanwhile goes with it
    await enqueue(tx, "write-of-comments", { personId: id }, { after: minutesForMore * 60_000, keepsHour: true });
  }
}

async function partOf(tx: Tx, threadId: string): Promise<string[]> {
  const rows = await tx.selectFrom("comments").select("person_id").distinct().where("thread_id", "=", threadId).execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

async function makerOf(tx: Tx, linkId: string): Promise<string[]> {
  const rows = await tx.selectFrom("private_links").select("made_by").where("id", "=", linkId).execute();
  return rows.map(({ made_by }) => made_by);
}

async function unwantedBy(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom("unwanted_comment_letters").select("person_id").execute();
  return rows.map(({ person_id }) => person_id);
}
