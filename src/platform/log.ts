import { type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines. What could open a door (tokens, codes, cookies, card numbers) is never among them. */
export function openLog(level: string): Log {
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
  return pino({ level, base: null, redact: { paths: secret, censor: "…" } });
}
