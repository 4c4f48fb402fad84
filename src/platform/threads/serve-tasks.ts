import { parentPort } from "node:worker_threads";

/** The other end of `openThread`: does each task it is sent, tells how far it is, and answers with what came of it. */
export function serveTasks<Task>(work: (task: Task, tell: (progress: unknown) => void) => unknown): void {
  const tell = (progress: unknown) => parentPort!.postMessage({ progress });
  parentPort!.on("message", (task: Task) => {
    void (async () => work(task, tell))().then(
      (answer) => parentPort!.postMessage({ answer }),
      (error: unknown) => parentPort!.postMessage({ error: copyOf(error) }),
    );
  });
}

/** What crosses the border between threads is copied and loses its class: name, words and fields stay. */
function copyOf(error: unknown): object {
  const { name, message, stack, ...fields } =
    error instanceof Error ? Object.assign(Object.create(null), error, pick(error)) : pick(new Error(String(error)));
  return { ...(JSON.parse(JSON.stringify(fields)) as object), name, message, stack };
}

const pick = ({ name, message, stack }: Error) => ({ name, message, stack });
