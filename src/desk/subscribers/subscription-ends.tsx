import { type Messages, messagesIn } from "../../messages/index.ts";
import { idIn, type Form } from "../../http/index.ts";
import { type Asking as Reasoned, promisesKept } from "../../subscriptions/index.ts";
import { type DeskSubscription, deskSubscription } from "../../accounts/index.ts";
import type { Payments } from "../../orders/index.ts";
import { recordChargeback, refundSubscription, voidSubscription } from "../../refunds/index.ts";
import type { Platform } from "../../platform/index.ts";
import { formatMoney, isId } from "../../values/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { reason } from "../fields.ts";
import { Area } from "../forms.tsx";
import { payersLetter, type Notice, doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import type { Asking } from "../ask-page.tsx";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";

const refunded = notice("refunded", (desk) => desk.ends.refunded, {
  to: "payer",
  says: (desk) => desk.common.notices.payersLetter,
});
const voided = notice("voided", (desk) => desk.ends.voided);
const chargebackRecorded = notice("chargeback", (desk) => desk.ends.chargeback);

type Said = Pick<Asking, "title" | "says" | "odd" | "reasons" | "button">;
type End = {
  path: string;
  done: Notice;
  says: (subscription: DeskSubscription, c: Ctx, m: Messages["desk"]["ends"], language: string) => Said;
  work: (asking: Reasoned & { staffId: string }, c: Ctx) => Promise<unknown>;
};

/** What ends a subscription or gives its money away: each asks first, in numbers, and wants a reason. */
export function subscriptionEnds(route: Route, platform: Platform, payments: Payments): void {
  for (const end of ends(platform, payments))
    askFirst(route, `/subscriptions/:id/${end.path}`, {
      roles: trade,
      ask: async (c: Ctx, visit: DeskVisit, form?: Form) => {
        const subscription = await deskSubscription(platform, idIn(c), visit.language);
        const m = messagesIn(visit.language).desk.ends;
        return {
          back: { href: `/desk/subscriptions/${subscription.id}`, label: m.subscription(subscription.number) },
          ...end.says(subscription, c, m, visit.language),
          inputs: {
            names: ["why"],
            shown: <Area shown={{ values: form?.asTyped(["why"]) ?? {}, errors: {} }} name="why" label={m.why} rows={2} />,
          },
        };
      },
      work: async (c, visit, form) => {
        await end.work({ ...form.parse(reason), subscriptionId: idIn(c), staffId: visit.person.id }, c);
        return see(doneAt(`/desk/subscriptions/${idIn(c)}`, end.done, await deskSubscription(platform, idIn(c), visit.language)));
      },
    });
}

const ends = (platform: Platform, payments: Payments): End[] => [
  {
    path: "refund",
    done: refunded,
    says: refundSays,
    work: (asking) => refundSubscription(platform, payments, asking),
  },
  {
    path: "voiding",
    done: voided,
    says: ({ number, issuesLeft, reasonsAgainstVoiding }, _c, m) => ({
      title: m.voidTitle(number),
      says: [m.voidSays(issuesLeft), m.voidFinal],
      reasons: reasonsAgainstVoiding,
      button: m.voidIt,
    }),
    work: (asking) => voidSubscription(platform, asking),
  },
  {
    path: "orders/:order/chargeback",
    done: chargebackRecorded,
    says: ({ orders, issuesLeft }, c, m) => {
      const order = orders.find(({ id }) => id === c.req.param("order")) ?? missing();
      return {
        title: m.chargebackTitle(order.number),
        says: [m.chargebackSays(issuesLeft), m.onlyWon],
        odd: [m.byGateway],
        button: m.recordIt,
      };
    },
    work: (asking, c) => recordChargeback(platform, { ...asking, orderId: orderIn(c) }),
  },
];

const orderIn = (c: Ctx): string => (isId(c.req.param("order") ?? "") ? c.req.param("order")! : missing());

function refundSays(
  { number, refund, recipient, payer, orders }: DeskSubscription,
  _c: Ctx,
  m: Messages["desk"]["ends"],
  language: string,
): Said {
  if (!refund) return { title: m.refundTitle(number), says: [], reasons: [m.nothing], button: "" };
  const gone = refund.gone.length;
  const guarantee = refund.lines.some(({ kind }) => kind === "guarantee");
  return {
    title: guarantee ? m.guaranteeTitle(number) : m.unservedTitle(number),
    says: [
      m.goesBack({
        sum: formatMoney(refund.total, language),
        to: payer.name || payer.email || m.thePayer,
        letter: payersLetter(messagesIn(language).desk, payer),
      }),
      m.gone(gone),
      ...[promisesKept(refund, language)].filter(Boolean),
      m.final,
    ],
    odd: [
      ...(payer.id === recipient.id ? [] : [m.readsIt(recipient.name || recipient.email || m.somebody)]),
      ...(orders.length > 1 ? [m.paidTimes(orders.length)] : []),
    ],
    button: m.giveBack(formatMoney(refund.total, language)),
  };
}
