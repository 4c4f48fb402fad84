import { mailOf, personById, unprovenByEmail } from "../people/index.ts";
import type { Db } from "../platform/index.ts";
import { giftOfOrder } from "./gifts/gift.ts";
import type { OrderView } from "./order.ts";

/**
 * What was typed for an order that came to nothing, as its form has it, for whoever ordered: `signedIn` as its payer, or by the browser.
 * That browser may have typed the address of an account that is another's, whose name is none of its business.
 */
export async function formOfOrder(
  db: Db,
  { id, payerId }: Pick<OrderView, "id" | "payerId">,
  { signedIn }: { signedIn: boolean },
): Promise<{ orderKey: string; values: Record<string, string> }> {
  const order = await db.selectFrom("orders").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const mail = await mailOf(db, payerId);
  const canName = signedIn || (mail && (mail.waits || (await unprovenByEmail(db, mail.email)) === payerId));
  const coupon = order.coupon_id
    ? await db.selectFrom("coupons").select("code").where("id", "=", order.coupon_id).executeTakeFirst()
    : undefined;
  const gift = await giftOfOrder(db, id);
  const values = {
    payerName: canName ? (await personById(db, payerId))?.name : undefined,
    email: mail?.email,
    company: order.company,
    vatId: order.vat_id,
    taxCountry: order.country,
    coupon: coupon?.code,
    start: order.start_issue?.toString(),
    premium: order.premium_id ? "yes" : "no",
    recipientName: gift?.recipient_name,
    recipientEmail: gift?.recipient_email,
    cardText: gift?.card_text,
    sendOn: gift?.send_on,
    ...order.address,
  };
  const typed = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return { orderKey: order.idempotency_key, values: Object.fromEntries(typed) };
}
