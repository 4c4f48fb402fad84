import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { makeAudio, renewRecordings } from "./make-audio.ts";

const recording = z.object({ articleId: z.uuid(), again: z.boolean().optional() });

declare module "../platform/index.ts" {
  interface Tasks {
    "make-audio": z.infer<typeof recording>;
    "renew-recordings": z.infer<typeof noPayload>;
  }
  interface Events {
    "recording-made": { articleId: string };
  }
}

export const narrationTasks = {
  "make-audio": {
    apart: true,
    given: recording,
    priority: 8,
    attempts: 5,
    follows: ["article-published"],
    run: makeAudio,
  },
  "renew-recordings": {
    given: noPayload,
    priority: 7,
    run: renewRecordings,
  },
} satisfies SomeTasks;
