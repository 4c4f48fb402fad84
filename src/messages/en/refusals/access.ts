import { count } from "../grammar.ts";

const articles = (number: number) => count(number, { one: "1 article", other: `${number} articles` });

/** What may be read without a subscription. */
export const access = {
  between: ({ least, most }: { least: number; most: number }) => `A whole number from ${least} to ${most}.`,
  unusable: "One of the numbers cannot stand; see beside it.",
  notGiven: "Only who reads an article by a subscription can give it away, and what everybody may read needs no link.",
  giftsUsed: (aMonth: number) =>
    aMonth === 0
      ? "No articles can be given by a link at the moment."
      : `You have given ${articles(aMonth)} this month, which is as many as a month has.`,
  giftUnknown: "No article was given by this link.",
  giftOver: "This link has ended. The article itself is still here; who gave it may be able to give it again.",
  meterUsed: (aMonth: number) =>
    aMonth === 0
      ? "No articles are open without a subscription at the moment."
      : `You have read ${articles(aMonth)} this month, which is as many as are open without a subscription.`,
};
