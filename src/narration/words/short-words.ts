import { ages } from "./short/ages.ts";
import { games } from "./short/games.ts";
import { measured } from "./short/measures.ts";
import { ofTrades } from "./short/offices.ts";
import { oldMoney } from "./short/old-money.ts";
import { places } from "./short/places.ts";
import { scholarship } from "./short/scholarship.ts";
import type { NamedRules } from "./rule.ts";

/**
 * What trades and sciences write short. They run before the common abbreviations, since what they settle would
 * be taken for one of those: the "v." of "s.v." is no versus.
 */
export const shortWords: readonly NamedRules[] = [measured, oldMoney, games, ages, scholarship, places, ofTrades];
