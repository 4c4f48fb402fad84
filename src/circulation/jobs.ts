import { z } from "zod";
import type { Payments } from "../payments/index.ts";
import type { SomeTasks } from "../platform/index.ts";
import { releaseCopies } from "./copies/release-issue.ts";
import { freezeLabels } from "./fulfilment/freeze-issue.ts";
import { sendGifts } from "./gifts/send-gifts.ts";
import { closeMonths } from "./ledger/close-months.ts";
import { actOnEvent, watchPayments } from "./orders/act-on-event.ts";
import { giveBack } from "./orders/give-back.ts";
import { remindOpenInvoices } from "./orders/on-account.ts";
import { settlePayment } from "./orders/settle-order.ts";
import { expireSubscriptions } from "./renewals/expire-subscriptions.ts";

const issue = z.object({ issueId: z.uuid() });
const payment = z.object({ paymentId: z.uuid() });
const refund = z.object({ refundId: z.uuid() });
/** Its id is the gateway's. */
const event = z.object({ eventId: z.string().min(1) });
const nothing = z.object({});

declare module "../platform/index.ts" {
  interface Tasks {
    "settle-payment": z.infer<typeof payment>;
    "give-back": z.infer<typeof refund>;
    "act-on-gateway-event": z.infer<typeof event>;
    "watch-payments": z.infer<typeof nothing>;
    "expire-subscriptions": z.infer<typeof nothing>;
    "release-copies": z.infer<typeof issue>;
    "freeze-labels": z.infer<typeof issue>;
    "close-months": z.infer<typeof nothing>;
    "send-gifts": z.infer<typeof nothing>;
    "remind-open-invoices": z.infer<typeof nothing>;
  }
}

export const circulationTasks = {
  "settle-payment": {
    says: "Ask a gateway what became of a payment",
    given: payment,
    priority: 0,
    attempts: 30,
    run: (platform, given, { payments }) => settlePayment(platform, payments, given),
  },
  "give-back": {
    says: "Ask a gateway to give money back",
    given: refund,
    priority: 0,
    attempts: 30,
    run: (platform, given, { payments }) => giveBack(platform, payments, given),
  },
  "act-on-gateway-event": {
    says: "Act on what a gateway has told us",
    given: event,
    priority: 0,
    attempts: 30,
    run: (platform, given, { payments }) => actOnEvent(platform, payments, given),
  },
  "watch-payments": {
    says: "Look after payments that were left half-way",
    given: nothing,
    priority: 2,
    hourly: 41,
    run: (platform, _, { payments }) => watchPayments(platform, payments),
  },
  "expire-subscriptions": {
    says: "Renew or end the subscriptions whose term is over",
    given: nothing,
    priority: 2,
    hourly: 17,
    run: (platform, _, { payments }) => expireSubscriptions(platform, payments),
  },
  "release-copies": {
    says: "Release an issue’s digital copies",
    given: issue,
    priority: 1,
    follows: ["issue-on-sale"],
    run: releaseCopies,
  },
  "freeze-labels": {
    says: "Freeze the labels of an issue that has closed",
    given: issue,
    priority: 1,
    follows: ["issue-closed"],
    run: freezeLabels,
  },
  "close-months": {
    says: "Close the months that are over in the ledger",
    given: nothing,
    priority: 3,
    nightly: "03:20",
    run: closeMonths,
  },
  "send-gifts": { says: "Write to those whose gift is due today", given: nothing, priority: 2, hourly: 22, run: sendGifts },
  "remind-open-invoices": {
    says: "Remind of invoices that are open",
    given: nothing,
    priority: 2,
    hourly: 27,
    run: remindOpenInvoices,
  },
} satisfies SomeTasks<{ payments: Payments }>;
