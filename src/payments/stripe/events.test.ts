import { createHmac } from "node:crypto";
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { readEvent } from "./events.ts";

const secret = "whsec_of_this_test_alone";
const stripe = new Stripe("sk_test_of_this_test");
const at = new Date("2026-11-24T10:00:00Z");
const now = at.valueOf() / 1000;
const raw = JSON.stringify({ id: "evt_1", object: "event", type: "refund.updated", data: { object: { id: "re_1" } } });

/** Signed by who knows the secret, whatever time it is said to be. */
const signed = (time: string) => `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${raw}`).digest("hex")}`;
const read = (header: string) => readEvent(stripe, secret, { raw, header: () => header, at });

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
