import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { forgetTakeOns } from "./forget.ts";
import { lookAt } from "./look.ts";
import { takeBackPieces } from "./take-back.ts";
import { takePieces } from "./take.ts";
import { welcomePieces } from "./welcome.ts";

const takeOn = z.object({ takeOnId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "look-at-take-on": z.infer<typeof takeOn>;
    "take-on-subscribers": z.infer<typeof takeOn>;
    "take-back-subscribers": z.infer<typeof takeOn>;
    "welcome-subscribers": z.infer<typeof takeOn>;
    "forget-take-ons": z.infer<typeof noPayload>;
  }
}

export const takeOnTasks = {
  "look-at-take-on": { given: takeOn, priority: 2, run: lookAt },
  "take-on-subscribers": { given: takeOn, priority: 2, run: takePieces },
  "take-back-subscribers": { given: takeOn, priority: 2, run: takeBackPieces },
  "welcome-subscribers": { given: takeOn, priority: 3, run: welcomePieces },
  "forget-take-ons": {
    given: noPayload,
    priority: 3,
    nightly: "03:39",
    run: forgetTakeOns,
  },
} satisfies SomeTasks;
