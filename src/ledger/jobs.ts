import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { carryLedger } from "./carry-ledger.ts";
import { closeMonths } from "./close-months.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "close-months": z.infer<typeof noPayload>;
    "carry-ledger": z.infer<typeof noPayload>;
  }
}

export const ledgerTasks = {
  "close-months": {
    given: noPayload,
    priority: 3,
    nightly: "03:20",
    run: closeMonths,
  },
  "carry-ledger": { given: noPayload, priority: 3, hourly: 18, run: carryLedger },
} satisfies SomeTasks;
