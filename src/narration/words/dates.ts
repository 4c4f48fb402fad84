import { days } from "./dates/days.ts";
import { otherNumbers } from "./dates/other-numbers.ts";
import { times } from "./dates/times.ts";
import { years } from "./dates/years.ts";
import type { NamedRules } from "./rule.ts";

/** Days, times of day, decades, ranges, years; then every number that is left. */
export const datesAndNumbers: readonly NamedRules[] = [days, times, years, otherNumbers];
