import { createHmac } from "node:crypto";
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { kinds, readEvent } from "./events.ts";

const secret = "whsec_of_this_test_alone";
const stripe = new Stripe("sk_test_of_this_test");
const at = new Date("2026-11-24T10:00:00Z");
const now = at.valueOf() / 1000;
const raw = JSON.stringify({ id: "evt_1", object: "event", type: "refund.updated", data: { object: { id: "re_1" } } });

/** Signed by who knows the secret, whatever time it is said to be. */
const signed = (time: string, { by = secret, body = raw } = {}) =>
  `t=${time},v1=${createHmac("sha256", by).update(`${time}.${body}`).digest("hex")}`;
const read = (header: string, body = raw) => readEvent(stripe, secret, { raw: body, header: () => header, at });

describe("an event’s time", () => {
  it.each([0, -299, 299])("may be %i seconds from now", (away) => expect(read(signed(String(now + away)))).toMatchObject({ id: "evt_1" }));

  it.each([
    ["too old", String(now - 301)],
    ["ahead", String(now + 301)],
    ["far ahead", "99999999999"],
    ["a word", "soon"],
    ["nothing", ""],
    ["not a number", "NaN"],
    ["a number with a tail", `${now}x`],
    ["a fraction", `${now}.5`],
    ["negative", `-${now}`],
  ])("is refused where it is %s", (_what, time) => expect(() => read(signed(time))).toThrow());

  it("is one", () => expect(() => read(`t=${now},${signed(String(now))}`)).toThrow());
});

describe("an event’s signature", () => {
  const time = String(now);
  it("is somebody’s who knows the secret", () => {
    expect(read(signed(time))).toEqual({ id: "evt_1", kind: "refund.updated", object: "re_1" });
    for (const header of ["", `t=${time}`, `t=${time},v1=${"0".repeat(64)}`, signed(time, { by: "whsec_of_somebody_else" })])
      expect(() => read(header), header).toThrow();
  });

  it("is of these bytes and this second", () => {
    expect(() => read(signed(time), raw.replace("re_1", "re_2"))).toThrow();
    expect(() => read(signed(time).replace(time, String(now - 1)))).toThrow();
  });
});

describe("an event", () => {
  const read1 = (type: string, object: Record<string, string>) => {
    const body = JSON.stringify({ id: "evt_2", object: "event", type, data: { object } });
    return read(signed(String(now), { body }), body);
  };

  it.each(kinds)("%s is acted on", (kind) => expect(read1(kind, { id: "x_1" })).toEqual({ id: "evt_2", kind, object: "x_1" }));

  it.each(["customer.created", "invoice.paid", "charge.refunded", "payment_intent.created", "radar.early_fraud_warning.created"])(
    "%s, of another kind, is none",
    (kind) => expect(read1(kind, { id: "x_1" })).toBeUndefined(),
  );

  it("about nothing is none", () => expect(read1("refund.created", {})).toBeUndefined());
});
