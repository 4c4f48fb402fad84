import {
  type Asking,
  changeAddress,
  claimCopy,
  holdCopies,
  holdsOf,
  liftHold,
  renewAgain,
  sendReplacement,
  stopByLink,
  stopRenewing,
} from "../../../src/subscriptions/index.ts";
import { changeIssueStock, claimGift, giftsGiven, linkForDonor, payOpenInvoice, recordPayment } from "../../../src/orders/index.ts";
import { freezeSupplementalRun, noteReturn, postLabelRun } from "../../../src/fulfilment/index.ts";
import { giveBackInPerson, recordChargeback, refundSubscription, voidSubscription } from "../../../src/refunds/index.ts";
import { placeRenewal, switchEdition, switchPreviews } from "../../../src/renewals/index.ts";
import { takeDispute } from "../../../src/refunds/act-on-event.ts";
import { money } from "../../../src/values/index.ts";
import { addressOf, cardOf, orderActions } from "./order-actions.ts";
import { timeActions } from "./time-actions.ts";
import { type Step, type World, copiesFor, count, emailOf, leftOf, personOf, pick, subscriptionFor } from "./world.ts";
import { lettersTo } from "../letters.ts";

/** Answers with what happened, in words; "" where there was nothing to do it to. */
export type Action = (world: World, step: Step) => Promise<string>;
export type Actions = Record<string, { often: number; does: Action }>;

const running = "service in ('active', 'held', 'grace')";

/** Something done to one of the reader's subscriptions, by the reader or by the clerk. */
const about =
  (
    where: string,
    does: (
      world: World,
      step: Step,
      subscription: NonNullable<Awaited<ReturnType<typeof subscriptionFor>>>,
      asking: Asking,
    ) => Promise<string>,
  ): Action =>
  async (world, step) => {
    const subscription = await subscriptionFor(world, step, step.c, where);
    if (!subscription) return "";
    const asking =
      step.b % 3 === 0
        ? { subscriptionId: subscription.id, staffId: world.clerk, why: "a random history" }
        : { subscriptionId: subscription.id, personId: subscription.payerId };
    return `subscription ${subscription.number}: ${await does(world, step, subscription, asking)}`;
  };

const ofReaders: Actions = {
  stop: {
    often: 3,
    does: about(running, async ({ platform }, _step, _subscription, asking) => {
      await stopRenewing(platform, asking);
      return "stops renewing";
    }),
  },
  "stop by link": {
    often: 2,
    does: async (world, { who, a }) => {
      const { platform } = world;
      const letters = (await lettersTo(world, emailOf(who))).filter(({ text }) => text.includes("/renewal/")).slice(0, 3);
      const [, token] = /\/renewal\/([\w-]{43})/.exec(pick(letters, a)?.text ?? "") ?? [];
      if (!token) return "";
      const { number } = await stopByLink(platform, token);
      return `subscription ${number}: stops by the link in a letter`;
    },
  },
  "renew again": {
    often: 2,
    does: about(running, async ({ platform }, _step, _subscription, asking) => {
      await renewAgain(platform, asking);
      return "takes the stop back";
    }),
  },
  renew: {
    often: 4,
    does: about(`${running} or service = 'expired'`, async (world, step, { id, payerId }) => {
      const { number } = await placeRenewal(world.platform, world.payments, {
        subscriptionId: id,
        personId: payerId,
        card: cardOf(step.a),
        agreed: true,
        second: true,
        key: `renew-${(world.keys += 1)}`,
      });
      return `renews by hand, order ${number}`;
    }),
  },
  hold: {
    often: 6,
    does: about(running, async (world, { a, b }, subscription, asking) => {
      const first = Math.min(
        ...(await copiesFor(world, subscription)).filter(({ state }) => state === "owed").map(({ wholeNumber }) => wholeNumber),
      );
      const asked = { from: first + (a % 5), to: first + (a % 5) + (b % 4) };
      const { from, issues, expireIssue } = await holdCopies(world.platform, asking, asked);
      return `holds ${issues} issues from no. ${from}, ends with no. ${expireIssue}`;
    }),
  },
  lift: {
    often: 4,
    does: about(running, async (world, { a }, { id }, asking) => {
      const hold = pick(
        (await holdsOf(world.platform.db, id)).filter(({ ended }) => !ended),
        a,
      );
      if (!hold) return "has no hold to lift";
      const { from, expireIssue } = await liftHold(world.platform, asking, hold.id);
      return `lifts the hold of no. ${hold.from} to no. ${hold.to} from no. ${from}, ends with no. ${expireIssue}`;
    }),
  },
  claim: {
    often: 4,
    does: about("true", async (world, { a, b }, subscription, asking) => {
      const posted = (await copiesFor(world, subscription)).filter(({ state, edition }) => state === "mailed" && edition === "print");
      const copy = pick(posted, posted.length - 1 - (a % Math.min(4, Math.max(1, posted.length))));
      if (!copy) return "has nothing posted to claim";
      const answer = b % 2 ? "replacement" : "one more";
      const { answerIssue } = await claimCopy(world.platform, asking, { copyId: copy.id, answer });
      if (answer === "one more") count(world, subscription.id, 1);
      return `claims no. ${copy.wholeNumber}, answered by no. ${answerIssue} (${answer})`;
    }),
  },
  refund: {
    often: 2,
    does: about(`${running} or service = 'pending'`, async (world, _step, _subscription, asking) => {
      const { amount } = await refundSubscription(world.platform, world.payments, asking);
      return `is refunded ${amount}`;
    }),
  },
  switch: {
    often: 5,
    does: about(running, async (world, step, subscription) => {
      const shown = pick(await switchPreviews(world.platform, world.platform.db, subscription), step.a);
      if (!shown) return "can change to no other edition";
      const { number } = await switchEdition(world.platform, world.payments, {
        subscriptionId: subscription.id,
        personId: subscription.payerId,
        offerKey: shown.offer.keyCode,
        agreed: true,
        second: true,
        address: addressOf(step),
        card: cardOf(step.b),
        toPay: String(shown.terms.toPay.amount),
        idempotencyKey: `switch-${(world.keys += 1)}`,
      });
      return `changes to ${shown.offer.keyCode} from no. ${shown.from} to no. ${shown.last}, order ${number}`;
    }),
  },
  address: {
    often: 2,
    does: async (world, step) => {
      const personId = await personOf(world, step.who);
      if (!personId) return "";
      return `reader ${step.who} moves, from no. ${await changeAddress(world.platform, { personId, address: addressOf(step) })}`;
    },
  },
  "claim gift": {
    often: 3,
    does: async (world, step) => {
      const [donor, taker] = [await personOf(world, step.who), await personOf(world, (step.who + 1 + (step.a % 4)) % 6)];
      if (!donor || !taker) return "";
      const waiting = pick(
        (await giftsGiven(world.platform, donor)).filter(({ canReopen }) => canReopen),
        step.b,
      );
      if (!waiting) return "";
      const { url } = await linkForDonor(world.platform, { giftId: waiting.id, donorId: donor });
      await claimGift(world.platform, { token: url.split("/").at(-1)!, personId: taker, address: addressOf(step) });
      return `a gift of reader ${step.who} is claimed`;
    },
  },
  "pay invoice": {
    often: 2,
    does: async (world, step) => {
      const open = pick(await openInvoicesOf(world, step), step.a);
      if (!open) return "";
      if (step.b % 2)
        await recordPayment(world.platform, world.payments, { orderId: open.id, how: "cheque", by: world.clerk, why: "came by post" });
      else await payOpenInvoice(world.platform, world.payments, { orderId: open.id, card: cardOf(step.c) });
      return `order ${open.number} is paid at last`;
    },
  },
};

const openInvoicesOf = ({ rows }: World, { who }: Step) =>
  rows<{ id: string; number: number }>(
    "select o.id, o.number from orders o join people p on p.id = o.payer_id where p.email = $1 and o.status in ('on account', 'written off') order by o.number",
    [emailOf(who)],
  );

const ofTheDesk: Actions = {
  void: {
    often: 2,
    does: about(`${running} or service = 'pending'`, async (world, _step, { id }) => {
      const { copies } = await voidSubscription(world.platform, { subscriptionId: id, staffId: world.clerk, why: "a random history" });
      return `is voided, ${copies} copies`;
    }),
  },
  "post replacement": {
    often: 2,
    does: about("true", async ({ platform, rows, clerk }, { a }, { id }) => {
      const waiting = await rows<{ id: string; n: number }>(
        "select id, whole_number as n from copies where subscription_id = $1 and kind = 'replacement' and state = 'owed' order by 2",
        [id],
      );
      const copy = pick(waiting, a);
      if (!copy) return "has no replacement to post";
      await sendReplacement(platform, { subscriptionId: id, staffId: clerk, why: "a random history" }, copy.id);
      return `its replacement of no. ${copy.n} is posted`;
    }),
  },
  chargeback: {
    often: 2,
    does: about("true", async (world, { a }, { id }) => {
      const paid = await world.rows<{ id: string; number: number }>(
        "select id, number from orders where subscription_id = $1 and status = 'paid' order by number",
        [id],
      );
      const order = pick(paid, a);
      if (!order) return "has no payment to take back";
      await recordChargeback(world.platform, { subscriptionId: id, staffId: world.clerk, orderId: order.id, why: "the bank’s letter" });
      return `order ${order.number} is charged back`;
    }),
  },
  "chargeback won": {
    often: 2,
    does: async (world, { a }) => {
      const lost = await world.rows<{ payment: string; subscription: string; amount: number; currency: string; number: number }>(
        "select o.payment_id as payment, r.subscription_id as subscription, r.amount::int, r.currency, o.number from subscription_refunds r join orders o on o.id = r.order_id where r.kind = 'chargeback' and won_back_at is null order by o.number",
      );
      const one = pick(lost, a);
      if (!one) return "";
      await takeDispute(world.platform, world.payments, {
        about: "dispute",
        paymentId: one.payment,
        gatewayDispute: `dispute-${one.payment}`,
        reason: "fraudulent",
        status: "won",
        amount: money(one.amount, one.currency),
      });
      world.left.set(one.subscription, await leftOf(world, one.subscription));
      return `the chargeback of order ${one.number} is won`;
    },
  },
  "supplemental run": {
    often: 3,
    does: async (world, { a }) => {
      const late = await world.rows<{ n: number }>(
        "select distinct whole_number as n from copies where state = 'owed' and edition = 'print' and whole_number in (select whole_number from label_runs) order by 1",
      );
      const one = pick(late, a);
      if (!one) return "";
      const runId = await freezeSupplementalRun(world.platform, { wholeNumber: one.n, by: world.clerk });
      const served = await world.rows<{ id: string }>(
        `select distinct c.subscription_id as id from labels l join copies c on c.id = l.copy_id where l.run_id = $1 and c.kind <> 'replacement'
           and not exists (select from copies d where d.subscription_id = c.subscription_id and d.whole_number = c.whole_number and d.id <> c.id and d.state in ('frozen', 'mailed', 'released', 'claimed', 'replaced'))`,
        [runId],
      );
      for (const { id } of served) count(world, id, -1);
      return `labels of those late for no. ${one.n} are frozen`;
    },
  },
  "post run": {
    often: 3,
    does: async ({ platform, rows, clerk }) => {
      const waiting = await rows<{ id: string; n: number }>(
        "select id, whole_number as n from label_runs r where sequence > 0 and not exists (select from label_run_postings where run_id = r.id) order by whole_number, sequence",
      );
      for (const { id } of waiting) await postLabelRun(platform, { runId: id, by: clerk });
      return waiting.map(({ n }) => `a supplemental run of no. ${n} is posted`).join("; ");
    },
  },
  undeliverable: {
    often: 2,
    does: async ({ platform, rows, clerk }, { who, a }) => {
      const labels = await rows<{ run: string; position: number; n: number }>(
        `select l.run_id as run, l.position, r.whole_number as n from labels l join label_runs r on r.id = l.run_id join subscriptions s on s.id = l.subscription_id join people p on p.id = s.payer_id where p.email = $1 order by r.whole_number desc, r.sequence, l.position limit 5`,
        [emailOf(who)],
      );
      const one = pick(labels, a);
      if (!one) return "";
      await noteReturn(platform, { runId: one.run, position: one.position, reason: "moved", by: clerk });
      return `a copy of no. ${one.n} comes back to the sender from reader ${who}`;
    },
  },
  "refund by hand": {
    often: 2,
    does: async ({ platform, rows, clerk }, { a }) => {
      const owed = await rows<{ id: string; amount: number }>(
        "select r.id, r.amount::int from payment_refunds r join payments p on p.id = r.payment_id where r.status = 'pending' and p.gateway = 'manual' order by asked_at, r.id",
      );
      const one = pick(owed, a);
      if (!one) return "";
      await giveBackInPerson(platform, { refundId: one.id, by: clerk, note: "by transfer" });
      return `${one.amount} are given back by hand`;
    },
  },
  shelf: {
    often: 2,
    does: async ({ platform, rows, clerk }, { a }) => {
      const issues = await rows<{ n: number }>(
        "select whole_number as n from issues i where exists (select from issue_states where issue_id = i.id and state = 'on sale') order by 1 desc limit 4",
      );
      const n = pick(issues, a)!.n;
      await changeIssueStock(platform, { wholeNumber: n, change: 2, why: "from the printer", by: clerk });
      return `two copies of no. ${n} are laid on the shelf`;
    },
  },
};

export const actions: Actions = { ...orderActions, ...timeActions, ...ofReaders, ...ofTheDesk };
