import type { Db, Platform, Tx } from "../platform/index.ts";
import type { Money } from "../values/index.ts";
import { type Beginning, type Payment, type Present, ask, begin, confirm, giveUp, lookAgain, settle, takes } from "./charges.ts";
import { rememberedCustomer } from "./customers.ts";
import { type Dispute, keepDispute, markActedOn, readNews, receive } from "./events.ts";
import type { ChargeAnswer, Gateway, News, OutsideRefund, Payer, RefundAnswer, WebhookRequest } from "./gateway.ts";
import { manualGateway } from "./manual-gateway.ts";
import { lookAtMethod } from "./kept-method.ts";
import { type KeptOutside, keepOutsideRefund } from "./outside-refunds.ts";
import { renewalFence, type Renewed } from "./standing/at-the-fence.ts";
import type { Fence } from "./standing/fence.ts";
import { lookAtStanding, standingToWatch } from "./standing/look.ts";
import type { StandingGateway } from "./standing/standing.ts";
import { type OwedRefund, type Refund, askRefund, counts, oweRefund, settleRefund } from "./refunds.ts";
import { sandboxGateway } from "./sandbox-gateway.ts";
import { withTimeout } from "./with-timeout.ts";

/**
 * Charges and gives back; knows a reference, never what it stands for. What touches a gateway
 * (`ask`, `lookAgain`, `confirm`, `giveUp`, `askRefund`) is called outside of any transaction; what takes a
 * transaction only writes. Between them the process may die: the job that `begin` and `oweRefund`
 * enqueue looks again.
 */
export type Payments = {
  gateway: Pick<Gateway, "name" | "isPlay" | "paidBy" | "pages">;
  /** What the gateway charges by itself, where it does such a thing. */
  standing: StandingGateway | undefined;
  /** Whether a renewal may be charged by us now, or something at the gateway still does. Throws when the gateway does. */
  fence: (renewed: Renewed) => Promise<Fence>;
  /** Asks anew how something standing is there; where that is not as was planned, our renewal stops. Throws when the gateway does. */
  lookAtStanding: (named: { gateway: string; standing: string }) => Promise<void>;
  /** What is to be looked at by the clock. */
  standingToWatch: () => Promise<{ gateway: string; standing: string }[]>;
  /** Whether anything can be paid through the gateway: play money only pays in a demo. */
  takesMoney: boolean;
  /** Writes the payment as started, with the job "settle-payment" that looks again. The same key is the same payment. Refuses "money-not-taken". */
  begin: (tx: Tx, beginning: Beginning) => Promise<Payment>;
  /** Asks the gateway for the charge; undefined when no answer came. */
  ask: (paymentId: string, present?: Present) => Promise<ChargeAnswer | undefined>;
  /** Asks what became of it, and for a saved method's charge that never arrived asks again. Throws when the gateway does. */
  lookAgain: (paymentId: string) => Promise<ChargeAnswer | undefined>;
  confirm: (paymentId: string, approved: boolean) => Promise<ChargeAnswer | undefined>;
  /** Ends a payment that waits for its payer, so that another can take its place; answers with what became of it. */
  giveUp: (paymentId: string) => Promise<ChargeAnswer | undefined>;
  /** Writes the answer down; one that came already changes nothing, but a late success stands over a decline. */
  settle: (tx: Tx, paymentId: string, answer: ChargeAnswer | undefined) => Promise<Payment>;
  /** Writes the refund as pending, with the job "give-back". Answers with its id. Refuses "refund-too-large". */
  oweRefund: (tx: Tx, refund: OwedRefund) => Promise<string>;
  /** Asks the gateway to give back. Throws when the gateway does. */
  askRefund: (refundId: string) => Promise<RefundAnswer>;
  settleRefund: (tx: Tx, refundId: string, answer: RefundAnswer) => Promise<Refund>;
  /** Writes down a refund that was given in the gateway's dashboard. Told twice, it is written once. */
  keepOutsideRefund: (tx: Tx, refund: OutsideRefund) => Promise<KeptOutside>;
  /** The address of the gateway's page for changing the card; undefined where the payer is not known to it. */
  openPortal: (payer: string, returnTo: string) => Promise<string | undefined>;
  /** Tells the gateway, where it knows this payer, what they are called and where it writes to them from now on. */
  renameCustomer: (payer: Payer) => Promise<void>;
  /** Has the gateway delete what it knows of this payer. Throws when the gateway does. */
  forgetCustomer: (payer: string) => Promise<void>;
  canOpenPortal: (payer: string) => Promise<boolean>;
  /** Keeps what this payer has chosen there, to be shown. Throws when the gateway does. */
  lookAtMethod: (payer: string) => Promise<void>;
  /** Keeps what the gateway told us by itself, once, with the job "act-on-gateway-event". Refuses "event-unsigned". */
  receive: (told: WebhookRequest) => Promise<void>;
  /** What that was about, asked for anew; undefined when it is none of ours. */
  readNews: (eventId: string) => Promise<News | undefined>;
  markActedOn: (eventId: string, outcome: string) => Promise<void>;
  /** Answers whether it is new. */
  keepDispute: (tx: Tx, dispute: Dispute) => Promise<boolean>;
};

/** What the functions of this room share. */
export type Till = { platform: Platform; gateway: Gateway; named: (name: string) => Gateway; patience: number };

type Options = { patience?: number };

/** `gateway` takes new payments; earlier ones are given back by the gateway that took them. `patience` in ms, for one call. */
export function createPayments(platform: Platform, gateway: Gateway, { patience = 30_000 }: Options = {}): Payments {
  const all = new Map([sandboxGateway, manualGateway, gateway].map((one) => [one.name, one]));
  const named = (name: string) => {
    const found = all.get(name);
    if (!found) throw new Error(`Payments of the gateway “${name}” cannot be reached: it is not turned on in the settings.`);
    return found;
  };
  const till: Till = { platform, gateway, named, patience };
  return {
    gateway,
    standing: gateway.standing,
    fence: (renewed) => withTimeout(patience, () => renewalFence(till, renewed)),
    lookAtStanding: (named) => withTimeout(patience, () => lookAtStanding(till, named)),
    standingToWatch: () => standingToWatch(till),
    // the demo may have become somebody’s own
    get takesMoney() {
      return takes(till, gateway);
    },
    begin: (tx, beginning) => begin(till, tx, beginning),
    ask: (paymentId, present) => ask(till, paymentId, present),
    lookAgain: (paymentId) => lookAgain(till, paymentId),
    confirm: (paymentId, approved) => confirm(till, paymentId, approved),
    giveUp: (paymentId) => giveUp(till, paymentId),
    settle: (tx, paymentId, answer) => settle(till, tx, paymentId, answer),
    oweRefund: (tx, refund) => oweRefund(till, tx, refund),
    askRefund: (refundId) => askRefund(till, refundId),
    keepOutsideRefund: (tx, refund) => keepOutsideRefund(till, tx, refund),
    settleRefund: (tx, refundId, answer) => settleRefund(till, tx, refundId, answer),
    openPortal: (payer, returnTo) => openPortal(till, payer, returnTo),
    renameCustomer: (payer) => renameCustomer(till, payer),
    forgetCustomer: (payer) => forgetCustomer(till, payer),
    lookAtMethod: (payer) => lookAtMethod(till, payer),
    canOpenPortal: async (payer) => Boolean(gateway.openPortal && (await rememberedCustomer(platform.db, gateway, payer))),
    receive: (told) => receive(till, told),
    readNews: (eventId) => readNews(till, eventId),
    markActedOn: (eventId, outcome) => markActedOn(till, eventId, outcome),
    keepDispute: (tx, dispute) => keepDispute(till, tx, dispute),
  };
}

async function openPortal({ platform, gateway, patience }: Till, payer: string, returnTo: string): Promise<string | undefined> {
  const customer = await rememberedCustomer(platform.db, gateway, payer);
  return gateway.openPortal && customer ? withTimeout(patience, () => gateway.openPortal!(customer, returnTo)) : undefined;
}

async function renameCustomer({ platform, gateway, patience }: Till, { reference, email, name }: Payer): Promise<void> {
  const customer = await rememberedCustomer(platform.db, gateway, reference);
  const rename = gateway.renameCustomer;
  if (rename && customer) await withTimeout(patience, () => rename(customer, { email, name }));
}

async function forgetCustomer({ platform, gateway, patience }: Till, payer: string): Promise<void> {
  const customer = await rememberedCustomer(platform.db, gateway, payer);
  const forget = gateway.forgetCustomer;
  if (forget && customer) await withTimeout(patience, () => forget(customer));
}

/** Paid and given back (or on its way back) under a reference; for checking that the books agree. */
export async function paymentTotals(db: Db | Tx, reference: string): Promise<{ paid: number; refunded: number }> {
  const payments = await db
    .selectFrom("payments")
    .select(["id", "amount"])
    .where("reference", "=", reference)
    .where("status", "=", "succeeded")
    .execute();
  const ids = payments.map(({ id }) => id);
  const refunds =
    ids.length > 0 ? await db.selectFrom("payment_refunds").select("amount").where("payment_id", "in", ids).where(counts).execute() : [];
  const sum = (rows: Pick<Money, "amount">[]) => rows.reduce((total, row) => total + row.amount, 0);
  return { paid: sum(payments), refunded: sum(refunds) };
}
