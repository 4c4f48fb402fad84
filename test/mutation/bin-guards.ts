import type { Guard } from "./guard.ts";

const bin = { file: "src/editorial/bin/bin-article.ts", test: "test/scenarios/bin.test.ts" };

/** What may be deleted, and when it is gone. */
export const binGuards: readonly Guard[] = [
  {
    guard: "what is published, held, in an issue or in somebody’s hands is not deleted",
    ...bin,
    line: "if (reasons.length > 0)",
    broken: "if (reasons.length > 9)",
    fails: "is refused with the reason",
  },
  {
    guard: "a draft lies in the bin for a month",
    file: "src/editorial/bin/empty-bin.ts",
    test: "test/scenarios/bin.test.ts",
    line: "binDays * 86_400_000",
    broken: "86_400_000",
    fails: "is gone after a month",
  },
  {
    guard: "what lies in the bin stands in no list, and nothing is saved into it",
    file: "src/editorial/articles/read-drafts.ts",
    test: "test/scenarios/bin.test.ts",
    line: '    .where("articles.binned_at", "is", null);',
    broken: "    .where((where) => where.lit(true));",
    fails: "stands nowhere at the desk but in the bin",
  },
  {
    guard: "nothing is done to what lies in the bin",
    file: "src/editorial/articles/lock-article.ts",
    test: "test/scenarios/bin.test.ts",
    line: '    .where("binned_at", "is", null)\n',
    broken: "",
    fails: "goes no way, into no hands and into no issue",
  },
  {
    guard: "a draft in the bin keeps nobody from taking the magazine out",
    file: "src/transfer/write-texts.ts",
    test: "test/scenarios/whole-export-desk.test.ts",
    line: " where binned_at is null order by id",
    broken: " order by id",
    fails: "is a zip that unpacks anywhere",
  },
];
