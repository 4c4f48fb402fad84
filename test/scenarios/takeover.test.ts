import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPayments, linkCustomer, standingAmiss } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { expireSubscriptions, placeStaffRenewal } from "../../src/renewals/index.ts";
import { money } from "../../src/values/index.ts";
import {
  agree,
  chooseHere,
  confirmPayer,
  leaveThere,
  readStanding,
  runTakeover,
  type Taken,
  takeOver,
  takeoverTasks,
  undoTakeover,
} from "../../src/takeover/index.ts";
import type { Running } from "../support/stripe-double/subscriptions.ts";
import { serveTerm } from "../support/serve-term.ts";
import { type Mover, type TakeoverHouse, takeoverHouse } from "../support/takeover-house.ts";

let t: TakeoverHouse;
beforeAll(async () => {
  t = await takeoverHouse();
});
afterAll(() => t.close());
beforeEach(async () => {
  t.double.forbid(undefined);
  await t.nobodyElse();
});

const moved = (running?: Running, how?: { linked: boolean }): Promise<Mover> => t.moved(running, how);
const renewsHere = async (subscription: string) => (await t.renewalOf(subscription)) === "auto";
const statusOf = async (subscription: string) =>
  (await t.house.query<{ status: string }>("select status from payments where renews = $1", [subscription])).rows[0]?.status;
let count = 0;

describe("a subscription that runs at Stripe", () => {
  it("is planned, ended there, and renewed here from its date on: once", async () => {
    const { sub, row, subscription } = await moved();
    expect(await t.planned(sub)).toMatchObject({ verdict: { is: "take" }, here: { id: subscription } });
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" } satisfies Taken);
    expect(t.at(sub)).toMatchObject({ cancel_at_period_end: true, status: "active", metadata: { masthead_takeover: row } });
    expect(await t.renewalOf(subscription)).toBe("auto");
    await t.termOver(subscription);
    await t.hourly();
    expect(await t.ours(subscription)).toBe(0);
    await t.theDate();
    await t.hourly();
    expect([t.at(sub).status, t.theirs(sub), await t.ours(subscription)]).toEqual(["canceled", 0, 1]);
    await t.hourly();
    expect(await t.ours(subscription)).toBe(1);
    expect((await t.rowOf(sub)).state).toBe("renewed");
    expect(await undoTakeover(t.hands(), row)).toEqual({ did: "late" });
  });

  it("is charged on its own card, not on the one its customer has for the rest, until they choose a new one", async () => {
    const [old, chosen] = [
      await moved({ card: "4000002500003155", otherDefault: "4242424242424242" }),
      await moved({ card: "4000002500003155" }),
    ];
    for (const { row } of [old, chosen]) await takeOver(t.hands(), row);
    t.house.clock.advance({ days: 1 });
    const cookie = await t.house.signIn(chosen.email);
    const portal = await t.house.post("/account/payment-method", {}, cookie);
    await fetch(portal.headers.get("location")!, {
      method: "POST",
      body: new URLSearchParams({ number: "4000 0000 0000 7726", expiry: "11/39" }),
      redirect: "manual",
    });
    for (const { subscription } of [old, chosen]) await t.termOver(subscription);
    await t.theDate();
    await t.hourly();
    const methodOf = async (subscription: string) =>
      (await t.house.query<{ method: string }>("select method from payments where renews = $1", [subscription])).rows[0]?.method;
    expect([await methodOf(old.subscription), await methodOf(chosen.subscription)]).toEqual(["Visa ending 3155", "Visa ending 7726"]);
  });

  it("is planned by nobody’s address alone: a person says that it is they", async () => {
    const { sub, row, email } = await moved({}, { linked: false });
    expect(await t.planned(sub)).toMatchObject({ verdict: { is: "not", reasons: ["nobody"] }, proposed: { email } });
    expect(await takeOver(t.hands(), row)).toMatchObject({ did: "not", reasons: ["nobody"] });
    const [person, publisher] = [
      (await personByEmail(t.house.platform.db, email))!,
      (await personByEmail(t.house.platform.db, "mover-1@reader.example"))!,
    ];
    await expect(confirmPayer(t.hands(), { id: row, personId: publisher.id, by: publisher.id })).rejects.toMatchObject({
      code: "takeover-impossible",
    });
    await confirmPayer(t.hands(), { id: row, personId: person.id, by: publisher.id });
    expect(await t.planned(sub)).toMatchObject({ verdict: { is: "take" } });
  });

  it.each<[string, Running, string]>([
    ["without a card", { card: null }, "no method"],
    ["in another currency", { currency: "usd" }, "other currency"],
    ["that is past due", { status: "past_due" }, "past due"],
    ["that was never paid for", { status: "incomplete" }, "incomplete"],
    ["of two copies", { quantity: 2 }, "other quantity"],
    ["of several things", { items: 2 }, "several items"],
    ["by use", { metered: true }, "by use"],
    ["whose payments are paused", { more: { pause_collection: { behavior: "void", resumes_at: null } } }, "collection paused"],
    ["by invoice", { more: { collection_method: "send_invoice" } }, "sends invoices"],
    ["that its reader cancelled there", { more: { cancel_at_period_end: true } }, "stopped there"],
    ["that a schedule ends for good", { schedule: "cancel" }, "ends later"],
  ])("%s is left alone, and nothing is asked of Stripe", async (_what, running, reason) => {
    const { sub, row } = await moved(running);
    const before = JSON.stringify(t.at(sub));
    expect(await t.planned(sub)).toMatchObject({ verdict: { is: "not", reasons: expect.arrayContaining([reason]) as string[] } });
    expect(await takeOver(t.hands(), row)).toMatchObject({ did: "not" });
    expect(JSON.stringify(t.at(sub))).toBe(before);
    expect((await t.rowOf(sub)).state).toBe("seen");
  });

  it("with an open invoice, or beside a second one, or one that is scheduled to begin, is left alone", async () => {
    const owing = await moved();
    t.double.oweThere(owing.sub);
    expect(await takeOver(t.hands(), owing.row)).toMatchObject({ reasons: ["owes"] });
    const twice = await moved();
    const second = t.double.subscribe({ customer: twice.customer });
    expect(await takeOver(t.hands(), twice.row)).toMatchObject({ reasons: ["several there"] });
    // set aside by a person, it is in nobody’s way
    await leaveThere(t.hands(), { id: (await t.rowOf(second.id)).id });
    expect(await takeOver(t.hands(), twice.row)).toEqual({ did: "armed" });
    const begins = await moved();
    t.double.schedule(begins.customer, new Date(t.house.clock.now().valueOf() + 9 * 86_400_000));
    expect(await takeOver(t.hands(), begins.row)).toMatchObject({ reasons: ["several there"] });
  });

  it("of one person under two customers is left alone, until one is set aside", async () => {
    const { row, email } = await moved();
    const other = t.double.subscribe({ email });
    const person = (await personByEmail(t.house.platform.db, email))!;
    await inTransaction(t.house.platform, (tx) =>
      linkCustomer(t.house.platform, tx, { gateway: "stripe", customer: other.customer as string, personId: person.id, how: "file" }),
    );
    await readStanding(t.house.platform, t.payments);
    expect(await takeOver(t.hands(), row)).toMatchObject({ reasons: ["several there"] });
    await leaveThere(t.hands(), { id: (await t.rowOf(other.id)).id });
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
  });

  it("of somebody who has two here waits until a person says which it is", async () => {
    const [one, other] = [await moved(), await moved()];
    await t.house.query("update subscriptions set payer_id = (select payer_id from subscriptions where id = $1) where id = $2", [
      one.subscription,
      other.subscription,
    ]);
    expect(await t.planned(one.sub)).toMatchObject({ verdict: { reasons: ["several here"] }, here: undefined });
    await expect(chooseHere(t.hands(), { id: one.row, subscriptionId: one.row })).rejects.toMatchObject({ code: "takeover-impossible" });
    await chooseHere(t.hands(), { id: one.row, subscriptionId: other.subscription });
    expect(await takeOver(t.hands(), one.row)).toEqual({ did: "armed" });
    expect([await renewsHere(one.subscription), await renewsHere(other.subscription)]).toEqual([false, true]);
  });

  it("one customer is never two people’s", async () => {
    const [one, other] = [await moved(), await moved()];
    const person = (await personByEmail(t.house.platform.db, other.email))!;
    const linked = await inTransaction(t.house.platform, (tx) =>
      linkCustomer(t.house.platform, tx, { gateway: "stripe", customer: one.customer, personId: person.id, how: "file" }),
    );
    expect([linked, (await t.planned(one.sub))?.payer?.email]).toEqual([false, one.email]);
  });

  it("in a trial is taken over before its first charge, and one with a schedule when that is released", async () => {
    const trial = await moved({ status: "trialing" });
    expect(await takeOver(t.hands(), trial.row)).toEqual({ did: "armed" });
    const scheduled = await moved({ schedule: "release" });
    expect(await t.planned(scheduled.sub)).toMatchObject({ verdict: { is: "take", notes: ["schedule"] } });
    const page = await t.house.text("/desk/takeover", await t.house.be("publisher"));
    expect(page).toContain("One of them has a schedule at Stripe. It is released, and no undoing makes it again");
    expect(page).toContain("it is released first, for good: undoing does not make it again.");
    expect(await takeOver(t.hands(), scheduled.row)).toEqual({ did: "armed" });
    expect(t.at(scheduled.sub)).toMatchObject({ schedule: null, cancel_at_period_end: true });
  });

  it("with a discount says the price there, and waits until somebody agrees to ours", async () => {
    const { sub, row } = await moved({ coupon: 50 });
    expect(await t.planned(sub)).toMatchObject({
      verdict: { is: "ask", notes: ["dearer here", "discount"] },
      row: { seen: { next: { amount: 2400 } } },
    });
    expect(await takeOver(t.hands(), row)).toEqual({ did: "not", reasons: [], asks: true });
    await agree(t.hands(), { id: row, by: undefined });
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
  });

  it("whose reader has stopped here is ended there, and renewed by nobody", async () => {
    const { sub, row, subscription } = await moved();
    await t.house.query("update subscriptions set renewal = 'stopped' where id = $1", [subscription]);
    expect(await t.planned(sub)).toMatchObject({ verdict: { is: "end" } });
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
    await t.termOver(subscription);
    await t.theDate();
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 0]);
  });
});

describe("an end that fails at Stripe", () => {
  it("is not ours to renew; done again under another key, it is", async () => {
    const { sub, row, subscription } = await moved();
    t.double.failing(/^POST \/v1\/subscriptions\//, 1);
    expect(await takeOver(t.hands(), row)).toMatchObject({ did: "open" });
    expect([(await t.rowOf(sub)).state, await t.renewalOf(subscription), t.at(sub).cancel_at_period_end]).toEqual([
      "intended",
      "series",
      false,
    ]);
    expect(await standingAmiss(t.house.platform.db)).toBeGreaterThan(0);
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
    expect(t.at(sub).cancel_at_period_end).toBe(true);
  });

  it("and was done all the same, its answer being lost, is read back", async () => {
    const { sub, row } = await moved();
    t.double.loseAnswers(3);
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
    expect(t.at(sub).cancel_at_period_end).toBe(true);
  });

  it("is refused to a restricted key: the run ends, and nothing is armed", async () => {
    const [one, other] = [await moved(), await moved()];
    t.double.forbid(/^POST \/v1\/subscriptions\//);
    await expect(runTakeover(t.hands(), { limit: 1000, tell: () => undefined })).rejects.toThrow("permissions");
    const states = [(await t.rowOf(one.sub)).state, (await t.rowOf(other.sub)).state];
    expect(states).not.toContain("armed");
    t.double.forbid(/^GET \/v1\/subscriptions/);
    await expect(takeOver(t.hands(), one.row)).rejects.toThrow("permissions");
    t.double.forbid(undefined);
    await runTakeover(t.hands(), { limit: 1000, tell: () => undefined });
    expect([(await t.rowOf(one.sub)).state, (await t.rowOf(other.sub)).state]).toEqual(["armed", "armed"]);
  });

  it("whose key may not ask for the price there waits for somebody’s word", async () => {
    t.double.forbid(/create_preview/);
    const { sub } = await moved();
    expect(await t.planned(sub)).toMatchObject({ verdict: { is: "ask", notes: ["price unknown there"] } });
  });
});

describe("ten people first", () => {
  it("are taken, those whose date is soonest, and the next run takes the rest", async () => {
    const soon = await moved({ until: new Date(t.house.clock.now().valueOf() + 5 * 86_400_000) });
    const later = await moved({ until: new Date(t.house.clock.now().valueOf() + 6 * 86_400_000) });
    const told: string[] = [];
    await runTakeover(t.hands(), { limit: 1, tell: ({ standing }) => told.push(standing) });
    expect([told, (await t.rowOf(later.sub)).state]).toEqual([[soon.sub], "seen"]);
    await runTakeover(t.hands(), { limit: 10, tell: () => undefined });
    expect((await t.rowOf(later.sub)).state).toBe("armed");
  });
});

describe("an undoing", () => {
  it("lets it go on there, and nothing is renewed here", async () => {
    const { sub, row, subscription } = await moved();
    await takeOver(t.hands(), row);
    expect(await undoTakeover(t.hands(), row)).toEqual({ did: "undone" });
    expect(t.at(sub)).toMatchObject({ cancel_at_period_end: false, metadata: {} });
    expect(await t.renewalOf(subscription)).toBe("series");
    await t.termOver(subscription);
    await t.theDate();
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([1, 0]);
  });

  it("and a second taking within the day are asked for under keys of their own", async () => {
    const { sub, row } = await moved();
    for (const _ of [1, 2, 3]) {
      expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
      expect(t.at(sub).cancel_at_period_end).toBe(true);
      expect(await undoTakeover(t.hands(), row)).toEqual({ did: "undone" });
      expect(t.at(sub).cancel_at_period_end).toBe(false);
    }
  });

  it("does not set going what its reader has stopped here meanwhile", async () => {
    const { sub, row, subscription } = await moved();
    await takeOver(t.hands(), row);
    await t.house.query("update subscriptions set renewal = 'stopped' where id = $1", [subscription]);
    expect(await undoTakeover(t.hands(), row)).toEqual({ did: "ends" });
    expect(t.at(sub).cancel_at_period_end).toBe(true);
  });

  it("comes too late when it has ended there; it stays ours to renew", async () => {
    const { sub, row, subscription } = await moved();
    await takeOver(t.hands(), row);
    await t.theDate();
    t.double.roll();
    expect(await undoTakeover(t.hands(), row)).toEqual({ did: "late" });
    await t.termOver(subscription);
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 1]);
  });
});

describe("a process that dies", () => {
  const dying = async (what: "take" | "undo"): Promise<void> => {
    for (let call = 1; call <= 4; call += 1)
      for (const when of ["before", "after"] as const) {
        const { sub, row, subscription } = await moved({ schedule: "release" });
        if (what === "undo") await takeOver(t.hands(), row);
        const { payments: dead } = t.mortal(call, when);
        const broken = { platform: t.house.platform, payments: dead };
        await (what === "take" ? takeOver(broken, row) : undoTakeover(broken, row)).catch(() => undefined);
        const { state } = await t.rowOf(sub);
        // only what was read back is ours, and only while it is set to end there
        if (state === "armed") expect(t.at(sub).cancel_at_period_end).toBe(true);
        if (await renewsHere(subscription)) expect(state).toBe("armed");
        expect(await takeOrUndo(what, row)).toEqual(what === "take" ? { did: "armed" } : { did: "undone" });
        expect(t.at(sub).cancel_at_period_end).toBe(what === "take");
      }
  };
  const takeOrUndo = async (what: "take" | "undo", row: string) => {
    const first = await (what === "take" ? takeOver(t.hands(), row) : undoTakeover(t.hands(), row));
    return first.did === "nothing" ? { did: "undone" } : first;
  };
  it("at any step of taking over has charged nobody, and is gone on with", () => dying("take"), 120_000);
  it("at any step of undoing has charged nobody, and is gone on with", () => dying("undo"), 120_000);

  it("and leaves it half done until its date has passed lets it be finished then", async () => {
    const { sub, row, subscription } = await moved();
    const { payments: dead } = t.mortal(3, "before");
    await takeOver({ platform: t.house.platform, payments: dead }, row).catch(() => undefined);
    expect([(await t.rowOf(sub)).state, t.at(sub).cancel_at_period_end]).toEqual(["intended", true]);
    await t.theDate();
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 0]);
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
    await t.termOver(subscription);
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 1]);
  });

  it("and whose term is over here when it has ended there, half done, is given up", async () => {
    const { sub, row, subscription } = await moved();
    const { payments: dead } = t.mortal(3, "before");
    await takeOver({ platform: t.house.platform, payments: dead }, row).catch(() => undefined);
    await t.house.query("update subscriptions set service = 'expired' where id = $1", [subscription]);
    await t.theDate();
    expect(await takeOver(t.hands(), row)).toMatchObject({ did: "not", reasons: ["nothing here"] });
    expect(await undoTakeover(t.hands(), row)).toEqual({ did: "ends" });
    expect([(await t.rowOf(sub)).state, t.theirs(sub), await t.ours(subscription)]).toEqual(["undone", 0, 0]);
  });
});

describe("what happens at Stripe behind our back", () => {
  const armed = async () => {
    const one = await moved();
    await takeOver(t.hands(), one.row);
    return one;
  };
  const told = async () => {
    await t.double.webhooks.deliver({ times: 2 });
    await t.work();
  };

  it("its end is taken back: our renewal stops, the desk is told, and they alone charge", async () => {
    const { sub, subscription, row } = await armed();
    t.double.changeThere(sub, false);
    await told();
    expect(await t.rowOf(sub)).toMatchObject({ state: "stopped", trouble: expect.stringContaining("taken back") as string });
    await t.termOver(subscription);
    await t.theDate();
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([1, 0]);
    // looked at, it is taken over anew: for the period after that one
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
    await t.hourly();
    expect(await t.ours(subscription)).toBe(0);
  });

  it("the same without a word of Stripe’s: the fence sees it when it would charge", async () => {
    const { sub, subscription } = await armed();
    await t.termOver(subscription);
    t.double.changeThere(sub, false);
    await t.theDate();
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([1, 0]);
    expect((await t.rowOf(sub)).trouble).toContain(sub);
  });

  it("it is ended early, or for a payment that failed: nobody charges, and the desk is told", async () => {
    const [early, failed] = [await armed(), await armed()];
    t.double.endThere(early.sub);
    t.double.endThere(failed.sub, "payment_failed");
    await told();
    for (const { sub, subscription } of [early, failed]) {
      expect((await t.rowOf(sub)).state).toBe("stopped");
      await t.termOver(subscription);
    }
    await t.theDate();
    await t.hourly();
    for (const { sub, subscription } of [early, failed]) expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 0]);
  });

  it("a second subscription is begun there: ours is not charged beside it", async () => {
    const { sub, subscription, customer } = await armed();
    const second = t.double.subscribe({ customer });
    await told();
    expect((await t.rowOf(sub)).trouble).toContain(second.id);
    await t.termOver(subscription);
    await t.theDate();
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 0]);
    expect((await t.rowOf(sub)).trouble).toContain(second.id);
    t.double.endThere(second.id);
    await t.hourly();
    expect([await t.ours(subscription), (await t.rowOf(sub)).trouble]).toEqual([1, ""]);
  });

  it("an event that comes before our own word is written down changes nothing", async () => {
    const { row, sub } = await moved();
    const { payments: dead } = t.mortal(3, "before");
    await takeOver({ platform: t.house.platform, payments: dead }, row).catch(() => undefined);
    await told();
    expect((await t.rowOf(sub)).state).toBe("intended");
    expect(await takeOver(t.hands(), row)).toEqual({ did: "armed" });
    await told();
    expect((await t.rowOf(sub)).state).toBe("armed");
  });

  it("a second one is begun between our last look and the charge: it is looked at once more, and nothing is charged until it is gone", async () => {
    const { subscription, customer } = await armed();
    await t.termOver(subscription);
    await t.theDate();
    const begun: string[] = [];
    const standing = {
      ...t.gateway.standing!,
      ofCustomer: async (asked: string) => {
        const there = await t.gateway.standing!.ofCustomer(asked);
        if (asked === customer && begun.length === 0) begun.push(t.double.subscribe({ customer }).id);
        return there;
      },
    };
    await expireSubscriptions(t.house.platform, createPayments(t.house.platform, { ...t.gateway, standing }));
    expect(await statusOf(subscription)).toBe("started");
    t.house.clock.advance({ minutes: 11 });
    await t.work().catch(() => undefined);
    expect(await statusOf(subscription)).toBe("started");
    t.double.endThere(begun[0]!);
    t.house.clock.advance({ days: 1 });
    const { rows } = await t.house.query<{ id: string }>("select id from payments where renews = $1", [subscription]);
    expect(rows).toHaveLength(1);
    await t.house.masthead.handlers["settle-payment"](t.house.platform, { paymentId: rows[0]!.id }, {} as never);
    expect(await statusOf(subscription)).toBe("succeeded");
  });

  it("whoever else begins a renewal of what is half taken over, or not yet over there, is refused", async () => {
    const { row, subscription } = await moved();
    const begin = (key: string, gateway?: string) =>
      inTransaction(t.house.platform, (tx) =>
        t.payments.begin(tx, {
          reference: subscription,
          payer: subscription,
          amount: money(4800, "EUR"),
          description: "",
          key,
          renews: subscription,
          gateway,
        }),
      );
    const { payments: dead } = t.mortal(3, "before");
    await takeOver({ platform: t.house.platform, payments: dead }, row).catch(() => undefined);
    await expect(begin("half")).rejects.toMatchObject({ code: "renewed-elsewhere" });
    await takeOver(t.hands(), row);
    await expect(begin("early")).rejects.toMatchObject({ code: "renewed-elsewhere" });
    // a cheque is in somebody’s hand already
    await begin("cheque", "manual");
  });

  it("a cheque for what Stripe still charges for is warned of before it is taken, and not once it ends there", async () => {
    const { subscription, row } = await moved();
    const staff = (await personByEmail(t.house.platform.db, "odile@tidewater.example"))!;
    const enter = (more: { key: string; knowing?: boolean }) =>
      placeStaffRenewal(t.house.platform, t.payments, {
        subscriptionId: subscription,
        staffId: staff.id,
        why: "It came by post.",
        cameBy: "post",
        paidBy: "cheque",
        ...more,
      });
    const page = async () => t.house.text(`/desk/subscriptions/${subscription}`, await t.house.be("publisher"));
    await expect(enter({ key: "cheque-1" })).rejects.toMatchObject({
      code: "renewed-elsewhere",
      fields: { knowing: expect.any(String) as string },
    });
    expect(await statusOf(subscription)).toBeUndefined();
    expect(await page()).toContain('name="knowing"');
    expect(await page(), "its day as the language writes days").toMatch(/paid until \d{1,2} \p{L}+ \d{4}/u);
    await takeOver(t.hands(), row);
    expect(await page(), "it ends there, and nothing more is charged").not.toContain('name="knowing"');
    await undoTakeover(t.hands(), row);
    await expect(enter({ key: "cheque-1" })).rejects.toMatchObject({ code: "renewed-elsewhere" });
    await enter({ key: "cheque-1", knowing: true });
    const { rows } = await t.house.query("select 1 from orders where subscription_id = $1 and status = 'paid'", [subscription]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("the clock finds what no event told", async () => {
    const { sub } = await armed();
    t.double.changeThere(sub, false);
    t.house.clock.advance({ days: 98 });
    await takeoverTasks["watch-standing-charges"].run(t.house.platform, {}, { payments: t.payments } as never);
    expect((await t.rowOf(sub)).state).toBe("stopped");
  });

  it("is looked at by the clock once a day before its date, and at every look from then on until it has ended", async () => {
    const { sub } = await armed();
    const isWatched = async () => (await t.payments.standingToWatch()).some(({ standing }) => standing === sub);
    t.house.clock.advance({ days: 98 });
    expect(await isWatched()).toBe(true);
    await t.payments.lookAtStanding({ gateway: "stripe", standing: sub });
    t.house.clock.advance({ minutes: 120 });
    expect(await isWatched()).toBe(false);
    t.house.clock.advance({ days: 1 });
    expect(await isWatched()).toBe(true);
    t.house.clock.advance({ days: 2 });
    // seen a moment ago, and not told to have ended
    await t.house.query("update standing_charges set seen_at = $1 where standing = $2", [t.house.clock.now().toISOString(), sub]);
    expect(await isWatched()).toBe(true);
    await t.payments.lookAtStanding({ gateway: "stripe", standing: sub });
    expect(await isWatched()).toBe(false);
  });

  it("cannot be asked: what is not charged by us is written to and ends all the same", async () => {
    const { subscription } = await moved();
    await serveTerm(t.house.platform.db, subscription);
    t.double.forbid(/subscription/);
    await t.hourly().catch(() => undefined);
    const { rows } = await t.house.query("select service from subscriptions where id = $1 and service <> 'active'", [subscription]);
    expect(rows).toHaveLength(1);
  });

  it("cannot be asked: nothing is charged until it can", async () => {
    const { subscription } = await armed();
    await t.termOver(subscription);
    await t.theDate();
    t.double.forbid(/subscription/);
    await t.hourly().catch(() => undefined);
    expect(await t.ours(subscription)).toBe(0);
    t.double.forbid(undefined);
    await t.hourly();
    expect(await t.ours(subscription)).toBe(1);
  });
});

describe("at the same time", () => {
  it("two runs take each of them once, and a run and an undoing agree in the end", async () => {
    const { sub, row } = await moved();
    const [one, other] = await Promise.all([takeOver(t.hands(), row), takeOver(t.hands(), row)]);
    expect([one.did, other.did].sort()).toEqual(expect.arrayContaining(["armed"]));
    expect(["armed", "busy"]).toContain(one.did);
    expect((await t.rowOf(sub)).state).toBe("armed");
    await Promise.all([takeOver(t.hands(), row), undoTakeover(t.hands(), row)]);
    const { state } = await t.rowOf(sub);
    expect([state, t.at(sub).cancel_at_period_end]).toEqual(state === "armed" ? ["armed", true] : ["undone", false]);
  });

  it("an undoing and the first renewal: one of them, never both", async () => {
    const { sub, row, subscription } = await moved();
    await takeOver(t.hands(), row);
    await t.termOver(subscription);
    await t.theDate();
    await Promise.all([t.hourly(), undoTakeover(t.hands(), row)]);
    await t.hourly();
    expect([t.theirs(sub), await t.ours(subscription)]).toEqual([0, 1]);
  });
});

describe("a reader who renews by hand", () => {
  it("is not charged here while it runs there, nor before its date", async () => {
    const { row, subscription, email } = await moved();
    const cookie = await t.house.signIn(email);
    const renew = async () =>
      (
        await t.house.post(
          `/account/subscriptions/${subscription}/renewing`,
          { agreed: "yes", second: "yes", orderKey: `hand-${(count += 1)}` },
          cookie,
        )
      ).text();
    expect(await renew()).toContain("still runs where it was begun");
    await takeOver(t.hands(), row);
    expect(await renew()).toContain("paid until a later day");
    expect(await t.ours(subscription)).toBe(0);
  });
});
