import { bodyOfEditor, fromMarkdown } from "../../document/index.ts";
import { desksSpoken, messagesIn } from "../../messages/index.ts";
import { serveTasks } from "../../platform/index.ts";
import { bodyMarkdown } from "./body-markdown.ts";
import { readManuscript } from "./read-manuscript.ts";
import type { ReadingTask } from "./read-apart.ts";

serveTasks(answer, { languages: desksSpoken() });

function answer(task: ReadingTask): unknown {
  if ("body" in task) return bodyMarkdown(task.body);
  if ("written" in task) return bodyOfEditor(task.written);
  return "markdown" in task
    ? fromMarkdown(task.markdown, messagesIn(task.language).desk.text)
    : readManuscript(task.bytes, task.name, task.language);
}
