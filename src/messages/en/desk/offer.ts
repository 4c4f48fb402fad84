import { count, figure } from "../grammar.ts";

const them = (issues: number) => (issues === 1 ? "it" : "them");
const goneOut = (issues: number) => count(issues, { one: "one issue has", other: `${issues} issues have` });

/** The form of an offer. */
export const offer = {
  audiences: {
    everybody: "everybody",
    new: "those who subscribe for the first time",
    renewal: "those who have subscribed before",
    gift: "gifts",
    institution: "institutions, at the desk",
    "back issue": "a single issue",
  },
  /** In a column. */
  shortAudiences: {
    everybody: "everybody",
    new: "first time",
    renewal: "returning",
    gift: "gifts",
    institution: "institutions",
    "back issue": "a single issue",
  },
  sold: "What is sold",
  name: "Name",
  nameExample: "Print + digital",
  summary: "In one sentence",
  digital: "The digital edition",
  print: "The printed issue",
  forWhom: "For whom, and for how much",
  audience: "For",
  issues: "Issues",
  price: (currency: string) => `Price, ${currency}`,
  priceHint: "0 makes it a free trial, once for each person.",
  introPrice: "First term’s price, if another",
  introHint: "The consent says both.",
  promises: "Promises",
  promised: ({ days, renews, archive, ads }: { days: string; renews: boolean; archive: boolean; ads: boolean }) =>
    [
      days === "0" || days === "" ? "no money back" : `money back for ${days} days`,
      renews ? "renews by itself" : "ends by itself",
      archive ? "opens every issue" : "opens the issues of the term",
      ads ? "with our own ads" : "ad-free",
    ].join(", "),
  guaranteeDays: "Money back for, days",
  /** Said where the days are chosen: the money comes back whole, what has gone out does not. */
  loss: ({ issues, of, share }: { issues: number; of: number; share: string }) =>
    issues === 0
      ? "No money back, and so nothing to lose by it."
      : `At worst ${goneOut(issues)} gone out by the last day and ${issues === 1 ? "is" : "are"} kept, ${issues} of ${of} (${share} of the term), with all the money given back; printing and postage of ${them(issues)} are yours.`,
  renews: "After the term",
  renewsAuto: "renews by itself, announced before",
  renewsSeries: "ends by itself",
  grants: "Digital opens",
  grantsArchive: "every issue that appeared",
  grantsTerm: "the issues of the term",
  ads: "Our own advertisements are shown to these readers",
  tax: "Tax",
  taxed: ({ rate, inclusive }: { rate: string; inclusive: boolean }) =>
    `${rate || "0"} %, ${inclusive ? "within the price" : "added to it"}`,
  taxRate: "Tax, %",
  taxHint: "Countries with their own rate stand under Tax.",
  taxMode: "The tax",
  taxInclusive: "lies within the price",
  taxExclusive: "is added to it",
  further: "Premium, credit, grace, days",
  furthered: ({
    premium,
    credit,
    grace,
    opens,
    closes,
  }: {
    premium: string | undefined;
    credit: string;
    grace: string;
    opens: boolean;
    closes: boolean;
  }) =>
    [
      premium ? `with ${premium}` : "no premium",
      credit ? `bill me later after ${credit}` : "paid at once",
      grace && grace !== "0" ? `${grace} of grace` : "no grace",
      opens || closes ? "open between days" : "always open",
    ].join(", "),
  premium: "Premium",
  noPremium: "none",
  premiumLeft: ({ name, left }: { name: string; left: number }) => `${name} (${figure(left)} left)`,
  creditCopies: "Bill me later: copies before payment",
  creditHint: "Empty: not offered.",
  graceIssues: "Grace issues",
  graceHint: (most: number) =>
    `So many go on coming after the last one, 0 to ${most}. Whoever renews pays for those first: of 12 issues, 11 are then to come. Whoever does not owes nothing for them.`,
  opensOn: "Open from",
  closesOn: "Open to",
  changes: "A change is for orders from now on; what somebody ordered before keeps its issues, its access and its receipt.",
  save: "Save",
  another: "New offer",
};
