import type { AdReaders } from "../ads/index.ts";
import type { Access } from "../editorial/index.ts";

/** Who asks: nobody, somebody signed in, with what their subscriptions grant. */
export type Reader = {
  signedIn: boolean;
  staff: boolean;
  issues: "all" | readonly number[];
  adFree: boolean;
  /** Had a subscription before: other offers are theirs. */ returning?: boolean | undefined;
  institution?: { id: string; way: "range" | "domain" | "seat" } | undefined;
};

export type Decision = {
  view: "whole" | "opening";
  ads: boolean;
  because: string;
  /** The page alone is open: no recording, print view or book. */ textAlone?: true;
};

export const stranger: Reader = { signedIn: false, staff: false, issues: [], adFree: false };

/** May this reader read this article, whole or its opening, with ads? It stands in front of every exit. */
export function decide(reader: Reader, article: { access: Access; issue: { wholeNumber: number } | null }): Decision {
  const ads = !reader.adFree;
  const whole = (because: string): Decision => ({ view: "whole", ads, because });
  if (reader.staff) return { view: "whole", ads: false, because: "staff" };
  if (article.access === "open") return whole("open to everybody");
  if (reader.issues === "all") return whole(reader.institution ? "an institution’s reader" : "subscriber");
  if (article.access === "registered" && reader.signedIn) return whole("signed in");
  const number = article.issue?.wholeNumber;
  if (number !== undefined && reader.issues.includes(number)) return whole("an issue of a paid term");
  return { view: "opening", ads, because: article.access === "registered" ? "not signed in" : "no subscription" };
}

/** What opens the text of one article to who has no right to it otherwise; what is open already stays as it is. */
export const openedBy = (decision: Decision, because: "a gift link" | "the meter"): Decision =>
  decision.view === "whole" ? decision : { view: "whole", ads: decision.ads, because, textAlone: true };

/** Whether the magazine's own advertisements are shown to them. */
export const withAds = ({ adFree, staff }: Reader): boolean => !adFree && !staff;

/** Whose ads they see: who has or had something of the magazine's is a customer. */
export const adReadersOf = ({ returning, issues }: Reader): AdReaders =>
  returning || issues === "all" || issues.length > 0 ? "customers" : "everybody";

/** Readers of one class see the same bytes at every address: the key of the page cache. */
export function classOf(reader: Reader): string {
  if (reader.staff) return "staff";
  if (!reader.signedIn) return reader.issues === "all" ? "institution" : "stranger";
  // few are anything but the first: with ads, or reading through an institution and never a subscriber
  if (reader.issues === "all") return `subscriber${reader.adFree ? "" : "-with-ads"}${reader.returning ? "" : "-first"}`;
  // a running term that opens its own issues alone may be without ads
  const ads = `${reader.adFree ? "-ad-free" : ""}${reader.returning ? "-returning" : ""}`;
  return (reader.issues.length > 0 ? `issues-${reader.issues.join(".")}` : "registered") + ads;
}
