import { type Copy, issuesToCome } from "./copies.ts";

/** A claim that was granted: the issue of an order that did not come, and what was promised for it. */
export type Promised = {
  claimId: string;
  /** The order of the copy that did not come; null where it was none of an order's. */
  orderId: string | null;
  ordinal: number | null;
  wholeNumber: number;
  answer: "replacement" | "one more";
  /** The copy that makes it good; of extra copies only how many there are counts, for holds move them. */
  answerCopyId: string;
};

const sent = new Set(["frozen", "mailed", "released", "claimed", "replaced"]);

/** The claims whose good has not been sent yet, oldest first as they are given: extra copies answer them in that order. */
export function unsentPromises(promised: readonly Promised[], copies: readonly Copy[]): Promised[] {
  const isSent = new Set(copies.filter(({ state }) => sent.has(state)).map(({ id }) => id));
  const extras = copies.filter(({ kind, state }) => kind === "extra" && sent.has(state)).length;
  const more = promised.filter(({ answer }) => answer === "one more").slice(extras);
  return promised.filter((one) => (one.answer === "replacement" ? !isSent.has(one.answerCopyId) : more.includes(one)));
}

/** The copies that go out for these claims, as far as they are owed. */
export function copiesFor(promised: readonly Promised[], copies: readonly Copy[]): Copy[] {
  const owed = copies.filter(({ state }) => state === "owed");
  const extras = owed.filter(({ kind }) => kind === "extra").sort((a, b) => a.wholeNumber - b.wholeNumber);
  const replacements = new Set(promised.flatMap(({ answer, answerCopyId }) => (answer === "replacement" ? [answerCopyId] : [])));
  return [
    ...owed.filter(({ id }) => replacements.has(id)),
    ...extras.slice(0, promised.filter(({ answer }) => answer === "one more").length),
  ];
}

/** Those of them that a refund of the unserved pays for: one more at the end does not come any more, nor what was struck out before. */
export function worthMoney(promised: readonly Promised[], copies: readonly Copy[]): Promised[] {
  const owed = new Set(copies.filter(({ state }) => state === "owed").map(({ id }) => id));
  return unsentPromises(promised, copies).filter(({ answer, answerCopyId }) => answer === "one more" || !owed.has(answerCopyId));
}

/** How an order that is given back stands: all of it, or what is unserved of it. */
type Returning = { orderId: string; kind: "guarantee" | "unserved" };

type AtRefund = {
  /** What is still sent although the subscription ends. */
  sent: Promised[];
  /** What is given back in money in its place. */
  inMoney: Promised[];
  /** Copies that are not struck out. */
  stays: Copy[];
  /** Issues that will not come. */
  gone: number[];
};

/**
 * A promise is kept when the money goes back: an issue that was to be sent once more is sent, one that was to come at the
 * end is given back in money; of what is given back whole nothing is left to make good, and what was free is sent.
 */
export function promisesAtRefund(promised: readonly Promised[], copies: readonly Copy[], paid: readonly Returning[]): AtRefund {
  const kind = (orderId: string | null) => paid.find((one) => one.orderId === orderId)?.kind;
  const unsent = unsentPromises(promised, copies);
  const worth = worthMoney(promised, copies);
  const inMoney = unsent.filter((one) => kind(one.orderId) === "guarantee" || (kind(one.orderId) === "unserved" && worth.includes(one)));
  const kept = unsent.filter((one) => !inMoney.includes(one));
  const stays = copiesFor(kept, copies);
  return { sent: kept, inMoney, stays, gone: issuesToCome(copies.filter((copy) => !stays.includes(copy))) };
}
