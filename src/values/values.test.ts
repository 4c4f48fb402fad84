import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  addDays,
  addMonths,
  addressProblems,
  countriesIn,
  day,
  dayOf,
  daysBetween,
  earnedOf,
  isDay,
  isId,
  labelLines,
  money,
  namedId,
  newId,
  plainAmount,
  slugOf,
  subtract,
  taxWithin,
  apart,
  directionOf,
  instantAt,
} from "./index.ts";

const amounts = fc.integer({ min: 0, max: 100_000_00 });
const days = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2150-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe("countries", () => {
  it("are called and ordered as a language has them; English is one, wherever it is spoken", () => {
    const names = countriesIn("de").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Deutschland", "Österreich"]));
    expect(names.indexOf("Österreich")).toBeLessThan(names.indexOf("Polen"));
    expect(countriesIn("en-GB")).toBe(countriesIn("en"));
    expect(countriesIn("en").length).toBe(names.length);
  });
});

describe("money", () => {
  it("is never a fraction and never of two currencies", () => {
    expect(() => money(0.5, "EUR")).toThrow(/minor units/);
    expect(() => money(1, "euro")).toThrow(/currency/);
    expect(() => add(money(1, "EUR"), money(1, "GBP"))).toThrow(/EUR and GBP/);
  });

  it("earned parts of any term sum to the price and never fall", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 120 }), (amount, of) => {
        const price = money(amount, "EUR");
        const earned = Array.from({ length: of + 1 }, (_, served) => earnedOf(price, served, of).amount);
        const parts = earned.slice(1).map((now, at) => now - earned[at]!);
        expect(earned[0]).toBe(0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        // no copy earns a cent more than its neighbour's share and one
        for (const part of parts) expect(Math.abs(part - amount / of)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("tax within a price and what is left of it are the price", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 3000 }), (amount, rate) => {
        const gross = money(amount, "EUR");
        const tax = taxWithin(gross, rate);
        const net = subtract(gross, tax);
        expect(add(net, tax)).toEqual(gross);
        expect(Math.abs((net.amount * rate) / 10_000 - tax.amount)).toBeLessThanOrEqual(0.5 + rate / 10_000);
      }),
    );
    expect(taxWithin(money(9600, "EUR"), 2500).amount).toBe(1920);
  });

  it.each([
    [9600, "EUR", "96.00"],
    [5, "EUR", "0.05"],
    [-123456789, "USD", "-1234567.89"],
    [4800, "JPY", "4800"],
    [4800, "BHD", "4.800"],
  ])("%i %s is %s for a spreadsheet", (amount, currency, plain) => {
    expect(plainAmount(money(amount, currency))).toBe(plain);
  });
});

describe("days", () => {
  it("count and come back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => daysBetween(from, addDays(from, count)) === count),
    );
  });

  it("a month later is in the next month, clamped to its last day", () => {
    expect(addMonths(day("2027-01-31"), 1)).toBe("2027-02-28");
    expect(addMonths(day("2028-01-31"), 1)).toBe("2028-02-29");
    expect(addMonths(day("2026-11-30"), 24)).toBe("2028-11-30");
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const [year, month] = addMonths(from, months).split("-").map(Number) as [number, number];
        const [y, m] = from.split("-").map(Number) as [number, number];
        expect(year * 12 + month).toBe(y * 12 + m + months);
      }),
    );
  });

  it("belong to the magazine's zone", () => {
    expect(dayOf(new Date("2026-11-24T23:30:00Z"), "Europe/Paris")).toBe("2026-11-25");
    expect(dayOf(new Date("2026-11-24T01:30:00Z"), "America/New_York")).toBe("2026-11-23");
  });

  it("refuses what is no day", () => {
    for (const wrong of ["2026-02-30", "2026-13-01", "24.11.2026", "", "2026-1-1"]) expect(isDay(wrong), wrong).toBe(false);
  });
});

describe("ids, slugs and addresses", () => {
  it("ids of later moments sort later; named ids are always the same", () => {
    const ids = [1, 2, 3].map((ms) => newId(new Date(1_800_000_000_000 + ms)));
    expect([...ids].sort()).toEqual(ids);
    expect(namedId("offer", "print")).toBe(namedId("offer", "print"));
    expect(isId(namedId("offer", "print")) && isId(ids[0]!)).toBe(true);
    expect(isId("1; drop table people")).toBe(false);
  });

  it("a slug is lower case, without accents, and never empty for words", () => {
    expect(slugOf("The Harbour’s Œuvre: a Größe!")).toMatch(/^the-harbours-oeuvre-a-gro(e|ss|esse)/);
    fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9]*(-[a-z0-9]+)*$/.test(slugOf(text))));
  });

  it("two names of another script are two slugs", () => {
    const names = ["Анна Ковальчук", "דנה לוי", "سلمى حداد", "Ελένη Παππά", "山田花子", "Łucja Đorđević"];
    const slugs = names.map(slugOf);
    expect(new Set(slugs).size).toBe(names.length);
    expect(slugs).not.toContain("untitled");
    expect(slugs[0]).toBe("anna-kovalchuk");
    expect(slugs[5]).toBe("lucja-dordevic");
    expect(slugOf("…!")).toBe("untitled");
  });

  it.each([
    ["🚢🌊", "ship-ocean"],
    ["❤️", "heart"],
    ["👩‍🚀!", "woman-rocket"],
    ["The Harbour 🚢", "the-harbour"],
  ])("a slug of “%s” is %s: pictures are named where nothing else is said", (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it("an address says what is missing by its country, and prints as its post office wants it", () => {
    const german = { name: "Ida Kern", line1: "Weg 4", city: "Halle", postalCode: "06108", country: "DE" } as const;
    expect(addressProblems(german)).toEqual({});
    expect(labelLines(german).join("|")).toContain("06108 Halle");
    expect(addressProblems({ ...german, postalCode: "1" })).toHaveProperty("postalCode");
    expect(Object.keys(addressProblems({ name: "", line1: "", city: "", postalCode: "", country: "US" })).length).toBeGreaterThanOrEqual(4);
  });
});

describe("a language’s direction", () => {
  it.each([
    ["en", "ltr"],
    ["he", "rtl"],
    ["fa-IR", "rtl"],
    ["az-Arab", "rtl"],
    ["ar-Latn", "ltr"],
    ["arn", "ltr"],
  ])("of %s is %s", (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe("words within a text that runs the other way", () => {
  it.each([
    ["Jane Marsh", "en", "Jane Marsh"],
    ["Jane Marsh", "ar", "\u2068Jane Marsh\u2069"],
    ["أحمد الحسن", "en", "\u2068أحمد الحسن\u2069"],
    ["أحمد الحسن", "ar", "أحمد الحسن"],
    ["נורה Feldt", "de", "\u2068נורה Feldt\u2069"],
    ["12", "ar", "12"],
    ["", "ar", ""],
  ])("%s in %s stand apart where they must", (words, language, shown) => {
    expect(apart(words, language)).toBe(shown);
  });
});

describe("an hour on the magazine’s clocks", () => {
  it.each([
    ["2026-11-24T08:30", "Europe/London", "2026-11-24T08:30:00.000Z"],
    ["2026-07-24T08:30", "Europe/London", "2026-07-24T07:30:00.000Z"],
    ["2026-07-24T08:30", "America/New_York", "2026-07-24T12:30:00.000Z"],
    ["2026-03-29T00:30", "Europe/Berlin", "2026-03-28T23:30:00.000Z"],
    ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T12:00", "Europe/Berlin", "2026-10-25T11:00:00.000Z"],
  ])("%s in %s is %s", (local, zone, instant) => {
    expect(instantAt(local, zone)?.toISOString()).toBe(instant);
  });
  it("is nothing where there is none", () => {
    for (const text of ["", "2026-02-30T08:00", "2026-02-01T25:00", "tomorrow"]) expect(instantAt(text, "UTC")).toBeUndefined();
  });
});
