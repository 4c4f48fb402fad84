import { parentPort } from "node:worker_threads";
import { must, recordOf } from "../../values/index.ts";

/** The other end of `openThread`: does each task it is sent, tells how far it is, and answers with what came of it. */
export function serveTasks<Task>(work: (task: Task, tell: (progress: unknown) => void) => unknown): void {
  const tell = (progress: unknown) => must(parentPort, "parentPort").postMessage({ progress });
  must(parentPort, "parentPort").on("message", (task: Task) => {
    void (async () => work(task, tell))().then(
      (answer) => must(parentPort, "parentPort").postMessage({ answer }),
      (error: unknown) => must(parentPort, "parentPort").postMessage({ error: copyOf(error) }),
    );
  });
}

/** What crosses the border between threads is copied and loses its class: name, words and fields stay. */
function copyOf(error: unknown): object {
  const { name, message, stack, ...fields } =
    error instanceof Error ? Object.assign(Object.create(null), error, pick(error)) : pick(new Error(String(error)));
  return { ...recordOf(JSON.parse(JSON.stringify(fields))), name, message, stack };
}

const pick = ({ name, message, stack }: Error) => ({ name, message, stack });
