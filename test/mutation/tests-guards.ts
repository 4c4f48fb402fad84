import type { Guard } from "./guard.ts";

const test = "test/house/guards.test.ts";

/** What keeps a run of the tests, or of these rows, from saying what is not so. */
export const testsGuards: readonly Guard[] = [
  {
    guard: "whoever works on the project while its guards are asked changes nothing of what is asked",
    file: "test/mutation/copy.ts",
    line: "layAll(project, path, copyFileSync)",
    broken: "layAll(project, path, linkOrCopy)",
    test,
    fails: "breaks and mends the project as it was when it began",
  },
  {
    guard: "no database’s template is made by broken code under the name of whole code",
    file: "test/support/templates.ts",
    line: "[of(projectFolder()), ",
    broken: "[of(process.env.TEMPLATES_OF ?? projectFolder()), ",
    test,
    fails: "under the name of the sources it is made by",
  },
  {
    guard: "a folder that a killed run’s processes still write into keeps no run from beginning",
    file: "test/support/in-memory.ts",
    line: '["ENOTEMPTY", "EBUSY", "ENOENT"]',
    broken: '["EBUSY", "ENOENT"]',
    test,
    fails: "is left to the next run where it is still written into",
  },
  {
    guard: "a word that stands in no row is told, and nothing else asked in its place",
    file: "test/mutation/chosen.ts",
    line: "if (none !== undefined)",
    broken: 'if (none === "")',
    test,
    fails: "is told where it is not known",
  },
];
