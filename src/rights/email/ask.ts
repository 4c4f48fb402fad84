import {
  changeEmail,
  endSessionsOf,
  hashOfToken,
  lockPerson,
  newCode,
  newToken,
  normalEmail,
  type Person,
  personByEmail,
} from "../../people/index.ts";
import { enqueue, type Platform, type Tx, inTransaction, isWithinRate } from "../../platform/index.ts";
import { moveLetters } from "../../correspondence/index.ts";
import { sendGiftsElsewhere } from "../../orders/index.ts";
import { codeOf, newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import {
  type ChangeRow,
  type EndedAs,
  isOver,
  lockById,
  lockByLink,
  lockOpen,
  oldLink,
  proveHours,
  waitOf,
  wrongCodesAllowed,
} from "./email-change.ts";
import { writeEmailChanged, writeEmailCode, writeEmailKept, writeEmailLink, writeEmailQuestion, writeHasAccount } from "./letters.ts";

const day = 86_400_000;
const hour = 3_600_000;

/** `fresh`: whoever asks has just typed a code of the old mailbox; without it they say that they cannot read it any more. */
type Asked = { person: Person; email: string; fresh: boolean; ip: string };

/**
 * A reader asks that their account go by another address: a code to the new one, a question to the old one. What is answered is the
 * same whether or not the new address is somebody’s. Asked again, it begins anew.
 */
export async function askForEmail(platform: Platform, { person, email, fresh, ip }: Asked): Promise<void> {
  if (!fresh && person.roles.length > 0) throw refuse("email-change-not-alone", (m) => m.refusals.rights.staffWait);
  await refuseTooOften(platform, [`email-change:person:${person.id}`, `email-change:ip:${ip}`]);
  await begin(platform, { person, email, fresh, by: null, why: "" });
}

/** Staff ask for it, for a reader whose mailbox is gone: the new one is proven by a button, and then it is done. Answers with the person’s id. */
export async function askForEmailAtDesk(
  platform: Platform,
  { old, email, why, by }: { old: string; email: string; why: string; by: string },
): Promise<string> {
  if (!why) throw refuse("reader-unproven", (m) => m.desk.requests.whyMissing, { why: (m) => m.desk.requests.whyMissing });
  const person = await personByEmail(platform.db, old);
  if (!person) throw refuse("reader-unknown", (m) => m.refusals.rights.unknown, { old: (m) => m.refusals.rights.unknown });
  if (person.roles.length > 0) throw refuse("email-change-not-alone", (m) => m.refusals.rights.staffWait);
  await begin(platform, { person, email, fresh: true, by, why });
  return person.id;
}

async function refuseTooOften(platform: Platform, buckets: string[]): Promise<void> {
  for (const bucket of buckets)
    if (!(await isWithinRate(platform, { bucket, limit: 5, seconds: 86_400 })))
      throw refuse("email-change-too-often", (m) => m.refusals.rights.tooOften);
}

type Beginning = { person: Person; email: string; fresh: boolean; by: string | null; why: string };

async function begin(platform: Platform, { person, email: typed, fresh, by, why }: Beginning): Promise<void> {
  const email = normalEmail(typed);
  if (email === person.email)
    throw refuse("email-same", (m) => m.refusals.rights.sameEmail, { email: (m) => m.refusals.rights.otherEmail });
  const [code, link, now] = [newCode(), newToken(), platform.clock.now()];
  const { origin } = platform.settings;
  await inTransaction(platform, async (tx) => {
    // two windows of one reader wait here for one another
    await lockPerson(tx, person.id);
    const before = await lockOpen(tx, person.id);
    if (before) await end(platform, tx, before, { as: "replaced", by });
    const id = newId(now);
    const change = await tx
      .insertInto("email_changes")
      .values({
        id,
        person_id: person.id,
        old_email: person.email,
        new_email: email,
        asked_at: now,
        asked_by: by,
        why,
        fresh,
        code_hash: hashOfToken(`${id}:${code}`),
        link_hash: by ? hashOfToken(link) : null,
        prove_until: new Date(now.valueOf() + proveHours[by ? "link" : "code"] * hour),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (await personByEmail(tx, email)) await writeHasAccount(platform, tx, { change });
    else if (by) await writeEmailLink(platform, tx, { change, url: `${origin}/email/new?token=${link}` });
    else await writeEmailCode(platform, tx, { change, code });
    await writeEmailQuestion(platform, tx, { change, url: await oldLink(platform, tx, id) });
  });
}

/** `changed`: both mailboxes have answered, and it is done; `taken`: the address became somebody’s meanwhile. */
type Outcome = "waits" | "changed" | "taken";

/** The code of the letter to the new mailbox, typed by whoever asked. The fifth wrong one ends the change. */
export async function proveNewEmail(platform: Platform, { personId, code }: { personId: string; code: string }): Promise<Outcome> {
  const tried = await inTransaction(platform, async (tx) => {
    const row = await lockOpen(tx, personId);
    if (!row || isOver(row, platform.clock.now()) || row.link_hash) throw noChange();
    if (row.new_proven_at) return { row };
    if (row.code_hash.equals(hashOfToken(`${row.id}:${code.replace(/\s/g, "")}`))) return { row: await noteProven(platform, tx, row) };
    const left = wrongCodesAllowed - 1 - row.wrong_codes;
    await tx
      .updateTable("email_changes")
      .set({ wrong_codes: row.wrong_codes + 1 })
      .where("id", "=", row.id)
      .execute();
    if (left <= 0) await end(platform, tx, row, { as: "expired", by: null });
    return { left };
  });
  if (tried.row) return finishIfAgreed(platform, tried.row);
  const beside = { code: (m) => m.refusals.rights.codeBeside } as const satisfies Parameters<typeof refuse>[2];
  if (tried.left > 0) throw refuse("email-change-code-wrong", (m) => m.refusals.rights.codeWrong(tried.left), beside);
  throw refuse("email-change-code-wrong", (m) => m.refusals.rights.codeWrongLast, beside);
}

const noChange = () => refuse("email-change-missing", (m) => m.refusals.rights.noChange);
const linkOver = () => refuse("email-change-missing", (m) => m.refusals.rights.linkOver);

/** The button of the letter to the new mailbox, of a change that the desk asked for. */
export async function proveNewEmailByLink(platform: Platform, token: string): Promise<Outcome> {
  const proven = await inTransaction(platform, async (tx) => {
    const row = await lockByLink(tx, "new", token);
    if (!row || isOver(row, platform.clock.now())) throw linkOver();
    return noteProven(platform, tx, row);
  });
  // staff know that it is they
  return finishEmailChange(platform, proven.id, { by: proven.asked_by });
}

const noteProven = (platform: Platform, tx: Tx, row: ChangeRow): Promise<ChangeRow> => {
  const now = platform.clock.now();
  return tx
    .updateTable("email_changes")
    .set({ new_proven_at: row.new_proven_at ?? now, due_at: row.due_at ?? new Date(now.valueOf() + waitOf(row) * day) })
    .where("id", "=", row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
};

/** The old mailbox agrees. */
export async function agreeToEmail(platform: Platform, token: string): Promise<Outcome> {
  const now = platform.clock.now();
  const row = await inTransaction(platform, async (tx) => {
    const found = await lockByLink(tx, "old", token);
    if (!found || isOver(found, now)) throw linkOver();
    const set = { old_confirmed_at: found.old_confirmed_at ?? now };
    return tx.updateTable("email_changes").set(set).where("id", "=", found.id).returningAll().executeTakeFirstOrThrow();
  });
  return finishIfAgreed(platform, row);
}

/** The old mailbox refuses: nothing is changed, and whoever asked is signed out with everybody else. */
export async function refuseEmail(platform: Platform, token: string): Promise<void> {
  const personId = await inTransaction(platform, async (tx) => {
    const row = await lockByLink(tx, "old", token);
    if (!row) throw linkOver();
    await end(platform, tx, row, { as: "refused", by: null });
    return row.person_id;
  });
  await endSessionsOf(platform, personId);
}

/** Whoever asked for it would rather leave it. Where there is none, none is ended. */
export async function withdrawEmail(platform: Platform, personId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const row = await lockOpen(tx, personId);
    if (row) await end(platform, tx, row, { as: "withdrawn", by: null });
  });
}

export async function end({ clock }: Platform, tx: Tx, { id }: ChangeRow, { as, by }: { as: EndedAs; by: string | null }): Promise<void> {
  await tx.updateTable("email_changes").set({ ended_at: clock.now(), ended_as: as, ended_by: by }).where("id", "=", id).execute();
}

const finishIfAgreed = async (platform: Platform, row: ChangeRow): Promise<Outcome> =>
  row.new_proven_at && row.old_confirmed_at ? finishEmailChange(platform, row.id, { by: null }) : "waits";

/** Makes the change, whatever the old mailbox said; once, however many ask. The new address has to be proven. */
export async function finishEmailChange(platform: Platform, id: string, { by }: { by: string | null }): Promise<Outcome> {
  try {
    return await inTransaction(platform, (tx) => finishWithin(platform, tx, id, by));
  } catch (error) {
    // somebody signed in with it at this very moment
    if (codeOf(error) !== "23505") throw error;
    return inTransaction(platform, async (tx) => endAsTaken(platform, tx, await lockById(tx, id)));
  }
}

async function finishWithin(platform: Platform, tx: Tx, id: string, by: string | null): Promise<Outcome> {
  const change = await lockById(tx, id);
  if (!change) {
    await refuseUnknown(tx, id);
    return "changed";
  }
  if (!change.new_proven_at) throw refuse("email-change-unproven", (m) => m.refusals.rights.unproven);
  const { person_id: personId, old_email: from, new_email: to } = change;
  if (!(await changeEmail(platform, tx, { personId, email: to }))) return endAsTaken(platform, tx, change);
  await sendGiftsElsewhere(tx, { from, to });
  await moveLetters(tx, { from, to });
  await tx.updateTable("email_changes").set({ done_at: platform.clock.now(), done_by: by }).where("id", "=", id).execute();
  await writeEmailChanged(platform, tx, { change });
  await enqueue(tx, "tell-gateway-email", { personId });
  return "changed";
}

/** A change that is over was there; any other is nobody’s. Refuses "email-change-missing". */
async function refuseUnknown(tx: Tx, id: string): Promise<void> {
  if (!(await tx.selectFrom("email_changes").select("id").where("id", "=", id).executeTakeFirst())) throw noChange();
}

/** Staff end it, and say why in the log; the old mailbox is told. False where there is none to be ended. */
export async function stopEmailChange(platform: Platform, { id, by }: { id: string; by: string }): Promise<boolean> {
  return inTransaction(platform, async (tx) => {
    const row = await lockById(tx, id);
    if (!row) {
      await refuseUnknown(tx, id);
      return false;
    }
    await end(platform, tx, row, { as: "stopped", by });
    await writeEmailKept(platform, tx, { change: row, as: "stopped" });
    return true;
  });
}

async function endAsTaken(platform: Platform, tx: Tx, change: ChangeRow | undefined): Promise<Outcome> {
  if (!change) return "changed";
  await end(platform, tx, change, { as: "taken", by: null });
  await writeEmailKept(platform, tx, { change, as: "taken" });
  return "taken";
}
