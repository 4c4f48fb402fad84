import type { Guard } from "./guard.ts";

const front = { file: "src/document/markdown/front-matter.ts", test: "src/document/markdown/front-matter.test.ts" };
const json = { file: "src/editorial/import/from-json.ts", test: "src/editorial/import/read-source.test.ts" };
const dates = { file: "src/editorial/import/print-text/dates.ts", test: "src/editorial/import/dates.test.ts" };

/** What comes in from elsewhere is taken as it was meant, or asked about. */
export const importGuards: readonly Guard[] = [
  {
    guard: "a typing error in access is told",
    ...front,
    line: "if (access && !accesses.includes(access))",
    broken: "if (access && access.length > 99)",
    fails: "access: opne is none",
  },
  {
    guard: "a typing error in access opens nothing",
    ...front,
    line: "...(accesses.includes(access) &&",
    broken: "...(access &&",
    fails: "access: opne is none",
  },
  {
    guard: "a day that is none is told",
    ...front,
    line: "if (date && !isDay(date)) say",
    broken: "if (false) say",
    fails: "date: 2026-02-30 is none",
  },
  {
    guard: "a day that is none is not taken",
    ...front,
    line: "...(isDay(date) && { date })",
    broken: "...(date && { date: date as never })",
    fails: "date: 2026-02-30 is none",
  },
  {
    guard: "a wrong access in an export is asked about",
    ...json,
    line: "given.access && !access",
    broken: "false",
    fails: "asks about access",
  },
  {
    guard: "a wrong access in an export opens nothing",
    ...json,
    line: "accesses.find((one) => one === given.access)",
    broken: "given.access as (typeof accesses)[number]",
    fails: "asks about access",
  },
  {
    guard: "03/04 is no day",
    ...dates,
    line: "if (!dayFirst && Number(second) <= 12 && first !== second) return undefined;",
    broken: "",
    fails: "“03/04/2025” is the day undefined",
  },
  { guard: "13/03 is the thirteenth", ...dates, line: 'sign === "." || Number(first) > 12', broken: 'sign === "."', fails: "“13/03/2025”" },
  { guard: "points part day and month", ...dates, line: 'sign === "." || ', broken: "", fails: "“03.04.2025”" },
];
