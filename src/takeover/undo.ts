import { type StandingRow, isLive, keepSeen, lockStanding, moveStanding, noteTrouble, standingRow } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { changeSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/index.ts";
import { messageOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { type Hands, alone, handsOf } from "./take.ts";

/** `undone`: it goes on there; `ends`: it ends there all the same, for its reader has stopped; `late`: it has ended there, or we have renewed. */
export type Undone = { did: "undone" | "ends" | "late" | "nothing" | "busy" } | { did: "open"; why: string };

/**
 * Gives one back to the gateway, until our first renewal: first we do not renew any more, then it goes on there, and that is read
 * back. Broken off it is gone on with by doing it again; until then neither charges that had not. Throws when the gateway cannot be asked.
 */
export async function undoTakeover(given: Hands, id: string, by?: string): Promise<Undone> {
  const hands = handsOf(given);
  const { platform, standing, gateway } = hands;
  const undone = await alone(hands, id, async (): Promise<Undone> => {
    const row = await standingRow(platform.db, id);
    if (!row) throw refuse("standing-missing", (m) => m.refusals.takeover.missing);
    if (row.state === "renewed") return { did: "late" };
    if (!undoable.includes(row.state)) return { did: "nothing" };
    const there = await standing.read(row.standing);
    // what has ended cannot go on; what was armed stays so, and what was half given back is asked for by letters
    if (!there || !isLive(there))
      return row.state === "undoing" || row.state === "intended"
        ? finish(platform, { row, by, why: "it had ended there" }, "ends")
        : { did: "late" };
    const begun = await inTransaction(platform, async (tx) => letGo(platform, tx, { row, by }));
    if (!begun) return { did: "late" };
    if (there.ends && there.mark === row.id && !begun.stopped) {
      try {
        await standing.goOn(row.standing, `takeover:${row.id}:${begun.attempt}:undo`);
      } catch (error) {
        await noteTrouble(platform.db, row.id, messageOf(error));
      }
    }
    const back = await standing.read(row.standing);
    if (back) await keepSeen(platform, platform.db, { gateway, seen: { ...back, next: row.seen.next } });
    if (begun.stopped) return finish(platform, { row, by, why: "its reader has stopped: it ends there" }, "ends");
    if (!back || (back.ends && back.mark === row.id)) return { did: "open", why: `Read back, ${row.standing} is still set to end.` };
    return finish(platform, { row, by, why: "read back: it goes on there" }, "undone");
  });
  return undone ?? { did: "busy" };
}

const undoable: readonly StandingRow["state"][] = ["intended", "armed", "stopped", "undoing"];

type Going = { row: StandingRow; by: string | undefined };

/** From here on nothing is renewed by us. Undefined where our first renewal came before. */
async function letGo(platform: Platform, tx: Tx, { row, by }: Going): Promise<{ attempt: number; stopped: boolean } | undefined> {
  const { attempt, renewalBefore, reference } = await lockStanding(tx, row.id);
  const moved = await moveStanding(platform, tx, row, {
    from: undoable,
    to: "undoing",
    why: "to go on there again",
    by,
    set: { attempt: attempt + 1 },
  });
  if (!moved || !reference) return undefined;
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", reference).forUpdate().executeTakeFirstOrThrow());
  const stopped = subscription.renewal === "stopped";
  if (subscription.renewal === "auto" && renewalBefore === "series")
    await changeSubscription(
      platform,
      tx,
      subscription,
      [{ axis: "renewal", became: "series", why: `goes on at ${row.gateway} again` }],
      by,
    );
  return { attempt: attempt + 1, stopped };
}

async function finish(platform: Platform, { row, by, why }: Going & { why: string }, did: "undone" | "ends"): Promise<Undone> {
  await inTransaction(platform, (tx) =>
    moveStanding(platform, tx, row, { from: ["undoing", "intended"], to: "undone", why, by, set: { method: null } }),
  );
  return { did };
}
