import { type HouseAd, allHouseAds, saveInPlaces } from "../../ads/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { readForm } from "../../http/index.ts";
import { type Platform, inTransaction, notifyPages, today } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { type Route, anybody, see } from "../route.ts";
import { adsIn, leftOut } from "./ad-form.ts";
import { AdsPage } from "./ads-page.tsx";
import { placeFor } from "./old-ad.ts";
import { currentOffers, everythingIncluded } from "../../offers/index.ts";
import { doneAt, notice } from "../notices.ts";

const adsSaved = notice("ads", "The house ads are saved.");

/** What the magazine advertises of its own. */
export function adRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/ads", anybody, async (_c, visit) => deskPage(<AdsPage visit={visit} ads={await allHouseAds(db)} />));
  route("post", "/ads/draft", anybody, async (c, visit) => {
    const ads = await allHouseAds(db);
    const place = placeFor(ads);
    const draft: HouseAd = {
      ...(await readForm(c.req.raw)).parse(leftOut),
      slot: place.slot,
      readers: place.readers,
      target: "/subscribe",
    };
    return deskPage(<AdsPage visit={visit} ads={ads} draft={draft} />);
  });
  route("post", "/ads", anybody, async (c) => {
    const form = await readForm(c.req.raw);
    const { timeZone } = await publicationOf(db);
    const labels = everythingIncluded(await currentOffers(db, today(platform.clock, timeZone))).map(({ label }) => label);
    await inTransaction(platform, async (tx) => {
      await saveInPlaces(tx, adsIn(form, labels));
      await notifyPages(tx);
    });
    return see(doneAt("/desk/ads", adsSaved));
  });
}
