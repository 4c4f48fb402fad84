import { createInterface } from "node:readline/promises";

/** Where a command speaks: lines that may be piped on, and problems beside them. */
export type Out = {
  line(text: string): void;
  problem(text: string): void;
  /** Asks whoever sits there; what is proposed counts where nothing is typed. Without it nobody sits there. */
  ask?(question: string, proposed: string): Promise<string>;
};

export const terminal: Out = {
  line: (text) => void process.stdout.write(`${text}\n`),
  problem: (text) => void process.stderr.write(`${text}\n`),
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask }),
};

async function ask(question: string, proposed: string): Promise<string> {
  const reading = createInterface({ input: process.stdin, output: process.stdout });
  // a question that is waited for takes Ctrl-C for itself
  reading.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    return (await reading.question(`${question} [${proposed}] `)).trim() || proposed;
  } finally {
    reading.close();
  }
}
