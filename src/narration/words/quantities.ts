import { ahead } from "./quantities/ahead.ts";
import { compounds } from "./quantities/compounds.ts";
import { degrees } from "./quantities/degrees.ts";
import { fractions } from "./quantities/fractions.ts";
import { measures } from "./quantities/measures.ts";
import { sums } from "./quantities/money.ts";
import type { NamedRules } from "./rule.ts";

/** Money, measures, per cent, temperatures and fractions, in the order in which they are read. */
export const quantities: readonly NamedRules[] = [ahead, compounds, sums, degrees, measures, fractions];
