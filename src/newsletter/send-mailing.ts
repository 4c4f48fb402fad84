import { setTimeout as wait } from "node:timers/promises";
import { type Reader, readerOf } from "../access/index.ts";
import type { CompiledLetter } from "./letter/letter-words.ts";
import { whyItComes } from "./letter/why-it-comes.ts";
import { type ArticleView, type Publication, publicationOf } from "../editorial/index.ts";
import { personById } from "../people/index.ts";
import {
  type MailFailure,
  type Platform,
  connectionsFor,
  elapsed,
  inTransaction,
  isDatabaseUnavailable,
  mailFailure,
} from "../platform/index.ts";
import { messageOf } from "../values/index.ts";
import { askForBatch } from "./begin.ts";
import { choiceOf } from "./choices.ts";
import { articleIn, languageFor, letterClass, letterFor } from "./compile.ts";
import { deliver } from "./deliver.ts";
import { type Mailing, enterMailingState, mailingById, subjectsOf } from "./mailings.ts";
import { isSuppressed, suppress } from "./suppressed.ts";
import { pauseAfter } from "./yielding.ts";
import { newUnsubscribeTokens } from "./unsubscribe.ts";

/** A batch is what may go in ten seconds; a stop waits for no more than that. */
const batchSeconds = 10;
/** Minutes to wait after the first, second … time that the mail server said “later”. */
const retryDelays = [5, 15, 60, 240, 720];

type Recipient = { id: string; person_id: string; because: string; attempts: number };
type Batch = {
  mailing: Mailing;
  article: ArticleView | null;
  publication: Publication;
  letters: Map<string, Promise<CompiledLetter>>;
};

/**
 * Job: sends the next batch and asks for the one after it. The queue runs one batch at a time, so a row
 * that was handed over and has no outcome is left from a process that died: it may have arrived, and is not sent again.
 */
export async function sendMailing(platform: Platform, { mailingId }: { mailingId: string }, work?: { signal: AbortSignal }): Promise<void> {
  const mailing = await mailingById(platform.db, mailingId);
  if (mailing.state !== "sending") return;
  await markLeftBehind(platform, mailingId);
  const perMinute = platform.settings.newslettersPerMinute;
  const size = Math.max(1, Math.floor((perMinute * batchSeconds) / 60));
  const began = elapsed();
  const due = await dueRecipients(platform, mailingId, size);
  const { article } = await subjectsOf(platform.db, mailing);
  const batch = { mailing, article, publication: await publicationOf(platform.db), letters: new Map() };
  await sendAll(platform, batch, due, work?.signal);
  const next = await nextDue(platform, mailingId);
  if (!next) return finish(platform, mailingId);
  if (due.length > 0) await waitUnlessAborted((due.length / perMinute) * 60_000 - (elapsed() - began), work?.signal);
  await askForBatch(platform.db, mailingId, next === "now" ? undefined : next.valueOf() - platform.clock.now().valueOf());
}

async function markLeftBehind(platform: Platform, mailingId: string): Promise<void> {
  await platform.db
    .updateTable("mailing_recipients")
    .set({
      outcome: "unknown",
      outcome_at: platform.clock.now(),
      says: "Masthead stopped between handing it over and hearing what became of it.",
    })
    .where("mailing_id", "=", mailingId)
    .where("handed_over_at", "is not", null)
    .where("outcome", "is", null)
    .execute();
}

const open = ({ db }: Platform, mailingId: string) =>
  db.selectFrom("mailing_recipients").where("mailing_id", "=", mailingId).where("outcome", "is", null).where("handed_over_at", "is", null);

const dueRecipients = (platform: Platform, mailingId: string, limit: number): Promise<Recipient[]> =>
  open(platform, mailingId)
    .select(["id", "person_id", "because", "attempts"])
    .where((where) => where.or([where("not_before", "is", null), where("not_before", "<=", platform.clock.now())]))
    .orderBy("id")
    .limit(limit)
    .execute();

async function nextDue(platform: Platform, mailingId: string): Promise<Date | "now" | undefined> {
  if ((await dueRecipients(platform, mailingId, 1)).length > 0) return "now";
  const row = await open(platform, mailingId)
    .select((select) => select.fn.min("not_before").as("soonest"))
    .executeTakeFirst();
  return row?.soonest ?? undefined;
}

async function finish(platform: Platform, mailingId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await tx.selectFrom("mailings").select("id").where("id", "=", mailingId).forUpdate().execute();
    if ((await mailingById(tx, mailingId)).state === "sending") await enterMailingState(platform, tx, { mailingId, state: "sent" });
  });
}

/** Keeps the queue, and with it every other letter, waiting until the minute has room again. */
const waitUnlessAborted = async (ms: number, signal?: AbortSignal): Promise<void> => {
  if (ms > 0) await wait(ms, undefined, { ...(signal && { signal }) }).catch(() => undefined);
};

/**
 * As many at once as there are connections, in two halves: while one is read and written down, the other is on its way. Between
 * them both make room for readers, where the machine is short; what does not go in its seconds is the next batch’s.
 */
async function sendAll(platform: Platform, batch: Batch, recipients: Recipient[], signal?: AbortSignal): Promise<void> {
  const left = [...recipients];
  const half = Math.ceil(connectionsFor(platform.settings.newslettersPerMinute) / 2);
  const began = elapsed();
  const sender = async () => {
    while (left.length > 0 && !signal?.aborted && elapsed() - began < batchSeconds * 1000) {
      const sent = elapsed();
      await sendSome(platform, batch, left.splice(0, half));
      if (left.length > 0) await waitUnlessAborted(await pauseAfter(platform, elapsed() - sent), signal);
    }
  };
  await Promise.all([sender(), sender()]);
}

type Ready = { recipient: Recipient; addressee: Addressee; letter: CompiledLetter };

/** So many letters with so many questions and writes as one takes; of those that cannot go together each goes by itself. */
async function sendSome(platform: Platform, batch: Batch, recipients: readonly Recipient[]): Promise<void> {
  const ready = (await Promise.all(recipients.map((recipient) => readyFor(platform, batch, recipient)))).filter((one) => one !== undefined);
  if (ready.length === 0) return;
  try {
    await handOverAndSend(platform, batch, ready);
  } catch (error) {
    const [first, ...others] = ready.map(({ recipient }) => recipient);
    if (first && others.length === 0) return retryLater(platform, first, error);
    if (isDatabaseUnavailable(error)) throw error;
    for (const { recipient } of ready) await sendSome(platform, batch, [recipient]);
  }
}

/** Their letter, where they get one. */
async function readyFor(platform: Platform, batch: Batch, recipient: Recipient): Promise<Ready | undefined> {
  try {
    const addressee = await addresseeOf(platform, batch, recipient);
    if (typeof addressee !== "string") return { recipient, addressee, letter: await letterOf(platform, batch, addressee) };
    await settle(platform, [recipient.id], { outcome: "left out", status: "", says: addressee });
  } catch (error) {
    await retryLater(platform, recipient, error);
  }
  return undefined;
}

async function handOverAndSend(platform: Platform, { mailing }: Batch, ready: readonly Ready[]): Promise<void> {
  const tokens = await handOver(
    platform,
    ready.map(({ recipient }) => recipient),
    mailing.id,
  );
  const sent = await Promise.all(
    ready.map(async ({ recipient, addressee: { email, why }, letter }) => {
      const token = tokens.get(recipient.person_id);
      if (!token) return [];
      try {
        await deliver(platform, { id: recipient.id, to: email, why, token, letter });
        return [recipient.id];
      } catch (error) {
        await failed(platform, { recipient, email, mailingId: mailing.id }, mailFailure(error));
        return [];
      }
    }),
  );
  await settle(platform, sent.flat(), { outcome: "sent", status: "", says: "" });
}

/** Set once in a batch for each language and each class of its readers, whoever asks first. */
async function letterOf(
  platform: Platform,
  { mailing, article, letters }: Batch,
  { reader, language }: Addressee,
): Promise<CompiledLetter> {
  const key = `${language} ${letterClass(reader, await articleIn(platform.db, article, language))}`;
  const letter = letters.get(key) ?? letterFor(platform, mailing, reader, language);
  letters.set(key, letter);
  return letter;
}

type Addressee = { email: string; why: string; reader: Reader; language: string };

/** Who it is this moment, with the rights of this moment; or why nothing is sent to them. */
async function addresseeOf(platform: Platform, { publication }: Batch, { person_id, because }: Recipient): Promise<Addressee | string> {
  const person = await personById(platform.db, person_id);
  if (!person) return "The person is no longer here.";
  if (!person.email) return "They have no e-mail address.";
  const choice = await choiceOf(platform.db, person_id);
  if (choice?.choice === "out") return "Unsubscribed before it went.";
  if (await isSuppressed(platform.db, person.email)) return "An earlier letter to this address bounced.";
  const language = languageFor(person, publication);
  const why = whyItComes({ ...publication, language }, { isSubscriber: because === "subscriber", askedAt: choice?.chosenAt });
  return { email: person.email, why, reader: await readerOf(platform, person), language };
}

/** Written down and committed before the mail server hears of them; none for whom another has taken. */
async function handOver(platform: Platform, recipients: readonly Recipient[], mailingId: string): Promise<Map<string, string>> {
  const ids = recipients.map(({ id }) => id);
  return inTransaction(platform, async (tx) => {
    const taken = await tx
      .updateTable("mailing_recipients")
      .set((set) => ({ handed_over_at: platform.clock.now(), attempts: set("attempts", "+", 1) }))
      .where("id", "in", ids)
      .where("handed_over_at", "is", null)
      .where("outcome", "is", null)
      .returning("person_id")
      .execute();
    return newUnsubscribeTokens(platform, tx, { personIds: taken.map(({ person_id }) => person_id), mailingId });
  });
}

type Settled = { outcome: "sent" | "bounced" | "refused" | "unknown" | "left out"; status: string; says: string };

async function settle(platform: Platform, ids: readonly string[], { outcome, status, says }: Settled): Promise<void> {
  if (ids.length === 0) return;
  await platform.db
    .updateTable("mailing_recipients")
    .set({ outcome, status, says, outcome_at: platform.clock.now() })
    .where("id", "in", ids)
    .execute();
}

type Failed = { recipient: Recipient; email: string; mailingId: string };

async function failed(platform: Platform, { recipient, email, mailingId }: Failed, { outcome, status, says }: MailFailure): Promise<void> {
  if (outcome === "bounced") await inTransaction(platform, (tx) => suppress(platform, tx, { email, status, says, mailingId }));
  if (outcome !== "later") return settle(platform, [recipient.id], { outcome, status, says });
  const not_before = nextTry(platform, recipient);
  if (!not_before) return settle(platform, [recipient.id], { outcome: "refused", status, says });
  await platform.db
    .updateTable("mailing_recipients")
    .set({ handed_over_at: null, not_before, status, says })
    .where("id", "=", recipient.id)
    .execute();
}

function nextTry({ clock }: Platform, { attempts }: Recipient): Date | undefined {
  const pause = retryDelays[attempts];
  return pause === undefined ? undefined : new Date(clock.now().valueOf() + pause * 60_000);
}

/** A letter that could not be written holds up nobody else’s: it is tried later. One that was handed over is left alone, for it may have arrived. */
async function retryLater(platform: Platform, recipient: Recipient, error: unknown): Promise<void> {
  if (isDatabaseUnavailable(error)) throw error;
  platform.log.error({ err: error, recipient: recipient.id }, "a reader’s letter could not be written; the others go on");
  const says = `Masthead could not write it: ${messageOf(error)}`;
  const not_before = nextTry(platform, recipient);
  await platform.db
    .updateTable("mailing_recipients")
    .set({
      attempts: recipient.attempts + 1,
      says,
      ...(not_before ? { not_before } : { outcome: "refused", outcome_at: platform.clock.now() }),
    })
    .where("id", "=", recipient.id)
    .where("handed_over_at", "is", null)
    .where("outcome", "is", null)
    .execute();
}
