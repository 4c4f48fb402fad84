/** Words to be written over. The document knows the same, so that none of them is published (marks.test.ts holds them together). */
export const placeholders = {
  bold: "words in bold",
  italic: "words in italics",
  link: "words of the link",
  address: "https://",
  pull: "words to pull out",
  box: "words of the box",
  boxTitle: "Title of the box",
  note: "the note",
} as const;
