import { type HouseAd, type AdPlace } from "../../ads/index.ts";
import { termsIn } from "../../offers/index.ts";
import type { AdWords } from "../../editorial/index.ts";
import { adPlaces } from "./ads-page.tsx";
import { firstOf } from "../../values/index.ts";

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

/** Where its words are shown, to be saved or moved: the first place for everybody that has no ad, or the end of articles. */
export const placeFor = (ads: readonly HouseAd[]): AdPlace =>
  adPlaces.find(
    ({ slot, readers, nth }) => readers === "everybody" && nth === 0 && !ads.some((ad) => ad.slot === slot && ad.readers === readers),
  ) ?? firstOf(adPlaces);
