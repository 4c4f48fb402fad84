import type { Source } from "./source.ts";

/** Everything that one subscription is of, so that nobody takes the first for all of it. */
function itemsIn(items: string): string {
  const names = [...items.matchAll(/(?:^|[|;])name:([^|;]+)/g)].map(([, name = ""]) => name.trim());
  return names.length > 0 ? names.join(" + ") : items;
}

/** WooCommerce Subscriptions: what is paid until is the next payment's day while it runs, and the end's once it was ended. */
export const wooSubscriptions: Source = {
  name: "woocommerce-subscriptions",
  says: "WooCommerce Subscriptions",
  marks: [
    ["subscription_status", "next_payment_date", "billing_period"],
    ["subscription_id", "subscription_status", "next_payment_date"],
  ],
  columns: {
    id: "subscription_id",
    status: "subscription_status",
    email: "customer_email, billing_email",
    firstName: "shipping_first_name, billing_first_name",
    lastName: "shipping_last_name, billing_last_name",
    company: "shipping_company, billing_company",
    line1: "shipping_address_1, billing_address_1",
    line2: "shipping_address_2, billing_address_2",
    postalCode: "shipping_postcode, billing_postcode",
    city: "shipping_city, billing_city",
    region: "shipping_state, billing_state",
    country: "shipping_country, billing_country",
    endsOn: "next_payment_date",
    startedOn: "start_date",
    paid: "order_total",
    currency: "order_currency, currency",
    offer: "order_items, product, items",
    payer: "wc_stripe_customer_id, stripe_customer_id, _stripe_customer_id",
  },
  reads: (given, cell) => {
    const has = (day: string) => day !== "" && day !== "0";
    const [next, end] = [cell("next_payment_date"), cell("end_date")];
    // who has no other address to be sent to is sent to where the bill goes
    const billed = (field: string, own: string) => own || cell(`billing_${field}`);
    return {
      ...given,
      firstName: billed("first_name", given.firstName),
      lastName: billed("last_name", given.lastName),
      line1: billed("address_1", given.line1),
      line2: given.line1 ? given.line2 : cell("billing_address_2"),
      postalCode: billed("postcode", given.postalCode),
      city: billed("city", given.city),
      region: given.line1 ? given.region : cell("billing_state"),
      country: billed("country", given.country),
      // what runs to a last day is paid to its next payment all the same
      endsOn: has(next) ? next : has(end) ? end : "",
      offer: itemsIn(given.offer),
      quantity: /(?:^|\|)quantity:(\d+)/.exec(cell("order_items"))?.[1] ?? given.quantity,
      payer:
        given.payer ||
        (/cus_\w+/.exec(`${cell("payment_post_meta")} ${cell("payment_method_post_meta")} ${cell("payment_method_user_meta")}`)?.[0] ?? ""),
      // what was paid last is for one period, up to the next payment
      periodFrom: cell("last_payment_date"),
    };
  },
};
