import { addressAmiss } from "../messages/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Address } from "../values/index.ts";
import { firstChangeable } from "./copies/first-changeable.ts";
import { refuse } from "./refusals.ts";
import { keepAddress } from "./address.ts";
import { type Asking, askedBy, lockSubscription, whyOf } from "./asking.ts";
import { subscriptionRow } from "./subscription.ts";

type Moving = { personId: string; address: Address; subscriptionId?: string | undefined };

/**
 * The reader moves: one of their printed subscriptions, or all of them. A new address counts from the
 * first issue whose labels are not fixed yet; that number is the answer. Refuses "address-incomplete", "subscription-missing".
 */
export async function changeAddress(platform: Platform, { personId, address, subscriptionId }: Moving): Promise<number> {
  refuseIncomplete(address);
  return inTransaction(platform, async (tx) => {
    const printed = (await printedFor(tx, personId)).filter((id) => subscriptionId === undefined || id === subscriptionId);
    if (printed.length === 0) throw refuse("subscription-missing", (m) => m.refusals.subscriptions.nonePrinted);
    const validFrom = await firstChangeable(platform, tx, ["print"]);
    for (const id of printed)
      await keepAddress(platform, tx, { of: { subscriptionId: id }, address, validFrom, by: personId, why: "changed in the account" });
    return validFrom;
  });
}

async function printedFor(tx: Tx, recipientId: string): Promise<string[]> {
  const rows = await subscriptionRow(tx).where("recipient_id", "=", recipientId).execute();
  return rows.filter(({ editions }) => editions.includes("print")).map(({ id }) => id);
}

/** Staff write down what somebody said on the phone or wrote on a card. Refuses as `changeAddress`, and "reason-missing". */
export async function changeAddressByStaff(platform: Platform, asking: Asking & { staffId: string }, address: Address): Promise<number> {
  return inTransaction(platform, async (tx) => {
    const { id } = await lockSubscription(tx, asking, "payer");
    refuseIncomplete(address);
    const validFrom = await firstChangeable(platform, tx, ["print"]);
    await keepAddress(platform, tx, { of: { subscriptionId: id }, address, validFrom, by: askedBy(asking), why: whyOf(asking, "") });
    return validFrom;
  });
}

function refuseIncomplete(address: Address): void {
  const problems = addressAmiss(address);
  if (Object.keys(problems).length > 0) throw refuse("address-incomplete", (m) => m.refusals.subscriptions.address, problems);
}
