import { cardinal, fromRoman } from "../numbers.ts";
import { type NamedRules } from "../rule.ts";

/** How games end, and what is bet on them. */
export const games: NamedRules = {
  "nil nil": [
    "a 0–0 draw → a nil nil draw",
    /(?<=\b(?:lost|won|drew|drawn|beaten|down|up|a|the|by)\s)0\s?[–-]\s?0\b|\b0\s?[–-]\s?0(?=\s(?:draw|at)\b)/g,
    "nil nil",
  ],
  "goals to nil": [
    "won 2–0 → won two nil",
    /(?<![\d.–-])([1-9]\d?)\s?[–-]\s?0\b(?![\d.])/g,
    (_all, goals) => `${cardinal(Number(goals))} nil`,
  ],
  "nil to goals": [
    "lost 0–3 → lost nil three",
    /(?<=\b(?:lost|drew|beaten|down|going|went|by)\s)0\s?[–-]\s?(\d{1,2})\b/g,
    (_all, goals) => `nil ${cardinal(Number(goals))}`,
  ],
  odds: [
    "12/1 odds → twelve to one odds",
    /\b(\d+)\/(\d+)(?=\s(?:odds|favourite|shot|outsider|on|against)\b)|(?<=\bodds of )(\d+)\/(\d+)/g,
    (_all, a, b, c, d) => `${cardinal(Number(a ?? c))} to ${cardinal(Number(b ?? d))}`,
  ],
  "an eleven or a fifteen": [
    "the 2nd XV → the second fifteen",
    /(?<=\b\d(?:st|nd|rd|th)\s)([XVI]{2,4})\b/g,
    (all, team) => fromRoman(team, cardinal) ?? all,
  ],
};
