import { z } from "zod";
import type { Payments } from "../payments/index.ts";
import type { SomeTasks } from "../platform/index.ts";
import { expireSubscriptions } from "./expire-subscriptions.ts";

const nothing = z.object({});

declare module "../platform/index.ts" {
  interface Tasks {
    "expire-subscriptions": z.infer<typeof nothing>;
  }
}

export const renewalsTasks = {
  "expire-subscriptions": {
    says: "Renew or end the subscriptions whose term is over",
    given: nothing,
    priority: 2,
    hourly: 17,
    run: (platform, _, { payments }) => expireSubscriptions(platform, payments),
  },
} satisfies SomeTasks<{ payments: Payments }>;
