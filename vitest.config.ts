import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "test/**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**"],
    globalSetup: ["test/support/server.ts"],
    pool: "forks",
    maxWorkers: 2,
    // what a file imported stays for the next one: nothing that a test changes lives in a module
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 600_000,
    // a page that is polled has other things to do on a busy machine
    expect: { poll: { timeout: 10_000 } },
    reporters: ["default"],
  },
});
