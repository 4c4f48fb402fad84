import type { Db, Tx } from "../../platform/index.ts";
import { type Day, day, isId } from "../../values/index.ts";
import { manualGateway } from "../manual-gateway.ts";
import type { Till } from "../payments.ts";
import { refuse } from "../refusals.ts";
import { type Fence, type Fenced, fenceOf } from "./fence.ts";
import { type Seen, moveStanding, noteTrouble } from "./rows.ts";
import { type Standing, isLive } from "./standing.ts";

/** The subscription that is renewed, and whoever pays for it. */
export type Renewed = { reference: string; payer: string | null };

type Known = Fenced & { id: string; gateway: string; customer: string; seen: Seen };

/** What we know of that charges this payer by itself, or did, with everything the gateway's customers of theirs have. */
async function knownOf(db: Db | Tx, { reference, payer }: Renewed): Promise<{ rows: Known[]; customers: Map<string, Set<string>> }> {
  const links =
    payer !== null && isId(payer) ? await db.selectFrom("customer_links").selectAll().where("person_id", "=", payer).execute() : [];
  const found = await db
    .selectFrom("standing_charges")
    .selectAll()
    .where((of) =>
      of.or([
        of("reference", "=", reference),
        ...(links.length > 0
          ? [
              of(
                "gateway_customer",
                "in",
                links.map((link) => link.gateway_customer),
              ),
            ]
          : []),
      ]),
    )
    .execute();
  const rows = found.map((row) => ({
    id: row.id,
    gateway: row.gateway,
    customer: row.gateway_customer,
    standing: row.standing,
    reference: row.reference,
    state: row.state,
    endsAt: row.ends_at,
    seen: row.seen,
  }));
  const customers = new Map<string, Set<string>>();
  const all = [...links.map((link) => ({ gateway: link.gateway, customer: link.gateway_customer })), ...rows];
  for (const { gateway, customer } of all) customers.set(gateway, (customers.get(gateway) ?? new Set()).add(customer));
  return { rows, customers };
}

/** `until`: up to which day it is paid there; null where the gateway does not say. */
export type Elsewhere = { gateway: string; standing: string; until: Day | null };

/**
 * What a gateway goes on charging this payer for by itself in the place of this subscription, as it was seen last: whoever takes
 * their money by hand besides takes it twice. Undefined where nothing does, where it ends, or where a person set it aside.
 */
export async function goesOnElsewhere(db: Db | Tx, renewed: Renewed): Promise<Elsewhere | undefined> {
  const { rows } = await knownOf(db, renewed);
  const own = rows.find(
    ({ reference, state, seen }) =>
      (reference === null || reference === renewed.reference) && state !== "left" && isLive(seen) && !seen.ends,
  );
  return own && { gateway: own.gateway, standing: own.standing, until: own.seen.until === null ? null : day(own.seen.until.slice(0, 10)) };
}

/** Asks the gateway, outside of any transaction, whether our renewal may be charged now. Nobody's gateway is asked about somebody it never knew. */
export async function renewalFence(till: Till, renewed: Renewed): Promise<Fence> {
  const { rows, customers } = await knownOf(till.platform.db, renewed);
  const there: Standing[] = [];
  for (const [name, ids] of customers) {
    const { standing } = till.named(name);
    if (!standing) return { may: "not", why: `${name} cannot be asked what it charges by itself.` };
    for (const id of ids) there.push(...(await standing.ofCustomer(id)));
  }
  const fence = fenceOf({ reference: renewed.reference, rows, there, now: till.platform.clock.now() });
  await noteFor(till.platform.db, { rows, reference: renewed.reference, trouble: fence.may === "not" ? fence.why : undefined });
  return fence;
}

/** The desk is told why nothing is charged, and no more once it is. */
async function noteFor(
  db: Db,
  { rows, reference, trouble }: { rows: Known[]; reference: string; trouble: string | undefined },
): Promise<void> {
  const own = rows.find((row) => row.reference === reference) ?? rows[0];
  if (own && own.state !== "stopped") await noteTrouble(db, own.id, trouble ?? "");
}

/** The last look before a gateway is asked for a renewal. Throws: what was begun is looked at again. */
export async function stopAtFence(till: Till, { renews, payer }: { renews: string | null; payer: string | null }): Promise<void> {
  if (!renews) return;
  const fence = await renewalFence(till, { reference: renews, payer });
  if (fence.may !== "charge")
    throw new Error(fence.may === "not" ? fence.why : `It is paid at the gateway until ${fence.until.toISOString()}.`);
}

/**
 * Before a renewal is written down: what was taken over is by now ours, or nobody's. From here on it cannot be undone, and what
 * is half taken over or half given back is not renewed. What came into staff's hands is theirs to take. Refuses "renewed-elsewhere".
 */
export async function refuseStanding(
  { platform }: Pick<Till, "platform">,
  tx: Tx,
  { reference, gateway }: { reference: string; gateway: string },
): Promise<void> {
  if (gateway === manualGateway.name) return;
  const rows = await tx.selectFrom("standing_charges").selectAll().where("reference", "=", reference).forUpdate().execute();
  const now = platform.clock.now();
  for (const row of rows) {
    const isOurs = row.state === "armed" || row.state === "renewed";
    if (!isOurs && unready.has(row.state)) throw refuse("renewed-elsewhere", (m) => m.refusals.payments.runsElsewhere);
    if (isOurs && (row.ends_at === null || now < row.ends_at)) throw refuse("renewed-elsewhere", (m) => m.refusals.payments.paidElsewhere);
    if (row.state === "armed")
      await moveStanding(platform, tx, row, { from: ["armed"], to: "renewed", why: "our first renewal was begun" });
  }
}

const unready = new Set(["intended", "undoing", "stopped"]);
