import { threadId } from "node:worker_threads";
import { serveTasks } from "../../src/platform/index.ts";

// answers with which thread it is
serveTasks(() => threadId);
