/** Drafts that were deleted, and may be brought back. */
export const bin = {
  title: "Bin",
  says: (days: number) =>
    `Drafts that were deleted. Each can be brought back for ${days} days; then it is gone, with its versions, comments, suggestions and private links. Its pictures stay in their room.`,
  none: "Nothing lies in the bin.",
  headline: "Headline",
  deleted: "Deleted",
  gone: "Gone on",
  restore: "Bring it back",
  restoreThat: (headline: string) => `Bring it back: “${headline}”`,
  delete: "Delete",
  deleteTitle: (headline: string) => `Delete “${headline}”`,
  back: "Back to the article",
  happens: (days: number) => [
    `It goes into the bin, and stands in no list, board or search of the desk. For ${days} days it can be brought back from there, as it is now.`,
    "Then it is gone, with its versions, comments, suggestions and private links. Its pictures stay in their room.",
  ],
  closed: "Private links to it open nothing any more while it lies there.",
  linked: (headlines: string) => `These lead to it, and would lead nowhere: ${headlines}.`,
  toBin: "Into the bin",
  binned: "The draft lies in the bin. It can be brought back from there.",
  restored: "The draft is back, as it was.",
};
