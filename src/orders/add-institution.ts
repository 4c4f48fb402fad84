import type { Payments } from "../payments/index.ts";
import { type Platform, inTransaction } from "../platform/index.ts";
import { type StaffOrdering, orderSubscription, placeStaffOrder } from "./staff-order.ts";
import { says, saysAll } from "../messages/index.ts";
import { refuse } from "./refusals.ts";
import { type WaysIn, keepInstitution, waysInProblems } from "../institutions/index.ts";

/**
 * An institution subscribes: its order is served (or on account), and its readers come in by range,
 * domain or seat. The ways in are looked at before anything is ordered. Entered twice it is one.
 * Refuses "institution-unusable" and what an order refuses.
 */
export async function addInstitution(
  platform: Platform,
  payments: Payments,
  { name, ways, ...ordering }: { name: string; ways: WaysIn } & Omit<StaffOrdering, "kind">,
): Promise<string> {
  const problems = { ...(name.trim() ? {} : { institution: says((m) => m.desk.against.orders.whatIsItCalled) }), ...waysInProblems(ways) };
  if (Object.keys(problems).length > 0) throw refuse("institution-unusable", saysAll(Object.values(problems)), problems);
  const { orderId } = await placeStaffOrder(platform, payments, { ...ordering, company: ordering.company || name, kind: "institution" });
  const subscriptionId = await orderSubscription(platform, orderId);
  return inTransaction(platform, (tx) => keepInstitution(platform, tx, { name: name.trim(), subscriptionId, ways, by: ordering.by }));
}
