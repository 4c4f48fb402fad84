import { idIn, type Form } from "../../http/index.ts";
import type { Payments } from "../../orders/index.ts";
import { askForRefundNow, decideOutsideRefund, giveBackInPerson, moneyToWatch, outsideRefundsToDecide } from "../../refunds/index.ts";
import { publicationOf } from "../../editorial/index.ts";
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

const gatewayAsked = notice("asked", "The gateway is being asked.");
const copiesStop = notice("outside-stop", "The copies stop. What else they were worth is on its way back.", {
  to: "payer",
  says: "The payer gets a letter.",
});
const ordersCopiesStop = notice("outside-part", "The copies of that order stop. What else they were worth is on its way back.");
const copiesGoOn = notice("outside-keep", "The copies go on.", { to: "payer", says: "The payer gets a letter." });
const givenBack = notice("given-back", "Written down: it was given back.");

/** Money on its way back, and what banks have taken. */
export function refundRoutes(route: Route, platform: Platform, payments: Payments): void {
  const page = async (c: Ctx, visit: DeskVisit) => {
    const asked = listQueryOf(c.req.url);
    const money = await moneyToWatch(platform.db);
    const textOf = (row: { orderNumber: number | undefined; name: string; email: string }) => `${row.orderNumber} ${row.name} ${row.email}`;
    const { language } = await publicationOf(platform.db);
    return deskPage(
      <RefundsPage
        visit={visit}
        realMoney={platform.settings.stripe !== undefined}
        refunds={listedOf(money.refunds, asked, textOf)}
        disputes={listedOf(money.disputes, asked, textOf)}
        asked={asked}
        outside={await outsideRefundsToDecide(platform)}
        language={language}
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
    ask: async (c, _visit, form) => {
      const [refund, { language }] = [await outsideOf(c), await publicationOf(platform.db)];
      const stop = (form ?? missing()).parse(decision).decision === "stop";
      return {
        title: stop ? `Stop the copies of order ${refund.orderNumber}` : `Keep the copies of order ${refund.orderNumber} coming`,
        back: { href: "/desk/refunds#outside", label: "Refunds" },
        says: [
          stop
            ? stopWords(refund, language)
            : `The ${formatMoney(refund.amount, language)} that went back are written off; the copies go on. ${payersLetter(refund)}`,
          "It is decided once.",
        ],
        button: stop ? "Stop the copies" : "Keep the copies coming",
        inputs: { names: ["why"], shown: <Input shown={shownOf(form, "why")} name="why" label="Why" required /> },
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
    ask: async (c, _visit, form) => {
      const [refund, { language }] = [await refundOf(c), await publicationOf(platform.db)];
      return {
        title: "Written down as given back",
        back: { href: "/desk/refunds", label: "Refunds" },
        says: [
          `${formatMoney(refund.amount, language)} of ${refund.orderNumber ? `order ${refund.orderNumber}` : "an order"}, to ${refund.name || refund.email || "its payer"}: you gave it back yourself. The books say so from now on.`,
          "No gateway is asked for it any more, and it cannot be undone.",
        ],
        button: "It was given back",
        inputs: { names: ["note"], shown: <Input shown={shownOf(form, "note")} name="note" label="How it was given back" required /> },
      };
    },
    work: async (c, visit, form) => {
      await giveBackInPerson(platform, { ...form.parse(byHand), refundId: idIn(c), by: visit.person.id });
      return see(doneAt("/desk/refunds", givenBack));
    },
  });
}
