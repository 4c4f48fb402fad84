import { type Db, batched, groupedBy } from "../platform/index.ts";

/** What a reader's subscriptions entitle to: every issue, or the issues of a term. */
export type Grants = {
  active: boolean;
  issues: "all" | number[];
  adFree: boolean;
  /** Had a subscription of their own, whatever became of it. */ returning: boolean;
};

const live = ["active", "held", "grace"];
const ended = ["expired", "cancelled"];
const had = ["frozen", "mailed", "released", "claimed", "replaced"] as const;

/** A subscription as the question what it opens sees it. */
export type Held = {
  id: string;
  service: string;
  money: string;
  editions: readonly string[];
  grants: string;
  adFree: boolean;
  /** Bought for oneself as a subscription, and no gift or single issue. */
  own: boolean;
};

/**
 * What these subscriptions of one reader open together: every issue (`archive`), or what has come of the terms of `terms`.
 * A running one opens what its offer granted. A lapsed one keeps the issues of its term; a refunded one nothing, nor one
 * whose money the bank took back, and neither one without the digital edition.
 */
export function openedBy(all: readonly Held[]): {
  active: boolean;
  archive: boolean;
  adFree: boolean;
  returning: boolean;
  terms: string[];
} {
  const rows = all.filter(({ editions }) => editions.includes("digital"));
  const running = rows.filter(({ service }) => live.includes(service));
  const terms = rows.filter(({ service, money }) => live.includes(service) || (ended.includes(service) && money !== "chargeback"));
  return {
    active: running.length > 0,
    archive: running.some(({ grants }) => grants === "archive"),
    adFree: running.some((row) => row.adFree),
    returning: all.some(({ own, service }) => own && service !== "pending"),
    terms: terms.map(({ id }) => id),
  };
}

export const grantsOf = async (db: Db, personId: string): Promise<Grants> => grantsOfRows(db, (await subscriptionsTo(db, personId)) ?? []);

const subscriptionsTo = batched(async (db, personIds: string[]) => {
  const rows = await db
    .selectFrom("subscriptions")
    .select(["id", "service", "money", "editions", "grants", "ad_free", "bought_as", "payer_id", "recipient_id"])
    .where("recipient_id", "in", personIds)
    .execute();
  return groupedBy(rows, ({ recipient_id }) => recipient_id);
});

type Row = Omit<Held, "adFree" | "own"> & { ad_free: boolean; bought_as: string; payer_id: string; recipient_id: string };

/** What these subscriptions of one reader entitle to. */
export async function grantsOfRows(db: Db, rows: readonly Row[]): Promise<Grants> {
  const { active, archive, adFree, returning, terms } = openedBy(
    rows.map(({ ad_free, bought_as, payer_id, recipient_id, ...row }) => ({
      ...row,
      adFree: ad_free,
      own: bought_as === "subscription" && payer_id === recipient_id,
    })),
  );
  if (archive) return { active, issues: "all", adFree, returning };
  if (terms.length === 0) return { active: false, issues: [], adFree: false, returning };
  const issues = (await Promise.all(terms.map((id) => issuesHad(db, id)))).flatMap((own) => own ?? []);
  return { active, issues: [...new Set(issues)].sort((a, b) => a - b), adFree, returning };
}

/** Issues whose copies a subscription has had. */
const issuesHad = batched(async (db, ids: string[]): Promise<Map<string, number[]>> => {
  const rows = await db
    .selectFrom("copies")
    .select(["subscription_id", "whole_number"])
    .distinct()
    .where("subscription_id", "in", ids)
    .where("state", "in", had)
    .execute();
  const bySubscription = groupedBy(rows, ({ subscription_id }) => subscription_id);
  return new Map([...bySubscription].map(([id, own]) => [id, own.map(({ whole_number }) => whole_number)]));
});
