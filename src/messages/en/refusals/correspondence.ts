/** Letters to the editor. */
export const correspondence = {
  unwanted: "The magazine takes no letters by this form at the moment.",
  tooOften: "That was often. Write again tomorrow.",
  invalid: "Something is still missing from your letter; see below.",
  noName: "Give the name under which it may be printed, in 100 characters at most.",
  noPlace: "Say where you live, in 100 characters at most.",
  noText: "Write your letter.",
  tooLong: "A letter holds 6,000 characters; shorten it.",
  noConsent: "We can only use a letter that may be printed.",
  linkOver: "This link is not valid any more. Send your letter again; the page still knows how.",
};
