import { allHouseAds } from "../../ads/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { isProxyUnconfigured, unconfiguredProxy } from "../../http/index.ts";
import { publishedSilent } from "../../narration/index.ts";
import { currentOffers } from "../../offers/index.ts";
import { type Platform, today } from "../../platform/index.ts";

/** What a magazine lacks before it can be sold and heard, in the words of the catalogue; `says` is told as it stands. */
export type ToDo =
  | { is: "about" | "offers" | "stripe" | "ads"; href: string }
  | { is: "unheard"; of: number; href: string }
  | { says: string };

/** Everything of that kind, each with the page that cures it. */
export async function stillToDo(platform: Platform): Promise<ToDo[]> {
  const { db, clock, settings } = platform;
  const publication = await publicationOf(db);
  const [{ more: unheard }, offers, ads] = await Promise.all([
    publishedSilent(platform, 0),
    currentOffers(db, today(clock, publication.timeZone)),
    allHouseAds(db),
  ]);
  return [
    ...(isProxyUnconfigured(platform) ? [{ says: unconfiguredProxy }] : []),
    ...(publication.about ? [] : [{ is: "about", href: "/desk/settings" } as const]),
    ...(offers.length > 0 ? [] : [{ is: "offers", href: "/desk/offers" } as const]),
    ...(settings.stripe || settings.demo ? [] : [{ is: "stripe", href: "/desk/refunds" } as const]),
    ...(unheard > 0 ? [{ is: "unheard", of: unheard, href: "/desk/narration#silent" } as const] : []),
    ...(ads.length > 0 ? [] : [{ is: "ads", href: "/desk/ads" } as const]),
  ];
}
