import { leftToWrite } from "../document/index.ts";
import { type ArticleView, type IssueView, publicationOf } from "../editorial/index.ts";
import { type Messages, messagesIn, saysAll, says as saysOf } from "../messages/index.ts";
import { deskLanguageOf } from "../people/index.ts";
import { type Platform, type Tx, enqueue, inTransaction } from "../platform/index.ts";
import { type Words, newId, wordsIn } from "../values/index.ts";
import { picturesOfNote } from "./compile.ts";
import { audiencePieces, audienceSize } from "./audience.ts";
import { type Mailing, type MailingState, enterMailingState, isOwn, mailingById, mailingOfIssue, subjectsOf } from "./mailings.ts";
import { refuse } from "./refusals.ts";

const says = (say: (m: Messages["desk"]["against"]["letters"], language: string) => string): Words =>
  saysOf((m, language) => say(m.desk.against.letters, language));

type Asked = {
  mailing: Pick<Mailing, "state" | "subject" | "issueId" | "articleId" | "note" | "toSubscribers">;
  issue: Pick<IssueView, "state"> | null;
  article: Pick<ArticleView, "id"> | null;
  readers: number;
  /** Names of pictures of the note that are not here. */
  missing: string[];
};

/** Every reason why this letter cannot go now, in sentences; none means it may. */
function reasonsAgainstSending({ mailing, issue, article, readers, missing }: Asked): Words[] {
  const gone: Partial<Record<MailingState, Words>> = {
    sending: says((m) => m.beingSent),
    sent: says((m) => m.sent),
  };
  const already = gone[mailing.state];
  return [
    ...(already ? [already] : []),
    ...reasonsAgainstWords(mailing, missing),
    ...(issue && issue.state !== "on sale" ? [says((m) => m.issueNotOnSale)] : []),
    ...(mailing.articleId && !article ? [says((m) => m.notPublished)] : []),
    ...(readers > 0 ? [] : [nobodyIn(mailing)]),
  ];
}

const nobodyIn = (mailing: Asked["mailing"]): Words =>
  says((m) => (mailing.issueId || (isOwn(mailing) && mailing.toSubscribers) ? m.nobody : m.nobodyAsked));

type Written = Pick<Mailing, "subject" | "note" | "issueId" | "articleId">;

const reasonsAgainstWords = ({ subject, note, ...of }: Written, missing: string[]): Words[] => [
  ...(subject ? [] : [says((m) => m.noSubject)]),
  ...(isOwn(of) && note.content.length === 0 ? [says((m) => m.saysNothing)] : []),
  ...leftToWrite(note).map((left) => says((m, language) => m.inNote(left.says(messagesIn(language).desk.text)))),
  ...missing.map((name) => says((m) => m.pictureToCome(name))),
];

export async function reasonsAgainstMailing(tx: Tx, mailing: Mailing): Promise<Words[]> {
  const { subscribers, chosen } = await audienceSize(tx, mailing);
  const { missing } = await picturesOfNote(tx, mailing.note);
  return reasonsAgainstSending({ mailing, ...(await subjectsOf(tx, mailing)), readers: subscribers + chosen, missing });
}

/**
 * Freezes who gets it, one row each, and asks for the first batch, all in one transaction. A stopped
 * one goes on with those who have not had it. Refuses "mailing-not-ready" with every reason.
 */
export async function sendNow(platform: Platform, { mailingId, by }: { mailingId: string; by?: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const mailing = await lock(tx, mailingId);
    const reasons = await reasonsAgainstMailing(tx, mailing);
    if (reasons.length > 0) throw refuse("mailing-not-ready", saysAll(reasons));
    await begin(platform, tx, mailing, by);
  });
}

async function lock(tx: Tx, mailingId: string): Promise<Mailing> {
  await tx.selectFrom("mailings").select("id").where("id", "=", mailingId).forUpdate().execute();
  return mailingById(tx, mailingId);
}

async function begin(platform: Platform, tx: Tx, mailing: Mailing, by?: string): Promise<void> {
  if (mailing.state !== "stopped") await freezeAudience(platform, tx, mailing);
  await enterMailingState(platform, tx, { mailingId: mailing.id, state: "sending", by });
  await askForBatch(tx, mailing.id);
}

/** All batches of all letters stand in one queue, one after the other: that keeps the throttle. `after`: milliseconds. */
export const askForBatch = (tx: Parameters<typeof enqueue>[0], mailingId: string, after?: number): Promise<void> =>
  enqueue(tx, "send-mailing", { mailingId }, { queue: "newsletter", ...(after !== undefined && { after }) });

async function freezeAudience(platform: Platform, tx: Tx, mailing: Mailing): Promise<void> {
  const now = platform.clock.now();
  for await (const readers of audiencePieces(tx, mailing)) {
    const rows = readers.map(({ personId, because }) => ({
      id: newId(now),
      mailing_id: mailing.id,
      person_id: personId,
      because,
      queued_at: now,
    }));
    await tx
      .insertInto("mailing_recipients")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["mailing_id", "person_id"]).doNothing())
      .execute();
  }
}

/** It waits for an hour or, without one, for its issue's sale; it may be taken back until then. */
export async function sendLater(
  platform: Platform,
  { mailingId, at, by }: { mailingId: string; at: Date | null; by: string },
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const mailing = await lock(tx, mailingId);
    const { issue } = await subjectsOf(tx, mailing);
    const reasons = [
      ...(mailing.state === "draft" || mailing.state === "waiting" ? [] : [says((m) => m.already)]),
      ...reasonsAgainstWords(mailing, (await picturesOfNote(tx, mailing.note)).missing),
      ...(at && at <= platform.clock.now() ? [says((m) => m.hourPast)] : []),
      ...(at || issue ? [] : [says((m) => m.noSale)]),
      ...(!at && issue?.state === "on sale" ? [says((m) => m.onSaleAlready)] : []),
    ];
    if (reasons.length > 0) throw refuse("mailing-not-ready", saysAll(reasons));
    await enterMailingState(platform, tx, { mailingId, state: "waiting", goesAt: at, by });
    if (at) await enqueue(tx, "begin-mailing", { mailingId }, { runAt: at });
  });
}

/** A letter that nobody was to get yet, for good. Refuses "mailing-gone" once it waits for its hour, is on its way, or went. */
export async function deleteMailing(platform: Platform, mailingId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state } = await lock(tx, mailingId);
    if (state === "waiting") throw refuse("mailing-gone", (m) => m.desk.against.letters.takeBackFirst);
    if (state !== "draft") throw refuse("mailing-gone", (m) => m.desk.against.letters.wentOut);
    await tx.deleteFrom("mailing_states").where("mailing_id", "=", mailingId).execute();
    await tx.deleteFrom("mailings").where("id", "=", mailingId).execute();
  });
}

/** Back to a draft, or an end to what is being sent: who has it has it. */
export async function stopMailing(platform: Platform, { mailingId, by }: { mailingId: string; by: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state } = await lock(tx, mailingId);
    if (state === "waiting") await enterMailingState(platform, tx, { mailingId, state: "draft", by });
    if (state === "sending") await enterMailingState(platform, tx, { mailingId, state: "stopped", by });
  });
}

/**
 * Job: the hour has come. A letter that was taken back, deleted, or given another hour, is left alone; one whose issue is not on sale yet
 * waits for that and goes with it.
 */
export async function beginMailing(platform: Platform, { mailingId }: { mailingId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    // one that was taken back may have been deleted since
    const isThere = await tx.selectFrom("mailings").select("id").where("id", "=", mailingId).executeTakeFirst();
    if (!isThere) return;
    const mailing = await lock(tx, mailingId);
    if (mailing.state !== "waiting" || !mailing.goesAt || mailing.goesAt > platform.clock.now()) return;
    const { issue } = await subjectsOf(tx, mailing);
    if (!issue || issue.state === "on sale") return beginOrSay(platform, tx, mailing);
    const { waitsForSale: why } = messagesIn(await languageOfAsker(tx, mailing)).desk.against.letters;
    await enterMailingState(platform, tx, { mailingId, state: "waiting", goesAt: null, why });
  });
}

/** Job: the issue is on sale, and its letter waited for that. */
export async function sendIssueLetter(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const found = await mailingOfIssue(tx, issueId);
    const mailing = found && (await lock(tx, found.id));
    if (mailing?.state === "waiting" && !mailing.goesAt) await beginOrSay(platform, tx, mailing);
  });
}

/** What cannot go when its hour comes is a draft again, and says why: the desk shows it. */
async function beginOrSay(platform: Platform, tx: Tx, mailing: Mailing): Promise<void> {
  const reasons = await reasonsAgainstMailing(tx, mailing);
  if (reasons.length === 0) return begin(platform, tx, mailing);
  const language = await languageOfAsker(tx, mailing);
  const why = messagesIn(language).desk.against.letters.couldNotGo(wordsIn(saysAll(reasons), language));
  await enterMailingState(platform, tx, { mailingId: mailing.id, state: "draft", why });
}

/** In which language the desk speaks to whoever last said what becomes of the letter: what is written down of it is read by them. */
async function languageOfAsker(tx: Tx, { id }: Pick<Mailing, "id">): Promise<string> {
  const row = await tx
    .selectFrom("mailing_states")
    .select("entered_by")
    .where("mailing_id", "=", id)
    .where("entered_by", "is not", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return deskLanguageOf(tx, row?.entered_by ?? null, (await publicationOf(tx)).language);
}

/** Once more to those of whom nobody knows whether they have it: the desk decides that, never a job. */
export async function sendUnknownAgain(platform: Platform, { mailingId, by }: { mailingId: string; by: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const mailing = await lock(tx, mailingId);
    if (mailing.state !== "sent" && mailing.state !== "stopped") throw refuse("mailing-not-ready", (m) => m.desk.against.letters.wait);
    await tx
      .updateTable("mailing_recipients")
      .set({ outcome: null, outcome_at: null, handed_over_at: null, says: null, status: null })
      .where("mailing_id", "=", mailingId)
      .where("outcome", "=", "unknown")
      .execute();
    const { onceMore: why } = messagesIn(await deskLanguageOf(tx, by, (await publicationOf(tx)).language)).desk.against.letters;
    await enterMailingState(platform, tx, { mailingId, state: "sending", by, why });
    await askForBatch(tx, mailingId);
  });
}
