import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import { folderInMemory } from "./test/support/in-memory.ts";

/**
 * Where files take long: begun first, so that the short ones fill what is left of two workers, and none waits for a long one at
 * the end. What counts how long the main thread is held comes before a browser fills the machine, and before much is in memory.
 */
const long = [/\/test\/scenarios\/nothing-is-held/, /\/test\/(?:scenarios|gateways)\//, /\/test\/(?:browser|fuzz|goldens)\//];
const rank = ({ moduleId }: { moduleId: string }) => {
  const at = long.findIndex((part) => part.test(moduleId));
  return at < 0 ? long.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(...[files]: Parameters<BaseSequencer["sort"]>) {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const memory = folderInMemory();
if (memory) process.env.TMPDIR = memory;

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "test/**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**"],
    globalSetup: ["test/support/server.mjs"],
    // kept translations are read wrongly by vitest where a set-up asks for them, so that one stays outside
    server: { deps: { external: [/support\/server\.mjs$/] } },
    experimental: { fsModuleCache: true },
    pool: "forks",
    // where there are two cores: a test that waits for a browser, a process or a clock leaves its core to the third
    maxWorkers: 3,
    // what a file imported stays for the next one: nothing that a test changes lives in a module
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 600_000,
    // a page that is polled has other things to do on a busy machine
    expect: { poll: { timeout: 10_000 } },
    reporters: ["default"],
    sequence: { sequencer: LongestFirst },
  },
});
