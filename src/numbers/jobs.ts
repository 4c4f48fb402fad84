import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { countCohorts } from "./cohorts.ts";
import { countLetters } from "./count-letters.ts";
import { findFlows } from "./find-flows.ts";
import { sendReport } from "./report/send-report.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "find-flows": z.infer<typeof noPayload>;
    "count-cohorts": z.infer<typeof noPayload>;
    "count-letters": z.infer<typeof noPayload>;
    "send-report": z.infer<typeof noPayload>;
  }
}

export const numbersTasks = {
  "find-flows": { given: noPayload, priority: 3, hourly: 14, run: findFlows },
  "count-cohorts": { given: noPayload, priority: 3, nightly: "03:54", run: countCohorts },
  "count-letters": { given: noPayload, priority: 3, hourly: 16, run: countLetters },
  "send-report": { given: noPayload, priority: 3, hourly: 41, run: sendReport },
} satisfies SomeTasks;
