import type { Guard } from "./guard.ts";

const cache = { file: "src/http/page-cache.ts", test: "src/http/page-cache.test.ts" };
const named = { test: "test/scenarios/pages-by-name.test.ts" };

/** What a page shows that was kept. */
export const pagesGuards: readonly Guard[] = [
  {
    guard: "a page that shows what changed while it was being made is not kept",
    ...cache,
    line: "!isOld && ![...dropped].some((name) => names.has(name))",
    broken: "!isOld",
    fails: "takes no page that shows what changed while it was being made",
  },
  {
    guard: "whoever asks after a change waits for no page whose making began before it",
    ...cache,
    line: "!own || own.isOld || own.dropped.size > 0 ? undefined",
    broken: "!own ? undefined",
    fails: "takes no page that shows what changed while it was being made",
  },
  {
    guard: "a page goes when something that it shows has changed",
    ...cache,
    line: "counts.dropped += shelf.drop(name);",
    broken: "counts.dropped += 1;",
    fails: "drops the pages that show what has changed",
  },
  {
    guard: "a page is kept no longer than what it says of the day is true",
    ...cache,
    line: "if (!held || held.until <= now()) return undefined;",
    broken: "if (!held) return undefined;",
    fails: "knows no page after the moment until which it is true",
  },
  {
    guard: "kept pages take no more memory than they may",
    ...cache,
    line: "return makeRoom();",
    broken: "return 0;",
    fails: "never holds more bytes than it may",
  },
  {
    guard: "what was read for several at once is told to each of them",
    file: "src/platform/database/batched.ts",
    ...named,
    line: "if (asker) askers.add(asker);",
    broken: "void asker;",
    fails: "is, after any write, what it would be if it were made anew",
  },
  {
    guard: "a page names every table that it reads",
    file: "src/platform/database/open.ts",
    ...named,
    line: "tellTables(event.query.sql);",
    broken: "",
    fails: "is, after any write, what it would be if it were made anew",
  },
];
