import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { bringArchive } from "./bring/bring.ts";
import { forgetArchives } from "./bring/forget-files.ts";
import { lookAtArchive } from "./bring/look.ts";
import { takeArchiveBack } from "./bring/take-back.ts";

const which = z.object({ importId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "look-at-archive": z.infer<typeof which>;
    "bring-archive": z.infer<typeof which>;
    "take-archive-back": z.infer<typeof which>;
    "forget-archives": z.infer<typeof noPayload>;
  }
}

export const intakeTasks = {
  "look-at-archive": { apart: true, given: which, priority: 1, run: lookAtArchive },
  "bring-archive": { apart: true, given: which, priority: 5, run: bringArchive },
  "take-archive-back": { given: which, priority: 5, run: takeArchiveBack },
  "forget-archives": {
    given: noPayload,
    priority: 3,
    nightly: "03:40",
    run: forgetArchives,
  },
} satisfies SomeTasks;
