import { type IssueKind, newestEdition } from "../editions/index.ts";
import type { Platform } from "../platform/index.ts";
import { letterFor, letterNow } from "./compile.ts";
import { letterWordsOf } from "./mailings.ts";
import { sampleReaders } from "./try-mailing.ts";

/** Job: the issue’s letter, set for those who may read all of it and for those who may not. Set already, it is left alone. */
export async function setIssueLetter(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const letter = await letterWordsOf(platform.db, issueId);
  for (const reader of [sampleReaders.stranger, sampleReaders.subscriber]) await letterFor(platform, letter, reader);
}

/** The newsletter among the kinds of editions. */
export const letterKind: IssueKind = {
  of: "issue",
  kind: "newsletter",
  name: "Newsletter",
  task: "set-issue-letter",
  suffix: "-letter.json",
  make: (platform, { id }) => setIssueLetter(platform, { issueId: id }),
  now: async (platform, { id }) => {
    const letter = await letterWordsOf(platform.db, id);
    const [forSubscribers, forOthers] = [
      await letterNow(platform, letter, sampleReaders.subscriber),
      await letterNow(platform, letter, sampleReaders.stranger),
    ];
    return {
      edition: forSubscribers ?? (await newestEdition(platform.db, "newsletter", { issueId: id })),
      current: Boolean(forSubscribers && forOthers),
    };
  },
};
