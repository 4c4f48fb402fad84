import { messagesIn } from "../../messages/index.ts";
import { idIn, type Form } from "../../http/index.ts";
import type { Payments } from "../../orders/index.ts";
import { askForRefundNow, decideOutsideRefund, giveBackInPerson, moneyToWatch, outsideRefundsToDecide } from "../../refunds/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { Input, type Shown } from "../forms.tsx";
import { formatMoney } from "../../values/index.ts";
import { RefundsPage, stopWords } from "./refunds-page.tsx";
import { payersLetter, doneAt, notice } from "../notices.ts";
import { listQueryOf, listedOf } from "../lists.tsx";
import { byHand, decision } from "./refund-form.ts";
import { missing } from "../refusals.ts";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";

const gatewayAsked = notice("asked", (desk) => desk.refunds.asked);
const copiesStop = notice("outside-stop", (desk) => desk.refunds.stopped, {
  to: "payer",
  says: (desk) => desk.common.notices.payersLetter,
});
const ordersCopiesStop = notice("outside-part", (desk) => desk.refunds.stoppedPart);
const copiesGoOn = notice("outside-keep", (desk) => desk.refunds.kept, { to: "payer", says: (desk) => desk.common.notices.payersLetter });
const givenBack = notice("given-back", (desk) => desk.refunds.givenBack);

/** Money on its way back, and what banks have taken. */
export function refundRoutes(route: Route, platform: Platform, payments: Payments): void {
  const page = async (c: Ctx, visit: DeskVisit) => {
    const asked = listQueryOf(c.req.url);
    const money = await moneyToWatch(platform.db);
    const textOf = (row: { orderNumber: number | undefined; name: string; email: string }) => `${row.orderNumber} ${row.name} ${row.email}`;
    return deskPage(
      <RefundsPage
        visit={visit}
        realMoney={platform.settings.stripe !== undefined}
        refunds={listedOf(money.refunds, asked, textOf)}
        disputes={listedOf(money.disputes, asked, textOf)}
        asked={asked}
        outside={await outsideRefundsToDecide(platform)}
      />,
    );
  };
  route("get", "/refunds", trade, (c, visit) => page(c, visit));
  route("post", "/refunds/:id/asking", trade, async (c) => {
    await askForRefundNow(platform, idIn(c));
    return see(doneAt("/desk/refunds", gatewayAsked));
  });
  outsideDecision(route, platform, payments);
  givenByHand(route, platform);
}

const shownOf = (form: Form | undefined, name: string): Shown => ({ values: form?.asTyped([name]) ?? {}, errors: {} });

/** What becomes of the copies whose money went back through the gateway’s own dashboard. */
function outsideDecision(route: Route, platform: Platform, payments: Payments): void {
  const outsideOf = async (c: Ctx) => (await outsideRefundsToDecide(platform)).find(({ id }) => id === idIn(c)) ?? missing();
  askFirst(route, "/refunds/outside/:id/decision", {
    roles: trade,
    ask: async (c, visit, form) => {
      const { language } = visit;
      const { desk } = messagesIn(language);
      const m = desk.refunds;
      const refund = await outsideOf(c);
      const stop = (form ?? missing()).parse(decision).decision === "stop";
      return {
        title: stop ? m.stopTitle(refund.orderNumber) : m.keepTitle(refund.orderNumber),
        back: { href: "/desk/refunds#outside", label: m.title },
        says: [
          stop
            ? stopWords(desk, refund, language)
            : m.keptSays({ sum: formatMoney(refund.amount, language), letter: payersLetter(desk, refund) }),
          m.once,
        ],
        button: stop ? m.stop : m.keep,
        inputs: { names: ["why"], shown: <Input shown={shownOf(form, "why")} name="why" label={m.why} required /> },
      };
    },
    work: async (c, visit, form) => {
      const decided = form.parse(decision);
      const refund = (await outsideRefundsToDecide(platform)).find(({ id }) => id === idIn(c));
      await decideOutsideRefund(platform, payments, { ...decided, refundId: idIn(c), by: visit.person.id });
      // of an order among others nothing is written: the subscription goes on
      const stopped = refund?.ends ? copiesStop : ordersCopiesStop;
      return see(doneAt("/desk/refunds", decided.decision === "stop" ? stopped : copiesGoOn, { payer: refund }));
    },
  });
}

function givenByHand(route: Route, platform: Platform): void {
  const refundOf = async (c: Ctx) => (await moneyToWatch(platform.db)).refunds.find(({ id }) => id === idIn(c)) ?? missing();
  askFirst(route, "/refunds/:id/hand", {
    roles: trade,
    ask: async (c, visit, form) => {
      const { desk } = messagesIn(visit.language);
      const m = desk.refunds;
      const refund = await refundOf(c);
      return {
        title: m.handTitle,
        back: { href: "/desk/refunds", label: m.title },
        says: [
          m.handSays({
            sum: formatMoney(refund.amount, visit.language),
            order: refund.orderNumber ? m.order(refund.orderNumber) : m.anOrder,
            name: refund.name || refund.email || m.itsPayer,
          }),
          m.handFinal,
        ],
        button: m.wasGiven,
        inputs: { names: ["note"], shown: <Input shown={shownOf(form, "note")} name="note" label={m.how} required /> },
      };
    },
    work: async (c, visit, form) => {
      await giveBackInPerson(platform, { ...form.parse(byHand), refundId: idIn(c), by: visit.person.id });
      return see(doneAt("/desk/refunds", givenBack));
    },
  });
}
