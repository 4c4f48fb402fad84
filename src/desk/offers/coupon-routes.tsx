import { allOffers, type CouponAudience } from "../../offers/index.ts";
import { coupons, endCoupon, makeCoupon } from "../../orders/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { type Form, readForm, idIn } from "../../http/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { type Money, decimalOf, oneOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf, listedOf } from "../lists.tsx";
import { missing, refuse } from "../refusals.ts";
import { counted } from "../words.ts";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { whole, priceFrom, dayFrom } from "./offer-form.ts";
import { doneAt, notice } from "../notices.ts";
import { CouponsPage } from "./coupons-page.tsx";

const couponMade = notice("coupon", "The coupon counts from now on.");
const couponEnded = notice("coupon-ended", "The coupon has ended. Orders that used it keep their price.");

const couponFields = ["code", "percent", "amount", "mostUses", "mostPerPerson", "audience", "keyCodes", "opensOn", "closesOn", "note"];

export function couponRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const asked = listQueryOf(c.req.url);
    return deskPage(
      <CouponsPage
        visit={visit}
        coupons={listedOf(await coupons(db), asked, ({ code, keyCodes, note }) => [code, ...keyCodes, note].join(" "))}
        asked={asked}
        offers={await allOffers(db)}
        currency={(await publicationOf(db)).currency}
        shown={shown}
      />,
      shown.problem ? 422 : 200,
    );
  };
  route("get", "/coupons", trade, (c, visit) => page(c, visit, nothingShown));
  route("post", "/coupons", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      form,
      couponFields,
      async () => {
        await inTransaction(platform, async (tx) => makeCoupon(platform, tx, await couponFrom(tx, form), visit.person.id));
        return see(doneAt("/desk/coupons", couponMade));
      },
      (shown) => page(c, visit, shown),
    );
  });
  askFirst(route, "/coupons/:id/ending", {
    roles: trade,
    ask: async (c) => {
      const coupon = (await coupons(db)).find(({ id }) => id === idIn(c)) ?? missing();
      return {
        title: `End the coupon ${coupon.code}`,
        back: { href: "/desk/coupons", label: "Coupons" },
        says: [
          `Nobody can use ${coupon.code} from now on. It was used ${counted(coupon.uses, "time")}; those orders keep their price.`,
          "It cannot be opened again.",
        ],
        reasons: coupon.endedAt ? ["It has ended already."] : [],
        button: "End it",
      };
    },
    work: async (c, visit) => {
      await inTransaction(platform, (tx) => endCoupon(platform, tx, idIn(c), visit.person.id));
      return see(doneAt("/desk/coupons", couponEnded));
    },
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
  const audience: CouponAudience = oneOf(["new", "returning", "gift"], form.text("audience")) ?? "everybody";
  return {
    code: form.text("code"),
    off: offFrom(form, currency),
    keyCodes,
    note: form.text("note"),
    mostUses: limit("mostUses"),
    mostPerPerson: limit("mostPerPerson"),
    audience,
    opensOn: dayFrom(form, "opensOn"),
    closesOn: dayFrom(form, "closesOn"),
  };
}

function offFrom(form: Form, currency: string): { percent: number } | { amount: Money } {
  const [percent, amount] = [form.text("percent"), form.text("amount")];
  if (Boolean(percent) === Boolean(amount))
    throw refuse("offer-unusable", "Give either a per cent or an amount.", { percent: "One of the two." });
  if (amount) {
    const money = priceFrom(form, "amount", currency)!;
    if (money.amount === 0) throw refuse("offer-unusable", "A coupon takes something off.", { amount: "More than nothing." });
    return { amount: money };
  }
  const part = decimalOf(percent, { least: 0.01, most: 100 });
  if (part === undefined) throw refuse("offer-unusable", "A per cent lies between 0 and 100.", { percent: "From 1 to 100." });
  return { percent: Math.round(part * 100) };
}
