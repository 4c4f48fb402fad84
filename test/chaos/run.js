// npm run chaos [TIMES]: every fault so many times (100), and the table of what was acknowledged and what is there afterwards in docs/FAULTS.md.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const [times = "100"] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "test/chaos"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHAOS_TIMES: times, CHAOS_TABLE: "1" },
});
process.exit(status ?? 1);
