import { messagesIn } from "../messages/index.ts";
import type { Promised } from "./offers.ts";

type Terms = {
  language: string;
  termIssues: number;
  guaranteeDays: number;
  issuesPerYear: number;
  /** Whether the printed issue is part of the offer. */
  print: boolean;
  digital?: boolean;
  /** Whether every issue that appeared is open, or those of the term alone. */
  archive?: boolean;
  adFree?: boolean;
  premium?: string | undefined;
};

/** What an offer may promise, made from its terms and said in the magazine's language: a promise whose feature it does not grant is left out. */
export function whatsIncluded({
  language,
  termIssues,
  guaranteeDays,
  issuesPerYear,
  print,
  digital = true,
  archive = true,
  adFree = true,
  premium,
}: Terms): Promised[] {
  const m = messagesIn(language).offers.promises;
  const all: (Promised | false | undefined | "")[] = [
    {
      promise: "issues-per-year",
      label: termIssues === issuesPerYear ? m.perYear(termIssues) : m.issues(termIssues),
      detail: m.owed,
    },
    print && { promise: "print", label: digital ? m.printOption : m.print, detail: digital ? m.alsoByPost : m.byPost },
    digital && { promise: "digital", label: m.digital, detail: m.onTheWeb },
    digital && { promise: "exclusive", label: m.exclusive, detail: m.forSubscribers },
    digital && { promise: "audio", label: m.audio, detail: m.readAloud },
    digital && archive && { promise: "archive", label: m.archive, detail: m.wholeArchive },
    digital && adFree && { promise: "ad-free", label: m.adFree, detail: m.notOurs },
    premium && { promise: "premium", label: premium, detail: m.premium },
    guaranteeDays > 0 && { promise: "guarantee", label: m.guarantee(guaranteeDays), detail: m.allBack },
    { promise: "cancel", label: m.cancel, detail: m.oneButton },
  ];
  return all.filter((one) => one !== false && one !== undefined && one !== "");
}
