import { z } from "zod";
import type { Payments } from "../payments/index.ts";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { goOnWithEmailChanges, tellGatewayEmail } from "./email/by-the-clock.ts";

const ofPerson = z.object({ personId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "go-on-with-email-changes": z.infer<typeof noPayload>;
    "tell-gateway-email": z.infer<typeof ofPerson>;
  }
}

export const rightsTasks = {
  "go-on-with-email-changes": {
    says: "Finish changes of e-mail addresses whose time has come",
    given: noPayload,
    priority: 3,
    hourly: 17,
    run: goOnWithEmailChanges,
  },
  "tell-gateway-email": {
    says: "Tell the gateway a payer’s new e-mail address",
    given: ofPerson,
    priority: 3,
    attempts: 30,
    run: (platform, given, { payments }) => tellGatewayEmail(platform, payments, given),
  },
} satisfies SomeTasks<{ payments: Payments }>;
