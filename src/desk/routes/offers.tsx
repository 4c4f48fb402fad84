import {
  type OfferTerms,
  type Offer,
  addPremium,
  allOffers,
  changeStock,
  coupons,
  endCoupon,
  makeCoupon,
  premiumById,
  premiums,
  readRates,
  saveOffer,
  saveTaxSettings,
  taxSettings,
  whatsIncluded,
  worstLoss,
  writeRates,
  mostGrace,
  type OfferAudience,
  type CouponAudience,
} from "../../circulation/index.ts";
import { issueDates, publicationOf } from "../../editorial/index.ts";
import { type Form, readForm } from "../../http/index.ts";
import { type Platform, type Tx, inTransaction, notifyPages } from "../../platform/index.ts";
import { type Day, type Money, Refusal, isDay, moneyOf, slugOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { OffersPage, audiences, valuesOfOffer } from "../pages/offers.tsx";
import { CouponsPage, PremiumsPage, TaxPage } from "../pages/sales.tsx";
import { refuse } from "../refusals.ts";
import { type Route, anybody, idOf, see, trade } from "./route.ts";

/** What is sold: offers, coupons, premiums, and the tax on them. */
export function offerRoutes(route: Route, platform: Platform): void {
  offers(route, platform);
  couponRoutes(route, platform);
  premiumRoutes(route, platform);
  taxRoutes(route, platform);
}

/** What was typed, and what was refused about it; anything else that went wrong is not the form's. */
export async function orShown(
  form: Form,
  names: readonly string[],
  work: () => Promise<Response>,
  again: (shown: Shown) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return again({ values: Object.fromEntries(names.map((name) => [name, form.text(name)])), errors: error.fields, problem: error.detail });
  }
}

const offerFields = [
  "keyCode",
  "name",
  "summary",
  "print",
  "digital",
  "audience",
  "termIssues",
  "price",
  "introPrice",
  "taxRate",
  "taxMode",
  "guaranteeDays",
  "renews",
  "grants",
  "premiumId",
  "creditCopies",
  "graceIssues",
  "opensOn",
  "closesOn",
  "ads",
];

function offers(route: Route, platform: Platform): void {
  const { db } = platform;
  /** Of the offer as the form shows it. */
  const worstOf = async ({ values }: Shown) =>
    worstLoss(
      {
        guaranteeDays: Number(values.guaranteeDays ?? 60) || 0,
        termIssues: Number(values.termIssues ?? 24) || 0,
        print: values.print === "yes",
        archive: values.grants !== "term",
      },
      await issueDates(db),
    );
  const page = async (visit: DeskVisit, given: Shown, edit?: string) => {
    const [publication, all, things] = [await publicationOf(db), await allOffers(db), await premiums(db)];
    const edited = all.find(({ keyCode }) => keyCode === edit);
    const shown = edited && given === nothingShown ? { ...nothingShown, values: valuesOfOffer(edited) } : given;
    const sample = edited
      ? await includedOf(platform, edited, all)
      : whatsIncluded({
          termIssues: publication.issuesPerYear,
          guaranteeDays: 60,
          issuesPerYear: publication.issuesPerYear,
          print: all.some(({ editions }) => editions.includes("print")),
        });
    return deskPage(
      <OffersPage
        visit={visit}
        offers={all}
        currency={publication.currency}
        shown={shown}
        included={sample}
        premiums={things}
        worst={await worstOf(shown)}
      />,
      given.problem ? 422 : 200,
    );
  };
  route("get", "/offers", trade, (c, visit) => page(visit, nothingShown, c.req.query("edit")));
  route("post", "/offers", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      offerFields,
      async () => {
        const all = await allOffers(db);
        const { currency } = await publicationOf(db);
        const terms = offerFrom(form, currency, all);
        const at = all.findIndex(({ keyCode }) => keyCode === terms.keyCode);
        const included = await includedOf(platform, { ...terms, premiumId: terms.premiumId ?? null }, all);
        await inTransaction(platform, async (tx) => {
          await saveOffer(tx, { ...terms, included, position: at < 0 ? all.length + 1 : at + 1 });
          await notifyPages(tx);
        });
        return see("/desk/offers?done=offer");
      },
      (shown) => page(visit, shown),
    );
  });
}

type Included = Pick<Offer, "termIssues" | "guaranteeDays" | "editions" | "premiumId"> & Partial<Pick<Offer, "grants" | "adFree">>;

/** The list of an offer, from its own terms; another offer with print makes print a choice. */
async function includedOf(
  { db }: Platform,
  { termIssues, guaranteeDays, editions, premiumId, grants = "archive", adFree = true }: Included,
  all: readonly Offer[],
) {
  const { issuesPerYear } = await publicationOf(db);
  const premium = await premiumById(db, premiumId);
  const sold = all.some((offer) => offer.audience === "everybody" && offer.editions.includes("print"));
  return whatsIncluded({
    ...{ termIssues, guaranteeDays, issuesPerYear, adFree },
    print: editions.includes("print") || sold,
    digital: editions.includes("digital"),
    archive: grants === "archive",
    premium: premium?.name,
  });
}

function offerFrom(form: Form, currency: string, all: readonly Offer[]): Omit<OfferTerms, "position" | "included"> {
  const name = form.text("name").trim();
  const keyCode = form.text("keyCode") || slugOf(name);
  if (!name) throw refuse("offer-unusable", "Give the offer a name.", { name: "What is it called?" });
  if (!form.text("keyCode") && all.some((offer) => offer.keyCode === keyCode))
    throw refuse("offer-unusable", `There is an offer “${name}” already. Change that one, or call this one something else.`);
  const editions = (["print", "digital"] as const).filter((edition) => form.text(edition) === "yes");
  // a form of before the digital edition was a choice
  const chosen =
    editions.includes("print") && !form.has("digital") && !form.has("audience")
      ? (["print", "digital"] as const)
      : editions.length > 0
        ? editions
        : (["digital"] as const);
  const price = priceFrom(form, "price", currency)!;
  return {
    ...{ keyCode, name, summary: form.text("summary"), price, introPrice: priceFrom(form, "introPrice", currency), editions: [...chosen] },
    ...{
      termIssues: whole(form, "termIssues", 1, "Issues"),
      guaranteeDays: price.amount === 0 ? 0 : whole(form, "guaranteeDays", 0, "Money back for"),
    },
    ...{ taxRate: percentFrom(form), taxMode: form.text("taxMode") === "exclusive" ? "exclusive" : "inclusive" },
    renews: form.text("renews") === "series" || price.amount === 0 ? "series" : "auto",
    audience: (audiences.find(([value]) => value === form.text("audience"))?.[0] ?? "everybody") satisfies OfferAudience,
    ...{
      grants: form.text("grants") === "term" ? "term" : "archive",
      adFree: form.text("ads") !== "yes",
      premiumId: form.text("premiumId") || null,
    },
    graceIssues: graceFrom(form),
    creditCopies: form.text("creditCopies") ? whole(form, "creditCopies", 1, "Copies before payment") : null,
    ...{ opensOn: dayFrom(form, "opensOn"), closesOn: dayFrom(form, "closesOn") },
  };
}

function whole(form: Form, name: string, least: number, called: string): number {
  const value = Number(form.text(name));
  if (form.text(name) === "" || !Number.isInteger(value) || value < least)
    throw refuse("offer-unusable", `${called} must be a whole number, ${least} or more.`, { [name]: `A whole number, ${least} or more.` });
  return value;
}

/** A form of before the field gives none. */
function graceFrom(form: Form): number {
  if (form.text("graceIssues") === "") return 0;
  const issues = whole(form, "graceIssues", 0, "Grace issues");
  if (issues > mostGrace)
    throw refuse("offer-unusable", `Grace issues are ${mostGrace} at most.`, { graceIssues: `From 0 to ${mostGrace}.` });
  return issues;
}

function priceFrom(form: Form, name: string, currency: string): Money | null {
  if (name !== "price" && form.text(name) === "") return null;
  const price = moneyOf(form.text(name), currency);
  if (!price) throw refuse("offer-unusable", `“${form.text(name)}” is not a price; write it as 48.00.`, { [name]: "Write it as 48.00." });
  return price;
}

function percentFrom(form: Form): number {
  const tax = Number(form.text("taxRate").replace(",", "."));
  if (!(tax >= 0 && tax < 100)) throw refuse("offer-unusable", "Tax is a per cent from 0 to 99.", { taxRate: "From 0 to 99." });
  return Math.round(tax * 100);
}

export function dayFrom(form: Form, name: string): Day | null {
  const text = form.text(name);
  if (text === "") return null;
  if (!isDay(text))
    throw refuse("offer-unusable", `“${text}” is not a day; write it as 2026-11-24.`, { [name]: "Write it as 2026-11-24." });
  return text;
}

const couponFields = ["code", "percent", "amount", "mostUses", "mostPerPerson", "audience", "keyCodes", "opensOn", "closesOn", "note"];

function couponRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown) =>
    deskPage(
      <CouponsPage
        visit={visit}
        coupons={await coupons(db)}
        offers={await allOffers(db)}
        currency={(await publicationOf(db)).currency}
        shown={shown}
      />,
      shown.problem ? 422 : 200,
    );
  route("get", "/coupons", trade, (_c, visit) => page(visit, nothingShown));
  route("post", "/coupons", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      couponFields,
      async () => {
        await inTransaction(platform, async (tx) => makeCoupon(platform, tx, await couponFrom(tx, form), visit.person.id));
        return see("/desk/coupons?done=coupon");
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/coupons/:id/ending", trade, async (c, visit) => {
    await inTransaction(platform, (tx) => endCoupon(platform, tx, idOf(c), visit.person.id));
    return see("/desk/coupons?done=coupon-ended");
  });
}

async function couponFrom(tx: Tx, form: Form) {
  const { currency } = await publicationOf(tx);
  const known = new Set((await allOffers(tx)).map(({ keyCode }) => keyCode));
  const keyCodes = form
    .text("keyCodes")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const strange = keyCodes.filter((keyCode) => !known.has(keyCode));
  if (strange.length > 0)
    throw refuse("offer-unusable", `There is no offer with the key code ${strange.join(", ")}.`, { keyCodes: "Not an offer’s." });
  const limit = (name: string) => (form.text(name) ? whole(form, name, 1, "The limit") : null);
  return {
    ...{
      code: form.text("code"),
      off: offFrom(form, currency),
      keyCodes,
      note: form.text("note"),
      mostUses: limit("mostUses"),
      mostPerPerson: limit("mostPerPerson"),
    },
    audience: (["new", "returning", "gift"].includes(form.text("audience")) ? form.text("audience") : "everybody") as CouponAudience,
    ...{ opensOn: dayFrom(form, "opensOn"), closesOn: dayFrom(form, "closesOn") },
  };
}

function offFrom(form: Form, currency: string): { percent: number } | { amount: Money } {
  const [percent, amount] = [form.text("percent").replace(",", "."), form.text("amount")];
  if (Boolean(percent) === Boolean(amount))
    throw refuse("offer-unusable", "Give either a per cent or an amount.", { percent: "One of the two." });
  if (amount) {
    const money = priceFrom(form, "amount", currency)!;
    if (money.amount === 0) throw refuse("offer-unusable", "A coupon takes something off.", { amount: "More than nothing." });
    return { amount: money };
  }
  if (!(Number(percent) > 0 && Number(percent) <= 100))
    throw refuse("offer-unusable", "A per cent lies between 0 and 100.", { percent: "From 1 to 100." });
  return { percent: Math.round(Number(percent) * 100) };
}

function premiumRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown) =>
    deskPage(<PremiumsPage visit={visit} premiums={await premiums(db)} shown={shown} />, shown.problem ? 422 : 200);
  route("get", "/premiums", anybody, (_c, visit) => page(visit, nothingShown));
  route("post", "/premiums", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      ["name", "description", "stock"],
      async () => {
        await inTransaction(platform, (tx) =>
          addPremium(platform, tx, {
            name: form.text("name"),
            description: form.text("description"),
            stock: whole(form, "stock", 1, "The stock"),
            by: visit.person.id,
          }),
        );
        return see("/desk/premiums?done=premium");
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/premiums/:id/stock", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const premiumId = idOf(c);
    return orShown(
      form,
      [],
      async () => {
        await inTransaction(platform, (tx) =>
          changeStock(platform, tx, {
            premiumId,
            change: Number(form.text("change").replace("−", "-")),
            why: form.text("why"),
            by: visit.person.id,
          }),
        );
        return see("/desk/premiums?done=stock");
      },
      (shown) => page(visit, shown),
    );
  });
}

function taxRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/tax", trade, async (_c, visit) => {
    const { sellerCountry, sellerVatId, reverseCharge, rates } = await taxSettings(db);
    const values = { sellerCountry, sellerVatId: sellerVatId ?? "", reverseCharge: reverseCharge ? "yes" : "", rates: writeRates(rates) };
    return deskPage(<TaxPage visit={visit} shown={{ values, errors: {} }} />);
  });
  route("post", "/tax", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      ["sellerCountry", "sellerVatId", "reverseCharge", "rates"],
      async () => {
        const settings = {
          sellerCountry: form.text("sellerCountry"),
          sellerVatId: form.text("sellerVatId") || null,
          reverseCharge: form.text("reverseCharge") === "yes",
          rates: readRates(form.text("rates")),
        };
        await inTransaction(platform, (tx) => saveTaxSettings(tx, settings));
        return see("/desk/tax?done=tax");
      },
      (shown) => Promise.resolve(deskPage(<TaxPage visit={visit} shown={shown} />, 422)),
    );
  });
}
