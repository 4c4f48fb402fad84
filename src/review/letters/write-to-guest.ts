import { draftById, publicationOf } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import {
  type Db,
  type Platform,
  type Tx,
  enqueue,
  inTransaction,
  letterHtml,
  letterText,
  today,
  writeLetter,
} from "../../platform/index.ts";
import { type Day, Refusal, formatDay, formatMoment } from "../../values/index.ts";
import { threadsWith } from "../comments/read-threads.ts";
import { minutesForMore } from "./ask-for-letters.ts";
import { calledBeside, isNamed } from "./who-may-see.ts";

type Said = { articleId: string; threadId: string; commentId: string; said: string };

/**
 * Asks for letters of what somebody at the desk says: to whoever took part in it by a private link, or is named by a link's name,
 * as far as the link was mailed to them, opens the piece still, and they have not stopped its letters.
 */
export async function askForGuestLetters(platform: Platform, tx: Tx, { articleId, threadId, commentId, said }: Said): Promise<void> {
  const links = (await linksToTell(platform, tx)).where("article_id", "=", articleId);
  const told = await links
    .select(["id", "name"])
    .select((of) =>
      of
        .exists(
          of.selectFrom("comments").whereRef("link_id", "=", "private_links.id").where("thread_id", "=", threadId).select("comments.id"),
        )
        .as("took_part"),
    )
    .execute();
  const now = platform.clock.now();
  for (const { id, name, took_part } of told) {
    if (!took_part && !isNamed(said, name, await calledBeside(tx, { articleId, name, now }))) continue;
    const row = { comment_id: commentId, link_id: id, asked_at: now };
    await tx.insertInto("guest_comment_letters").values(row).execute();
    await enqueue(tx, "write-to-guest", { linkId: id }, { after: minutesForMore * 60_000, keepsHour: true });
  }
}

/** Links that open their piece today, and whose letters go somewhere and are wanted. */
async function linksToTell({ clock }: Platform, tx: Tx) {
  const { timeZone } = await publicationOf(tx);
  return tx
    .selectFrom("private_links")
    .where("email", "is not", null)
    .where("revoked_at", "is", null)
    .where("letters_stopped_at", "is", null)
    .where("ends_on", ">=", today(clock, timeZone));
}

/**
 * Job: one letter of all that waits to be told by a private link. It holds no way in: the link's secret is kept nowhere, and who has
 * it was sent it. Nothing is written once the link is over, its letters are stopped or its piece is in the bin.
 */
export async function writeToGuest(platform: Platform, { linkId }: { linkId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const waiting = await tx
      .updateTable("guest_comment_letters")
      .set({ written_at: platform.clock.now() })
      .where("link_id", "=", linkId)
      .where("written_at", "is", null)
      .returning("comment_id")
      .execute();
    const link = await (await linksToTell(platform, tx)).selectAll().where("id", "=", linkId).executeTakeFirst();
    if (waiting.length === 0 || !link?.email) return;
    const headline = await headlineOf(tx, link.article_id);
    if (headline === undefined) return;
    const ids = new Set(waiting.map(({ comment_id }) => comment_id));
    const threads = await threadsWith(tx, link.article_id, { linkId, name: link.name }, platform.clock.now());
    const told = threads.flatMap(({ words, comments }) => comments.filter(({ id }) => ids.has(id)).map((one) => ({ ...one, words })));
    if (told.length > 0) await write(platform, tx, { name: link.name, email: link.email, endsOn: link.ends_on, headline, told });
  });
}

const headlineOf = async (tx: Tx, articleId: string): Promise<string | undefined> => {
  try {
    return (await draftById(tx, articleId)).headline;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "missing") return undefined;
    throw error;
  }
};

type Telling = {
  name: string;
  email: string;
  endsOn: Day;
  headline: string;
  told: readonly { by: string; at: Date; words: string; said: string }[];
};

async function write(platform: Platform, tx: Tx, { name, email, endsOn, headline, told }: Telling): Promise<void> {
  const { title: magazine, language, timeZone } = await publicationOf(tx);
  const m = messagesIn(language).privateLink.answers;
  const subject = m.subject({ count: told.length, headline, magazine });
  const says = told.map(({ by, at, words, said }) =>
    m.says({ who: by || magazine, when: formatMoment(at, timeZone, language), words: words.slice(0, 200).toWellFormed(), said }),
  );
  const paragraphs = [m.dear(name), ...says, m.how(formatDay(endsOn, language))];
  const letter = { magazine, language, title: subject, paragraphs, footer: m.footer(magazine) };
  await writeLetter(platform, tx, { to: email, subject, purpose: "guest-comments", text: letterText(letter), html: letterHtml(letter) });
}

/** Whether whoever comes by this link is written to of answers; undefined where no address is known. */
export async function wantsGuestLetters(db: Db, linkId: string): Promise<boolean | undefined> {
  const link = await db.selectFrom("private_links").select(["email", "letters_stopped_at"]).where("id", "=", linkId).executeTakeFirst();
  return link?.email ? link.letters_stopped_at === null : undefined;
}

/** What waits already is not written either. */
export async function chooseGuestLetters(
  { clock }: Platform,
  tx: Tx,
  { linkId, wants }: { linkId: string; wants: boolean },
): Promise<void> {
  await tx
    .updateTable("private_links")
    .set({ letters_stopped_at: wants ? null : clock.now() })
    .where("id", "=", linkId)
    .execute();
  if (!wants) await tx.deleteFrom("guest_comment_letters").where("link_id", "=", linkId).where("written_at", "is", null).execute();
}
