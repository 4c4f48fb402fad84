import type { Promised } from "../circulation/index.ts";

/** The nine promises, word for word, and what keeps each. */
export const promises: Promised[] = [
  { promise: "issues-per-year", label: "24 issues per year", detail: "You buy issues, not months. If one of ours is late, you lose nothing." },
  { promise: "print", label: "Optional print edition", detail: "Choose print + digital and every issue also comes by post." },
  { promise: "digital", label: "Digital edition access", detail: "Every issue on the web, as a print view and as an EPUB." },
  { promise: "exclusive", label: "Exclusive subscriber content", detail: "About half of each issue is written for subscribers alone." },
  { promise: "audio", label: "Audio provided for all articles", detail: "Read aloud by a synthetic voice that keeps your place in the text." },
  { promise: "archive", label: "Unlimited access to past issues", detail: "Back to the first, with a search that looks into every word." },
  { promise: "ad-free", label: "Ad-free", detail: "Not even our own advertisements." },
  { promise: "guarantee", label: "60-day money-back guarantee", detail: "One button on your account page; all of it comes back." },
  { promise: "cancel", label: "Cancel anytime", detail: "One button, no letter, no questions. Paid issues still come." },
];

const base = { termIssues: 24, taxRate: 1000, guaranteeDays: 60, renews: "auto" as const, included: promises };

export const demoOffers = [
  { ...base, keyCode: "digital", name: "Digital", summary: "Every issue on any screen, read or heard, for a year of issues.", editions: ["digital" as const], price: { amount: 4800, currency: "EUR" }, position: 1 },
  { ...base, keyCode: "print", name: "Print + digital", summary: "The printed issue in your letter box twice a month, and everything digital.", editions: ["print" as const, "digital" as const], price: { amount: 9600, currency: "EUR" }, position: 2 },
];
