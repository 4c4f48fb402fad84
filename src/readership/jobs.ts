import type { z } from "zod";
import { publicationOf } from "../editorial/index.ts";
import { type Platform, type SomeTasks, noPayload, today } from "../platform/index.ts";
import { rollUpReadings, sumReadings } from "./write-readings.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "sum-readings": z.infer<typeof noPayload>;
    "roll-up-readings": z.infer<typeof noPayload>;
  }
}

const dayHere = async ({ db, clock }: Platform) => today(clock, (await publicationOf(db)).timeZone);

export const readershipTasks = {
  "sum-readings": {
    given: noPayload,
    priority: 3,
    hourly: 18,
    run: async (platform) => sumReadings(platform, await dayHere(platform)),
  },
  "roll-up-readings": {
    given: noPayload,
    priority: 3,
    nightly: "03:56",
    run: async (platform) => rollUpReadings(platform.db, await dayHere(platform)),
  },
} satisfies SomeTasks;
