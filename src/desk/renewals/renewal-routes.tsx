import { type Method, dunned, ownSeries, renewalOutlook, saveSeries, usualSeries } from "../../renewals/index.ts";
import { currentOffers } from "../../offers/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { readForm, idIn } from "../../http/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { stepsIn } from "./renewal-form.ts";
import { RenewalsPage } from "./renewals-page.tsx";
import { missing } from "../refusals.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, trade } from "../route.ts";
import { doneAt, notice } from "../notices.ts";

const seriesSaved = notice("series", (desk) => desk.renewals.saved);

const methods: readonly Method[] = ["auto", "series"];

export function renewalRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const shown = async () => {
    const offers = await currentOffers(db, today(clock, (await publicationOf(db)).timeZone));
    const own = await ownSeries(db);
    const series = offers.flatMap((offer) =>
      methods.map((method) => {
        const steps = own.find(({ offerId, method: of }) => offerId === offer.id && of === method)?.steps;
        return { offer, method, steps: steps ?? usualSeries[method], isOwn: steps !== undefined };
      }),
    );
    return { outlook: await renewalOutlook(db), dunned: await dunned(db), series };
  };
  route("get", "/renewals", trade, async (_c, visit) => deskPage(<RenewalsPage visit={visit} {...await shown()} />));
  route("post", "/renewals/:id/:method", trade, async (c, visit) => {
    const offerId = idIn(c);
    const method = methods.find((name) => name === c.req.param("method")) ?? missing();
    try {
      await saveSeries(platform, { offerId, method, steps: stepsIn(await readForm(c.req.raw)) });
      return see(doneAt("/desk/renewals", seriesSaved));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return deskPage(
        <RenewalsPage visit={visit} {...await shown()} problem={{ offerId, method, why: error.spokenIn(visit.language) }} />,
        422,
      );
    }
  });
}
