import { publicationOf } from "../editorial/index.ts";
import { type Dispute, type Payments, disputedPlay, forgottenPayments, paymentById } from "../payments/index.ts";
import { type Platform, inTransaction, sweep } from "../platform/index.ts";
import { formatMoney } from "../values/index.ts";
import { chargeBack, recordChargebackWon } from "./chargeback.ts";
import { takeOutsideRefund } from "./outside-refund.ts";
import { giveBack } from "./give-back.ts";
import { settleOrder } from "../orders/index.ts";

/** Job: acts on what a gateway told us by itself. Events come late, twice and in any order; each time the gateway is asked how it stands now. */
export async function actOnEvent(platform: Platform, payments: Payments, { eventId }: { eventId: string }): Promise<void> {
  const news = await payments.readNews(eventId);
  if (!news) return payments.markActedOn(eventId, "none of ours");
  if (news.about === "refund") await giveBack(platform, payments, news);
  else if (news.about === "outside refund") await takeOutsideRefund(platform, payments, news);
  else if (news.about === "standing charge") await payments.lookAtStanding({ gateway: payments.gateway.name, standing: news.standing });
  else if (news.about === "dispute") await takeDispute(platform, payments, news);
  else await settleOrder(platform, payments, news.paymentId, await payments.lookAgain(news.paymentId));
  await payments.markActedOn(eventId, `${news.about} looked at`);
}

/** Job, hourly: looks at payments whose job was lost, and at what play money's banks have taken back. */
export async function watchPayments(platform: Platform, payments: Payments): Promise<void> {
  const [forgotten, disputed] = [await forgottenPayments(platform), await disputedPlay(platform)];
  await sweep(platform, [
    ...forgotten.map((id) => ({
      name: `payment ${id}`,
      run: async () => settleOrder(platform, payments, id, await payments.lookAgain(id)),
    })),
    ...disputed.map((dispute) => ({
      name: `dispute of payment ${dispute.paymentId}`,
      run: () => takeDispute(platform, payments, dispute),
    })),
  ]);
}

/** A bank has taken a payment back, or has decided for us. */
export async function takeDispute(platform: Platform, payments: Payments, dispute: Dispute): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const payment = await paymentById(tx, dispute.paymentId);
    if (!payment || !(await payments.keepDispute(tx, dispute))) return;
    const orderId = payment.reference;
    if (dispute.status === "won") return recordChargebackWon(platform, tx, { orderId, why: "the bank decided for the magazine" });
    await chargeBack(platform, tx, {
      orderId,
      amount: dispute.amount.amount,
      why: `chargeback of ${formatMoney(dispute.amount, (await publicationOf(tx)).language)}: ${dispute.reason}`,
    });
  });
}
