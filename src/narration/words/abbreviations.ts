import { calendar } from "./abbreviated/calendar.ts";
import { letters } from "./abbreviated/letters.ts";
import { names } from "./abbreviated/names.ts";
import { beforeNumbers } from "./abbreviated/numbered.ts";
import { phrases } from "./abbreviated/phrases.ts";
import type { NamedRules } from "./rule.ts";

/** What is written short, in full, in the order in which it is read. */
export const abbreviations: readonly NamedRules[] = [phrases, letters, names, calendar, beforeNumbers];
