import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, money } from "../values/index.ts";
import { type Coupon, type CouponUse, discountOf, reasonsAgainstCoupon } from "./reasons-against-coupon.ts";
import { consentFor } from "./consent.ts";
import { quoteOf } from "./quote.ts";
import { type TaxSettings, taxed } from "./tax.ts";
import { vatIdProblem } from "./vat-id.ts";

const offer = {
  name: "Digital",
  termIssues: 24,
  editions: ["digital" as const],
  price: money(4800, "EUR"),
  introPrice: null,
  taxRate: 1000,
  taxMode: "inclusive" as const,
};
const seller: TaxSettings = {
  sellerCountry: "DE",
  sellerVatId: "DE123456789",
  reverseCharge: true,
  rates: [{ country: "FR", taxedAs: "digital", rate: 2000 }],
};

describe("a quote", () => {
  it("keeps the price the reader was told where tax lies within it, and adds it where it does not", () => {
    expect(quoteOf({ language: "en", offer, country: "DE" }, seller)).toMatchObject({
      gross: { amount: 4800 },
      tax: { amount: 436 },
      net: { amount: 4364 },
    });
    expect(quoteOf({ language: "en", offer: { ...offer, taxMode: "exclusive" }, country: "DE" }, seller)).toMatchObject({
      gross: { amount: 5280 },
      tax: { amount: 480 },
      net: { amount: 4800 },
    });
  });

  it("taxes a country with a rate of its own at that rate, print apart from digital", () => {
    expect(quoteOf({ language: "en", offer, country: "FR" }, seller).tax.amount).toBe(800);
    expect(quoteOf({ language: "en", offer: { ...offer, editions: ["print", "digital"] }, country: "FR" }, seller).tax.amount).toBe(436);
  });

  it.each([
    ["a business of another member", "FRAB123456789", true],
    ["a Greek one, whose letters are EL", "EL123456789", true],
    ["a business at home", "DE999999999", false],
    ["a business outside the union", "GB123456789", false],
    ["a malformed id", "FR12", false],
    ["nobody's id", "", false],
  ])("reverse charge: %s", (_who, vatId, reversed) => {
    const quote = quoteOf({ language: "en", offer, country: "FR", vatId }, seller);
    expect(quote.reverseCharge).toBe(reversed);
    expect(quote.tax.amount === 0).toBe(reversed);
  });

  it("reverse charge only where the seller's settings say so", () => {
    expect(quoteOf({ language: "en", offer, country: "FR", vatId: "FRAB123456789" }, { ...seller, reverseCharge: false }).tax.amount).toBe(
      800,
    );
  });

  it("takes the introductory price for the first term and the full price after it", () => {
    const intro = { ...offer, introPrice: money(1200, "EUR") };
    expect(quoteOf({ language: "en", offer: intro }, seller).gross.amount).toBe(1200);
    expect(quoteOf({ language: "en", offer: intro, isRenewal: true }, seller).gross.amount).toBe(4800);
  });

  it("adds up to the cent for any price, coupon, rate, quantity and buyer", () => {
    const off = fc.oneof(
      fc.nat({ max: 20_000_00 }).map((amount) => ({ amount: money(amount, "EUR") })),
      fc.nat({ max: 10_000 }).map((percent) => ({ percent })),
    );
    const asked = fc.record({
      price: fc.nat({ max: 100_000_00 }),
      rate: fc.nat({ max: 3000 }),
      taxMode: fc.constantFrom("inclusive" as const, "exclusive" as const),
      off: fc.option(off, { nil: undefined }),
      quantity: fc.integer({ min: 1, max: 200 }),
      vatId: fc.constantFrom("", "FRAB123456789"),
    });
    fc.assert(
      fc.property(asked, ({ price, rate, taxMode, off, quantity, vatId }) => {
        const quote = quoteOf(
          {
            language: "en",
            offer: { ...offer, price: money(price, "EUR"), taxRate: rate, taxMode },
            coupon: off && { code: "X", off },
            quantity,
            vatId,
          },
          seller,
        );
        expect(quote.net.amount + quote.tax.amount).toBe(quote.gross.amount);
        expect(quote.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(quote.gross.amount);
        expect(quote.discount.amount).toBeLessThanOrEqual(quote.listPrice.amount);
        for (const part of [quote.net, quote.tax, quote.gross, quote.discount]) expect(part.amount).toBeGreaterThanOrEqual(0);
        if (taxMode === "inclusive" && !vatId) expect(quote.gross.amount).toBe(price * quantity - quote.discount.amount);
      }),
    );
  });

  it("says the same with tax within and with the tax it found added", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 3000 }), (net, usualRate) => {
        const common = { usualRate, taxedAs: "digital" as const, country: "DE" };
        const added = taxed({ ...common, price: money(net, "EUR"), mode: "exclusive" }, seller);
        expect(Math.abs(taxed({ ...common, price: added.gross, mode: "inclusive" }, seller).net.amount - net)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a VAT id", () => {
  it.each([
    "DE123456789",
    "de 123 456 789",
    "ATU12345678",
    "NL123456789B01",
    "FR12345678901",
    "IE1234567FA",
    "CHE-123.456.789 MWST",
    "GB123456789",
    "ESX1234567X",
  ])("%s has the right form", (id) => expect(vatIdProblem(id)).toBeUndefined());
  it.each(["DE12345678", "AT12345678", "US123456789", "123456789", "", "DE1234567890", "GR123456789"])("“%s” has not", (id) =>
    expect(vatIdProblem(id)).toBeDefined(),
  );
});

describe("a coupon", () => {
  const coupon: Coupon = {
    id: "c",
    code: "QUAY",
    off: { percent: 2000 },
    opensOn: day("2026-11-01"),
    closesOn: day("2026-11-30"),
    mostUses: 2,
    mostPerPerson: 1,
    audience: "everybody",
    keyCodes: [],
    note: "",
    endedAt: null,
  };
  const use: Omit<CouponUse, "language"> = {
    today: day("2026-11-24"),
    keyCode: "digital",
    price: money(4800, "EUR"),
    isGift: false,
    isReturning: false,
    uses: 0,
    usesOfPerson: 0,
  };
  it.each<[string, Partial<Coupon>, Partial<typeof use>, RegExp | undefined]>([
    ["counts within its days", {}, {}, undefined],
    ["counts on its last day", {}, { today: day("2026-11-30") }, undefined],
    ["counts on its first day", {}, { today: day("2026-11-01") }, undefined],
    ["counts for whoever uses it last", {}, { uses: 1 }, undefined],
    ["counts without a limit as often as it is used", { mostUses: null, mostPerPerson: null }, { uses: 900, usesOfPerson: 9 }, undefined],
    ["counts for its own offers", { keyCodes: ["print", "digital"] }, {}, undefined],
    ["counts for a gift where it is for gifts", { audience: "gift" }, { isGift: true }, undefined],
    ["counts for those who come back where it is for them", { audience: "returning" }, { isReturning: true }, undefined],
    ["is not asked of whoever has not proven who they are", { audience: "returning" }, { isReturning: undefined }, undefined],
    ["ends after it", {}, { today: day("2026-12-01") }, /has ended/],
    ["does not count before its first", {}, { today: day("2026-10-31") }, /counts from 1 November/],
    ["ends when the desk ends it", { endedAt: new Date(0) }, {}, /has ended/],
    ["is used up", {}, { uses: 2 }, /as often/],
    ["is used once by one person", {}, { usesOfPerson: 1 }, /already/],
    ["is for its offers", { keyCodes: ["print"] }, {}, /another offer/],
    ["is for gifts", { audience: "gift" }, {}, /for gifts/],
    ["is for new readers", { audience: "new" }, { isReturning: true }, /first time/],
    ["is for new readers, and a gift is for somebody else", { audience: "new" }, { isGift: true }, /first time/],
    ["is for those who come back", { audience: "returning" }, {}, /before/],
    ["is in its currency", { off: { amount: money(100, "GBP") } }, {}, /currency/],
  ])("%s", (_what, change, used, why) => {
    const reasons = reasonsAgainstCoupon({ ...coupon, ...change }, { language: "en", ...use, ...used });
    if (why) expect(reasons.join()).toMatch(why);
    else expect(reasons).toEqual([]);
  });
});

it.each<[string, Coupon["off"], number]>([
  ["a fifth", { percent: 2000 }, 960],
  ["all of it", { percent: 10_000 }, 4800],
  ["an amount", { amount: money(500, "EUR") }, 500],
  ["no more than the price", { amount: money(9000, "EUR") }, 4800],
  ["whole cents of a third", { percent: 3333 }, 1600],
])("a coupon takes off %s", (_what, off, amount) => expect(discountOf({ off }, money(4800, "EUR"))).toEqual(money(amount, "EUR")));

describe("the consent", () => {
  const terms = { ...offer, guaranteeDays: 60, renews: "auto" as const };
  it("says both prices where the first term is cheaper", () => {
    const text = consentFor({ ...terms, introPrice: money(1200, "EUR") }, { language: "en", price: money(1200, "EUR") });
    expect(text).toContain("24 issues for €12.00, paid now");
    expect(text).toContain("renews for another 24 issues at the full price of €48.00");
  });
  it("of a gift, of a trial and of an invoice promises no more than they are", () => {
    expect(consentFor(terms, { language: "en", price: money(4800, "EUR"), isGift: true })).not.toContain("renews");
    expect(consentFor({ ...terms, renews: "series", termIssues: 2 }, { language: "en", price: money(0, "EUR") })).toBe(
      "I order 2 issues free of charge. It ends by itself after these 2 issues.",
    );
    expect(consentFor(terms, { language: "en", price: money(4800, "EUR"), paying: "by invoice" })).toContain("paid when the invoice comes");
  });
});
