import { keysOf } from "../values/index.ts";

/** Headings of what is held about somebody. */
export type Group = "account" | "addresses" | "subscriptions" | "orders" | "payments" | "newsletter" | "letters" | "reading" | "desk";

/** Names that a part's conditions are said in: the person and whoever became them, their addresses, their subscriptions and orders. */
export type Mine = {
  people: string[];
  emails: string[];
  /** Paid for or read by them. */
  subscriptions: string[];
  /** Read by them. */
  read: string[];
  /** Paid for by them. */
  orders: string[];
};

type By = { column: string; names: keyof Mine };

/** One table with somebody’s data: how its rows name them, and what of it is told to nobody. */
export type Part = { group: Group; table: string; by: readonly By[]; without?: readonly string[] };

const part = (
  group: Group,
  table: string,
  names: Partial<Record<keyof Mine, readonly string[]>>,
  without: readonly string[] = [],
): Part => ({
  group,
  table,
  by: keysOf(names).flatMap((name) => (names[name] ?? []).map((column) => ({ column, names: name }))),
  without,
});

/** Every table in which something stands about a person; what is bytes is the sum of a secret, and is left out of each. */
export const parts: readonly Part[] = [
  part("account", "people", { people: ["id", "became"] }),
  part("account", "sessions", { people: ["person_id"] }),
  part("account", "sign_ins", { emails: ["email"] }),
  part("account", "email_changes", { people: ["person_id"] }),
  part("account", "own_archives", { people: ["person_id"] }, ["storage_key"]),
  part("account", "reader_keys", { people: ["person_id"] }),
  part("account", "passkeys", { people: ["person_id"] }),
  part("account", "totp_keys", { people: ["person_id"] }),
  part("account", "recovery_codes", { people: ["person_id"] }),
  part("account", "institution_seats", { people: ["person_id"] }),
  part("addresses", "postal_addresses", { people: ["person_id"], read: ["subscription_id"] }),
  part("addresses", "labels", { read: ["subscription_id"] }),
  part("subscriptions", "subscriptions", { people: ["payer_id", "recipient_id"] }),
  part("subscriptions", "subscription_changes", { subscriptions: ["subscription_id"] }),
  part("subscriptions", "copies", { subscriptions: ["subscription_id"] }),
  part("subscriptions", "holds", { subscriptions: ["subscription_id"] }),
  part("subscriptions", "claims", { subscriptions: ["subscription_id"] }),
  part("subscriptions", "consignments", { subscriptions: ["subscription_id"], people: ["consignee_id"] }),
  part("subscriptions", "renewal_notices", { subscriptions: ["subscription_id"] }),
  part("subscriptions", "subscription_letters", { subscriptions: ["subscription_id"] }),
  part("subscriptions", "take_on_rows", { people: ["person_id"], emails: ["email"] }, ["problems", "decision", "plan"]),
  part("orders", "orders", { people: ["payer_id"] }, ["idempotency_key"]),
  part("orders", "gifts", { people: ["donor_id", "claimed_by"] }),
  part("orders", "invoices", { people: ["person_id"] }),
  part("payments", "payments", { people: ["payer"] }, ["idempotency_key", "page_url", "return_to", "saved_method"]),
  part("payments", "payment_customers", { people: ["payer"] }),
  part("payments", "customer_links", { people: ["person_id"] }),
  part("payments", "subscription_refunds", { orders: ["order_id"] }),
  part("payments", "dunning_attempts", { orders: ["order_id"] }),
  part("payments", "credit_reminders", { orders: ["order_id"] }),
  part("newsletter", "newsletter_choices", { people: ["person_id"] }),
  part("newsletter", "newsletter_requests", { emails: ["email"] }),
  part("newsletter", "mailing_recipients", { people: ["person_id"] }),
  part("newsletter", "unsubscribe_tokens", { people: ["person_id"] }),
  part("newsletter", "suppressed_addresses", { emails: ["email"] }),
  part("letters", "letters", { emails: ["to_address"] }, ["html", "headers"]),
  part("letters", "reader_letters", { emails: ["email"] }),
  part("reading", "article_gifts", { people: ["giver_id"] }),
  part("reading", "metered_articles", { people: ["reader_id"] }),
  part("reading", "saved_articles", { people: ["person_id"] }),
  part("reading", "reading_places", { people: ["person_id"] }),
  part("reading", "history_choices", { people: ["person_id"] }),
  part("reading", "push_subscriptions", { people: ["person_id"] }),
  part("reading", "push_choices", { people: ["person_id"] }),
  part("desk", "role_grants", { people: ["person_id"] }),
  part("desk", "section_editors", { people: ["person_id"] }),
  part("desk", "article_writers", { people: ["person_id"] }),
  part("desk", "comments", { people: ["person_id"] }),
  part("desk", "comment_letters", { people: ["person_id"] }),
  part("desk", "unwanted_comment_letters", { people: ["person_id"] }),
  part("desk", "piece_moves", { people: ["person_id"] }),
  part("desk", "piece_views", { people: ["owner_id"] }),
  part("desk", "report_choices", { people: ["person_id"] }),
  part("desk", "calendar_keys", { people: ["person_id"] }),
  part("desk", "picture_bringers", { people: ["person_id"] }),
  part("desk", "article_check_outs", { people: ["person_id"] }),
  part("desk", "deeds", { people: ["person_id"] }),
];
