import { bylines } from "./bylines.ts";
import { calendar } from "./calendar.ts";
import { beside } from "./beside.ts";
import { frame } from "./frame.ts";
import { keeping } from "./keeping.ts";
import { log } from "./log.ts";
import { numbers } from "./numbers.ts";
import { plan } from "./plan.ts";
import { proof } from "./proof.ts";
import { report } from "./report.ts";
import { roles } from "./roles.ts";
import { subscription } from "./subscription.ts";
import { suggestions } from "./suggestions.ts";
import { today } from "./today.ts";
import { way } from "./way.ts";

/** What the desk says to staff: a file for each of its rooms. */
export const desk = {
  beside,
  bylines,
  calendar,
  frame,
  keeping,
  log,
  numbers,
  plan,
  proof,
  report,
  roles,
  subscription,
  suggestions,
  today,
  way,
};
