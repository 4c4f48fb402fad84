import { parentPort } from "node:worker_threads";
import type { Spoken } from "./thread.ts";
import { Refusal, must, recordOf } from "../../values/index.ts";

/**
 * The other end of `openThread`: does each task it is sent, tells how far it is, and answers with what came of it. What it refuses
 * is said over there in any of the languages.
 */
export function serveTasks<Task>(
  work: (task: Task, tell: (progress: unknown) => void) => unknown,
  { languages = [] }: { languages?: readonly string[] } = {},
): void {
  const tell = (progress: unknown) => must(parentPort, "parentPort").postMessage({ progress });
  must(parentPort, "parentPort").on("message", (task: Task) => {
    void (async () => work(task, tell))().then(
      (answer) => must(parentPort, "parentPort").postMessage({ answer }),
      (error: unknown) => must(parentPort, "parentPort").postMessage({ error: copyOf(error, languages) }),
    );
  });
}

/** What crosses the border between threads is copied and loses its class: name, words and fields stay. */
function copyOf(error: unknown, languages: readonly string[]): object {
  const { name, message, stack, ...fields } =
    error instanceof Error ? Object.assign(Object.create(null), error, pick(error)) : pick(new Error(String(error)));
  const spoken = error instanceof Refusal && { spoken: spokenIn(error, languages) };
  return { ...recordOf(JSON.parse(JSON.stringify(fields))), ...spoken, name, message, stack };
}

/** Words that say themselves in a language do not cross: each language is said here. */
const spokenIn = (refusal: Refusal, languages: readonly string[]): Record<string, Spoken> =>
  Object.fromEntries(
    languages.map((language) => {
      const { detail, fields } = refusal.spokenIn(language);
      return [language, { detail, fields }];
    }),
  );

const pick = ({ name, message, stack }: Error) => ({ name, message, stack });
