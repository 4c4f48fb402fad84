import { whatsIncluded } from "../circulation/index.ts";

const terms = { termIssues: 24, guaranteeDays: 60 };

/** The nine promises, made from the terms both offers share. */
export const promises = whatsIncluded({ ...terms, issuesPerYear: 24, print: true });

const base = { ...terms, taxRate: 1000, renews: "auto" as const, included: promises };

export const demoOffers = [
  { ...base, keyCode: "digital", name: "Digital", summary: "Every issue on any screen, read or heard, for a year of issues.", editions: ["digital" as const], price: { amount: 4800, currency: "EUR" }, position: 1 },
  { ...base, keyCode: "print", name: "Print + digital", summary: "The printed issue in your letter box twice a month, and everything digital.", editions: ["print" as const, "digital" as const], price: { amount: 9600, currency: "EUR" }, position: 2 },
];
