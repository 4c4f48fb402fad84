import {
  type StandingRow,
  agreeToPrice,
  linkCustomer,
  lockStanding,
  moveStanding,
  nameReference,
  standingRow,
  standingRows,
  unwantStanding,
  wantedNext,
  wantStanding,
} from "../payments/index.ts";
import { enqueue, inTransaction } from "../platform/index.ts";
import { messageOf } from "../values/index.ts";
import { type Planned, plannedById, takeoverPlan } from "./plan.ts";
import { refuse } from "./refusals.ts";
import { type Hands, type Taken, handsOf, takeOver } from "./take.ts";
import { type Undone, undoTakeover } from "./undo.ts";

/** Those that would be taken over now, soonest first. */
export const takeable = (plan: readonly Planned[]): Planned[] =>
  plan.filter(({ verdict }) => verdict.is === "take" || verdict.is === "end");

type Told<T> = (one: StandingRow, became: T) => void;

/** Takes over so many of the plan, one after the other, and tells of each. What cannot be asked for ends the run; what was begun is gone on with by the next. */
export async function runTakeover(hands: Hands, { limit, by, tell }: { limit: number; by?: string; tell: Told<Taken> }): Promise<void> {
  for (const { row } of takeable(await takeoverPlan(hands.platform, hands.payments)).slice(0, limit))
    tell(row, await takeOver(hands, row.id, by));
}

/** Gives back everything that was taken over and not yet renewed by us, or half so. */
export async function undoAll(hands: Hands, { by, tell }: { by?: string; tell: Told<Undone> }): Promise<void> {
  const { gateway, platform } = handsOf(hands);
  for (const row of await standingRows(platform.db, gateway))
    if (row.state === "armed" || row.state === "intended" || row.state === "undoing" || row.state === "stopped")
      tell(row, await undoTakeover(hands, row.id, by));
}

/** Puts these into the queue that a job works off; a stop empties it. */
export async function want({ platform }: Hands, ids: readonly string[]): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await wantStanding(platform, tx, ids);
    await enqueue(tx, "take-over", {});
  });
}

/** After the one that is being worked on no more is begun. */
export const stopTaking = async ({ platform }: Hands): Promise<void> => inTransaction(platform, (tx) => unwantStanding(tx));

/** Job: takes over what is wanted, until nothing is any more. */
export async function takeWanted(hands: Hands): Promise<void> {
  const { gateway, platform } = handsOf(hands);
  for (let id = await wantedNext(platform.db, gateway); id; id = await wantedNext(platform.db, gateway)) {
    try {
      await takeOver(hands, id);
    } catch (error) {
      platform.log.warn({ reason: messageOf(error) }, "a take-over could not be gone on with");
      await unwantStanding(platform.db);
      throw error;
    }
    await unwantStanding(platform.db, [id]);
  }
}

/** A person says that this customer is whoever has its address here. Refuses "takeover-impossible". */
export async function confirmPayer(
  { platform, payments }: Hands,
  { id, personId, by }: { id: string; personId: string; by: string },
): Promise<void> {
  const proposed = (await plannedById(platform, payments, id))?.proposed;
  if (proposed?.id !== personId) throw refuse("takeover-impossible", (m) => m.refusals.takeover.notProposed);
  await inTransaction(platform, async (tx) => {
    const { gateway, customer } = await lockStanding(tx, id);
    if (!(await linkCustomer(platform, tx, { gateway, customer, personId, how: "confirmed", by })))
      throw refuse("takeover-impossible", (m) => m.refusals.takeover.anothers);
  });
}

/** A person says which of several subscriptions here goes on in its place. Refuses "takeover-impossible". */
export async function chooseHere(
  { platform, payments }: Hands,
  { id, subscriptionId }: { id: string; subscriptionId: string },
): Promise<void> {
  const one = await plannedById(platform, payments, id);
  const may = one?.candidates.some((here) => here.id === subscriptionId);
  if (!may || !(await inTransaction(platform, (tx) => nameReference(tx, { id, reference: subscriptionId }))))
    throw refuse("takeover-impossible", (m) => m.refusals.takeover.notTheirs);
}

/** It is something else, or is to go on there: it is not looked at any more, and is in no renewal’s way. Refuses "takeover-impossible". */
export async function leaveThere({ platform }: Hands, { id, by }: { id: string; by?: string | undefined }): Promise<void> {
  const row = await standingRow(platform.db, id);
  if (!row) throw refuse("standing-missing", (m) => m.refusals.takeover.missing);
  const left = await inTransaction(platform, (tx) =>
    moveStanding(platform, tx, row, {
      from: ["seen", "undone", "stopped"],
      to: "left",
      why: "left as it is",
      by,
      set: { reference: null },
    }),
  );
  if (!left) throw refuse("takeover-impossible", (m) => m.refusals.takeover.taken);
}

/** What was left is looked at again. */
export async function lookAgainAt({ platform }: Hands, { id, by }: { id: string; by?: string | undefined }): Promise<void> {
  await inTransaction(platform, (tx) => moveStanding(platform, tx, { id }, { from: ["left"], to: "seen", why: "looked at again", by }));
}

/** Our price is dearer, or the one there unknown, and a person has said that it is right. */
export const agree = async ({ platform }: Hands, given: { id: string; by: string | undefined }): Promise<void> =>
  inTransaction(platform, (tx) => agreeToPrice(platform, tx, given));
