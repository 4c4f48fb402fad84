import { z } from "zod";
import { type AdFields, allHouseAds, deleteHouseAd, houseAdById, saveHouseAd } from "../../ads/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { type Form, field, idIn, readForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { currentOffers, everythingIncluded } from "../../offers/index.ts";
import { type Platform, inTransaction, today } from "../../platform/index.ts";
import { countsOfAds, daysOfAd } from "../../readership/index.ts";
import { AskPage } from "../ask-page.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { isFormRefusal, rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, anybody, see } from "../route.ts";
import { adFieldNames, adIn, leftOut, newAd, typedAd, valuesOfAd } from "./ad-form.ts";
import { AdPage } from "./ad-page.tsx";
import { AdsPage } from "./ads-page.tsx";

const saved = notice("ad-saved", ({ ads }) => ads.saved);
const removed = notice("ad-removed", ({ ads }) => ads.removed);
const which = z.object({ ad: field.id });

/** What the magazine advertises of its own. */
export function adRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const dayHere = async () => today(clock, (await publicationOf(db)).timeZone);
  route("get", "/ads", anybody, async (_c, visit) => {
    const [ads, counts] = await Promise.all([allHouseAds(db), countsOfAds(db, { upTo: await dayHere(), days: 30 })]);
    return deskPage(<AdsPage visit={visit} ads={ads} counts={counts} />);
  });
  writingRoutes(route, platform, async () => everythingIncluded(await currentOffers(db, await dayHere())).map(({ label }) => label));
  route("get", "/ads/:id/deletion", anybody, async (c, visit) => {
    const [{ id, headline }, m] = [await houseAdById(db, idIn(c)), messagesIn(visit.language).desk.ads];
    const back = { href: `/desk/ads/${id}`, label: headline };
    const asking = { title: m.removeTitle(headline), back, says: m.removeSays.paragraphs };
    return deskPage(<AskPage visit={visit} asking={{ ...asking, action: `/desk/ads/${id}/deletion`, button: m.remove }} />);
  });
  route("post", "/ads/:id/deletion", anybody, async (c) => {
    const id = idIn(c);
    await inTransaction(platform, async (tx) => {
      await deleteHouseAd(tx, id);
    });
    return see(doneAt("/desk/ads", removed));
  });
}

function writingRoutes(route: Route, platform: Platform, labelsNow: () => Promise<string[]>): void {
  const { db } = platform;
  const page = adPage(platform);
  const save = async (form: Form, visit: DeskVisit, id?: string) => {
    const labels = await labelsNow();
    return rerenderOnRefusal(
      visit.language,
      form,
      adFieldNames,
      async () => {
        const ad = adIn(form, labels, messagesIn(visit.language).desk.ads);
        const made = await inTransaction(platform, async (tx) => {
          const written = await saveHouseAd(platform, tx, ad, id);
          return written;
        });
        return see(doneAt(`/desk/ads/${made}`, saved));
      },
      // what stands beside the form is what is typed in it, as long as it can be read
      (shown) => page(visit, { id, shown, typed: ifReadable(() => typedAd(form, labels)) }),
    );
  };
  route("get", "/ads/new", anybody, (_c, visit) => page(visit, {}));
  route("post", "/ads", anybody, async (c, visit) => save(await readForm(c.req.raw), visit));
  route("post", "/ads/seen", anybody, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const shown = { values: form.asTyped(adFieldNames), errors: {} };
    const again = (said: Shown, typed?: AdFields) => page(visit, { id: form.parse(which).ad ?? undefined, shown: said, typed });
    return rerenderOnRefusal(visit.language, form, adFieldNames, async () => again(shown, typedAd(form, await labelsNow())), again);
  });
  route("post", "/ads/draft", anybody, async (c, visit) => {
    const words = (await readForm(c.req.raw)).parse(leftOut);
    const ads = await allHouseAds(db);
    const slot = ads.some((ad) => ad.slot === "front" && ad.readers === "everybody") ? "article-end" : "front";
    return page(visit, { typed: newAd({ ...words, slot }), isOld: true });
  });
  route("get", "/ads/:id", anybody, (c, visit) => page(visit, { id: idIn(c) }));
  route("post", "/ads/:id", anybody, async (c, visit) => {
    const { id } = await houseAdById(db, idIn(c));
    return save(await readForm(c.req.raw), visit, id);
  });
}

function ifReadable(read: () => AdFields): AdFields | undefined {
  try {
    return read();
  } catch (error) {
    if (!isFormRefusal(error)) throw error;
    return undefined;
  }
}

/** `typed`: what stands in the form, where it is not what is saved. */
type Seen = { id?: string | undefined; shown?: Shown; typed?: AdFields | undefined; isOld?: boolean };

const adPage =
  ({ db }: Platform) =>
  async (visit: DeskVisit, { id, shown = nothingShown, typed, isOld = false }: Seen) => {
    const ad = id === undefined ? undefined : await houseAdById(db, id);
    const stands = typed ?? ad ?? newAd();
    const values = Object.keys(shown.values).length > 0 ? shown.values : valuesOfAd(stands);
    const days = ad ? await daysOfAd(db, ad.id) : [];
    const more = { ad, typed: stands, shown: { ...shown, values }, days, isOld };
    return deskPage(<AdPage visit={visit} {...more} />, shown.problem ? 422 : 200);
  };
