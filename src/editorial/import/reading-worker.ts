import { fromMarkdown } from "../../document/index.ts";
import { answerTasks } from "../../platform/index.ts";
import { readSource } from "./read-source.ts";
import type { ReadingTask } from "./read-apart.ts";

answerTasks((task: ReadingTask) => ("markdown" in task ? fromMarkdown(task.markdown) : readSource(task.bytes, task.name)));
