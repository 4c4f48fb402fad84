import { expect, it } from "vitest";
import { inTransaction } from "../../src/platform/index.ts";
import { erasePerson } from "../../src/rights/leaving/erase.ts";
import { historyOf, live, readers } from "../support/books/live.ts";
import { brokenRule } from "../support/books/rules.ts";
import { type World, emailOf, personOf } from "../support/books/world.ts";
import { whereItStands } from "../support/where-it-stands.ts";
import { usually } from "../support/long.ts";

const countsOf = async ({ rows }: World) => ({
  ledger: await rows(
    "select account, currency, whole_number, sum(amount)::text as sum from ledger_lines group by 1, 2, 3 order by 1, 2, 3",
  ),
  copies: await rows("select whole_number, edition, state, count(*)::int as count from copies group by 1, 2, 3 order by 1, 2, 3"),
  invoices: await rows("select kind, currency, count(*)::int as count, sum(amount)::text as sum from invoices group by 1, 2 order by 1, 2"),
});

it.each(usually([31], [31, 32]))(
  "whatever happened before (seed %i), nothing of who left is found but on invoices, and copies and money are as they were",
  async (seed) => {
    let left = 0;
    const { fault } = await live(historyOf(seed, 250), {
      checkEvery: 250,
      async atEnd(world) {
        const place = {
          platform: world.platform,
          query: async (sql: string, values: string[] = []) => ({ rows: await world.rows(sql, values) }),
        };
        for (let who = 0; who < readers; who++) {
          const id = await personOf(world, who);
          if (!id) continue;
          const name = `Quill ${who} Marrowby`;
          await world.rows("update people set name = $2 where id = $1", [id, name]);
          await world.rows(
            "update subscription_changes set why = $2 where subscription_id in (select id from subscriptions where payer_id = $1)",
            [id, `${name.toUpperCase()} of ${emailOf(who)} called`],
          );
          const before = await countsOf(world);
          await inTransaction(world.platform, (tx) => erasePerson(tx, id, { but: undefined }));
          const found = await whereItStands(place as never, [emailOf(who), name]);
          expect(found.filter((at) => !at.startsWith("public.invoices.bill_to"))).toEqual([]);
          expect(await countsOf(world)).toEqual(before);
          left += 1;
        }
        expect(await brokenRule(world)).toBeUndefined();
      },
    });
    if (fault) throw new Error(fault.what);
    expect(left).toBeGreaterThan(3);
  },
  600_000,
);
