import { amount } from "../numbers.ts";
import { type NamedRules, num } from "../rule.ts";

/** Per cent and temperatures. */
export const degrees: NamedRules = {
  "a span of per cent": [
    "10–15% → ten to fifteen percent",
    new RegExp(`(?<![\\w.])(${num})\\s?[–-]\\s?(${num})\\s?%`, "g"),
    (_all, from, to) => `${amount(from)} to ${amount(to)} percent`,
  ],
  "per cent": ["3.5% → three point five percent", new RegExp(`(${num})\\s?%`, "g"), (_all, number) => `${amount(number)} percent`],
  "per thousand": ["5‰ → five per thousand", new RegExp(`(${num})\\s?‰`, "g"), (_all, number) => `${amount(number)} per thousand`],
  "degrees below zero": [
    "-5°C → minus five degrees Celsius",
    new RegExp(`(?<![\\w.])[−–-](${num})\\s?°`, "g"),
    (_all, number) => `minus ${amount(number)}°`,
  ],
  "a span of degrees with one sign": [
    "5–8 °C → five to eight degrees Celsius",
    new RegExp(`(${num})\\s?[–-]\\s?(${num})\\s?°`, "g"),
    (_all, from, to) => `${amount(from)} to ${amount(to)}°`,
  ],
  "a number of degrees; one alone is marked": [
    "1° north → one degree north",
    new RegExp(`(${num})\\s?°`, "g"),
    (_all, number) => `${amount(number)}${number === "1" ? "¹" : ""}°`,
  ],
  "the one degree that was marked": ["1° → one degree", /¹°/g, " degree"],
  "all other degrees": ["70°F → seventy degrees Fahrenheit", /°/g, " degrees"],
  Celsius: ["4°C → four degrees Celsius", /degree(s?)\s?C\b/g, "degree$1 Celsius"],
  Fahrenheit: ["70°F → seventy degrees Fahrenheit", /degree(s?)\s?F\b/g, "degree$1 Fahrenheit"],
};
