import { type Logger, pino } from "pino";
import { codeOf, messageOf, recordOf } from "../values/index.ts";
import { nowWithin } from "./watch/within.ts";

export type Log = Logger;

/**
 * JSON lines, each under the id of the request or the job that it is about. What could open a door (tokens, codes, cookies,
 * card numbers) is never among them, and no address of anybody's.
 */
export function openLog(level: string, to?: { write: (line: string) => void }): Log {
  const secret = [
    "token",
    "code",
    "cookie",
    "card",
    "password",
    "authorization",
    "*.token",
    "*.code",
    "*.cookie",
    "*.card",
    "*.password",
    "*.authorization",
  ];
  const options = {
    level,
    base: null,
    redact: { paths: secret, censor: "…" },
    mixin: named,
    serializers: { err: errorTold },
    hooks: { streamWrite: withoutAddresses },
  };
  return to ? pino(options, to) : pino(options);
}

function named(): Record<string, string> {
  const { request, job, trace } = nowWithin();
  return { ...(request && { request }), ...(job && { job }), ...(trace && { trace }) };
}

/**
 * Of an error what says where and why. A database's error brings the row along (“Key (email)=(…)”), a mail server's the
 * addressee: whose they are is nothing to whoever reads the log.
 */
function errorTold(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: messageOf(error) };
  const { constraint, table, column, cause } = recordOf(error);
  const known = { kind: codeOf(error), constraint, table, column };
  const told = Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === "string" && value !== ""));
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...told,
    ...(cause !== undefined && { cause: errorTold(cause) }),
  };
}

/** Whatever wrote it: an address of somebody is not read in a log. */
const withoutAddresses = (line: string): string => line.replaceAll(/[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, "…@…");
