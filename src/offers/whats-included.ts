import type { Promised } from "./offers.ts";

type Terms = {
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

/** What an offer may promise, made from its terms: a promise whose feature it does not grant is left out. */
export function whatsIncluded({
  termIssues,
  guaranteeDays,
  issuesPerYear,
  print,
  digital = true,
  archive = true,
  adFree = true,
  premium,
}: Terms): Promised[] {
  const count = termIssues === 1 ? "1 issue" : `${termIssues} issues`;
  const all: (Promised | false | undefined | "")[] = [
    {
      promise: "issues-per-year",
      label: termIssues === issuesPerYear ? `${count} per year` : count,
      detail: "You buy issues, not months. If one of ours is late, you lose nothing.",
    },
    print && {
      promise: "print",
      label: digital ? "Optional print edition" : "Print edition",
      detail: digital ? "With print, every issue also comes by post." : "Every issue comes by post.",
    },
    digital && { promise: "digital", label: "Digital edition access", detail: "Every issue on the web, as a print view and as an EPUB." },
    digital && {
      promise: "exclusive",
      label: "Exclusive subscriber content",
      detail: "Articles of each issue are written for subscribers alone.",
    },
    digital && {
      promise: "audio",
      label: "Audio provided for all articles",
      detail: "Read aloud by a synthetic voice that keeps your place in the text.",
    },
    digital &&
      archive && {
        promise: "archive",
        label: "Unlimited access to past issues",
        detail: "Back to the first, with a search that looks into every word.",
      },
    digital && adFree && { promise: "ad-free", label: "Ad-free", detail: "Not even our own advertisements." },
    premium && { promise: "premium", label: premium, detail: "Sent to you with the order, while there are some left." },
    guaranteeDays > 0 && {
      promise: "guarantee",
      label: `${guaranteeDays}-day money-back guarantee`,
      detail: "One button on your account page; all of it comes back.",
    },
    { promise: "cancel", label: "Cancel anytime", detail: "One button, no letter, no questions. Paid issues still come." },
  ];
  return all.filter((one) => one !== false && one !== undefined && one !== "");
}
