import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../messages/index.ts";
import type { Service } from "../subscriptions/index.ts";
import { cohortsOf, rateOf } from "./cohorts.ts";
import { runningAfter } from "./find-flows.ts";
import { type Ending, type Flow, flowOf, stopReasons, whyStopped } from "./flow.ts";

const services = ["pending", "active", "held", "grace", "expired", "cancelled", "refunded"] as const;
const isRunning = (service: Service) => ["active", "held", "grace"].includes(service);

it.each<[Service, Service, boolean, Flow | undefined]>([
  ["pending", "active", false, "start"],
  ["pending", "refunded", false, undefined],
  ["active", "held", true, undefined],
  ["held", "active", true, undefined],
  ["active", "grace", true, undefined],
  ["grace", "expired", true, "stop"],
  ["active", "refunded", true, "stop"],
  ["held", "cancelled", true, "stop"],
  ["expired", "active", true, "return"],
  ["cancelled", "active", true, "return"],
  ["expired", "cancelled", true, undefined],
])("from %s to %s (it ran before: %s) is %s", (was, became, ran, flow) => expect(flowOf({ was, became, ran, came: null })).toBe(flow));

it.each<[Service, Service, boolean, "taken on" | "taken back", Flow | undefined]>([
  ["pending", "active", false, "taken on", "taken on"],
  ["pending", "grace", false, "taken on", "taken on"],
  ["pending", "active", false, "taken back", "taken on"],
  ["active", "cancelled", true, "taken back", "taken back"],
  ["active", "cancelled", true, "taken on", "stop"],
  ["active", "expired", true, "taken on", "stop"],
  ["expired", "active", true, "taken on", "return"],
])("of whoever came with a file, from %s to %s (it ran before: %s, it was %s) is %s", (was, became, ran, came, flow) =>
  expect(flowOf({ was, became, ran, came })).toBe(flow),
);

/** The flows of one subscription that went through these states, from pending on. */
function flowsOf(states: readonly Service[]): Flow[] {
  return states.flatMap((became, at) => {
    const before = states.slice(0, at);
    const flow = flowOf({ was: before.at(-1) ?? "pending", became, ran: before.some(isRunning), came: null });
    return flow ? [flow] : [];
  });
}

describe("over any history", () => {
  const history = fc.array(fc.constantFrom(...services), { maxLength: 30 });

  it("a subscription begins once, ends as often as it ran or once less, and runs in the end if it has not ended", () => {
    fc.assert(
      fc.property(history, (states) => {
        const flows = flowsOf(states);
        const running = runningAfter(flows.map((flow) => ({ flow, count: 1 })));
        expect(running).toBe(isRunning(states.at(-1) ?? "pending") ? 1 : 0);
        expect(flows.filter((flow) => flow === "start").length).toBeLessThanOrEqual(1);
        for (const [at, flow] of flows.entries()) expect(flow).toBe(at === 0 ? "start" : at % 2 === 1 ? "stop" : "return");
      }),
    );
  });

  it("as many run as there are subscriptions that run", () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 20 }), (all) => {
        const flows = all.flatMap(flowsOf).map((flow) => ({ flow, count: 1 }));
        expect(runningAfter(flows)).toBe(all.filter((states) => isRunning(states.at(-1) ?? "pending")).length);
      }),
    );
  });
});

describe("why a subscription ended", () => {
  const ended: Ending = { became: "expired", boughtAs: "subscription", money: "paid", renewal: "series", refund: null, declined: false };
  it.each<[Partial<Ending>, string]>([
    [{}, "not renewed"],
    [{ renewal: "stopped" }, "stopped"],
    [{ declined: true }, "charge failed"],
    [{ declined: true, renewal: "stopped" }, "charge failed"],
    [{ boughtAs: "gift" }, "gift over"],
    [{ boughtAs: "trial" }, "trial over"],
    [{ boughtAs: "comp", renewal: "stopped" }, "comp over"],
    [{ boughtAs: "institution" }, "not renewed"],
    [{ became: "refunded", refund: "guarantee", renewal: "stopped", money: "refunded" }, "guarantee"],
    [{ became: "refunded", refund: "outside", renewal: "stopped", money: "refunded" }, "unserved"],
    [{ became: "cancelled", refund: "unserved", money: "partly refunded" }, "unserved"],
    [{ became: "cancelled", refund: "chargeback", money: "chargeback" }, "chargeback"],
    [{ became: "cancelled", money: "non-pay", renewal: "stopped" }, "non-pay"],
    [{ became: "cancelled", renewal: "stopped" }, "voided"],
    [{ became: "cancelled", boughtAs: "gift", refund: "unserved" }, "unserved"],
  ])("%j is %s", (facts, reason) => expect(whyStopped({ ...ended, ...facts })).toBe(reason));

  it("has words for every reason", () => {
    expect(Object.keys(messagesIn("en").desk.numbers.subscriptions.why).sort()).toEqual([...stopReasons].sort());
  });
});

describe("cohorts", () => {
  it("are one for each month, with the rate of the terms that are over", () => {
    const rows = [
      { month: "2026-02", term: 1, begun: 10, ended: 4, renewed: 3 },
      { month: "2026-01", term: 1, begun: 8, ended: 0, renewed: 0 },
      { month: "2026-01", term: 2, begun: 2, ended: 2, renewed: 1 },
    ];
    expect(cohortsOf(rows)).toEqual([
      {
        month: "2026-02",
        begun: 10,
        terms: [
          { ended: 4, renewed: 3, rate: 0.75 },
          { ended: 0, renewed: 0, rate: null },
        ],
      },
      {
        month: "2026-01",
        begun: 8,
        terms: [
          { ended: 0, renewed: 0, rate: null },
          { ended: 2, renewed: 1, rate: 0.5 },
        ],
      },
    ]);
  });

  it("have rates from nothing to all, and none where nothing is over", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (ended, some) => {
        const renewed = ended === 0 ? 0 : some % (ended + 1);
        const rate = rateOf(renewed, ended);
        if (ended === 0) expect(rate).toBeNull();
        else expect(Math.round(rate! * ended)).toBe(renewed);
        expect(rate ?? 0).toBeGreaterThanOrEqual(0);
        expect(rate ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
