import { publicationOf } from "../editorial/index.ts";
import { type Db, type Tx, batched } from "../platform/index.ts";
import { type Day, type Money, isOneOf, money, namedId } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { premiumById } from "./premiums.ts";
import type { TaxMode } from "./tax.ts";
import { whatsIncluded } from "./whats-included.ts";

const everyEdition = ["digital", "print"] as const;
export type Edition = (typeof everyEdition)[number];

/** Editions as they are kept with an offer or a subscription, in their order there. */
export const editionsIn = (kept: readonly string[]): Edition[] => kept.filter((one): one is Edition => isOneOf(everyEdition, one));

/** `promise` names the feature that keeps it; `label` is what the offer says, word for word. */
export type Promised = { promise: string; label: string; detail: string };

export type Offer = {
  id: string;
  keyCode: string;
  name: string;
  summary: string;
  editions: Edition[];
  termIssues: number;
  price: Money;
  /** Basis points; a country with a rate of its own has that one. */
  taxRate: number;
  guaranteeDays: number;
  renews: "auto" | "series";
  included: Promised[];
  audience: OfferAudience;
  /** What the digital edition opens: every issue that appeared, or the issues of the term alone. */
  grants: "archive" | "term";
  adFree: boolean;
  /** Whether `price` contains the tax or it is added. */
  taxMode: TaxMode;
  /** Price of the first term; `price` is that of every later one. */
  introPrice: Money | null;
  premiumId: string | null;
  /** Copies that may go out before a bill-me-later order is paid; null where it is not offered. */
  creditCopies: number | null;
  /** Issues that come after the last one, before anybody has renewed; 0 to 12. */
  graceIssues: number;
  opensOn: Day | null;
  closesOn: Day | null;
};

type OfferAudience = "everybody" | "new" | "renewal" | "gift" | "institution" | "back issue";

/** The database refuses more. */
export const mostGrace = 12;

/** Ten years of a daily, and of days: what nobody means to sell or to promise is a slip of the hand. */
export const mostTermIssues = 3660;
export const mostGuaranteeDays = 3660;

/** A guarantee is given once in so many months. */
export const guaranteeEvery = 24;

/** What most offers are, so that only the difference is said. */
export const usualTerms = {
  audience: "everybody",
  grants: "archive",
  adFree: true,
  taxMode: "inclusive",
  introPrice: null,
  premiumId: null,
  creditCopies: null,
  graceIssues: 0,
  opensOn: null,
  closesOn: null,
} as const;

type Usual = keyof typeof usualTerms;
export type OfferTerms = Omit<Offer, "id" | "included" | Usual> & Partial<Pick<Offer, Usual>> & { position: number };

/** Writes an offer; the same key code replaces it. What it includes follows from its terms. */
export async function saveOffer(tx: Tx, terms: OfferTerms): Promise<string> {
  const { price, ...offer } = { ...usualTerms, ...terms };
  const id = namedId("offer", offer.keyCode);
  const row = {
    key_code: offer.keyCode,
    name: offer.name,
    summary: offer.summary,
    editions: offer.editions,
    term_issues: offer.termIssues,
    price: price.amount,
    currency: price.currency,
    tax_rate: offer.taxRate,
    guarantee_days: offer.guaranteeDays,
    renews: offer.renews,
    position: offer.position,
    audience: offer.audience,
    grants: offer.grants,
    ad_free: offer.adFree,
    tax_mode: offer.taxMode,
    intro_price: offer.introPrice?.amount ?? null,
    premium_id: offer.premiumId,
    credit_copies: offer.creditCopies,
    grace_issues: offer.graceIssues,
    opens_on: offer.opensOn,
    closes_on: offer.closesOn,
  };
  await tx
    .insertInto("offers")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("key_code").doUpdateSet(row))
    .execute();
  return id;
}

/** What readers can order for themselves today, in the order it is shown. */
export async function currentOffers(db: Db | Tx, today: Day, { isReturning = false }: { isReturning?: boolean } = {}): Promise<Offer[]> {
  const audiences = ["everybody", isReturning ? "renewal" : "new"] as const;
  return withPromises(db, await openOffers(db, today).where("audience", "in", audiences).orderBy("position").execute());
}

/** What is sold to this audience alone today. */
export async function offersFor(db: Db | Tx, today: Day, audience: OfferAudience): Promise<Offer[]> {
  return withPromises(db, await openOffers(db, today).where("audience", "=", audience).orderBy("position").execute());
}

/** Gift offers; where the desk made none, those for everybody that cost something. */
export async function giftOffers(db: Db | Tx, today: Day): Promise<Offer[]> {
  const own = await offersFor(db, today, "gift");
  return own.length > 0 ? own : (await offersFor(db, today, "everybody")).filter(({ price }) => price.amount > 0);
}

/** Every offer there ever was, for the desk. */
export async function allOffers(db: Db | Tx): Promise<Offer[]> {
  return withPromises(db, await db.selectFrom("offers").selectAll().orderBy("position").orderBy("name").execute());
}

/** Refuses "offer-missing". */
export async function offerByKey(db: Db | Tx, keyCode: string, today: Day): Promise<Offer> {
  const row = await openOffers(db, today).where("key_code", "=", keyCode).executeTakeFirst();
  if (!row)
    throw refuse("offer-missing", (m) => m.refusals.offers.offerGone, {
      offer: (m) => m.refusals.offers.chooseOffer,
    });
  return (await withPromises(db, [row]))[0]!;
}

const offersById = batched(async (db, ids: string[]) => {
  const found = await withPromises(db, await db.selectFrom("offers").selectAll().where("id", "in", ids).execute());
  return new Map(found.map((offer) => [offer.id, offer]));
});

export async function offerById(db: Db | Tx, id: string): Promise<Offer> {
  const offer = await offersById(db, id);
  if (!offer) throw new Error(`There is no offer ${id}.`);
  return offer;
}

const openOffers = (db: Db | Tx, today: Day) =>
  db
    .selectFrom("offers")
    .selectAll()
    .where((where) => where.or([where("opens_on", "is", null), where("opens_on", "<=", today)]))
    .where((where) => where.or([where("closes_on", "is", null), where("closes_on", ">=", today)]));

type Row = Awaited<ReturnType<ReturnType<typeof openOffers>["executeTakeFirstOrThrow"]>>;

async function withPromises(db: Db | Tx, rows: readonly Row[]): Promise<Offer[]> {
  if (rows.length === 0) return [];
  const publication = await publicationOf(db);
  return Promise.all(
    rows.map(async (row) => {
      const terms = termsOf(row);
      return { ...terms, included: await includedOf(db, terms, publication) };
    }),
  );
}

/** Everything that one offer or another includes: the list of the one that includes most, the first of such. */
export function everythingIncluded(offers: readonly Pick<Offer, "included">[]): Promised[] {
  return offers.reduce<Promised[]>((most, { included }) => (included.length > most.length ? included : most), []);
}

async function includedOf(
  db: Db | Tx,
  offer: Omit<Offer, "included">,
  { issuesPerYear, language }: { issuesPerYear: number; language: string },
): Promise<Promised[]> {
  const premium = await premiumById(db, offer.premiumId);
  return whatsIncluded({
    language,
    termIssues: offer.termIssues,
    guaranteeDays: offer.guaranteeDays,
    issuesPerYear,
    adFree: offer.adFree,
    print: offer.editions.includes("print"),
    digital: offer.editions.includes("digital"),
    archive: offer.grants === "archive",
    premium: premium && premium.left > 0 && !premium.ended ? premium.name : undefined,
  });
}

const termsOf = (row: Row): Omit<Offer, "included"> => ({
  id: row.id,
  keyCode: row.key_code,
  name: row.name,
  summary: row.summary,
  editions: editionsIn(row.editions),
  termIssues: row.term_issues,
  price: money(row.price, row.currency),
  taxRate: row.tax_rate,
  guaranteeDays: row.guarantee_days,
  renews: row.renews,
  audience: row.audience,
  grants: row.grants,
  adFree: row.ad_free,
  taxMode: row.tax_mode,
  introPrice: row.intro_price === null ? null : money(row.intro_price, row.currency),
  premiumId: row.premium_id,
  creditCopies: row.credit_copies,
  graceIssues: row.grace_issues,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
});
