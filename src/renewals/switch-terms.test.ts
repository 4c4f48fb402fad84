import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "../values/index.ts";
import { creditOf, switchTerms, worthOf } from "./switch-terms.ts";

const euro = (amount: number) => money(amount, "EUR");

describe("a switch between print and digital", () => {
  it("to a dearer edition keeps the issues and pays the difference", () => {
    expect(switchTerms({ credit: euro(4000), issues: 20, price: euro(9600), term: 24 })).toEqual({
      issues: 20,
      value: euro(8000),
      credit: euro(4000),
      toPay: euro(4000),
    });
  });

  it("to a cheaper one pays nothing and gets more issues for the same money", () => {
    expect(switchTerms({ credit: euro(8000), issues: 20, price: euro(4800), term: 24 })).toEqual({
      issues: 40,
      value: euro(8000),
      credit: euro(8000),
      toPay: euro(0),
    });
  });

  it("loses and makes no cent: what was paid is kept, credited or paid anew, for any history of switches", () => {
    const prices = fc.integer({ min: 0, max: 50_000 });
    const terms = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        prices,
        terms,
        fc.array(fc.record({ served: fc.nat({ max: 60 }), price: prices, term: terms }), { maxLength: 6 }),
        (first, term, switches) => {
          let order = { price: first, termIssues: term };
          let paid = first;
          let earned = 0;
          for (const next of switches) {
            const unserved = order.termIssues - Math.min(next.served, order.termIssues);
            if (unserved === 0) break;
            const credit = creditOf({
              orderId: "o",
              price: euro(order.price),
              tax: 0,
              termIssues: order.termIssues,
              moved: 0,
              movedTax: 0,
              unserved,
            });
            earned += order.price - credit.amount;
            const to = switchTerms({ credit: euro(credit.amount), issues: unserved, price: euro(next.price), term: next.term });
            expect(to.value.amount).toBe(to.credit.amount + to.toPay.amount);
            expect(to.issues).toBeGreaterThanOrEqual(to.toPay.amount > 0 ? unserved : 0);
            paid += to.toPay.amount;
            order = { price: to.value.amount, termIssues: to.issues };
            if (order.termIssues === 0) break;
          }
          expect(earned + order.price).toBe(paid);
        },
      ),
    );
  });

  it("never sells fewer issues than the credit covers, nor one more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 1, max: 60 }),
        (credit, price, term) => {
          const to = switchTerms({ credit: euro(credit), issues: 0, price: euro(price), term });
          expect(worthOf(euro(price), to.issues, term).amount).toBeLessThanOrEqual(credit);
          expect(worthOf(euro(price), to.issues + 1, term).amount).toBeGreaterThan(credit);
        },
      ),
    );
  });

  it("credits the tax in the same share as the price, and what was moved before only once", () => {
    const order = { orderId: "o", price: euro(4800), tax: 436, termIssues: 24 };
    const whole = creditOf({ ...order, moved: 0, movedTax: 0, unserved: 12 });
    expect(whole).toEqual({ orderId: "o", amount: 2400, tax: 218 });
    expect(creditOf({ ...order, moved: 2400, movedTax: 218, unserved: 12 })).toEqual({ orderId: "o", amount: 0, tax: 0 });
  });
});
