import { expect, it } from "vitest";
import { openLog } from "../log.ts";
import { sweep } from "./sweep.ts";

const log = openLog("silent");
const looks = (count: number, look: (at: number) => Promise<unknown>) =>
  Array.from({ length: count }, (_, at) => ({ name: `row ${at}`, run: () => look(at) }));

it("looks at every row, however many throw, and fails with the names of those", async () => {
  const seen: number[] = [];
  const swept = sweep(
    { log },
    looks(30, async (at) => {
      seen.push(at);
      if (at % 10 === 0) throw new Error(`no ${at}`);
    }),
    { concurrency: 4 },
  );
  await expect(swept).rejects.toThrow("3 of 30 failed. row 0: no 0; row 10: no 10; row 20: no 20");
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at));
});

it("names twenty and counts the rest; nothing to look at is no failure", async () => {
  await expect(
    sweep(
      { log },
      looks(23, () => Promise.reject(new Error("no"))),
    ),
  ).rejects.toThrow(/row 19: no; and 3 more/);
  await sweep({ log }, []);
});

it("ends at once where the database is away", async () => {
  let seen = 0;
  const away = Object.assign(new Error("gone"), { code: "ECONNREFUSED" });
  const swept = sweep(
    { log },
    looks(50, async () => {
      seen += 1;
      throw away;
    }),
    { concurrency: 2 },
  );
  await expect(swept).rejects.toBe(away);
  expect(seen).toBeLessThanOrEqual(2);
});
