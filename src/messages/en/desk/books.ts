/** What a book says of its accessibility, and what is in a reader’s way. */
export const books = {
  conforms: "Conforms to EPUB Accessibility 1.1, WCAG 2.1 AA: Ace found nothing.",
  claimsNone: (why: string) => `Claims no standard of accessibility. ${why}`,
  noAce: "No Ace is set up here to look at it (ACE_COMMAND).",
  fault: (why: string) => `Ace could not be asked: ${why}`,
  /** What Ace says, which speaks English alone. */
  found: ({ place, says, rule }: { place: string; says: string; rule: string }) =>
    `${place ? `${place}: ` : ""}${says} (Ace${rule ? `, ${rule}` : ""})`,
  unsaid: "Ace says that the book fails, and does not say why.",
  noCover: "The cover has no description.",
  noLead: (headline: string) => `“${headline}”, its lead picture: has no description.`,
  noLanguage: ({ headline, language }: { headline: string; language: string }) => `“${headline}”: “${language}” is no language.`,
  amiss: ({ headline, what }: { headline: string; what: string }) => `“${headline}”, ${what}.`,
  noHead: (place: string) => `${place}: the table has neither a head row nor a head column.`,
  vague: ({ place, words }: { place: string; words: string }) => `${place}: the link “${words}” does not say where it leads.`,
};
