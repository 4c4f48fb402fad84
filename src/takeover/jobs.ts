import type { z } from "zod";
import type { Payments } from "../payments/index.ts";
import { type SomeTasks, noPayload, sweep } from "../platform/index.ts";
import { readStanding } from "./plan.ts";
import { takeWanted, undoAll } from "./run.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "read-standing-charges": z.infer<typeof noPayload>;
    "take-over": z.infer<typeof noPayload>;
    "undo-takeovers": z.infer<typeof noPayload>;
    "watch-standing-charges": z.infer<typeof noPayload>;
  }
}

export const takeoverTasks = {
  "read-standing-charges": {
    given: noPayload,
    priority: 1,
    run: async (platform, _, { payments }) => void (await readStanding(platform, payments)),
  },
  "take-over": {
    given: noPayload,
    priority: 1,
    run: (platform, _, { payments }) => takeWanted({ platform, payments }),
  },
  "undo-takeovers": {
    given: noPayload,
    priority: 0,
    run: (platform, _, { payments }) => undoAll({ platform, payments }, { tell: () => undefined }),
  },
  "watch-standing-charges": {
    given: noPayload,
    priority: 1,
    hourly: 7,
    run: async (platform, _, { payments }) =>
      sweep(
        platform,
        (await payments.standingToWatch()).map((one) => ({ name: one.standing, run: () => payments.lookAtStanding(one) })),
      ),
  },
} satisfies SomeTasks<{ payments: Payments }>;
