import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type Connection, projectFolder } from "../../src/platform/index.ts";

export type Program = {
  child: ChildProcess;
  /** All that it wrote. */
  said: () => string;
  /** Resolves when it wrote this; throws with what it wrote where it ends before. */
  says: (words: string | RegExp) => Promise<void>;
  /** Ends it, and answers with its code, or the signal's name where it was killed. */
  end: (signal: NodeJS.Signals) => Promise<number | string | null>;
};

/** Starts `masthead WORDS…` as whoever runs it does, in a process of its own. Nothing of this process's settings goes with it. */
export function startProgram(words: string[], environment: Record<string, string>): Program {
  const child = spawn(process.execPath, [join(projectFolder(), "bin/masthead.js"), ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, MASTHEAD_DEMO: "0", LOG_LEVEL: "warn", ...environment },
  });
  let said = "";
  const heard = new Set<() => void>();
  const hear = () => {
    for (const each of heard) each();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += String(chunk);
      hear();
    });
  child.once("exit", hear);
  const has = (words: string | RegExp) => (typeof words === "string" ? said.includes(words) : words.test(said));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    said: () => said,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!has(words) && !isOver()) return;
          heard.delete(look);
          if (has(words)) resolve();
          else reject(new Error(`It ended without saying ${String(words)}:\n${said}`));
        };
        heard.add(look);
        look();
      }),
    end: async (signal) => {
      if (!isOver()) {
        const over = new Promise((resolve) => child.once("exit", resolve));
        child.kill(signal);
        await over;
      }
      return child.exitCode ?? child.signalCode;
    },
  };
}

/** How DATABASE_URL says it; a socket's folder stands in the query. */
export function urlOf(connection: Connection): string {
  if ("connectionString" in connection) return connection.connectionString;
  const { host, port, user, database } = connection;
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
