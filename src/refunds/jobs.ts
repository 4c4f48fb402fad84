import { z } from "zod";
import type { Payments } from "../payments/index.ts";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { actOnEvent, watchPayments } from "./act-on-event.ts";
import { giveBack } from "./give-back.ts";

const refund = z.object({ refundId: z.uuid() });
/** Its id is the gateway’s. */
const event = z.object({ eventId: z.string().min(1) });

declare module "../platform/index.ts" {
  interface Tasks {
    "give-back": z.infer<typeof refund>;
    "act-on-gateway-event": z.infer<typeof event>;
    "watch-payments": z.infer<typeof noPayload>;
  }
}

export const refundsTasks = {
  "give-back": {
    given: refund,
    priority: 0,
    attempts: 30,
    run: (platform, given, { payments }) => giveBack(platform, payments, given),
  },
  "act-on-gateway-event": {
    given: event,
    priority: 0,
    attempts: 30,
    run: (platform, given, { payments }) => actOnEvent(platform, payments, given),
  },
  "watch-payments": {
    given: noPayload,
    priority: 2,
    hourly: 41,
    run: (platform, _, { payments }) => watchPayments(platform, payments),
  },
} satisfies SomeTasks<{ payments: Payments }>;
