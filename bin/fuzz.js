#!/usr/bin/env node
// A long run of the fuzzers in test/fuzz: node bin/fuzz.js INPUTS [SEED [MINUTES]]; each of its files stops after so many minutes
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [inputs = "20000", seed = String(Date.now() % 1_000_000), minutes = ""] = process.argv.slice(2);
console.log(`${inputs} inputs, seed ${seed}`);
const { status } = spawnSync(join(root, "node_modules", ".bin", "vitest"), ["run", "test/fuzz"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FUZZ_INPUTS: inputs, FUZZ_SEED: seed, ...(minutes && { FUZZ_MINUTES: minutes }) },
});
process.exit(status ?? 1);
