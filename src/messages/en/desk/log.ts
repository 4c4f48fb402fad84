import { count } from "../grammar.ts";

/** What was done at the desk: who, what, before and after. */
export const log = {
  title: "What was done",
  says: "Every change at the desk, with who made it. Nothing here is ever changed or deleted; secrets and the texts of articles and letters are not kept, only that they changed.",
  find: "Address, name, value or id",
  who: "Who",
  anybody: "anybody",
  machine: "the machine’s owner",
  byLink: "by a private link",
  heads: { when: "When", who: "Who", what: "What", changed: "What changed" },
  none: "Nothing was done yet.",
  changes: (rows: number) => count(rows, { one: "1 row", other: `${rows} rows` }),
  nothing: "nothing that is followed",
  outcomes: { refused: "refused", failed: "failed" },
  added: "added",
  removed: "removed",
  empty: "nothing",
};
