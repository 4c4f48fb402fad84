import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type Outcome, faults } from "./faults.ts";
import { everyNth } from "../support/long.ts";

/** A few in the usual tests; `npm run chaos` a hundred. */
const times = Number(process.env.CHAOS_TIMES ?? 4);
const rows: string[] = [];

it.each(everyNth(2, faults).map((fault) => [`${fault.fault}: ${fault.during}`, fault] as const))(
  "%s: nothing that was told is lost, and nothing is there twice",
  async (_name, { fault, during, run }) => {
    const house: DemoHouse = await demoHouse();
    try {
      const outcome: Outcome = await run(house, times);
      const { acknowledged, there, lost, twice } = outcome;
      rows.push(`| ${fault} | ${during} | ${outcome.times} | ${acknowledged} | ${there} | ${lost} | ${twice} |`);
      writeTable();
      expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
      expect(there).toBeGreaterThan(0);
      expect((await checkBooks(house.platform.db)).problems).toEqual([]);
    } finally {
      await house.close();
    }
  },
  60_000 + times * 20_000,
);

/** After each, so that what is broken off has told what it found. */
function writeTable(): void {
  if (!process.env.CHAOS_TABLE) return;
  const head = [
    "# Faults",
    "",
    "What `npm run chaos` did to a magazine, and what was there when all was well again. A short form of it is among the tests (`test/chaos`).",
    "Acknowledged is what somebody was told is done before the fault; whoever was told nothing asks again, and is not served twice.",
    "",
    "| fault | during | times | acknowledged | there afterwards | lost | twice |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  writeFileSync(join(projectFolder(), "docs/FAULTS.md"), `${[...head, ...rows, "", ...elsewhere].join("\n")}\n`);
}

/** Faults that other tests bring about, each for itself. */
const elsewhere = [
  "Held by tests of their own: the database restarted, fast and by a crash, under readers and jobs (`database-restart`); a server replaced by its standby (`failover`); every kind of job killed at one step after another (`killed-jobs`); an issue served by processes that are killed (`killed-while-serving`); an import killed (`import-killed`); Stripe's events doubled, late and in another order (`stripe`); the files' store away or silent (`src/platform/storage`); processes of the web and of jobs replaced under requests (`rolling-restart`); two processes on one `DATA_DIR`, and the one that keeps its database killed (`src/platform/database/embedded`).",
  "",
  "Two things are not known when a process is killed between handing a letter to the mail server and hearing of it: whether a newsletter arrived (it is not sent again by itself, and stands as unknown at the desk), and whether a letter with a code or a receipt did (it is sent again).",
];
