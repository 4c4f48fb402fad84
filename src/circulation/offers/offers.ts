import type { Db, Tx } from "../../platform/index.ts";
import { type Day, type Money, money, namedId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

export type Edition = "digital" | "print";

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
  /** Contained in the price, basis points. */
  taxRate: number;
  guaranteeDays: number;
  renews: "auto" | "series";
  included: Promised[];
};

/** Writes an offer and what it includes; the same key code replaces it. */
export async function saveOffer(tx: Tx, { price, included, ...offer }: Omit<Offer, "id"> & { position: number }): Promise<string> {
  const id = namedId("offer", offer.keyCode);
  const row = {
    ...{ key_code: offer.keyCode, name: offer.name, summary: offer.summary, editions: offer.editions, term_issues: offer.termIssues },
    ...{ price: price.amount, currency: price.currency, tax_rate: offer.taxRate, guarantee_days: offer.guaranteeDays },
    ...{ renews: offer.renews, position: offer.position },
  };
  await tx.insertInto("offers").values({ id, ...row }).onConflict((conflict) => conflict.column("key_code").doUpdateSet(row)).execute();
  await tx.deleteFrom("offer_promises").where("offer_id", "=", id).execute();
  const promises = included.map((promised, position) => ({ offer_id: id, position, ...promised }));
  if (promises.length > 0) await tx.insertInto("offer_promises").values(promises).execute();
  return id;
}

/** What can be ordered today, in the order it is shown. */
export async function currentOffers(db: Db | Tx, today: Day): Promise<Offer[]> {
  const rows = await openOffers(db, today).orderBy("position").execute();
  return Promise.all(rows.map((row) => withPromises(db, row)));
}

/** Refuses "offer-missing". */
export async function offerByKey(db: Db | Tx, keyCode: string, today: Day): Promise<Offer> {
  const row = await openOffers(db, today).where("key_code", "=", keyCode).executeTakeFirst();
  if (!row) throw refuse("offer-missing", "This offer is not open any more. Choose one of those on the subscribe page.");
  return withPromises(db, row);
}

export async function offerById(db: Db | Tx, id: string): Promise<Offer> {
  return withPromises(db, await db.selectFrom("offers").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
}

const openOffers = (db: Db | Tx, today: Day) =>
  db
    .selectFrom("offers")
    .selectAll()
    .where((where) => where.or([where("opens_on", "is", null), where("opens_on", "<=", today)]))
    .where((where) => where.or([where("closes_on", "is", null), where("closes_on", ">=", today)]));

type Row = Awaited<ReturnType<ReturnType<typeof openOffers>["executeTakeFirstOrThrow"]>>;

async function withPromises(db: Db | Tx, row: Row): Promise<Offer> {
  const included = await db.selectFrom("offer_promises").select(["promise", "label", "detail"]).where("offer_id", "=", row.id).orderBy("position").execute();
  return {
    ...{ id: row.id, keyCode: row.key_code, name: row.name, summary: row.summary, included },
    editions: row.editions as Edition[],
    termIssues: row.term_issues,
    price: money(row.price, row.currency),
    taxRate: row.tax_rate,
    guaranteeDays: row.guarantee_days,
    renews: row.renews as Offer["renews"],
  };
}

/** What the reader agrees to when ordering, word for word; it is kept with the order. */
export function consentText(offer: Offer, price: string): string {
  const guarantee = offer.guaranteeDays > 0 ? ` Within ${offer.guaranteeDays} days I get all of it back if I ask.` : "";
  const renewal = offer.renews === "auto" ? ` After that it renews for another ${offer.termIssues} issues at the price of the day, announced before, until I stop it.` : " It ends by itself.";
  return `I order ${offer.termIssues} issues for ${price}, paid now.${guarantee}${renewal} I can stop renewing at any time on my account page.`;
}

