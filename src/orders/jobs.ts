import { z } from "zod";
import type { Payments } from "../payments/index.ts";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { sendGifts } from "./gifts/send-gifts.ts";
import { remindOpenInvoices } from "./on-account.ts";
import { settlePayment } from "./settle-order.ts";

const payment = z.object({ paymentId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "settle-payment": z.infer<typeof payment>;
    "send-gifts": z.infer<typeof noPayload>;
    "remind-open-invoices": z.infer<typeof noPayload>;
  }
}

export const ordersTasks = {
  "settle-payment": {
    given: payment,
    priority: 0,
    attempts: 30,
    run: (platform, given, { payments }) => settlePayment(platform, payments, given),
  },
  "send-gifts": { given: noPayload, priority: 2, hourly: 22, run: sendGifts },
  "remind-open-invoices": {
    given: noPayload,
    priority: 2,
    hourly: 27,
    run: remindOpenInvoices,
  },
} satisfies SomeTasks<{ payments: Payments }>;
