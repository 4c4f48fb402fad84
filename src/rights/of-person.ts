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

/** What rows are kept for, without what is personal: books (as the law wants them), the trade’s own counts, the magazine’s work, its log. */
type KeptFor = "books" | "trade" | "magazine" | "log";

/**
 * What becomes of rows when their person leaves: they go, or are kept for something, with columns emptied (at once, or when the
 * years of the books are over) and with the person’s words taken out of what others wrote in `words`.
 */
type Kept = {
  kept: KeptFor;
  empty?: Readonly<Record<string, Empty>>;
  later?: Readonly<Record<string, Empty>>;
  words?: readonly string[];
};
/** As SQL has it. */
export type Empty = "null" | "''" | "'[]'" | `'{"name":"","email":""}'`;
type Ends = "go" | Kept;

/** One table with somebody’s data: how its rows name them, what of it is told to nobody, and what becomes of it when they leave. */
export type Part = { group: Group; table: string; by: readonly By[]; without: readonly string[]; ends: Ends };

const part = (
  group: Group,
  table: string,
  names: Partial<Record<keyof Mine, readonly string[]>>,
  ends: Ends,
  without: readonly string[] = [],
): Part => ({
  group,
  table,
  by: keysOf(names).flatMap((name) => (names[name] ?? []).map((column) => ({ column, names: name }))),
  without,
  ends,
});

const nameless = { name: "''", line1: "''", line2: "null", postal_code: "null", city: "''", region: "null" } as const;

/** Every table in which something stands about a person; what is bytes is the sum of a secret, and is left out of each. */
export const parts: readonly Part[] = [
  part(
    "account",
    "people",
    { people: ["id", "became"] },
    { kept: "books", empty: { email: "null", name: "''", typed_email: "null", proven_at: "null" } },
  ),
  part("account", "sessions", { people: ["person_id"] }, "go"),
  part("account", "sign_ins", { emails: ["email"] }, "go"),
  part("account", "email_changes", { people: ["person_id"] }, "go"),
  part("account", "own_archives", { people: ["person_id"] }, "go", ["storage_key"]),
  part("account", "leavings", { people: ["person_id"] }, { kept: "log", empty: {} }, ["letter_id"]),
  part("account", "reader_keys", { people: ["person_id"] }, "go"),
  part("account", "passkeys", { people: ["person_id"] }, "go"),
  part("account", "totp_keys", { people: ["person_id"] }, "go"),
  part("account", "recovery_codes", { people: ["person_id"] }, "go"),
  part("account", "institution_seats", { people: ["person_id"] }, "go"),
  part("addresses", "postal_addresses", { people: ["person_id"], read: ["subscription_id"] }, "go"),
  part("addresses", "labels", { read: ["subscription_id"] }, { kept: "trade", empty: { ...nameless, postal_address_id: "null" } }),
  part("subscriptions", "subscriptions", { people: ["payer_id", "recipient_id"] }, { kept: "books" }),
  part("subscriptions", "subscription_changes", { subscriptions: ["subscription_id"] }, { kept: "books", words: ["why"] }),
  part("subscriptions", "copies", { subscriptions: ["subscription_id"] }, { kept: "books" }),
  part("subscriptions", "holds", { subscriptions: ["subscription_id"] }, { kept: "trade", words: ["why"] }),
  part("subscriptions", "claims", { subscriptions: ["subscription_id"] }, { kept: "trade", words: ["why"] }),
  part(
    "subscriptions",
    "consignments",
    { subscriptions: ["subscription_id"], people: ["consignee_id"] },
    { kept: "trade", words: ["why"] },
  ),
  part("subscriptions", "renewal_notices", { subscriptions: ["subscription_id"] }, { kept: "trade" }),
  part("subscriptions", "subscription_letters", { subscriptions: ["subscription_id"] }, "go"),
  part(
    "subscriptions",
    "take_on_rows",
    { people: ["person_id"], emails: ["email"] },
    {
      kept: "trade",
      empty: {
        cells: "'[]'",
        key: "null",
        email: "null",
        place: "null",
        reading: "null",
        plan: "null",
        problems: "'[]'",
        decision: "null",
      },
    },
    ["problems", "decision", "plan"],
  ),
  part(
    "orders",
    "orders",
    { people: ["payer_id"] },
    {
      kept: "books",
      empty: { address: "null", company: "''", vat_id: "null", browser_hash: "null", return_to: "null", asked: "null" },
      words: ["entered_why"],
    },
    ["idempotency_key", "asked"],
  ),
  part("orders", "gifts", { people: ["donor_id", "claimed_by"] }, { kept: "trade", empty: { card_text: "''" } }),
  part("orders", "invoices", { people: ["person_id"] }, { kept: "books", later: { bill_to: `'{"name":"","email":""}'` } }),
  part(
    "payments",
    "payments",
    { people: ["payer"] },
    {
      kept: "books",
      empty: {
        method: "''",
        saved_method: "null",
        method_expires_on: "null",
        gateway_customer: "null",
        saved_as_of: "null",
        page_url: "null",
        return_to: "null",
      },
      words: ["description", "received_note", "failure"],
    },
    ["idempotency_key", "page_url", "return_to", "saved_method"],
  ),
  part("payments", "payment_customers", { people: ["payer"] }, "go"),
  part("payments", "payment_methods", { people: ["payer"] }, "go"),
  part("payments", "customer_links", { people: ["person_id"] }, "go"),
  part("payments", "subscription_refunds", { orders: ["order_id"] }, { kept: "books", words: ["why"] }),
  part("payments", "dunning_attempts", { orders: ["order_id"] }, { kept: "books" }),
  part("payments", "credit_reminders", { orders: ["order_id"] }, { kept: "books" }),
  part("newsletter", "newsletter_choices", { people: ["person_id"] }, "go"),
  part("newsletter", "newsletter_requests", { emails: ["email"] }, "go"),
  part("newsletter", "mailing_recipients", { people: ["person_id"] }, { kept: "trade", empty: { says: "null", status: "null" } }),
  part("newsletter", "unsubscribe_tokens", { people: ["person_id"] }, "go"),
  part("newsletter", "suppressed_addresses", { emails: ["email"] }, "go"),
  part("letters", "letters", { emails: ["to_address"] }, "go", ["html", "headers"]),
  part("letters", "declarations", { emails: ["email"] }, "go"),
  part("letters", "reader_letters", { emails: ["email"] }, "go"),
  part("reading", "article_gifts", { people: ["giver_id"] }, "go"),
  part("reading", "metered_articles", { people: ["reader_id"] }, "go"),
  part("reading", "saved_articles", { people: ["person_id"] }, "go"),
  part("reading", "reading_places", { people: ["person_id"] }, "go"),
  part("reading", "history_choices", { people: ["person_id"] }, "go"),
  part("reading", "push_subscriptions", { people: ["person_id"] }, "go"),
  part("reading", "push_choices", { people: ["person_id"] }, "go"),
  part("desk", "role_grants", { people: ["person_id"] }, { kept: "log" }),
  part("desk", "section_editors", { people: ["person_id"] }, "go"),
  part("desk", "article_writers", { people: ["person_id"] }, "go"),
  part("desk", "comments", { people: ["person_id"] }, { kept: "magazine" }),
  part("desk", "comment_letters", { people: ["person_id"] }, "go"),
  part("desk", "unwanted_comment_letters", { people: ["person_id"] }, "go"),
  part("desk", "piece_moves", { people: ["person_id"] }, { kept: "magazine", words: ["note"] }),
  part("desk", "piece_views", { people: ["owner_id"] }, "go"),
  part("desk", "report_choices", { people: ["person_id"] }, "go"),
  part("desk", "calendar_keys", { people: ["person_id"] }, "go"),
  part("desk", "picture_bringers", { people: ["person_id"] }, { kept: "magazine" }),
  part("desk", "article_check_outs", { people: ["person_id"] }, "go"),
  part("desk", "deeds", { people: ["person_id"] }, { kept: "log" }),
];

/** Where an address stands that others gave: it is emptied, or its words are taken out. */
export const mentions: readonly { table: string; column: string; empty?: Empty }[] = [
  { table: "people", column: "typed_email", empty: "null" },
  { table: "gifts", column: "recipient_email", empty: "null" },
  { table: "private_links", column: "email", empty: "null" },
  { table: "letters", column: "subject" },
  { table: "letters", column: "text" },
  { table: "letters", column: "html" },
  { table: "letters", column: "headers" },
  { table: "take_ons", column: "samples" },
  { table: "standing_charges", column: "seen" },
];
