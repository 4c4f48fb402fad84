import { setTimeout as wait } from "node:timers/promises";
import { recordOf } from "../../values/index.ts";

/** The server's own words for: I am being stopped, I am starting, I have no room, I am the copy and not the first. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const states = /^(08...|57P0[1-4]|53300|25006)$/;
const network = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);
/** What `pg` says without a code when its connection is gone under a query, or none could be had. */
const messages = /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed)|Query read timeout)/;

/** Whether an error says that the database cannot be reached just now: the same question may be answered in a moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, syscall, message, errors } = recordOf(error);
  if (Array.isArray(errors) && errors.some(isDatabaseUnavailable)) return true;
  // the socket's file is gone while an embedded server is down
  if (code === "ENOENT") return syscall === "connect";
  if (typeof code === "string" && (states.test(code) || network.has(code))) return true;
  return messages.test(String(message));
}

type RetryOptions = { signal?: AbortSignal; onUnavailable?: (error: unknown) => void };

/** Does `work`, and does it again for as long as the database is away; `away` is told once. Until `signal`. */
export async function retryWhileUnavailable<T>(work: () => Promise<T>, { signal, onUnavailable }: RetryOptions = {}): Promise<T> {
  for (let times = 0; ; times += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || signal?.aborted) throw error;
      if (times === 0) onUnavailable?.(error);
      await wait(Math.min(50 * 2 ** times, 1000));
    }
  }
}
