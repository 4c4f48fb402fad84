import { type Offer, type OfferAudience, mostGrace, mostGuaranteeDays, mostTermIssues, reasonsAgainstSelling } from "../../offers/index.ts";
import type { Form } from "../../http/index.ts";
import { type Day, type Money, moneyOf, slugOf, decimalOf, wholeOf, mostWhole } from "../../values/index.ts";
import { audiences } from "./offer-fields.tsx";
import { refuse } from "../refusals.ts";

export const offerFields = [
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

export function offerFrom(form: Form, currency: string, all: readonly Offer[]): Omit<Offer, "id" | "included"> {
  const name = form.text("name").trim();
  const keyCode = form.text("keyCode") || slugOf(name);
  if (!name) throw refuse("offer-unusable", "Give the offer a name.", { name: "What is it called?" });
  if (!form.text("keyCode") && all.some((offer) => offer.keyCode === keyCode))
    throw refuse("offer-unusable", `There is an offer “${name}” already. Change that one, or call this one something else.`);
  const editions = (["print", "digital"] as const).filter((edition) => form.text(edition) === "yes");
  // a form of before the digital edition was a choice
  const chosen = !form.has("digital") && !form.has("audience") ? ([...editions, "digital"] as const) : editions;
  const price = priceFrom(form, "price", currency)!;
  const offer: Omit<Offer, "id" | "included"> = {
    keyCode,
    name,
    summary: form.text("summary"),
    price,
    introPrice: priceFrom(form, "introPrice", currency),
    editions: [...chosen],
    termIssues: whole(form, "termIssues", 1, "Issues", mostTermIssues),
    guaranteeDays: price.amount === 0 ? 0 : whole(form, "guaranteeDays", 0, "Money back for", mostGuaranteeDays),
    taxRate: percentFrom(form),
    taxMode: form.text("taxMode") === "exclusive" ? "exclusive" : "inclusive",
    renews: form.text("renews") === "series" || price.amount === 0 || form.text("audience") === "back issue" ? "series" : "auto",
    audience: (audiences.find(([value]) => value === form.text("audience"))?.[0] ?? "everybody") satisfies OfferAudience,
    grants: form.text("grants") === "term" ? "term" : "archive",
    adFree: form.text("ads") !== "yes",
    premiumId: form.id("premiumId") ?? null,
    graceIssues: graceFrom(form),
    creditCopies: form.text("creditCopies") ? whole(form, "creditCopies", 1, "Copies before payment") : null,
    opensOn: dayFrom(form, "opensOn"),
    closesOn: dayFrom(form, "closesOn"),
  };
  const reasons = reasonsAgainstSelling(offer);
  if (Object.keys(reasons).length > 0) throw refuse("offer-unusable", Object.values(reasons).join(" "), reasons);
  return offer;
}

export function whole(form: Form, name: string, least: number, called: string, most = mostWhole): number {
  const value = wholeOf(form.text(name), { least, most });
  const range = most === mostWhole ? `${least} or more` : `from ${least} to ${most}`;
  if (value === undefined)
    throw refuse("offer-unusable", `${called} must be a whole number, ${range}.`, { [name]: `A whole number, ${range}.` });
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

export function priceFrom(form: Form, name: string, currency: string): Money | null {
  if (name !== "price" && form.text(name) === "") return null;
  const price = moneyOf(form.text(name), currency);
  if (!price) throw refuse("offer-unusable", `“${form.text(name)}” is not a price; write it as 48.00.`, { [name]: "Write it as 48.00." });
  return price;
}

function percentFrom(form: Form): number {
  const tax = form.text("taxRate") === "" ? 0 : decimalOf(form.text("taxRate"), { most: 99.99 });
  if (tax === undefined) throw refuse("offer-unusable", "Tax is a per cent from 0 to 99.", { taxRate: "From 0 to 99." });
  return Math.round(tax * 100);
}

export function dayFrom(form: Form, name: string): Day | null {
  return form.day(name) ?? null;
}
