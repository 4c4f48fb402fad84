import type { z } from "zod";
import type { Payments } from "../payments/index.ts";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { expireSubscriptions } from "./expire-subscriptions.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "expire-subscriptions": z.infer<typeof noPayload>;
  }
}

export const renewalsTasks = {
  "expire-subscriptions": {
    given: noPayload,
    priority: 2,
    hourly: 17,
    run: (platform, _, { payments }) => expireSubscriptions(platform, payments),
  },
} satisfies SomeTasks<{ payments: Payments }>;
