/** What a reader saves for later. */
export const shelf = {
  full: (most: number) => `You have saved ${most} pieces, which is as many as are kept. Take one out first.`,
  placeUnreadable: "No place in an article stands in this.",
};
