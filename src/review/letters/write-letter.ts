import { draftById, publicationOf } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { peopleById, staffOf } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { formatMoment } from "../../values/index.ts";
import { canSee } from "./who-may-see.ts";

/**
 * Job: one letter of all that waits to be told to somebody. Of a piece that they may no longer see nothing is said. Letter and
 * rows are of one transaction, so that it is told once.
 */
export async function writeOfComments(platform: Platform, { personId }: { personId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const waiting = await waitingFor(tx, personId);
    if (waiting.length === 0) return;
    await tx
      .updateTable("comment_letters")
      .set({ written_at: platform.clock.now() })
      .where("person_id", "=", personId)
      // what was said meanwhile has a job of its own
      .where(
        "comment_id",
        "in",
        waiting.map(({ comment_id }) => comment_id),
      )
      .execute();
    const articles = [...new Set(waiting.map(({ article_id }) => article_id))];
    const member = (await staffOf(tx, platform.clock.now())).find(({ id }) => id === personId);
    const headlines = new Map<string, string>();
    for (const id of articles) if (member && (await canSee(tx, member, id))) headlines.set(id, (await draftById(tx, id)).headline);
    const told = waiting.flatMap((one) => {
      const headline = headlines.get(one.article_id);
      return headline === undefined ? [] : [{ ...one, headline }];
    });
    const to = (await peopleById(tx, [personId])).get(personId);
    if (told.length > 0 && to?.email) await write(platform, tx, to.email, told);
  });
}

type Waiting = Awaited<ReturnType<typeof waitingFor>>[number] & { headline: string };

/** Locked: two that come at once write one letter. */
const waitingFor = (tx: Tx, personId: string) =>
  tx
    .selectFrom("comment_letters")
    .innerJoin("comments", "comments.id", "comment_id")
    .innerJoin("comment_threads", "comment_threads.id", "thread_id")
    .select(["comment_id", "article_id", "words", "said", "said_at", "author", "comments.person_id", "is_named"])
    .where("comment_letters.person_id", "=", personId)
    .where("written_at", "is", null)
    .orderBy("said_at")
    .orderBy("comments.id")
    .forUpdate("comment_letters")
    .execute();

async function write(platform: Platform, tx: Tx, to: string, told: readonly Waiting[]): Promise<void> {
  const { title: magazine, language, timeZone } = await publicationOf(tx);
  const m = messagesIn(language).desk.commentLetter;
  const known = await peopleById(tx, [...new Set(told.flatMap(({ person_id }) => person_id ?? []))]);
  const who = ({ author, person_id }: Waiting) => author ?? nameIn(known, person_id);
  const [first] = told;
  if (!first) return;
  const headlines = [...new Set(told.map(({ headline }) => headline))];
  const subject =
    told.length === 1
      ? m.subject({ who: who(first), isNamed: first.is_named, headline: first.headline })
      : m.subjectOfMany({ count: told.length, headline: headlines.length === 1 ? (headlines[0] ?? "") : "" });
  const says = told.map((one) => {
    const when = formatMoment(one.said_at, timeZone, language);
    return m.says({ who: who(one), when, headline: one.headline, words: one.words.slice(0, 200).toWellFormed(), said: one.said });
  });
  const path = headlines.length === 1 ? `/desk/articles/${first.article_id}` : "/desk/articles";
  const button = { label: m.button, url: `${platform.settings.origin}${path}` };
  const letter = { magazine, language, title: subject, paragraphs: says, button, footer: m.footer };
  await writeLetter(platform, tx, { to, subject, purpose: "comments", text: letterText(letter), html: letterHtml(letter) });
}

const nameIn = (known: ReadonlyMap<string, { name: string; email: string | null }>, id: string | null): string => {
  const person = id === null ? undefined : known.get(id);
  return person ? person.name || person.email || "" : "";
};
