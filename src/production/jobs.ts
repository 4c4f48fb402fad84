import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { redrawCovers } from "./keep-cover.ts";
import { sweepFiles } from "./sweep-files.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "redraw-covers": z.infer<typeof noPayload>;
    "sweep-files": z.infer<typeof noPayload>;
  }
}

export const productionTasks = {
  "redraw-covers": {
    given: noPayload,
    priority: 5,
    hourly: 20,
    run: redrawCovers,
  },
  "sweep-files": {
    given: noPayload,
    priority: 9,
    nightly: "03:45",
    run: sweepFiles,
  },
} satisfies SomeTasks;
