import { type Slot, houseAdsOn, saveHouseAds } from "../../ads/index.ts";
import { type Offer, type OfferTerms, currentOffers, saveOffer, whatsIncluded } from "../../circulation/index.ts";
import { type Publication, publicationOf, publicationProblem, savePublication, saveSection, sectionsOf } from "../../editorial/index.ts";
import { type Form, readForm } from "../../http/index.ts";
import { type Platform, inTransaction, notifyPages, today } from "../../platform/index.ts";
import { Refusal, moneyOf, slugOf } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { AdsPage } from "../pages/ads.tsx";
import { MagazinePage, valuesOfPublication } from "../pages/magazine.tsx";
import { OffersPage, valuesOfOffer } from "../pages/offers.tsx";
import { refuse } from "../refusals.ts";
import { type Route, anybody, see, trade } from "./route.ts";

/** What the magazine says of itself, sells, and advertises. */
export function magazineRoutes(route: Route, platform: Platform): void {
  settings(route, platform);
  offers(route, platform);
  ads(route, platform);
}

function settings(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, values?: Record<string, string>, problem?: string) => {
    const publication = await publicationOf(db);
    const sections = await sectionsOf(db);
    return deskPage(<MagazinePage visit={visit} publication={publication} values={values ?? valuesOfPublication(publication)} sections={sections} problem={problem} />, problem ? 422 : 200);
  };
  route("get", "/magazine", ["publisher"], (_c, visit) => page(visit));
  route("post", "/magazine", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    const changed = changedPublication(await publicationOf(db), form);
    const problem = publicationProblem(changed);
    if (problem) return page(visit, valuesOfPublication(changed), problem);
    await inTransaction(platform, async (tx) => {
      await savePublication(tx, changed);
      await notifyPages(tx);
    });
    return see("/desk/magazine?done=saved");
  });
  route("post", "/sections", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    const [name, ink] = [form.text("name").trim(), form.text("ink")];
    if (!slugOf(name)) return page(visit, undefined, "Give the section a name.");
    await inTransaction(platform, async (tx) => {
      await saveSection(tx, { name, ...(/^#[0-9a-f]{6}$/i.test(ink) && { ink }) });
      await notifyPages(tx);
    });
    return see("/desk/magazine?done=saved");
  });
}

function changedPublication(publication: Publication, form: Form): Publication {
  const text = (name: string) => form.text(name).trim();
  return {
    ...publication,
    ...{ title: text("title"), tagline: text("tagline"), about: text("about"), imprint: text("imprint") },
    ...{ language: text("language"), timeZone: text("timeZone"), issnPrint: text("issnPrint") || null, issnOnline: text("issnOnline") || null },
  };
}

function offers(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, { edit, values, problem }: { edit?: string | undefined; values?: Record<string, string>; problem?: string }) => {
    const publication = await publicationOf(db);
    const all = await currentOffers(db, today(platform.clock, publication.timeZone));
    const edited = all.find(({ keyCode }) => keyCode === edit);
    const shown = values ?? (edited ? valuesOfOffer(edited) : {});
    const sample = edited ?? { termIssues: publication.issuesPerYear, guaranteeDays: 60 };
    const included = whatsIncluded({ ...sample, issuesPerYear: publication.issuesPerYear, print: all.some(({ editions }) => editions.includes("print")) });
    return deskPage(<OffersPage visit={visit} offers={all} currency={publication.currency} values={shown} problem={problem} included={included} />, problem ? 422 : 200);
  };
  route("get", "/offers", trade, (c, visit) => page(visit, { edit: c.req.query("edit") }));
  route("post", "/offers", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    try {
      const publication = await publicationOf(db);
      const all = await currentOffers(db, today(platform.clock, publication.timeZone));
      await inTransaction(platform, async (tx) => {
        const offer = offerFrom(form, publication, all);
        const at = all.findIndex(({ keyCode }) => keyCode === offer.keyCode);
        await saveOffer(tx, { ...offer, position: at < 0 ? all.length + 1 : at + 1 });
        await notifyPages(tx);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const names = ["keyCode", "name", "summary", "print", "termIssues", "price", "taxRate", "guaranteeDays", "renews"];
      return page(visit, { values: Object.fromEntries(names.map((name) => [name, form.text(name)])), problem: error.detail });
    }
    return see("/desk/offers?done=offer");
  });
}

function offerFrom(form: Form, { currency, issuesPerYear }: Publication, all: readonly Offer[]): Omit<OfferTerms, "position"> {
  const whole = (name: string, least: number, called: string) => {
    const value = Number(form.text(name));
    if (!Number.isInteger(value) || value < least) throw refuse("offer-unusable", `${called} must be a whole number, ${least} or more.`);
    return value;
  };
  const name = form.text("name").trim();
  const keyCode = form.text("keyCode") || slugOf(name);
  if (!keyCode) throw refuse("offer-unusable", "Give the offer a name.");
  if (!form.text("keyCode") && all.some((offer) => offer.keyCode === keyCode)) throw refuse("offer-unusable", `There is an offer “${name}” already. Change that one, or call this one something else.`);
  const price = moneyOf(form.text("price"), currency);
  if (!price) throw refuse("offer-unusable", `“${form.text("price")}” is not a price; write it as 48.00.`);
  const tax = Number(form.text("taxRate"));
  if (!(tax >= 0 && tax < 100)) throw refuse("offer-unusable", "Tax is a per cent from 0 to 99.");
  const print = form.text("print") === "yes";
  const terms = { termIssues: whole("termIssues", 1, "Issues"), guaranteeDays: whole("guaranteeDays", 0, "Money back for") };
  return {
    ...{ keyCode, name, summary: form.text("summary").trim(), price, taxRate: Math.round(tax * 100), ...terms },
    editions: print ? ["print", "digital"] : ["digital"],
    renews: form.text("renews") === "series" ? "series" : "auto",
    included: whatsIncluded({ ...terms, issuesPerYear, print: print || all.some(({ editions }) => editions.includes("print")) }),
  };
}

const slots: Slot[] = ["article-end", "in-article", "front", "archive"];

function ads(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/ads", anybody, async (_c, visit) => deskPage(<AdsPage visit={visit} ads={await houseAdsOn(db)} />));
  route("post", "/ads", anybody, async (c) => {
    const form = await readForm(c.req.raw);
    const { timeZone } = await publicationOf(db);
    const [offer] = await currentOffers(db, today(platform.clock, timeZone));
    const labels = offer?.included.map(({ label }) => label) ?? [];
    const written = slots.flatMap((slot) => {
      const text = (name: string) => form.text(`${slot}.${name}`).trim();
      return text("headline") ? [{ slot, headline: text("headline"), text: text("text"), button: text("button") || "Subscribe", included: text("included") ? labels : [] }] : [];
    });
    await inTransaction(platform, async (tx) => {
      await saveHouseAds(tx, written);
      await notifyPages(tx);
    });
    return see("/desk/ads?done=ads");
  });
}
