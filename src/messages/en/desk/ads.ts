/** House ads, at the desk. */
export const ads = {
  startsOn: "Runs from (empty: at once)",
  endsOn: "until, that day with it (empty: for good)",
};
