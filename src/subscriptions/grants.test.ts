import { describe, expect, it } from "vitest";
import { type Held, openedBy } from "./grants.ts";

const held: Held = {
  id: "s",
  service: "active",
  money: "paid",
  editions: ["print", "digital"],
  grants: "archive",
  adFree: true,
  own: true,
};
const opened = (...changes: Partial<Held>[]) => openedBy(changes.map((change, at) => ({ ...held, id: `s${at}`, ...change })));

describe("what subscriptions open", () => {
  it.each<[string, Partial<Held>, boolean, string[]]>([
    ["a running one: everything", {}, true, ["s0"]],
    ["one on hold: everything", { service: "held" }, true, ["s0"]],
    ["one in grace: everything", { service: "grace" }, true, ["s0"]],
    ["one that is not paid yet: nothing", { service: "pending" }, false, []],
    ["one that has run out: its own issues", { service: "expired" }, false, ["s0"]],
    ["one that was cancelled: its own issues", { service: "cancelled" }, false, ["s0"]],
    ["one that was paid back: nothing", { service: "refunded" }, false, []],
    ["one whose money the bank took back: nothing", { service: "cancelled", money: "chargeback" }, false, []],
    ["a running one of its own issues alone: these", { grants: "term" }, false, ["s0"]],
    ["a printed one: nothing", { editions: ["print"] }, false, []],
    ["a printed one that has run out: nothing", { editions: ["print"], service: "expired" }, false, []],
  ])("%s", (_what, change, archive, terms) => expect(opened(change)).toMatchObject({ archive, terms }));

  it("is what they open together", () => {
    expect(opened({ grants: "term" }, { service: "expired" }, { service: "refunded" })).toMatchObject({
      archive: false,
      terms: ["s0", "s1"],
    });
    expect(opened({ service: "expired" }, { service: "grace" })).toMatchObject({ archive: true, active: true });
    expect(opened()).toEqual({ active: false, archive: false, adFree: false, returning: false, terms: [] });
  });

  it("is without ads where a running one with the digital edition is", () => {
    expect(opened({ adFree: false }).adFree).toBe(false);
    expect(opened({ adFree: false }, { grants: "term" }).adFree).toBe(true);
    expect(opened({ service: "expired" }).adFree).toBe(false);
    expect(opened({ editions: ["print"] }).adFree).toBe(false);
  });

  it("makes those come back who had one of their own, whatever became of it", () => {
    for (const service of ["active", "expired", "refunded"]) expect(opened({ service }).returning, service).toBe(true);
    expect(opened({ editions: ["print"] }).returning).toBe(true);
    expect(opened({ service: "pending" }).returning).toBe(false);
    expect(opened({ own: false }).returning).toBe(false);
  });
});
