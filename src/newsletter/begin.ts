import { leftToWrite } from "../document/index.ts";
import { type ArticleView, type IssueView } from "../editorial/index.ts";
import { type Platform, type Tx, enqueue, inTransaction } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { picturesOfNote } from "./compile.ts";
import { audiencePieces, audienceSize } from "./audience.ts";
import { type Mailing, type MailingState, enterMailingState, isOwn, mailingById, mailingOfIssue, subjectsOf } from "./mailings.ts";
import { refuse } from "./refusals.ts";

type Asked = {
  mailing: Pick<Mailing, "state" | "subject" | "issueId" | "articleId" | "note" | "toSubscribers">;
  issue: Pick<IssueView, "state"> | null;
  article: Pick<ArticleView, "id"> | null;
  readers: number;
  /** Names of pictures of the note that are not here. */
  missing: string[];
};

/** Every reason why this letter cannot go now, in sentences; none means it may. */
function reasonsAgainstSending({ mailing, issue, article, readers, missing }: Asked): string[] {
  const gone: Partial<Record<MailingState, string>> = { sending: "It is being sent.", sent: "It was sent; a reader gets a letter once." };
  const already = gone[mailing.state];
  return [
    ...(already ? [already] : []),
    ...reasonsAgainstWords(mailing, missing),
    ...(issue && issue.state !== "on sale" ? ["Its issue is not on sale yet."] : []),
    ...(mailing.articleId && !article ? ["Its article is not published."] : []),
    ...(readers > 0 ? [] : [nobodyIn(mailing)]),
  ];
}

const nobodyIn = (mailing: Asked["mailing"]): string =>
  mailing.issueId || (isOwn(mailing) && mailing.toSubscribers)
    ? "Nobody would get it: there is no subscriber, and nobody has asked for the newsletter."
    : "Nobody would get it: nobody has asked for the newsletter.";

type Words = Pick<Mailing, "subject" | "note" | "issueId" | "articleId">;

const reasonsAgainstWords = ({ subject, note, ...of }: Words, missing: string[]): string[] => [
  ...(subject ? [] : ["It has no subject."]),
  ...(isOwn(of) && note.content.length === 0 ? ["It says nothing yet: write the letter."] : []),
  ...leftToWrite(note).map((left) => `In the note: ${left}`),
  ...missing.map((name) => `In the note: The picture “${name}” was named but not uploaded.`),
];

export async function reasonsAgainstMailing(tx: Tx, mailing: Mailing): Promise<string[]> {
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
    if (reasons.length > 0) throw refuse("mailing-not-ready", reasons.join(" "));
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
      ...(mailing.state === "draft" || mailing.state === "waiting" ? [] : ["It is on its way already."]),
      ...reasonsAgainstWords(mailing, (await picturesOfNote(tx, mailing.note)).missing),
      ...(at && at <= platform.clock.now() ? ["The hour is past; send it now instead."] : []),
      ...(at || issue ? [] : ["Only an issue’s letter has a sale to wait for; give an hour."]),
      ...(!at && issue?.state === "on sale" ? ["Its issue is on sale already; send it now."] : []),
    ];
    if (reasons.length > 0) throw refuse("mailing-not-ready", reasons.join(" "));
    await enterMailingState(platform, tx, { mailingId, state: "waiting", goesAt: at, by });
    if (at) await enqueue(tx, "begin-mailing", { mailingId }, { runAt: at });
  });
}

/** A letter that nobody was to get yet, for good. Refuses "mailing-gone" once it waits for its hour, is on its way, or went. */
export async function deleteMailing(platform: Platform, mailingId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state } = await lock(tx, mailingId);
    if (state === "waiting") throw refuse("mailing-gone", "The letter is to go by itself: take it back first.");
    if (state !== "draft") throw refuse("mailing-gone", "The letter went out; who got it is kept.");
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
    const why = "Its hour came before its issue was on sale: it goes with the sale.";
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
  if (reasons.length > 0)
    await enterMailingState(platform, tx, {
      mailingId: mailing.id,
      state: "draft",
      why: `It was due and could not go. ${reasons.join(" ")}`,
    });
  else await begin(platform, tx, mailing);
}

/** Once more to those of whom nobody knows whether they have it: the desk decides that, never a job. */
export async function sendUnknownAgain(platform: Platform, { mailingId, by }: { mailingId: string; by: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const mailing = await lock(tx, mailingId);
    if (mailing.state !== "sent" && mailing.state !== "stopped") throw refuse("mailing-not-ready", "Wait until it is sent or stopped.");
    await tx
      .updateTable("mailing_recipients")
      .set({ outcome: null, outcome_at: null, handed_over_at: null, says: null, status: null })
      .where("mailing_id", "=", mailingId)
      .where("outcome", "=", "unknown")
      .execute();
    await enterMailingState(platform, tx, { mailingId, state: "sending", by, why: "once more to those whose outcome was unknown" });
    await askForBatch(tx, mailingId);
  });
}
