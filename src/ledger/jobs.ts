import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { closeMonths } from "./close-months.ts";

const nothing = z.object({});

declare module "../platform/index.ts" {
  interface Tasks {
    "close-months": z.infer<typeof nothing>;
  }
}

export const ledgerTasks = {
  "close-months": {
    says: "Close the months that are over in the ledger",
    given: nothing,
    priority: 3,
    nightly: "03:20",
    run: closeMonths,
  },
} satisfies SomeTasks;
