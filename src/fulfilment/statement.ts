import { type PrintRun, delivered } from "./print-run.ts";

/** What the yearly statement of ownership asks of one issue; all numbers are copies. */
export type IssueCirculation = PrintRun & {
  /** Posted inside the county of publication, paid and free; the rest of the subscriptions is posted outside it. */
  inCounty: number;
  inCountyFree: number;
  /** Subscribers who pay for the digital edition and get no printed one. */
  digitalOnly: number;
};

/**
 * The lines of PS Form 3526, item 15 and 16, as the form numbers them, and in its words: it is a form of the
 * United States, and is filed in English whatever the desk speaks. Lines 15a to 15h are copies, 15i and
 * 16d are parts of one. 15h is 15a by construction: what was delivered and not given out is office,
 * left over and spoilt.
 */
type StatementLine = { line: string; says: string; value: number; isShare?: true };

export function statementLines(issue: IssueCirculation): StatementLine[] {
  const returned = issue.returned ?? 0;
  const paidPost = issue.subscriptions - issue.subscriptionComps;
  const inCounty = Math.min(issue.inCounty, paidPost);
  const inCountyFree = Math.min(issue.inCountyFree, issue.subscriptionComps);
  const dealers = issue.draw - returned + issue.bulk;
  const paid = paidPost + dealers;
  const free = issue.subscriptionComps + issue.comps;
  const distributed = paid + free;
  const total = delivered(issue);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return [
    { line: "15a", says: "Total number of copies (net press run)", value: total },
    { line: "15b1", says: "Paid, mailed outside the county", value: paidPost - inCounty },
    { line: "15b2", says: "Paid, mailed in the county", value: inCounty },
    { line: "15b3", says: "Paid outside the mails: dealers, newsstands, counter sales", value: dealers },
    { line: "15b4", says: "Paid, by other classes of mail", value: 0 },
    { line: "15c", says: "Total paid distribution", value: paid },
    { line: "15d1", says: "Free or nominal rate, mailed outside the county", value: issue.subscriptionComps - inCountyFree },
    { line: "15d2", says: "Free or nominal rate, mailed in the county", value: inCountyFree },
    { line: "15d3", says: "Free or nominal rate, by other classes of mail", value: 0 },
    { line: "15d4", says: "Free or nominal rate, outside the mail", value: issue.comps },
    { line: "15e", says: "Total free distribution", value: free },
    { line: "15f", says: "Total distribution", value: distributed },
    { line: "15g", says: "Copies not distributed: office, left over, spoiled, returned", value: total - distributed },
    { line: "15h", says: "Total", value: total },
    { line: "15i", says: "Percent paid", value: share(paid, distributed), isShare: true },
    { line: "16a", says: "Paid electronic copies", value: issue.digitalOnly },
    { line: "16b", says: "Total paid print copies and paid electronic copies", value: paid + issue.digitalOnly },
    { line: "16c", says: "Total print distribution and paid electronic copies", value: distributed + issue.digitalOnly },
    {
      line: "16d",
      says: "Percent paid, both print and electronic",
      value: share(paid + issue.digitalOnly, distributed + issue.digitalOnly),
      isShare: true,
    },
  ];
}

/** The average of a year's issues, rounded as the form wants it; sums are made of the rounded lines, so that they still sum. */
export function averageIssue(issues: readonly IssueCirculation[]): IssueCirculation | undefined {
  const [first] = issues;
  if (!first) return undefined;
  const mean = (of: (issue: IssueCirculation) => number) => Math.round(issues.reduce((sum, issue) => sum + of(issue), 0) / issues.length);
  return {
    wholeNumber: first.wholeNumber,
    subscriptions: mean((i) => i.subscriptions),
    subscriptionComps: mean((i) => i.subscriptionComps),
    draw: mean((i) => i.draw),
    returned: mean((i) => i.returned ?? 0),
    bulk: mean((i) => i.bulk),
    comps: mean((i) => i.comps),
    office: mean((i) => i.office),
    spoilageRate: 0,
    printed: mean(delivered),
    inCounty: mean((i) => i.inCounty),
    inCountyFree: mean((i) => i.inCountyFree),
    digitalOnly: mean((i) => i.digitalOnly),
  };
}
