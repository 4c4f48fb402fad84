import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { bringArchive } from "./bring/bring.ts";
import { lookAtArchive } from "./bring/look.ts";
import { takeArchiveBack } from "./bring/take-back.ts";

const which = z.object({ importId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "look-at-archive": z.infer<typeof which>;
    "bring-archive": z.infer<typeof which>;
    "take-archive-back": z.infer<typeof which>;
  }
}

export const intakeTasks = {
  "look-at-archive": { says: "Look through an archive that is to come in", apart: true, given: which, priority: 1, run: lookAtArchive },
  "bring-archive": { says: "Bring an archive in", apart: true, given: which, priority: 5, run: bringArchive },
  "take-archive-back": { says: "Take an archive back", given: which, priority: 5, run: takeArchiveBack },
} satisfies SomeTasks;
