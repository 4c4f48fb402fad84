/** What the fullest offer promises, word for word. */
export const ninePromises = [
  "24 issues per year",
  "Optional print edition",
  "Digital edition access",
  "Exclusive subscriber content",
  "Audio provided for all articles",
  "Unlimited access to past issues",
  "Ad-free",
  "60-day money-back guarantee",
  "Cancel anytime",
];
