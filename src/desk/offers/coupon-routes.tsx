import { messagesIn } from "../../messages/index.ts";
import { allOffers } from "../../offers/index.ts";
import { coupons, endCoupon, makeCoupon } from "../../orders/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { type Form, idIn, readForm } from "../../http/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf, listedOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { doneAt, notice } from "../notices.ts";
import { couponFields, couponIn } from "./coupon-form.ts";
import { CouponsPage } from "./coupons-page.tsx";

const couponMade = notice("coupon", (desk) => desk.coupons.made);
const couponEnded = notice("coupon-ended", (desk) => desk.coupons.ended);

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
      visit.language,
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
    ask: async (c, { language }) => {
      const m = messagesIn(language).desk.coupons;
      const coupon = (await coupons(db)).find(({ id }) => id === idIn(c)) ?? missing();
      return {
        title: m.endTitle(coupon.code),
        back: { href: "/desk/coupons", label: m.title },
        says: [m.endSays({ code: coupon.code, uses: coupon.uses }), m.endFinal],
        reasons: coupon.endedAt ? [m.endedAlready] : [],
        button: m.endIt,
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
  return form.parse(couponIn(currency, new Set((await allOffers(tx)).map(({ keyCode }) => keyCode))));
}
