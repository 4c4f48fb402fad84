import type { Guard } from "./guard.ts";

const test = "src/readership/tally.test.ts";

/** Readers are counted once and unknown, and who would rather not be counted is not. */
export const readershipGuards: readonly Guard[] = [
  {
    guard: "a reader of an article counts once a day",
    file: "src/readership/tally.ts",
    test,
    line: "const counts = to > before ? countsOf(path, today) : undefined;",
    broken: "const counts = countsOf(path, today);",
    fails: "are handed over once, and counted on from where they were",
  },
  {
    guard: "who asks not to be tracked is not counted",
    file: "src/readership/counts.ts",
    test,
    line: 'header("sec-gpc") !== "1" &&',
    broken: "",
    fails: "is counted: false",
  },
  {
    guard: "words searched in vain are told when three have asked for them",
    file: "src/readership/searches.ts",
    test: "src/readership/searches.test.ts",
    line: "if (asked >= fewestAskers)",
    broken: "if (asked >= 1)",
    fails: "tell words only when three have asked for them in vain",
  },
];
