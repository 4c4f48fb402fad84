import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { takeOver, takeoverTasks, undoTakeover } from "../../src/takeover/index.ts";
import { type Mover, type TakeoverHouse, takeoverHouse } from "../support/takeover-house.ts";

let t: TakeoverHouse;
let newest = 0;
beforeAll(async () => {
  t = await takeoverHouse();
  newest = (await t.house.query<{ newest: number }>("select max(whole_number) as newest from issue_releases")).rows[0]!.newest;
});
afterAll(() => t.close());

/** What may happen to one who is moved, in any order, and twice. */
type Step =
  | { is: "take" | "undo"; dies: { at: number; when: "before" | "after" } | undefined }
  | { is: "both at once" | "term over" | "hourly" | "watch" | "stop here" | "lose answers" | "fail" }
  | { is: "time passes"; minutes: number }
  | { is: "events"; order: "made" | "reversed"; times: number; lost: boolean }
  | { is: "changed there"; ends: boolean }
  | { is: "ended there" | "second there" };

const dying = fc.option(fc.record({ at: fc.integer({ min: 1, max: 4 }), when: fc.constantFrom("before" as const, "after" as const) }), {
  nil: undefined,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant("take" as const), dies: dying }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("undo" as const), dies: dying }) },
  // the date is six days ahead: to the minute before it, the minute of it, and past it
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant("time passes" as const), minutes: fc.constantFrom(1, 50, 70, 1440, 4319, 4320, 8640, 8760) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("events" as const),
      order: fc.constantFrom("made" as const, "reversed" as const),
      times: fc.constantFrom(1, 2),
      lost: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("changed there" as const), ends: fc.boolean() }) },
  { weight: 5, arbitrary: fc.constantFrom(...(["term over", "hourly", "hourly", "watch", "both at once"] as const)).map((is) => ({ is })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...(["stop here", "lose answers", "fail", "ended there", "second there"] as const)).map((is) => ({ is })),
  },
);

async function happen(mover: Mover, { served }: { served: { over: boolean } }, one: Step): Promise<void> {
  const { double, house, hands } = t;
  switch (one.is) {
    case "take":
    case "undo": {
      const payments = one.dies ? t.mortal(one.dies.at, one.dies.when).payments : t.payments;
      const work = one.is === "take" ? takeOver : undoTakeover;
      return void (await work({ platform: house.platform, payments }, mover.row).catch(() => undefined));
    }
    case "both at once":
      return void (await Promise.all(
        [takeOver(hands(), mover.row), undoTakeover(hands(), mover.row), t.hourly()].map((work) => work.catch(() => undefined)),
      ));
    case "term over":
      if (!served.over) await t.termOver(mover.subscription);
      served.over = true;
      return;
    case "hourly":
      return t.hourly();
    case "watch":
      return takeoverTasks["watch-standing-charges"].run(house.platform, {}, { payments: t.payments } as never);
    case "time passes":
      house.clock.advance({ minutes: one.minutes });
      return double.roll();
    case "events":
      await double.webhooks.deliver(one);
      await t.work();
      return;
    case "changed there":
      return void (t.at(mover.sub).status === "active" && !t.at(mover.sub).schedule && double.changeThere(mover.sub, one.ends));
    case "ended there":
      return void (t.at(mover.sub).status === "active" && double.endThere(mover.sub));
    case "second there":
      return void double.subscribe({ customer: mover.customer, until: new Date(house.clock.now().valueOf() + 30 * 86_400_000) });
    case "stop here":
      return void (await house.query("update subscriptions set renewal = 'stopped' where id = $1", [mover.subscription]));
    case "lose answers":
      return double.loseAnswers(3);
    case "fail":
      return double.failing(/^POST \/v1\/subscriptions\//, 1);
  }
}

/** Every charge by either, and when; whoever charged first, the other does not charge for what is left. */
async function neverTwice(mover: Mover): Promise<void> {
  const by = await t.house.query<{ settled_at: Date }>(
    "select settled_at from payments where renews = $1 and status = 'succeeded' order by settled_at",
    [mover.subscription],
  );
  const there = t.double.world.chargedThere.filter(({ customer }) => customer === mover.customer);
  expect(by.rows.length, "our term is renewed once").toBeLessThanOrEqual(1);
  const [ours] = by.rows;
  if (!ours) return;
  const paidThere = t.at(mover.sub).items.data[0]!.current_period_end * 1000;
  expect(t.at(mover.sub).status, "it had ended when we charged").toBe("canceled");
  expect(ours.settled_at.valueOf(), "not before what was paid there is over").toBeGreaterThanOrEqual(paidThere);
  const after = there.filter(({ subscription, from }) => subscription === mover.sub && from * 1000 >= ours.settled_at.valueOf());
  expect(after, "nothing is charged there after us").toEqual([]);
}

/** Nobody charged at the date: then a line says why, or its reader is asked by letters. */
async function told(mover: Mover): Promise<void> {
  const row = await t.rowOf(mover.sub);
  if (t.theirs(mover.sub) > 0 || (await t.ours(mover.subscription)) > 0) return;
  const renewal = await t.renewalOf(mover.subscription);
  const why = { renewal, state: row.state, trouble: row.trouble, seen: row.seen.status };
  if (renewal === "auto") expect(why).toMatchObject({ trouble: expect.stringMatching(/./) as string });
  else expect(["series", "stopped"]).toContain(renewal);
}

it("whatever crashes, is repeated, comes late or passes: each period is charged by them or by us, or by neither with a line that says why", async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 14 }), async (scheduled, steps) => {
      // what another’s term was served with lies ahead of this one’s
      await t.house.query("delete from issue_releases where whole_number > $1", [String(newest)]);
      await t.nobodyElse();
      const until = new Date(t.house.clock.now().valueOf() + 6 * 86_400_000);
      const mover = await t.moved({ until, ...(scheduled && { schedule: "release" as const }) });
      const served = { over: false };
      for (const one of steps) {
        await happen(mover, { served }, one);
        await neverTwice(mover);
      }
      t.double.loseAnswers(0);
      t.double.failing(/^$/, 0);
      // and then the days go by, with nobody at the desk
      if (!served.over) await t.termOver(mover.subscription);
      for (const minutes of [1, 6 * 1440, 120, 3 * 1440]) {
        await happen(mover, { served }, { is: "time passes", minutes });
        await t.hourly();
        await t.house.query("update renewal_notices set noted_at = noted_at - interval '8 days' where subscription_id = $1", [
          mover.subscription,
        ]);
        await t.hourly();
        await neverTwice(mover);
      }
      await told(mover);
      t.double.webhooks.waiting().length = 0;
    }),
    { numRuns: 12 },
  );
}, 600_000);
