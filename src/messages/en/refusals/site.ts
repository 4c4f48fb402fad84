/** What the pages themselves will not show. */
export const site = {
  tooOften: "That was too often from this place. Try again in a quarter of an hour.",
  away: "The magazine is being put in order. Nothing was lost; try again in a minute.",
  noSuchLanguage: "This magazine is not spoken in that language.",
};
