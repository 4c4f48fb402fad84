import { expireSubscriptions } from "../../../src/renewals/index.ts";
import { freezeLabels } from "../../../src/fulfilment/index.ts";
import { giveBack, watchPayments } from "../../../src/refunds/index.ts";
import { remindOpenInvoices, sendGifts, settlePayment } from "../../../src/orders/index.ts";
import { closeIssues, delayIssue, issueDates, skipIssue } from "../../../src/editorial/index.ts";
import { addDays } from "../../../src/values/index.ts";
import { serveIssue } from "../put-on-sale.ts";
import type { Actions } from "./actions.ts";
import { type World, count } from "./world.ts";

const nextIssue = async ({ platform: { db } }: World) => (await issueDates(db)).find(({ state }) => state !== "on sale")!;

/** Subscriptions that wait for this issue and have it in no edition yet. */
const waitingFor = ({ rows }: World, wholeNumber: number) =>
  rows<{ id: string; digital: boolean }>(
    `select subscription_id as id, coalesce(bool_or(edition = 'digital' and state = 'owed'), false) as digital from copies where whole_number = $1 group by 1
     having bool_or(state = 'owed') and not bool_or(state in ('frozen', 'mailed', 'released', 'claimed', 'replaced'))`,
    [wholeNumber],
  );

/** Labels are frozen: whoever waited for the issue and has a label now has it. */
async function freezeClosed(world: World): Promise<void> {
  const closed = await world.rows<{ id: string; n: number }>(
    "select id, whole_number as n from issues i where exists (select from issue_states where issue_id = i.id and state = 'closed') and not exists (select from label_runs where whole_number = i.whole_number) order by 2",
  );
  for (const { id, n } of closed) {
    const waiting = await waitingFor(world, n);
    await freezeLabels(world.platform, { issueId: id });
    await countLabelled(world, waiting, n);
  }
}

async function countLabelled(world: World, waiting: readonly { id: string }[], wholeNumber: number): Promise<void> {
  const labelled = await world.rows<{ id: string }>(
    "select distinct c.subscription_id as id from copies c join labels l on l.copy_id = c.id where c.whole_number = $1",
    [wholeNumber],
  );
  for (const { id } of waiting) if (labelled.some((one) => one.id === id)) count(world, id, -1);
}

/** What the worker does every hour. */
async function hour(world: World): Promise<void> {
  const { platform, payments, rows } = world;
  await closeIssues(platform);
  await freezeClosed(world);
  await sendGifts(platform);
  await remindOpenInvoices(platform);
  await expireSubscriptions(platform, payments);
  await watchPayments(platform, payments);
  for (const { id } of await rows<{ id: string }>("select id from payment_refunds where status = 'pending' order by id"))
    await giveBack(platform, payments, { refundId: id });
  const waiting = await rows<{ id: string }>(
    "select id from payments where status in ('started', 'needs action') and gateway = 'sandbox' and started_at < $1 order by id",
    [addedDays(world, -1)],
  );
  for (const { id } of waiting) await settlePayment(platform, payments, { paymentId: id });
}

const addedDays = ({ clock }: World, days: number): Date => new Date(clock.now().valueOf() + days * 86_400_000);

/** The next issue goes on sale on its day, or today where that has passed. */
async function publish(world: World): Promise<number> {
  const { wholeNumber, onSaleOn } = await nextIssue(world);
  const { platform, clock } = world;
  const at = new Date(`${onSaleOn}T08:00:00Z`);
  if (at > clock.now()) clock.set(at);
  await closeIssues(platform);
  await freezeClosed(world);
  const waiting = await waitingFor(world, wholeNumber);
  await serveIssue(platform, wholeNumber);
  for (const one of waiting.filter(({ digital }) => digital)) count(world, one.id, -1);
  await countLabelled(
    world,
    waiting.filter(({ digital }) => !digital),
    wholeNumber,
  );
  return wholeNumber;
}

export const timeActions: Actions = {
  publish: { often: 16, does: async (world) => `no. ${await publish(world)} goes on sale` },
  hour: {
    often: 14,
    does: async (world) => {
      await hour(world);
      return "the hourly jobs run";
    },
  },
  wait: {
    often: 6,
    does: async ({ clock }, { a }) => {
      clock.advance({ days: 1 + (a % 6) });
      return `${1 + (a % 6)} days pass`;
    },
  },
  late: {
    often: 2,
    does: async (world, { a }) => {
      const { wholeNumber, onSaleOn } = await nextIssue(world);
      await delayIssue(world.platform, {
        wholeNumber,
        onSaleOn: addDays(onSaleOn, 1 + (a % 9)),
        following: true,
        why: "a random history",
        by: world.clerk,
      });
      return `no. ${wholeNumber} will be late`;
    },
  },
  skip: {
    often: 2,
    does: async (world) => {
      const { wholeNumber } = await nextIssue(world);
      await skipIssue(world.platform, { wholeNumber, why: "a random history", by: world.clerk });
      return `no. ${wholeNumber} leaves a place of the calendar empty`;
    },
  },
};
