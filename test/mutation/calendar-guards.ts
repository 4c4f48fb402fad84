import type { Guard } from "./guard.ts";

const test = "test/scenarios/move-days.test.ts";
const days = { file: "src/editorial/issues/days.ts", test: "src/editorial/issues/days.test.ts" };

/** Days that are moved: what is refused, and what follows. */
export const calendarGuards: readonly Guard[] = [
  {
    guard: "a calendar begins in the past on purpose alone",
    file: "src/fulfilment/begin-calendar.ts",
    test: "test/scenarios/first-start.test.ts",
    line: "!appearedBefore && !canStillBegin",
    broken: "appearedBefore && !canStillBegin",
    fails: "is put right at the desk while nothing is sold",
  },
  {
    guard: "issues appear in the order of their numbers",
    ...days,
    line: "earlier.onSaleOn >= later.onSaleOn",
    broken: "earlier.onSaleOn > later.onSaleOn",
    fails: "keep the order of sales",
  },
  {
    guard: "what is closed is not opened by another day",
    ...days,
    line: 'closes && issue.state === "closed"',
    broken: 'closes && issue.state === "on sale"',
    fails: "do not reopen what is closed",
  },
  {
    guard: "readers are not charged before the day they were told",
    file: "src/calendar/promised.ts",
    test,
    line: "?? on) < on",
    broken: '?? on) < ("" as typeof on)',
    fails: "nor one on which readers would be charged sooner than they were told",
  },
  {
    guard: "what is planned later follows those that moved together",
    file: "src/editorial/issues/places.ts",
    test,
    line: "onSaleOn: addDays(onSaleOn, Number(sale))",
    broken: "onSaleOn",
    fails: "and all behind it follow, those too that are planned later",
  },
  {
    guard: "a reason is kept where readers wait",
    file: "src/calendar/move-issue-days.ts",
    test,
    line: "return digital + print > 0 ?",
    broken: "return digital + print < 0 ?",
    fails: "only with a reason, where readers wait for it",
  },
  {
    guard: "a cover whose type is hard to read is not kept",
    file: "src/editorial/issues/cover-design.ts",
    test: "test/scenarios/design-cover.test.ts",
    line: "contrast < leastContrast",
    broken: "contrast < 1",
    fails: "is not kept with type that is hard to read",
  },
  {
    guard: "a cover that was uploaded is never drawn over",
    file: "src/editorial/issues/edit-issue.ts",
    test: "test/scenarios/design-cover.test.ts",
    line: "::uuid then cover_drawn end",
    broken: "::uuid then cover_drawn else cover_drawn end",
    fails: "gives way to a finished one that is uploaded",
  },
  {
    guard: "the key of a calendar program stands in no log",
    file: "src/site/app.tsx",
    test: "test/scenarios/calendar-feed.test.ts",
    line: "(calendar|feeds",
    broken: "(feeds",
    fails: "stands in no log line, though it could not be answered",
  },
  {
    guard: "whoever guesses the address of a calendar waits",
    file: "src/site/feeds/calendar-routes.ts",
    test: "test/scenarios/calendar-feed.test.ts",
    line: "limit: 30, seconds: 900",
    broken: "limit: 9000, seconds: 900",
    fails: "whoever tries many addresses waits",
  },
];
