import { sql } from "kysely";
import { type Messages, messagesIn, whyIn } from "../messages/index.ts";
import { paymentsUnder, whyFailed } from "../payments/index.ts";
import { peopleById } from "../people/index.ts";
import type { Db } from "../platform/index.ts";
import { type Address, formatMoney, labelLines, methodWords, money, ownOf } from "../values/index.ts";
import { invoicesOfSubscription } from "../orders/index.ts";
import { refundsOf } from "../refunds/index.ts";

/** One thing that happened to a subscription. `about` sorts it for the eye; `href` leads to the thing itself. */
export type StoryLine = {
  at: Date;
  about: "service" | "money" | "renewal" | "copies" | "letter" | "address" | "order";
  what: string;
  why: string;
  by: string;
  href?: string;
};

/** In which language it is told. */
type Telling = { language: string; m: Messages["desk"]["story"] };
type Told = Omit<StoryLine, "by"> & { by?: string | null };

/**
 * The whole story of a subscription, newest first: addresses, orders, payments, every change of an axis, copies, documents,
 * letters. What happened in one instant is told from consequence back to cause.
 */
export async function storyOf(db: Db, subscription: { id: string }, language: string): Promise<StoryLine[]> {
  const m = messagesIn(language).desk.story;
  const told = (
    await Promise.all(
      [addresses, orders, payments, refunds, holds, claims, changes, copies, consignments, documents, letters].map((tell) =>
        tell(db, subscription.id, { language, m }),
      ),
    )
  ).flat();
  const people = await peopleById(db, [...new Set(told.flatMap(({ by }) => (by ? [by] : [])))]);
  const named = told.map(({ by, ...line }) => ({
    ...line,
    why: whyIn(line.why, language),
    by: by ? people.get(by)?.name || people.get(by)?.email || m.somebody : "",
  }));
  return named.sort((a, b) => a.at.valueOf() - b.at.valueOf()).reverse();
}

/** What its word is not known of is told as it is kept. */
const stateIn = (states: Readonly<Record<string, string>>, kept: string): string => ownOf(states, kept) ?? kept;

async function orders(db: Db, id: string, { language, m }: Telling): Promise<Told[]> {
  const rows = await db
    .selectFrom("orders")
    .innerJoin("offers", "offers.id", "orders.offer_id")
    .select([
      "orders.number",
      "orders.kind",
      "orders.term_issues",
      "orders.amount",
      "orders.currency",
      "orders.ordered_at",
      "orders.payer_id",
      "offers.name",
    ])
    .where("subscription_id", "=", id)
    .execute();
  return rows.map((row) => ({
    at: row.ordered_at,
    about: "order" as const,
    what: m.order({
      number: row.number,
      kind: m.orderKinds[row.kind],
      offer: row.name,
      issues: row.term_issues,
      sum: formatMoney(money(row.amount, row.currency), language),
    }),
    why: "",
    by: row.payer_id,
  }));
}

async function payments(db: Db, id: string, { language, m }: Telling): Promise<Told[]> {
  const rows = await db.selectFrom("orders").select("id").where("subscription_id", "=", id).execute();
  const lines = await paymentsUnder(
    db,
    rows.map((row) => row.id),
  );
  return lines.map(({ startedAt, settledAt, status, amount, method, gateway, failure, failureCode }) => ({
    at: settledAt ?? startedAt,
    about: "money" as const,
    what: m.payment({ sum: formatMoney(amount, language), status: stateIn(m.paymentStates, status) }),
    // the gateway’s own words come last, as it wrote them
    why: [
      methodWords(whyIn(method, language), messagesIn(language).account.methods),
      gateway,
      status === "declined" && whyFailed({ failureCode }, language).why,
      failure,
    ]
      .filter(Boolean)
      .join(", "),
  }));
}

async function changes(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const rows = await db.selectFrom("subscription_changes").selectAll().where("subscription_id", "=", id).orderBy("id").execute();
  return rows.map(({ axis, was, became, why, changed_at, changed_by }) => ({
    at: changed_at,
    about: axis,
    what: m.changed({ axis: m.axes[axis], was: was === null ? m.nothing : stateIn(m.states, was), became: stateIn(m.states, became) }),
    why,
    by: changed_by,
  }));
}

type Moved = {
  edition: string;
  was: string | null;
  became: string;
  why: string;
  changed_at: Date;
  changed_by: string | null;
  first: number;
  last: number;
  count: number;
};

/** Copies that moved together are told together. */
async function copies(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const { rows } =
    await sql<Moved>`select c.edition, h.was, h.became, h.why, h.changed_at, h.changed_by, min(c.whole_number) as first, max(c.whole_number) as last, count(*) as count
    from copy_changes h join copies c on c.id = h.copy_id where c.subscription_id = ${id}
    group by c.edition, h.was, h.became, h.why, h.changed_at, h.changed_by order by h.changed_at, min(h.id)`.execute(db);
  return rows.map(({ edition, was, became, why, changed_at, changed_by, first, last, count }) => {
    const now = stateIn(m.copyStates, became);
    return {
      at: changed_at,
      about: "copies" as const,
      what: m.copies({
        from: first,
        to: last,
        edition: stateIn(m.editions, edition),
        copies: count,
        moved: was === null ? now : m.moved({ was: stateIn(m.copyStates, was), became: now }),
      }),
      why,
      by: changed_by,
    };
  });
}

async function holds(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const held = await db
    .selectFrom("holds")
    .leftJoin("hold_endings", "hold_endings.hold_id", "holds.id")
    .selectAll("holds")
    .select(["from_issue", "issues_given_back", "hold_endings.why as end_why", "ended_at", "ended_by"])
    .where("subscription_id", "=", id)
    .execute();
  return held.flatMap((row) => [
    {
      at: row.held_at,
      about: "service" as const,
      what: m.hold({ from: row.first_issue, to: row.last_issue, issues: row.issues_held }),
      why: row.why,
      by: row.held_by,
    },
    ...(row.ended_at
      ? [
          {
            at: row.ended_at,
            about: "service" as const,
            what: m.lifted({ from: row.from_issue ?? row.first_issue, issues: row.issues_given_back ?? 0 }),
            why: row.end_why ?? "",
            by: row.ended_by,
          },
        ]
      : []),
  ]);
}

async function claims(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const rows = await db.selectFrom("claims").selectAll().where("subscription_id", "=", id).execute();
  return rows.map(({ whole_number, answer, why, claimed_at, claimed_by }) => ({
    at: claimed_at,
    about: "copies" as const,
    what: m.claimed({ issue: whole_number, answer: m.claim[answer === "replacement" ? "replacement" : "one more"] }),
    why,
    by: claimed_by,
  }));
}

async function consignments(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const rows = await db.selectFrom("consignments").selectAll().where("subscription_id", "=", id).execute();
  const people = await peopleById(
    db,
    rows.flatMap(({ consignee_id }) => consignee_id ?? []),
  );
  return rows.map(({ from_issue: from, to_issue: to, quantity, consignee_id, why, entered_at, entered_by }) => {
    const name = consignee_id ? (people.get(consignee_id)?.name ?? m.anotherConsignee) : undefined;
    const what = m.consigned({ from, to: to ?? undefined, copies: quantity, name });
    return { at: entered_at, about: "copies" as const, what, why, by: entered_by };
  });
}

async function documents(db: Db, id: string, { language, m }: Telling): Promise<Told[]> {
  const all = await invoicesOfSubscription(db, id);
  return all.map(({ number, kind, amount, issuedAt }) => ({
    at: issuedAt,
    about: "money" as const,
    what: m.document({ kind: m.documents[kind], number, sum: formatMoney(amount, language) }),
    why: "",
    href: `/desk/documents/${number}`,
  }));
}

/** What was promised back, and when the gateway gave it. */
async function refunds(db: Db, id: string, { language, m }: Telling): Promise<Told[]> {
  const asked = await db.selectFrom("subscription_refunds").selectAll().where("subscription_id", "=", id).execute();
  const given = await refundsOf(db, id);
  const decided = await db
    .selectFrom("outside_refund_decisions")
    .innerJoin("subscription_refunds", "subscription_refunds.id", "subscription_refund_id")
    .select(["decision", "outside_refund_decisions.why", "decided_at", "decided_by"])
    .where("subscription_id", "=", id)
    .execute();
  return [
    ...asked.map((row) => ({
      at: row.refunded_at,
      about: "money" as const,
      what: m.refund({ kind: m.refunds[row.kind], sum: formatMoney(money(row.amount, row.currency), language) }),
      why: row.why,
      by: row.refunded_by,
    })),
    ...asked.flatMap(({ won_back_at: at, amount, currency }) =>
      at
        ? [
            {
              at,
              about: "money" as const,
              what: m.wonBack(formatMoney(money(amount, currency), language)),
              why: m.won,
            },
          ]
        : [],
    ),
    ...decided.map(({ decision, why, decided_at, decided_by }) => ({
      at: decided_at,
      about: "money" as const,
      what: m.decided[decision === "stop" ? "stop" : "go on"],
      why,
      by: decided_by,
    })),
    ...given.flatMap(({ amount, givenBackAt }) =>
      givenBackAt ? [{ at: givenBackAt, about: "money" as const, what: m.givenBack(formatMoney(amount, language)), why: "" }] : [],
    ),
  ];
}

async function letters(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const rows = await db.selectFrom("subscription_letters").selectAll().where("subscription_id", "=", id).execute();
  return rows.map(({ letter_id, subject, written_at }) => ({
    at: written_at,
    about: "letter" as const,
    what: m.letter(subject),
    why: "",
    href: `/desk/letters/${letter_id}`,
  }));
}

async function addresses(db: Db, id: string, { m }: Telling): Promise<Told[]> {
  const rows = await db.selectFrom("postal_addresses").selectAll().where("subscription_id", "=", id).execute();
  return rows.map((row) => {
    const address = {
      name: row.name,
      line1: row.line1,
      line2: row.line2 ?? undefined,
      postalCode: row.postal_code ?? undefined,
      city: row.city,
      region: row.region ?? undefined,
      country: row.country,
    } satisfies Address;
    return {
      at: row.added_at,
      about: "address" as const,
      what: m.address({ issue: row.valid_from_issue, lines: labelLines(address).join(", ") }),
      why: row.why,
      by: row.added_by,
    };
  });
}
