import { says } from "../messages/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { money, taxWithin, must } from "../values/index.ts";
import { moveCopies, turnOver, changeSubscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/index.ts";
import { postCredit } from "../ledger/index.ts";
import type { Offer } from "../offers/index.ts";
import { issueInvoice } from "./invoices.ts";
import { type OrderRow, subscriptionIdOf } from "./order.ts";

/**
 * Called when the order of a switch is served: voids what is given up, books its worth as credit, and
 * turns the subscription over. An issue frozen while the reader paid stays theirs in the old edition
 * too; the credit was agreed, so it stands. Answers with the order as it is now.
 */
export async function giveUpForSwitch(platform: Platform, tx: Tx, order: OrderRow, offer: Offer): Promise<OrderRow> {
  const from = must(order.switched_from, `order that order ${order.number} changes`);
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", subscriptionIdOf(order)).forUpdate().executeTakeFirstOrThrow(),
  );
  const why = `changed to ${offer.name}`;
  const old = (await copiesOfSubscription(tx, subscription.id)).filter(
    ({ orderId, wholeNumber, state }) => orderId === from && wholeNumber >= (order.start_issue ?? 0) && state !== "voided",
  );
  await moveCopies(
    platform,
    tx,
    // a hold that was asked for while the reader paid goes with the copies it held
    old.filter(({ state }) => state === "owed" || state === "held").map(({ id }) => id),
    { from: ["owed", "held"], to: "voided", why, by: order.payer_id },
  );
  const first = await tx.selectFrom("orders").selectAll().where("id", "=", from).forNoKeyUpdate().executeTakeFirstOrThrow();
  const kept = first.term_issues - new Set(old.map(({ ordinal }) => ordinal)).size;
  const { tax } = await postCredit(platform, tx, {
    orderId: from,
    subscriptionId: subscription.id,
    amount: order.credit,
    staying: { issues: Math.max(0, kept), of: first.term_issues },
    why,
    by: order.payer_id,
  });
  await tx
    .updateTable("orders")
    .set({ moved: first.moved + order.credit, moved_tax: first.moved_tax + tax })
    .where("id", "=", from)
    .execute();
  await issueInvoice(platform, tx, {
    orderId: from,
    kind: "credit note",
    amount: money(-order.credit, order.currency),
    tax: -tax,
    line: says((m) => m.documents.lines.unused({ unused: first.term_issues - kept, of: first.term_issues, order: order.number })),
  });
  const creditTax = taxInCredit(order, tax);
  await tx.updateTable("orders").set({ credit_tax: creditTax }).where("id", "=", order.id).execute();
  await turnOver(tx, subscription.id, offer);
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "active", why }], order.payer_id);
  return { ...order, credit_tax: creditTax };
}

/**
 * What is given up is credited with the tax it was sold with; what is taken is another supply, and taxed whole at its
 * own rate. `before` where an order of an earlier version kept no rate.
 */
const taxInCredit = ({ amount, credit, currency, tax, tax_rate: rate }: OrderRow, before: number): number =>
  rate === null ? before : taxWithin(money(amount + credit, currency), rate).amount - tax;
