import { isDatabaseUnavailable } from "./database/unavailable.ts";
import { messageOf } from "../values/index.ts";

/**
 * What nobody awaited. The database's going away is survived, and told in a line; anything else is a fault after which
 * nothing is certain: it is said why, `end` stops what can be stopped, and the process ends with 1 for whoever starts it again.
 */
export function exitOnFault(end: () => Promise<unknown>, say: (line: string) => void = (line) => void process.stderr.write(line)): void {
  let ending = false;
  const heard = (error: unknown) => {
    if (isDatabaseUnavailable(error)) return say(`The database is away: ${messageOf(error)}\n`);
    say(`Masthead ends because of a fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    if (ending) return;
    ending = true;
    void end().finally(() => process.exit(1));
  };
  process.on("unhandledRejection", heard);
  process.on("uncaughtException", heard);
}
