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
import { counted } from "../words.ts";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";

const refunded = notice("refunded", "The money is on its way back; access and print have ended.", {
  to: "payer",
  says: "The payer gets a letter.",
});
const voided = notice("voided", "Voided.");
const chargebackRecorded = notice("chargeback", "The chargeback is recorded.");

type Said = Pick<Asking, "title" | "says" | "odd" | "reasons" | "button">;
type End = {
  path: string;
  done: Notice;
  says: (subscription: DeskSubscription, c: Ctx, language: string) => Said;
  work: (asking: Reasoned & { staffId: string }, c: Ctx) => Promise<unknown>;
};

/** What ends a subscription or gives its money away: each asks first, in numbers, and wants a reason. */
export function subscriptionEnds(route: Route, platform: Platform, payments: Payments): void {
  for (const end of ends(platform, payments))
    askFirst(route, `/subscriptions/:id/${end.path}`, {
      roles: trade,
      ask: async (c: Ctx, visit: DeskVisit, form?: Form) => {
        const subscription = await deskSubscription(platform, idIn(c));
        return {
          back: { href: `/desk/subscriptions/${subscription.id}`, label: `Subscription ${subscription.number}` },
          ...end.says(subscription, c, visit.language),
          inputs: {
            names: ["why"],
            shown: <Area shown={{ values: form?.asTyped(["why"]) ?? {}, errors: {} }} name="why" label="Why" rows={2} />,
          },
        };
      },
      work: async (c, visit, form) => {
        await end.work({ ...form.parse(reason), subscriptionId: idIn(c), staffId: visit.person.id }, c);
        return see(doneAt(`/desk/subscriptions/${idIn(c)}`, end.done, await deskSubscription(platform, idIn(c))));
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
    says: ({ number, issuesLeft, reasonsAgainstVoiding }) => ({
      title: `Void what subscription ${number} is owed`,
      says: [
        `${counted(issuesLeft, "issue that was", "issues that were")} not paid for ${issuesLeft === 1 ? "is" : "are"} struck out, and the subscription ends.`,
        "Nothing is given back, and it cannot be undone.",
      ],
      reasons: reasonsAgainstVoiding,
      button: "Void it",
    }),
    work: (asking) => voidSubscription(platform, asking),
  },
  {
    path: "orders/:order/chargeback",
    done: chargebackRecorded,
    says: ({ orders, issuesLeft }, c) => {
      const order = orders.find(({ id }) => id === c.req.param("order")) ?? missing();
      return {
        title: `The bank took order ${order.number} back`,
        says: [
          `Its copies that are not frozen are struck out, of the ${counted(issuesLeft, "issue")} that the subscription is owed; the money leaves the books.`,
          "Only a chargeback that is won brings them back.",
        ],
        odd: ["Where the gateway tells of a chargeback by itself, nothing is to be recorded here."],
        button: "Record the chargeback",
      };
    },
    work: (asking, c) => recordChargeback(platform, { ...asking, orderId: orderIn(c) }),
  },
];

const orderIn = (c: Ctx): string => (isId(c.req.param("order") ?? "") ? c.req.param("order")! : missing());

function refundSays({ number, refund, recipient, payer, orders }: DeskSubscription, _c: Ctx, language: string): Said {
  if (!refund) return { title: `Refund subscription ${number}`, says: [], reasons: ["There is nothing to give back."], button: "" };
  const gone = refund.gone.length;
  const guarantee = refund.lines.some(({ kind }) => kind === "guarantee");
  return {
    title: guarantee ? `Refund subscription ${number} by the guarantee` : `Refund what subscription ${number} was not served`,
    says: [
      `${formatMoney(refund.total, language)} goes back to ${payer.name || payer.email || "the payer"}. ${payersLetter(payer)}`,
      `${counted(gone, "issue that is", "issues that are")} owed ${gone === 1 ? "is" : "are"} struck out, and access ends; what is frozen or mailed stays.`,
      ...[promisesKept(refund, language)].filter(Boolean),
      "It cannot be undone.",
    ],
    odd: [
      ...(payer.id === recipient.id
        ? []
        : [`${recipient.name || recipient.email || "Somebody else"} reads it, and is told nothing by us.`]),
      ...(orders.length > 1 ? [`It was paid for ${orders.length} times; this is about what is left of all of them.`] : []),
    ],
    button: `Give back ${formatMoney(refund.total, language)}`,
  };
}
