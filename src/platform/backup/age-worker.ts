import { serveTasks } from "../threads/serve-tasks.ts";
import type { AgeTask } from "./age-apart.ts";
import { closeFile, openFile } from "./age-file.ts";

serveTasks(({ turn, from, to, keys }: AgeTask) => (turn === "close" ? closeFile : openFile)(from, to, keys));
