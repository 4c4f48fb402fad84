import type { Promised } from "./offers.ts";

export type Terms = { termIssues: number; guaranteeDays: number; issuesPerYear: number; print: boolean };

/** What an offer may promise, made from its terms: a promise whose feature it does not grant is left out. */
export function whatsIncluded({ termIssues, guaranteeDays, issuesPerYear, print }: Terms): Promised[] {
  const perYear = termIssues === issuesPerYear;
  const all: (Promised | false)[] = [
    { promise: "issues-per-year", label: perYear ? `${termIssues} issues per year` : `${termIssues} issues`, detail: "You buy issues, not months. If one of ours is late, you lose nothing." },
    print && { promise: "print", label: "Optional print edition", detail: "Choose print and every issue also comes by post." },
    { promise: "digital", label: "Digital edition access", detail: "Every issue on the web, as a print view and as an EPUB." },
    { promise: "exclusive", label: "Exclusive subscriber content", detail: "Articles of each issue are written for subscribers alone." },
    { promise: "audio", label: "Audio provided for all articles", detail: "Read aloud by a synthetic voice that keeps your place in the text." },
    { promise: "archive", label: "Unlimited access to past issues", detail: "Back to the first, with a search that looks into every word." },
    { promise: "ad-free", label: "Ad-free", detail: "Not even our own advertisements." },
    guaranteeDays > 0 && { promise: "guarantee", label: `${guaranteeDays}-day money-back guarantee`, detail: "One button on your account page; all of it comes back." },
    { promise: "cancel", label: "Cancel anytime", detail: "One button, no letter, no questions. Paid issues still come." },
  ];
  return all.filter((one) => one !== false);
}
