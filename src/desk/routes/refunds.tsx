import {
  type Payments,
  askForRefundNow,
  decideOutsideRefund,
  giveBackInPerson,
  moneyToWatch,
  outsideRefundsToDecide,
} from "../../circulation/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { readForm } from "../../http/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { RefundsPage } from "../pages/refunds.tsx";
import { askedOf, listedOf } from "../lists.tsx";
import { missing, refuse } from "../refusals.ts";
import { orShown } from "./or-shown.ts";
import { type Ctx, type Route, idOf, see, trade } from "./route.ts";

/** Money on its way back, and what banks have taken. */
export function refundRoutes(route: Route, platform: Platform, payments: Payments): void {
  const page = async (c: Ctx, visit: DeskVisit, shown: Shown, wrong?: string) => {
    const asked = askedOf(c.req.url);
    const money = await moneyToWatch(platform.db);
    const textOf = (row: { orderNumber: number | undefined; name: string; email: string }) => `${row.orderNumber} ${row.name} ${row.email}`;
    const { timeZone, language } = await publicationOf(platform.db);
    return deskPage(
      <RefundsPage
        visit={visit}
        realMoney={platform.settings.stripe !== undefined}
        refunds={listedOf(money.refunds, asked, textOf)}
        disputes={listedOf(money.disputes, asked, textOf)}
        asked={asked}
        outside={await outsideRefundsToDecide(platform)}
        timeZone={timeZone}
        language={language}
        shown={shown}
        wrong={wrong}
      />,
      shown.problem ? 422 : 200,
    );
  };
  route("get", "/refunds", trade, (c, visit) => page(c, visit, nothingShown));
  route("post", "/refunds/:id/asking", trade, async (c) => {
    await askForRefundNow(platform, idOf(c));
    return see("/desk/refunds?done=asked");
  });
  route("post", "/refunds/outside/:id/decision", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const decision = form.text("decision") === "stop" ? "stop" : form.text("decision") === "keep" ? "keep" : missing();
    return orShown(
      form,
      ["why"],
      async () => {
        await decideOutsideRefund(platform, payments, { refundId: idOf(c), decision, why: form.text("why"), by: visit.person.id });
        return see(`/desk/refunds?done=outside-${decision}`);
      },
      (shown) => page(c, visit, shown, idOf(c)),
    );
  });
  route("post", "/refunds/:id/hand", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      ["note"],
      async () => {
        const note = form.text("note") || unsaid();
        await giveBackInPerson(platform, { refundId: idOf(c), by: visit.person.id, note });
        return see("/desk/refunds?done=given-back");
      },
      (shown) => page(c, visit, shown, idOf(c)),
    );
  });
}

function unsaid(): never {
  throw refuse("refund-unsaid", "Say how it was given back: a transfer on a day, cash at the fair.", { note: "How was it given back?" });
}
