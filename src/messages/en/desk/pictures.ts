/** Pictures, and what is done with one of them. */
export const pictures = {
  crop: "Crop, focal point",
  said: "What is said of it",
  alt: "What it shows",
  caption: "Caption",
  credit: "Credit",
  unsaid: "nothing yet",
  editors:
    "In your piece you write its words as they suit the piece. These here, and where one looks first when it is cut, concern every place where it stands: an editor changes them.",
  /** The picture of one thing: a writer’s, a series’. */
  own: {
    title: "Picture",
    look: "What is said of it, and where one looks first when it is cut, is behind the picture.",
    none: "No picture",
    alt: "What the new picture shows",
    altHint: "For whoever does not see it.",
    altMissing: "Say what the picture shows.",
    file: "Picture (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB at most)",
    another: "Another picture (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB at most)",
  },
  ofWriter: (name: string) => `Picture of ${name}`,
  ofSeries: (name: string) => `Picture of the series “${name}”`,
  inBin: (place: string) => `${place} (in the bin)`,
};
