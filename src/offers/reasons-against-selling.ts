import { type Messages, says as saysOf } from "../messages/index.ts";
import type { Words } from "../values/index.ts";
import type { Offer } from "./offers.ts";

const says = (say: (m: Messages["desk"]["against"]["offers"]) => string): Words => saysOf((m) => say(m.desk.against.offers));

type Terms = Pick<
  Offer,
  "editions" | "audience" | "termIssues" | "price" | "introPrice" | "renews" | "creditCopies" | "opensOn" | "closesOn"
>;

/** Every reason why an offer cannot be sold like this, by field; empty where it can. */
export function reasonsAgainstSelling(offer: Terms): Record<string, Words> {
  const { editions, audience, termIssues, price, introPrice, renews, creditCopies, opensOn, closesOn } = offer;
  const free = price.amount === 0;
  return {
    ...(editions.length === 0 && { digital: says((m) => m.noEdition) }),
    ...(audience === "back issue" && termIssues !== 1 && { termIssues: says((m) => m.single) }),
    ...(audience === "back issue" && renews === "auto" && { renews: says((m) => m.singleEnds) }),
    ...(introPrice && introPrice.amount >= price.amount && { introPrice: says((m) => m.intro) }),
    ...(free && audience === "gift" && { price: says((m) => m.freeGift) }),
    ...(free && creditCopies !== null && { creditCopies: says((m) => m.freeInvoice) }),
    ...(opensOn && closesOn && closesOn < opensOn && { closesOn: says((m) => m.ends) }),
  };
}
