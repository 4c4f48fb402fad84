import { type Tx, inTransaction } from "../../platform/index.ts";
import type { Till } from "../payments.ts";
import { amissOf } from "./fence.ts";
import { type StandingRow, keepSeen, lockStanding, moveStanding, noteTrouble } from "./rows.ts";
import { type Standing, isLive } from "./standing.ts";

type Named = { gateway: string; standing: string };

/**
 * Asks anew how something stands that a gateway charges by itself, and writes it down. Where it is not as was planned (it goes on,
 * was renewed all the same, or ended otherwise), our own renewals stop, with the reason, until somebody has looked at it.
 */
export async function lookAtStanding(till: Till, { gateway, standing }: Named): Promise<void> {
  const asked = till.named(gateway).standing;
  const one = await asked?.read(standing);
  await inTransaction(till.platform, async (tx) => {
    const known = await tx
      .selectFrom("standing_charges")
      .select(["id"])
      .where("gateway", "=", gateway)
      .where("standing", "=", standing)
      .executeTakeFirst();
    const row = known && (await lockStanding(tx, known.id));
    if (one) await keepSeen(till.platform, tx, { gateway, seen: { ...one, next: row?.seen.next ?? null } });
    if (one && isLive(one) && !row) await noteSecond(tx, gateway, one);
    const why = row && whyStopped(row, one);
    if (row && why) await moveStanding(till.platform, tx, row, { from: ["armed", "renewed"], to: "stopped", why, trouble: why });
  });
}

/** Begun there beside one that we took over: it is in the way of our renewal, and somebody has to say what it is. */
async function noteSecond(tx: Tx, gateway: string, one: Standing): Promise<void> {
  const taken = await tx
    .selectFrom("standing_charges")
    .select("id")
    .where("gateway", "=", gateway)
    .where("gateway_customer", "=", one.customer)
    .where("state", "in", ["armed", "renewed"])
    .execute();
  for (const { id } of taken) await noteTrouble(tx, id, `${one.id} was begun at the gateway for the same payer.`);
}

function whyStopped(row: StandingRow, one: Standing | undefined): string | undefined {
  if (row.state !== "armed" && row.state !== "renewed") return undefined;
  if (!one) return `${row.standing} is not found at the gateway any more.`;
  const amiss = amissOf(row, one);
  return amiss && !amiss.waits ? amiss.why : undefined;
}

const day = 86_400_000;

/**
 * Those of which the date has come or is near, and which are not known to have ended. Before its date a gateway is asked about each
 * once a day: of changes it tells by itself, and it is asked once more before anything is charged.
 */
export async function standingToWatch({ platform: { db, clock } }: Pick<Till, "platform">): Promise<Named[]> {
  const now = clock.now().valueOf();
  return db
    .selectFrom("standing_charges")
    .select(["gateway", "standing"])
    .where("state", "in", ["armed", "renewed"])
    .where("ended_at", "is", null)
    .where("ends_at", "<", new Date(now + 3 * day))
    .where((of) => of.or([of("ends_at", "<", new Date(now)), of("seen_at", "<", new Date(now - day))]))
    .orderBy("ends_at")
    .execute();
}
