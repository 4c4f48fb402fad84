/** What the pages themselves will not show. */
export const site = {
  tooOften: "That was too often from this place. Try again in a quarter of an hour.",
  away: "The magazine is being put in order. Nothing was lost; try again in a minute.",
  noRoom: "More is being asked of the magazine at this moment than it can answer. Nothing was lost; try again in a few seconds.",
  noSuchLanguage: "This magazine is not spoken in that language.",
};
