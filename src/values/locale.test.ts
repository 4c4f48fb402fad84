import { describe, expect, it } from "vitest";
import {
  day,
  formatBytes,
  formatDay,
  formatHour,
  formatMoment,
  formatMoney,
  formatNumber,
  formatRate,
  formatShortDay,
  localeIn,
  money,
} from "./index.ts";

it.each([
  [0, "1 kB"],
  [310_400, "310 kB"],
  [1_000_000, "1.0 MB"],
  [4_240_000, "4.2 MB"],
])("%i bytes are %s", (bytes, text) => expect(formatBytes(bytes, "en")).toBe(text));

describe.each([
  ["en", "13 March 2025", "13 Mar 2025", "€1,234.50", "1,234", "7.7 %", "4.2 MB"],
  ["en-GB", "13 March 2025", "13 Mar 2025", "€1,234.50", "1,234", "7.7 %", "4.2 MB"],
  ["en-US", "March 13, 2025", "Mar 13, 2025", "€1,234.50", "1,234", "7.7 %", "4.2 MB"],
  ["de", "13. März 2025", "13.03.2025", "1.234,50\u00a0€", "1.234", "7,7 %", "4,2 MB"],
  ["fr", "13 mars 2025", "13 mars 2025", "1\u202f234,50\u00a0€", "1\u202f234", "7,7\u202f%", "4,2\u202fMo"],
  ["ar", "13 مارس 2025", "13\u200f/03\u200f/2025", "\u200f1,234.50\u00a0€", "1,234", "7.7 %", "4.2 م.ب"],
])("in a magazine of the locale %s", (language, long, short, sum, number, rate, bytes) => {
  it("days are written so", () => {
    expect([formatDay(day("2025-03-13"), language), formatShortDay(day("2025-03-13"), language)]).toEqual([long, short]);
    const at = new Date("2025-03-13T23:30:00Z");
    expect(formatHour(at, "Europe/London", language)).toContain(long);
    expect(formatMoment(at, "Europe/London", language)).toContain(short);
    expect(formatMoment(at, "Europe/London", language, { day: true })).toBe(short);
  });
  it("sums and numbers are", () => {
    expect(formatMoney(money(123_450, "EUR"), language)).toBe(sum);
    expect([formatNumber(1234, language), formatRate(770, language), formatBytes(4_200_000, language)]).toEqual([number, rate, bytes]);
    expect(formatRate(1900, language)).toMatch(/^19[ \u202f]%$/);
  });
});

it("French counts the first day of a month, and no other", () => {
  const at = new Date("2026-12-01T12:00:00Z");
  expect([formatDay(day("2026-12-01"), "fr"), formatShortDay(day("2026-12-01"), "fr-CA")]).toEqual(["1er décembre 2026", "1er déc. 2026"]);
  expect(formatHour(at, "UTC", "fr")).toMatch(/^1er décembre 2026/);
  expect([formatDay(day("2026-12-11"), "fr"), formatDay(day("2026-12-01"), "es")]).toEqual(["11 décembre 2026", "1 de diciembre de 2026"]);
});

it.each([
  ["en", "en-US", "en-US"],
  ["en-GB", "en-US", "en-US"],
  ["en", "de", "en"],
  ["de-AT", "de", "de"],
])("what is said in %s for a magazine of %s says its days as %s", (text, magazine, locale) =>
  expect(localeIn(text, magazine)).toBe(locale),
);
