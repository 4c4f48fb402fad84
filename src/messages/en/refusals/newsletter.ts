/** The newsletter’s own page. */
export const newsletter = {
  tooOften: "That was often. Wait an hour, and look whether the letter lies among the unwanted ones.",
  linkOver: "This link is not valid any more. Ask for the newsletter again; it takes a line.",
};
