/** What others suggest to a text. */
export const suggestions = {
  lost: "The text was changed elsewhere since, and these suggestions no longer have a place in it. Nothing else is lost; what is still wanted is suggested again.",
  somebody: "somebody",
};
