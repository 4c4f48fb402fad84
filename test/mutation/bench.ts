import { type TestCase, type TestModule, type Vitest, createVitest } from "vitest/node";
import type { Server } from "../support/server.ts";

/** What is asked of a bench: a file of tests, or those of it in whose full name the words stand, after these files changed. Paths within its copy. */
export type Asked = { test: string; words?: string; changed: readonly string[] };
/** A test by its full name, how long it took, in milliseconds, and why it failed where it did. What broke before any ran is in brackets. */
export type Ended = { name: string; took: number; failed?: string };
/** What a bench is started with. */
export type Place = { copy: string; server: Server };

const { copy, server }: Place = JSON.parse(process.argv[2] ?? "{}");

/** As vitest.config.ts has it, but that each file of tests has a process of its own: what a row breaks stays in it. */
const open = () =>
  createVitest("test", {
    root: copy,
    config: false,
    watch: false,
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "test/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 10_000 } },
    reporters: [{}],
    provide: { server },
  });

let opened: Promise<Vitest> | undefined;

async function run({ test, words, changed }: Asked): Promise<Ended[]> {
  const vitest = await (opened ??= open());
  for (const file of changed) vitest.invalidateFile(`${copy}/${file}`);
  const of = words === undefined ? undefined : { testNamePattern: new RegExp(words.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")) };
  const specification = vitest.getRootProject().createSpecification(`${copy}/${test}`, of);
  await vitest.runTestSpecifications([specification]);
  const { testModule } = specification;
  const ended = testModule ? [...testModule.children.allTests()].flatMap(endOf) : [];
  return ended.length > 0 ? ended : [nothing(whyNothing(testModule))];
}

function endOf(test: TestCase): Ended[] {
  const { state, errors = [] } = test.result();
  if (state !== "passed" && state !== "failed") return [];
  const ended = { name: fullName(test), took: test.diagnostic()?.duration ?? 0 };
  return [state === "passed" ? ended : { ...ended, failed: errors[0]?.message ?? "" }];
}

function fullName({ name, parent }: TestCase): string {
  const names = [name];
  for (let at = parent; at.type === "suite"; at = at.parent) names.unshift(at.name);
  return names.join(" ");
}

const nothing = (why: string): Ended => ({ name: `(nothing ran: ${why.split("\n")[0]})`, took: 0, failed: why });

const whyNothing = (of: TestModule | undefined) => of?.errors()[0]?.message ?? "no such test";

process.on("message", (asked: Asked) => {
  void run(asked).then(
    (ended) => process.send?.(ended),
    (error: Error) => process.send?.([nothing(error.message)]),
  );
});
