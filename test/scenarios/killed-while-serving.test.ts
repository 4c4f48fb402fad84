import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freezeLabels, releaseCopies } from "../../src/circulation/index.ts";
import { issueByNumber } from "../../src/editorial/index.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { served, writeManyHouse } from "../support/many-house.ts";

let house: FreshPlatform;
const next = served + 1;
const subscribers = 2000;
beforeAll(async () => {
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

/** Starts the serving in a process of its own and kills it, all at once, so long after it has begun. */
async function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(projectFolder(), "test/support/serve-issue.ts"), JSON.stringify(house.platform.connection), String(next)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => resolve());
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
  });
}

it("an issue served by a process that is killed, wherever it was, is served whole by the next one and once", async () => {
  const all = await standing();
  expect(all.owed).toBe(all.owed + all.frozen + all.gone);
  for (const milliseconds of [5, 40, 90, 160, 260]) {
    await killAfter(milliseconds);
    const { frozen, gone, owed, labels, changes } = await standing();
    // each of the two steps is done whole or not at all
    expect(frozen + gone + owed).toBe(all.owed);
    expect([0, labels]).toContain(frozen);
    expect([0, labels, labels + all.owed]).toContain(changes);
  }
  const issueId = (await issueByNumber(house.platform.db, next))!.id;
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
});
