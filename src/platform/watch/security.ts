import type { Platform } from "../platform.ts";

/** What is written down of doors: who came in and by what, what was tried and refused. */
type Security =
  | "signed-in"
  | "proven"
  | "signed-out"
  | "sign-in-refused"
  | "proof-refused"
  | "key-refused"
  | "too-many-tries"
  | "desk-refused"
  | "foreign-request-refused"
  | "file-refused";

const counted = {
  name: "masthead_security_events_total",
  says: "What came of trying doors: sign-ins, proofs, keys, parts of the desk, requests from other sites, files in which something was found.",
  labels: ["event", "by"],
} as const;

const isGood = new Set<Security>(["signed-in", "proven", "signed-out"]);

/**
 * Writes it into the log, under the id of its request: what was refused as a warning, which the usual level keeps. Of people their
 * id alone, and only where it is they; nothing that was typed. `by`: the kind of the way, a word of ours.
 */
export function noteSecurity(
  { log, metrics }: Pick<Platform, "log" | "metrics">,
  event: Security,
  { by, person }: { by: string; person?: string },
): void {
  metrics.add(counted, { event, by });
  const line = { security: event, by, ...(person && { person }) };
  if (isGood.has(event)) log.info(line, "a door was opened or closed");
  else log.warn(line, "a door stayed closed");
}
