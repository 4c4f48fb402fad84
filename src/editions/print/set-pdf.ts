import { type ChildProcess, fork } from "node:child_process";
import { workerFile } from "../../platform/index.ts";
import type { PrintJob, Printed } from "./print-worker.ts";

const patience = 90_000;
/** After so many documents the process is renewed. */
const documentsEach = 40;

let child: ChildProcess | undefined;
let done = 0;
let queue: Promise<unknown> = Promise.resolve();

/** Sets one document after the other in a process of its own; one that hangs or dies takes nothing with it. */
export function setPdf(job: PrintJob): Promise<{ pdf: Buffer; pages: number }> {
  const next = queue.then(() => setOne(job));
  queue = next.catch(() => undefined);
  return next;
}

async function setOne(job: PrintJob): Promise<{ pdf: Buffer; pages: number }> {
  const printed = await ask(worker(), job);
  done += 1;
  if ("error" in printed) throw new Error(`The print view could not be set: ${printed.error}`);
  return { pdf: Buffer.from(printed.pdf, "base64"), pages: printed.pages };
}

function worker(): ChildProcess {
  if (child?.connected && done < documentsEach) return child;
  child?.kill();
  done = 0;
  child = fork(workerFile("print-worker", "editions/print/print-worker.ts"), { execArgv: ["--max-old-space-size=512"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.unref();
  (child.channel as { unref?: () => void } | null)?.unref?.();
  return child;
}

function ask(process: ChildProcess, job: PrintJob): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const channel = process.channel as { ref?: () => void; unref?: () => void } | null;
    channel?.ref?.();
    const finish = () => {
      clearTimeout(timer);
      process.off("message", answered);
      process.off("exit", ended);
      channel?.unref?.();
    };
    const answered = (printed: unknown) => {
      finish();
      resolve(printed as Printed);
    };
    const ended = () => {
      finish();
      reject(new Error("The typesetter ended before it was done; the document may be too large."));
    };
    const timer = setTimeout(() => {
      finish();
      process.kill("SIGKILL");
      reject(new Error(`The typesetter took longer than ${patience / 1000} seconds and was stopped.`));
    }, patience);
    process.once("message", answered);
    process.once("exit", ended);
    process.send(job);
  });
}

export function stopTypesetter(): void {
  child?.kill();
}
