import type { Coupon, Offer } from "../offers/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { type OrderKind, ownKinds } from "./kinds.ts";
import { refuse } from "./refusals.ts";

type Conditions = {
  offer: Pick<Offer, "audience" | "creditCopies">;
  kind: OrderKind;
  paying?: "now" | "by invoice" | undefined;
  coupon: Pick<Coupon, "audience" | "mostPerPerson"> | undefined;
};

/**
 * Does it hang on who orders: once for each person, for those who come first or come back, on credit? Then it is asked of
 * whoever has proven who they are, and of nobody else: what is asked of an address that was typed tells about its owner.
 */
export const hangsOnWho = ({ offer: { audience }, kind, paying, coupon }: Conditions): boolean =>
  kind === "trial" ||
  paying === "by invoice" ||
  (kind !== "gift" && (audience === "new" || audience === "renewal")) ||
  (coupon !== undefined && (coupon.audience === "new" || coupon.audience === "returning" || coupon.mostPerPerson !== null));

/**
 * Refuses what hangs on who orders it: of whoever has not proven who they are, whatever address they typed, and of whoever is
 * not whom it is for. `who`: who has proven it. Refuses "email-unproven", "trial-had", "offer-for-others", "credit-not-offered".
 */
export async function refuseAnybody(tx: Tx, { who, ...order }: Conditions & { who: string | undefined }): Promise<void> {
  const { offer, kind, paying } = order;
  if (paying === "by invoice" && offer.creditCopies === null)
    throw refuse("credit-not-offered", (m) => m.refusals.orders.paidNow, { paying: (m) => m.refusals.orders.payNow });
  if (!hangsOnWho(order)) return;
  if (who === undefined) throw refuse("email-unproven", (m) => m.refusals.orders.proveFirst, { code: (m) => m.refusals.orders.typeCode });
  await refuseOthers(tx, { offer, kind, who });
  if (paying === "by invoice") await refuseCredit(tx, who);
}

/** Whether somebody ever had a subscription they or their institution paid for. */
export async function isReturning(db: Db | Tx, who: string): Promise<boolean> {
  const row = await db
    .selectFrom("orders")
    .select("id")
    .where("payer_id", "=", who)
    .where("kind", "in", ownKinds)
    .where("status", "in", ["paid", "on account"])
    .executeTakeFirst();
  return row !== undefined;
}

async function refuseOthers(tx: Tx, { offer, kind, who }: Pick<Conditions, "offer" | "kind"> & { who: string }): Promise<void> {
  if (kind === "trial") {
    const had = await tx
      .selectFrom("orders")
      .select("id")
      .where("payer_id", "=", who)
      .where("kind", "=", "trial")
      .where("status", "=", "paid")
      .executeTakeFirst();
    if (had) throw refuse("trial-had", (m) => m.refusals.orders.trialHad);
  }
  if (kind === "gift" || (offer.audience !== "new" && offer.audience !== "renewal")) return;
  const returning = await isReturning(tx, who);
  if (offer.audience === "new" && returning) throw refuse("offer-for-others", (m) => m.refusals.orders.forFirstTime);
  if (offer.audience === "renewal" && !returning) throw refuse("offer-for-others", (m) => m.refusals.orders.forReturning);
}

async function refuseCredit(tx: Tx, who: string): Promise<void> {
  const open = await tx
    .selectFrom("orders")
    .select("number")
    .where("payer_id", "=", who)
    .where("status", "in", ["on account", "written off"])
    .executeTakeFirst();
  if (open)
    throw refuse("credit-not-offered", (m) => m.refusals.orders.openInvoice(open.number), {
      paying: (m) => m.refusals.orders.invoiceOpen,
    });
}
