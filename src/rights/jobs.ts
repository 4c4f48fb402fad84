import { z } from "zod";
import type { Payments } from "../payments/index.ts";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { endArchives } from "./archive/archives.ts";
import { makeArchive } from "./archive/make.ts";
import { goOnWithLeavings, leave } from "./leaving/go-on.ts";
import { goOnWithEmailChanges, tellGatewayEmail } from "./email/by-the-clock.ts";

const ofArchive = z.object({ archiveId: z.uuid() });
const ofLeaving = z.object({ leavingId: z.uuid() });
const ofPerson = z.object({ personId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "go-on-with-email-changes": z.infer<typeof noPayload>;
    "make-own-archive": z.infer<typeof ofArchive>;
    "end-own-archives": z.infer<typeof noPayload>;
    leave: z.infer<typeof ofLeaving>;
    "go-on-with-leavings": z.infer<typeof noPayload>;
    "tell-gateway-email": z.infer<typeof ofPerson>;
  }
}

export const rightsTasks = {
  "go-on-with-email-changes": {
    given: noPayload,
    priority: 3,
    hourly: 17,
    run: goOnWithEmailChanges,
  },
  "make-own-archive": {
    given: ofArchive,
    priority: 3,
    run: makeArchive,
  },
  "end-own-archives": {
    given: noPayload,
    priority: 3,
    hourly: 22,
    run: endArchives,
  },
  leave: {
    given: ofLeaving,
    priority: 3,
    attempts: 30,
    run: (platform, given, { payments }) => leave(platform, payments, given),
  },
  "go-on-with-leavings": {
    given: noPayload,
    priority: 3,
    hourly: 27,
    run: (platform, _given, { payments }) => goOnWithLeavings(platform, payments),
  },
  "tell-gateway-email": {
    given: ofPerson,
    priority: 3,
    attempts: 30,
    run: (platform, given, { payments }) => tellGatewayEmail(platform, payments, given),
  },
} satisfies SomeTasks<{ payments: Payments }>;
