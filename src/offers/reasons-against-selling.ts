import type { Offer } from "./offers.ts";

type Terms = Pick<
  Offer,
  "editions" | "audience" | "termIssues" | "price" | "introPrice" | "renews" | "creditCopies" | "opensOn" | "closesOn"
>;

/** Every reason why an offer cannot be sold like this, by field; empty where it can. */
export function reasonsAgainstSelling(offer: Terms): Record<string, string> {
  const { editions, audience, termIssues, price, introPrice, renews, creditCopies, opensOn, closesOn } = offer;
  const free = price.amount === 0;
  return {
    ...(editions.length === 0 && { digital: "An offer has the digital edition, the printed one, or both." }),
    ...(audience === "back issue" && termIssues !== 1 && { termIssues: "A single issue is one issue." }),
    ...(audience === "back issue" && renews === "auto" && { renews: "A single issue ends by itself." }),
    ...(introPrice && introPrice.amount >= price.amount && { introPrice: "The first term’s price is lower than the later one’s." }),
    ...(free && audience === "gift" && { price: "A gift costs its giver something." }),
    ...(free && creditCopies !== null && { creditCopies: "What costs nothing has no invoice." }),
    ...(opensOn && closesOn && closesOn < opensOn && { closesOn: "It would end before it begins." }),
  };
}
