import { peopleById } from "../people/index.ts";
import { type Platform, type Tx, inTransaction, isDatabaseUnavailable, isDeadMailbox } from "../platform/index.ts";
import { readMailApart } from "./read-mail-apart.ts";
import { type MailReport, splitMailbox } from "./read-mail.ts";
import { refuse } from "./refusals.ts";
import { suppress } from "./suppressed.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { messageOf, firstOf } from "../values/index.ts";

type TakenMail = { did: "suppressed" | "noted" | "unsubscribed" | "nothing" | "failed"; says: string };

/** Acts on what arrived at the bounce address: a mail, or an mbox file of many. Fed twice it changes nothing more. One that fails holds up none behind it. Refuses "mail-unreadable". */
export async function takeMail(platform: Platform, bytes: Uint8Array): Promise<TakenMail[]> {
  const mails = splitMailbox(Buffer.from(bytes).toString("latin1"));
  if (mails.length === 0 || !/^[\w-]+:/m.test(firstOf(mails))) throw refuse("mail-unreadable", (m) => m.desk.against.letters.noMail);
  const taken: TakenMail[] = [];
  for (const mail of mails)
    taken.push(
      await readMailApart(mail)
        .then((report) => takeOne(platform, report))
        .catch((error: unknown) => notTaken(platform, error, taken.length + 1)),
    );
  return taken;
}

function notTaken({ log }: Platform, error: unknown, at: number): TakenMail {
  if (isDatabaseUnavailable(error)) throw error;
  log.error({ err: error }, `mail ${at} of the bounce address could not be taken; the others go on`);
  return { did: "failed", says: `Mail ${at} could not be taken, feed it again: ${messageOf(error)}` };
}

async function takeOne(platform: Platform, report: MailReport): Promise<TakenMail> {
  if (report.kind === "other") return { did: "nothing", says: `“${report.subject}” is neither a bounce nor an unsubscription.` };
  if (report.kind === "unsubscription") {
    const known = await unsubscribe(platform, { token: report.token, how: "by mail" });
    return known
      ? { did: "unsubscribed", says: "One reader has unsubscribed." }
      : { did: "nothing", says: "The unsubscription names no letter of ours." };
  }
  return takeBounce(platform, report);
}

async function takeBounce(
  platform: Platform,
  { recipientId, status, says, final }: Extract<MailReport, { kind: "bounce" }>,
): Promise<TakenMail> {
  if (!final) return { did: "nothing", says: `${status} is not final: the mail server still tries.` };
  return inTransaction(platform, async (tx) => {
    const recipient = recipientId
      ? await tx.selectFrom("mailing_recipients").select(["id", "mailing_id", "person_id"]).where("id", "=", recipientId).executeTakeFirst()
      : undefined;
    const email = recipient && (await peopleById(tx, [recipient.person_id])).get(recipient.person_id)?.email;
    // an address alone could be anybody’s guess; only our own letter’s name counts
    if (!recipient || !email) return { did: "nothing", says: "The bounce names no letter of ours." };
    const dead = isDeadMailbox(status);
    await note(platform, tx, { id: recipient.id, outcome: dead ? "bounced" : "refused", status, says });
    if (!dead) return { did: "noted", says: `${email} did not take the letter (${status}); the mailbox is there.` };
    await suppress(platform, tx, { email, status, says, mailingId: recipient.mailing_id });
    return { did: "suppressed", says: `${email} bounced (${status}) and gets no more letters.` };
  });
}

type Note = { id: string; outcome: "bounced" | "refused"; status: string; says: string };

async function note(platform: Platform, tx: Tx, { id, ...outcome }: Note): Promise<void> {
  await tx
    .updateTable("mailing_recipients")
    .set({ ...outcome, outcome_at: platform.clock.now() })
    .where("id", "=", id)
    .execute();
}
