import { threadId } from "node:worker_threads";
import { serveTasks } from "../../src/platform/index.ts";

type Task = { without?: "an end" | "bounds" };
const held: unknown[] = [];
/** Eight thousand bytes each: 200 MB, where nothing bounds it. */
const many = 25_000;

// answers with which thread it is
serveTasks(({ without }: Task) => {
  while (without === "an end");
  while (without === "bounds" && held.length < many) held.push(Array.from({ length: 1000 }, (_, at) => at + 0.5));
  return threadId;
});
