/** How a reader likes to read: the form of it, and what its choices are called. */
export const asOneReads = {
  title: "Reading settings",
  says: "Kept in this browser for a year, without an account. Nobody counts who reads how.",
  size: "Size of type",
  sizes: { usual: "Usual", small: "Small", large: "Large", larger: "Larger", largest: "Largest" },
  face: "Face",
  faces: { usual: "The magazine’s", serif: "Serif", sans: "Without serifs", dyslexia: "For dyslexia" },
  measure: "Length of lines",
  measures: { usual: "Usual", narrow: "Short", wide: "Long" },
  shade: "Colours",
  shades: { usual: "The system’s", light: "Light", dark: "Dark", sepia: "Sepia" },
  flow: "An issue read as a book",
  flows: { usual: "In pages", scroll: "As one long page" },
  places: "Where you stopped reading",
  kept: { usual: "Kept in this browser, and in your account while you are signed in", off: "Not kept" },
  read: "Read like this",
  tryIt: "How it looks",
  sample:
    "The ferry that crosses at dusk carries no lights but its own, and those who wait on the quay can tell it by the gap it makes in the row of windows on the other side. It is never late. It is only sometimes not there.",
};
