import { termsIn } from "../../offers/index.ts";
import type { AdWords } from "../../editorial/index.ts";

/** The form of an offer, filled in by what the advertisement promised; its price it did not say. */
export function offerOfAd({ headline, text, included }: AdWords): { values: Record<string, string>; unkept: string[] } {
  const { termIssues, guaranteeDays, print, digital, archive, adFree, unkept } = termsIn(included);
  const yes = (is: boolean) => (is ? "yes" : "");
  return {
    values: {
      name: headline,
      summary: text,
      digital: yes(digital),
      print: yes(print),
      grants: archive ? "archive" : "term",
      ads: yes(!adFree),
      price: "",
      guaranteeDays: String(guaranteeDays ?? 0),
      ...(termIssues !== undefined && { termIssues: String(termIssues) }),
    },
    unkept,
  };
}
