import { addPremium, changeStock, premiums } from "../../offers/index.ts";
import { idIn, readForm } from "../../http/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { premium, stockChange } from "./premium-form.ts";
import { PremiumsPage } from "./sales-pages.tsx";
import { type Route, anybody, see, trade } from "../route.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { keysOf } from "../../values/index.ts";
import { doneAt, stockChanged, notice } from "../notices.ts";

const premiumAdded = notice("premium", (desk) => desk.offers.premiumAdded);

export function premiumRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown) =>
    deskPage(<PremiumsPage visit={visit} premiums={await premiums(db)} shown={shown} />, shown.problem ? 422 : 200);
  route("get", "/premiums", anybody, (_c, visit) => page(visit, nothingShown));
  route("post", "/premiums", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(premium.shape),
      async () => {
        await inTransaction(platform, (tx) => addPremium(platform, tx, { ...form.parse(premium), by: visit.person.id }));
        return see(doneAt("/desk/premiums", premiumAdded));
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/premiums/:id/stock", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const premiumId = idIn(c);
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        await inTransaction(platform, (tx) =>
          changeStock(platform, tx, {
            premiumId,
            ...form.parse(stockChange),
            by: visit.person.id,
          }),
        );
        return see(doneAt("/desk/premiums", stockChanged));
      },
      (shown) => page(visit, shown),
    );
  });
}
