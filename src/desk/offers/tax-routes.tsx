import { saveTaxSettings, taxSettings, writeRates } from "../../offers/index.ts";
import { readForm } from "../../http/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { tax } from "./tax-form.ts";
import { TaxPage } from "./sales-pages.tsx";
import { type Route, see, trade } from "../route.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { doneAt, notice } from "../notices.ts";

const taxSaved = notice("tax", (desk) => desk.sales.taxSaved);

export function taxRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/tax", trade, async (_c, visit) => {
    const { sellerCountry, sellerVatId, reverseCharge, rates } = await taxSettings(db);
    const values = { sellerCountry, sellerVatId: sellerVatId ?? "", reverseCharge: reverseCharge ? "yes" : "", rates: writeRates(rates) };
    return deskPage(<TaxPage visit={visit} shown={{ values, errors: {} }} />);
  });
  route("post", "/tax", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(tax.shape),
      async () => {
        const settings = form.parse(tax);
        await inTransaction(platform, (tx) => saveTaxSettings(tx, settings));
        return see(doneAt("/desk/tax", taxSaved));
      },
      (shown) => Promise.resolve(deskPage(<TaxPage visit={visit} shown={shown} />, 422)),
    );
  });
}
