import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freezeLabels, releaseCopies } from "../../src/fulfilment/index.ts";
import { workerFile } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { served, writeManyHouse } from "../support/many-house.ts";
import { enterOnSale } from "../support/put-on-sale.ts";

let house: FreshPlatform;
const next = served + 1;
const subscribers = 2000;
/** In one file, so that each of many processes starts at once. */
let serving: string;
beforeAll(async () => {
  serving = workerFile("serve-issue", "../test/support/serve-issue.ts");
  house = await freshPlatform();
  await writeManyHouse(house.platform, subscribers);
});
afterAll(() => house.close());

const one = async <T extends object>(sql: string) => (await house.platform.pool.query(sql)).rows[0] as T;
const standing = () =>
  one<{
    frozen: number;
    gone: number;
    owed: number;
    labels: number;
    changes: number;
    earned: number;
  }>(`select count(*) filter (where state = 'frozen')::int as frozen, count(*) filter (where state in ('mailed', 'released'))::int as gone,
    count(*) filter (where state = 'owed')::int as owed, (select count(*)::int from labels) as labels,
    (select count(*)::int from copy_changes) as changes, (select coalesce(-sum(amount), 0)::bigint from ledger_lines where account = 'earned') as earned
    from copies where whole_number = ${next}`);

/** Serves in a process of its own that is killed at a statement; answers whether it came to its end before. */
async function killedAt(statement: number): Promise<boolean> {
  const given = [JSON.stringify(house.platform.connection), String(next), String(statement)];
  const child = spawn(process.execPath, [serving, ...given], { stdio: ["ignore", "pipe", "inherit"] });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (...how) => resolve(how));
  });
  expect([code, signal]).toEqual(code === 0 ? [0, null] : [null, "SIGKILL"]);
  return code === 0;
}

it("an issue served by a process that is killed, wherever it was, is served whole by the next one and once", async () => {
  const all = await standing();
  const issueId = await enterOnSale(house.platform, next);
  // every third statement, from before the first to after the last: in the freeze, between, and in the release
  const stood = new Set<string>();
  let kills = 0;
  for (let statement = 1; !(await killedAt(statement)); statement += 3) {
    kills += 1;
    const { frozen, gone, owed, labels, changes } = await standing();
    // each of the two steps is done whole or not at all
    expect(frozen + gone + owed).toBe(all.owed);
    expect([0, labels]).toContain(frozen);
    expect([0, labels, labels + all.owed]).toContain(changes);
    stood.add(gone > 0 ? "released" : frozen > 0 ? "frozen" : "owed");
  }
  expect(kills).toBeGreaterThan(4);
  expect([...stood]).toEqual(expect.arrayContaining(["owed", "frozen"]));
  for (let again = 0; again < 2; again += 1) {
    await freezeLabels(house.platform, { issueId });
    await releaseCopies(house.platform, { issueId });
  }
  const after = await standing();
  const printed = (await one<{ count: number }>(`select count(*)::int from copies where whole_number = ${next} and edition = 'print'`))
    .count;
  expect(after).toMatchObject({ frozen: 0, owed: 0, gone: all.owed, labels: printed, changes: printed + all.owed });
  expect((await one<{ off: number }>("select sum(amount)::bigint as off from ledger_lines")).off).toBe(0);
  // the first issue a term has booked earns a twenty-fourth of its price
  expect(after.earned).toBe(all.owed * Math.round(4801 / 24));
}, 180_000);
