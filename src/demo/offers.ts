import { type OfferTerms, usualTerms, whatsIncluded } from "../offers/index.ts";

const terms = { termIssues: 24, guaranteeDays: 60 };

/** The nine promises: what the offer with print includes. */
export const promises = whatsIncluded({ ...terms, language: "en", issuesPerYear: 24, print: true });

const base = { ...usualTerms, ...terms, taxRate: 1000, renews: "auto" as const };
const euros = (amount: number) => ({ amount: amount * 100, currency: "EUR" });
const digital = ["digital" as const];
const both = ["print" as const, "digital" as const];

/** What comes with the offer for those who come back. */
export const demoPremium = { name: "A linen bag with the heron on it", description: "Woven in Halmouth, printed by hand.", stock: 40 };

export const demoOffers: OfferTerms[] = [
  {
    ...base,
    keyCode: "digital",
    name: "Digital",
    summary: "Every issue on any screen, read or heard, for a year of issues.",
    editions: digital,
    price: euros(48),
    position: 1,
  },
  {
    ...base,
    keyCode: "print",
    name: "Print + digital",
    summary: "The printed issue in your letter box twice a month, and everything digital.",
    editions: both,
    price: euros(96),
    creditCopies: 3,
    position: 2,
  },
  {
    ...base,
    keyCode: "taste",
    name: "Two issues to try",
    summary: "The next two issues, digitally. No card, and it ends by itself.",
    editions: digital,
    price: euros(0),
    position: 3,
    termIssues: 2,
    guaranteeDays: 0,
    renews: "series" as const,
    audience: "new" as const,
    grants: "term" as const,
    adFree: false,
  },
  {
    ...base,
    keyCode: "welcome-back",
    name: "Welcome back",
    summary: "Print and digital for those who have been with us, the first year for less.",
    editions: both,
    price: euros(96),
    introPrice: euros(72),
    audience: "renewal",
    position: 4,
  },
  {
    ...base,
    keyCode: "library",
    name: "For libraries and companies",
    summary: "Print and digital, for everybody who reads from your house.",
    editions: both,
    price: euros(240),
    guaranteeDays: 0,
    audience: "institution",
    position: 5,
  },
  {
    ...base,
    keyCode: "one-digital",
    name: "digital",
    summary: "One issue on any screen, and it stays yours.",
    editions: digital,
    price: euros(4),
    termIssues: 1,
    guaranteeDays: 0,
    renews: "series",
    audience: "back issue",
    grants: "term",
    adFree: false,
    position: 6,
  },
  {
    ...base,
    keyCode: "one-print",
    name: "printed",
    summary: "One printed issue, and the same on any screen.",
    editions: both,
    price: euros(9),
    termIssues: 1,
    guaranteeDays: 0,
    renews: "series",
    audience: "back issue",
    grants: "term",
    adFree: false,
    position: 7,
  },
];
