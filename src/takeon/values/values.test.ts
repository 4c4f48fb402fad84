import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addressProblems, day } from "../../values/index.ts";
import { readAddress } from "./address.ts";
import { readAmount, readCount, readYes } from "./amounts.ts";
import { countryOf } from "./country.ts";
import { type DayOrder, ordersOf, readDay } from "./days.ts";
import { standingOf } from "./standing.ts";

describe("a day as somebody’s file has it", () => {
  it.each([
    ["2026-11-24", "2026-11-24"],
    ["2026-11-24T10:00:00.000Z", "2026-11-24"],
    ["2026-11-24 10:00:00", "2026-11-24"],
    ["2026/11/24", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["24/11/2026", "2026-11-24"],
    ["11/24/2026", "2026-11-24"],
    ["11/24/26 10:15", "2026-11-24"],
    ["5.5.2027", "2027-05-05"],
    ["24 Nov 2026", "2026-11-24"],
    ["November 24, 2026", "2026-11-24"],
    ["Tue, 24 November 2026 10:00", "2026-11-24"],
    ["24. März 2027", "2027-03-24"],
    ["1er février 2027", "2027-02-01"],
    ["24 de noviembre de 2026", "2026-11-24"],
    ["20261124", "2026-11-24"],
    ["46350", "2026-11-24"],
    ["1795514400", "2026-11-24"],
    ["02/2027", "2027-02-28"],
    ["2027-02", "2027-02-28"],
    ["February 2027", "2027-02-28"],
  ])("“%s” is %s", (text, wanted) => {
    expect(readDay(text, null)).toEqual({ day: wanted });
  });
  it.each(["03/04/2027", "1.2.27", "04-03-2027"])("“%s” is two, and asked", (text) => {
    expect(readDay(text, null)).toEqual({ either: true });
  });
  it.each(["31/31/2026", "tomorrow", "2026-13-45", "12", "99999"])("“%s” is none", (text) => {
    expect(readDay(text, null)).toBeUndefined();
  });
  it("is the one that was written, in the order that was said, whichever it is", () => {
    const written: Record<DayOrder, (y: string, m: string, d: string) => string> = {
      dmy: (y, m, d) => `${d}/${m}/${y}`,
      mdy: (y, m, d) => `${m}/${d}/${y}`,
      ymd: (y, m, d) => `${y}/${m}/${d}`,
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom("dmy", "mdy", "ymd"), (days, order) => {
        const on = addDays(day("1995-01-01"), days);
        const [y = "", m = "", d = ""] = on.split("-");
        const text = written[order](y, m, d);
        expect(readDay(text, order)).toEqual({ day: on });
        expect(ordersOf(text)).toContain(order === "ymd" ? "dmy" : order);
        const unsaid = readDay(text, null);
        if (unsaid && "day" in unsaid) expect(unsaid.day).toBe(on);
      }),
    );
  });
});

describe("an amount as somebody’s file has it", () => {
  const read = (text: string, sign: "." | "," | null = null) => readAmount(text, { currency: "EUR", sign });
  it.each([
    ["48", 4800],
    ["48.5", 4850],
    ["48,50", 4850],
    ["€ 1.234,50", 123_450],
    ["1,234.50 EUR", 123_450],
    ["1'234.50", 123_450],
    ["1 234,50 €", 123_450],
    ["48,-", 4800],
    ["1.234.567,00", 123_456_700],
    ["$0.00", 0],
  ])("“%s” is %i cents", (text, cents) => {
    expect(read(text)).toEqual({ amount: cents });
  });
  it("of one sign and three digits is two, and asked", () => {
    expect(read("1.200")).toEqual({ either: true });
    expect(read("1.200", ",")).toEqual({ amount: 120_000 });
    expect(read("1,200", ".")).toEqual({ amount: 120_000 });
    expect(read("48.50", ",")).toEqual({ amount: 4850 });
  });
  it.each(["free", "-12", "12.345.6x", ""])("“%s” is none", (text) => {
    expect(read(text)).toBeUndefined();
  });
  it("counts and says yes in many words", () => {
    expect(["12", "12 issues", "12.0", "ca. 3", "-3", "many"].map(readCount)).toEqual([12, 12, 12, 3, undefined, undefined]);
    expect(["TRUE", "Ja", "0", "non", "perhaps", ""].map(readYes)).toEqual([true, true, false, false, undefined, undefined]);
  });
});

describe("an address", () => {
  const blank = { name: "Una Holt", company: "", lines: [], postalCode: "", city: "", region: "", country: "", whole: "" };
  it.each([
    ["GB", "1 Quay\nHalmouth\nEH1 1YZ", { line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" }],
    ["GB", "Hafenweg 3\n20457 Hamburg\nDeutschland", { line1: "Hafenweg 3", city: "Hamburg", postalCode: "20457", country: "DE" }],
    ["DE", "Hafenweg 3, D-20457 Hamburg", { line1: "Hafenweg 3", city: "Hamburg", postalCode: "20457", country: "DE" }],
    [
      "DE",
      "12 Long Lane\nPortland, ME 04101\nUSA",
      { line1: "12 Long Lane", city: "Portland", postalCode: "04101", region: "ME", country: "US" },
    ],
    [
      "FR",
      "3 rue du Port\nBât. B\n44000 Nantes",
      { line1: "3 rue du Port", line2: "Bât. B", city: "Nantes", postalCode: "44000", country: "FR" },
    ],
    ["NL", "Kade 4\n1012 AB Amsterdam", { line1: "Kade 4", city: "Amsterdam", postalCode: "1012 AB", country: "NL" }],
    ["SE", "Kajen 5\n111 22 Stockholm\nSverige", { line1: "Kajen 5", city: "Stockholm", postalCode: "111 22", country: "SE" }],
  ])("of the lines of a label posted in %s is parsed as its country writes it", (home, whole, wanted) => {
    const found = readAddress({ ...blank, whole }, home)!;
    expect(found.address).toMatchObject(wanted);
    expect(found.unsure).toEqual([]);
    expect(addressProblems(found.address)).toEqual({});
  });
  it("gets the noughts back that a spreadsheet took", () => {
    const given = { ...blank, lines: ["1 Weg"], city: "Dresden", country: "Germany", postalCode: "1067" };
    expect(readAddress(given, "GB")).toMatchObject({ address: { postalCode: "01067", country: "DE" }, mended: ["postalCode"], unsure: [] });
  });
  it("that its country’s post would not have so is asked about, field by field", () => {
    expect(readAddress({ ...blank, lines: ["1 Quay"], city: "Halmouth", postalCode: "12345" }, "GB")!.unsure).toEqual(["postalCode"]);
    expect(readAddress({ ...blank, lines: ["1 Quay"], country: "Atlantis" }, "GB")!.unsure).toEqual(["city", "country"]);
    expect(readAddress(blank, "GB")).toBeUndefined();
  });
  it("keeps every word of its lines, whatever they are", () => {
    const word = fc.stringMatching(/^[a-zäöéß]{4,9}$/);
    const street = fc.tuple(word, fc.integer({ min: 1, max: 99 })).map(([name, no]) => `${name} ${no}`);
    fc.assert(
      fc.property(
        fc.array(street, { minLength: 1, maxLength: 3 }),
        word,
        fc.constantFrom("GB", "DE", "FR", "US", "JP"),
        (streets, city, home) => {
          const {
            line1,
            line2 = "",
            postalCode = "",
            city: town,
            region = "",
          } = readAddress({ ...blank, whole: [...streets, city].join("\n") }, home)!.address;
          const kept = [line1, line2, postalCode, town, region, "Una Holt"].join(" ").toLowerCase();
          for (const one of [...streets, city].flatMap((text) => text.toLowerCase().split(" "))) expect(kept).toContain(one);
        },
      ),
    );
  });
  it("names countries in many languages", () => {
    expect(["Germany", "Deutschland", "Allemagne", "UK", "usa", "Schweiz", "Österreich", "nowhere"].map(countryOf)).toEqual([
      "DE",
      "DE",
      "DE",
      "GB",
      "US",
      "CH",
      "AT",
      undefined,
    ]);
  });
});

it("a status says how a subscription stands", () => {
  expect(["active", "wc-active", "Pending-Cancel", "On hold", "past_due", "Abgelaufen", "", "purple"].map(standingOf)).toEqual([
    "running",
    "running",
    "stopped",
    "held",
    "grace",
    "ended",
    "running",
    undefined,
  ]);
});
