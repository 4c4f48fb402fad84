import { expect, it } from "vitest";
import { dateFormat, numberFormat } from "./formats.ts";

it("a format of dates or numbers is made once, and one for each way of writing them", () => {
  const long = dateFormat("en", { dateStyle: "long", timeZone: "UTC" });
  expect(dateFormat("en", { dateStyle: "long", timeZone: "UTC" })).toBe(long);
  const at = new Date("2026-11-24T23:30:00Z");
  expect(long.format(at)).toBe("November 24, 2026");
  expect(dateFormat("de", { dateStyle: "long", timeZone: "UTC" }).format(at)).toBe("24. November 2026");
  expect(dateFormat("en", { dateStyle: "long", timeZone: "Asia/Tokyo" }).format(at)).toBe("November 25, 2026");
  expect(numberFormat("en", {}).format(1234.5)).toBe("1,234.5");
  expect(numberFormat("en", { maximumFractionDigits: 0 }).format(1234.4)).toBe("1,234");
});

it("a zone that is none is refused as often as it is asked for", () => {
  for (const _ of [1, 2]) expect(() => dateFormat("en", { timeZone: "Sea/Atlantis" })).toThrow(RangeError);
});

it("whatever many are asked for, few are kept", () => {
  const first = numberFormat("en", { minimumFractionDigits: 1 });
  for (const timeZone of Intl.supportedValuesOf("timeZone")) dateFormat("en", { dateStyle: "long", timeZone });
  expect(numberFormat("en", { minimumFractionDigits: 1 })).not.toBe(first);
});
