import { wholeOf } from "../../values/index.ts";
import { listInAds } from "../../ads/index.ts";
import {
  allOffers,
  currentOffers,
  everythingIncluded,
  premiums,
  saveOffer,
  whatsIncluded,
  worstLoss,
  mostGuaranteeDays,
  mostTermIssues,
} from "../../offers/index.ts";
import { issueDates, publicationOf } from "../../editorial/index.ts";
import { readForm, type Form } from "../../http/index.ts";
import { type Platform, inTransaction, today, type Db } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { OffersPage, valuesOfOffer } from "./offers-page.tsx";
import { type Route, see, trade } from "../route.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { leftOut } from "../ads/ad-form.ts";
import { offerOfAd } from "../ads/old-ad.ts";
import { offerFields, offerFrom } from "./offer-form.ts";
import { couponRoutes } from "./coupon-routes.tsx";
import { premiumRoutes } from "./premium-routes.tsx";
import { freeReadingRoutes } from "./free-reading-routes.tsx";
import { taxRoutes } from "./tax-routes.tsx";
import { doneAt, notice } from "../notices.ts";

const offerSaved = notice("offer", (desk) => desk.offers.saved);

/** What is sold: offers, coupons, premiums, and the tax on them. */
export function offerRoutes(route: Route, platform: Platform): void {
  offers(route, platform);
  couponRoutes(route, platform);
  premiumRoutes(route, platform);
  taxRoutes(route, platform);
  freeReadingRoutes(route, platform);
}

function offers(route: Route, platform: Platform): void {
  const page = offersPage(platform);
  route("get", "/offers", trade, (c, visit) => page(visit, nothingShown, { edit: c.req.query("edit") }));
  route("post", "/offers/draft", trade, async (c, visit) => {
    const { values, unkept } = offerOfAd((await readForm(c.req.raw)).parse(leftOut));
    return page(visit, { ...nothingShown, values }, { unkept });
  });
  route("post", "/offers", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      offerFields,
      async () => {
        await saveOfferIn(platform, form);
        return see(doneAt("/desk/offers", offerSaved));
      },
      (shown) => page(visit, shown),
    );
  });
}

/** Of the offer as the form shows it. */
const worstOf = async (db: Db, { values }: Shown, issuesPerYear: number) =>
  worstLoss(
    {
      guaranteeDays: wholeOf(values.guaranteeDays ?? "60", { most: mostGuaranteeDays }) ?? 0,
      termIssues: wholeOf(values.termIssues ?? String(issuesPerYear), { most: mostTermIssues }) ?? 0,
      print: values.print === "yes",
      archive: values.grants !== "term",
    },
    await issueDates(db),
  );

const offersPage =
  ({ db }: Platform) =>
  async (visit: DeskVisit, given: Shown, { edit, unkept }: { edit?: string | undefined; unkept?: string[] } = {}) => {
    const [publication, all, things] = [await publicationOf(db), await allOffers(db), await premiums(db)];
    const edited = all.find(({ keyCode }) => keyCode === edit);
    const shown = edited && given === nothingShown ? { ...nothingShown, values: valuesOfOffer(edited) } : given;
    const sample =
      edited?.included ??
      whatsIncluded({
        language: publication.language,
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
        worst={await worstOf(db, shown, publication.issuesPerYear)}
        issuesPerYear={publication.issuesPerYear}
        {...(unkept && { unkept })}
      />,
      given.problem ? 422 : 200,
    );
  };

/** What the house ads promise is what the offers of today include. */
async function saveOfferIn(platform: Platform, form: Form): Promise<void> {
  const { db } = platform;
  const all = await allOffers(db);
  const { currency } = await publicationOf(db);
  const terms = offerFrom(form, currency, all);
  const at = all.findIndex(({ keyCode }) => keyCode === terms.keyCode);
  await inTransaction(platform, async (tx) => {
    await saveOffer(tx, { ...terms, position: at < 0 ? all.length + 1 : at + 1 });
    const current = await currentOffers(tx, today(platform.clock, (await publicationOf(tx)).timeZone));
    await listInAds(
      tx,
      everythingIncluded(current).map(({ label }) => label),
    );
  });
}
