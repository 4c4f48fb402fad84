import { publicationOf } from "../editorial/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { type Money, money, subtract, taxWithin } from "../values/index.ts";
import { type Offer, offerById, type Quote, quoteOf, taxNote, taxSettings } from "../offers/index.ts";
import type { OrderRow, PricedOrder } from "../orders/index.ts";

type Last = Pick<OrderRow, "offer_id" | "country" | "vat_id" | "quantity" | "amount" | "tax" | "currency" | "came_by" | "term_issues">;

/** What a renewal of this order costs today: the offer's full price, with the tax of the same payer; several copies cost what was agreed. */
export async function renewalQuote(tx: Db | Tx, last: Last): Promise<{ offer: Offer; quote: Quote }> {
  const offer = await offerById(tx, last.offer_id);
  const quote = quoteOf(
    {
      language: (await publicationOf(tx)).language,
      offer,
      isRenewal: true,
      country: last.country ?? undefined,
      vatId: last.vat_id ?? undefined,
      quantity: last.quantity,
      agreed: last.quantity > 1 ? agreedEach(last, offer) : undefined,
    },
    await taxSettings(tx),
  );
  return { offer, quote };
}

/** By word of mouth, when it was ordered; as the offer's price is meant, with the tax in it or without. */
function agreedEach(last: Last, offer: Offer): Money | undefined {
  if (last.came_by === "take-on") return paidElsewhereEach(last, offer);
  const { amount, tax, currency, quantity } = last;
  return money(Math.round((offer.taxMode === "inclusive" ? amount : amount - tax) / quantity), currency);
}

/** What was taken on was paid for its last issues alone: a whole term costs as much for each. The offer's price where nothing was paid. */
function paidElsewhereEach(
  { amount, currency, quantity, term_issues: of }: Last,
  { termIssues, taxMode, taxRate }: Offer,
): Money | undefined {
  if (amount === 0) return undefined;
  const gross = money(Math.round((amount * termIssues) / of / quantity), currency);
  return taxMode === "inclusive" ? gross : subtract(gross, taxWithin(gross, taxRate));
}

/** The renewal of an order, priced and ready to be taken under `key`. */
export async function pricedRenewal(tx: Tx, last: OrderRow, { key, consent }: { key: string; consent: string }): Promise<PricedOrder> {
  const { offer, quote } = await renewalQuote(tx, last);
  return {
    offerId: offer.id,
    kind: "renewal" as const,
    payerId: last.payer_id,
    recipientId: last.recipient_id,
    subscriptionId: last.subscription_id,
    termIssues: offer.termIssues,
    amount: quote.gross,
    tax: quote.tax.amount,
    consent,
    key,
    description: `${offer.name}, renewal`,
    details: {
      quantity: last.quantity,
      lines: quote.lines,
      taxNote: quote.reverseCharge ? taxNote(quote, (await publicationOf(tx)).language) : "",
      taxRate: quote.rate,
      billTo: {
        country: last.country ?? undefined,
        company: last.company,
        vatId: last.vat_id ?? undefined,
      },
    },
  };
}
