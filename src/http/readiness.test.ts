import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { openReadiness } from "./readiness.ts";

const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A process whose looks the test answers. */
function process(times?: { within: number; holds: number }) {
  const looks: { resolve: (says?: object) => void; reject: (error: Error) => void }[] = [];
  const look = () => new Promise<object | undefined>((resolve, reject) => void looks.push({ resolve, reject }));
  const platform = { isStopping: false, log: pino({ level: "silent" }) };
  const ask = openReadiness(platform, look, times);
  const asked = async (answer: (look: { resolve: (says?: object) => void; reject: (error: Error) => void }) => void) => {
    const said = ask();
    answer(looks.at(-1)!);
    return said;
  };
  onTestFinished(() => {
    for (const { resolve } of looks) resolve();
  });
  return { platform, looks, ask, asked };
}

it("what is well is so while the next look is slow, for a while; after that the database counts as away, until a look says otherwise", async () => {
  const { looks, ask } = process({ within: 5, holds: 60 });
  const first = ask();
  looks[0]!.resolve({ waitsFor: "set-up" });
  const well = { status: 200, says: { ok: true, waitsFor: "set-up" } };
  expect(await first).toEqual(well);
  // slow, and asked for once
  expect(await Promise.all([ask(), ask()])).toEqual([well, well]);
  expect(looks).toHaveLength(2);
  await wait(70);
  expect(await ask()).toEqual({ status: 200, says: { ok: true, database: "away" } });
  looks[1]!.reject(new Error("no such schema"));
  await wait(1);
  const next = ask();
  looks[2]!.reject(new Error("no such schema"));
  expect(await next).toEqual({ status: 503, says: { ok: false } });
});

it("a process that has been ready stays among those that are sent readers while the database is away, and says that it is", async () => {
  const { asked } = process();
  expect(await asked(({ resolve }) => resolve())).toEqual({ status: 200, says: { ok: true } });
  expect(await asked(({ reject }) => reject(away))).toEqual({ status: 200, says: { ok: true, database: "away" } });
  expect(await asked(({ resolve }) => resolve())).toEqual({ status: 200, says: { ok: true } });
});

it("a process that has never been ready is sent nobody, nor one of which a part is broken or that is being stopped", async () => {
  const { asked, ask, platform } = process({ within: 5, holds: 60 });
  expect(await asked(({ reject }) => reject(away))).toEqual({ status: 503, says: { ok: false, database: "away" } });
  expect(await asked(({ resolve }) => resolve())).toMatchObject({ status: 200 });
  expect(await asked(({ reject }) => reject(new Error("no such schema")))).toEqual({ status: 503, says: { ok: false } });
  // what was broken stays so until a look says otherwise, however slow that is
  const slow = ask();
  expect(await Promise.race([slow, wait(30)])).toBeUndefined();
  platform.isStopping = true;
  expect(await ask()).toEqual({ status: 503, says: { ok: false, stopping: true } });
});
