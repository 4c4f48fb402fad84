import { openThread } from "../threads/thread.ts";

/** `keys`: recipients to close for, or keys to open by. */
export type AgeTask = { turn: "close" | "open"; from: string; to: string; keys: readonly string[] };

const thread = openThread("age-worker", "platform/backup/age-worker.ts", { megabytes: 256, idle: 10_000 });
/** Seconds for one file: a recording of hours on a slow machine. */
const longest = 6 * 3600;

const turned = (task: AgeTask): Promise<void> => thread.ask<void>(task, { seconds: longest });

/** As in age-file, beside the main thread: what a part’s first bytes need would hold it for a tenth of a second. */
export const closeFile = (from: string, to: string, keys: readonly string[]): Promise<void> => turned({ turn: "close", from, to, keys });
export const openFile = (from: string, to: string, keys: readonly string[]): Promise<void> => turned({ turn: "open", from, to, keys });
