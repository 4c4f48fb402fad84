import { keysOf } from "../../values/index.ts";
import { plainHeading } from "../fields.ts";

/**
 * How a subscription stands elsewhere. running: paid and going on; stopped: paid, and it will not renew; held: paused;
 * grace: over or unpaid, and still served there; ended; undone: its money went back, or never came; free: no subscription, a reader or a subscriber to letters.
 */
export type Standing = "running" | "stopped" | "held" | "grace" | "ended" | "undone" | "free";

const words: Record<Standing, string> = {
  running:
    "active, current, paid, live, enabled, valid, complete, completed, trialing, trial, complimentary, comp, gift, ok, aktiv, laufend, actif, activo, actief, delayed",
  stopped:
    "cancelled, canceled, pending cancel, pending cancellation, non renewing, not renewing, stopped, wc pending cancel, gekundigt, resilie, cancelado, opgezegd, deactivated",
  held: "on hold, paused, held, suspended, pausiert, suspendu, wc on hold, vacation",
  grace: "grace, in grace, past due, unpaid, overdue, payment failed, nachlieferung, mahnung, dunning",
  ended: "expired, ended, lapsed, inactive, abgelaufen, expire, vencido, verlopen",
  undone: "refunded, failed, trash, switched, charged back, chargeback",
  free: "free, none, member, lead, prospect, registered, incomplete, pending",
};

const known = new Map(
  keysOf(words).flatMap((standing) => words[standing].split(", ").map((word) => [plainHeading(word), standing] as const)),
);

/** Undefined for a word that nobody knows; running where nothing is said, as the day alone then counts. */
export const standingOf = (text: string): Standing | undefined =>
  text.trim() === "" ? "running" : known.get(plainHeading(text.replace(/^wc-/i, "")));
