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
  inBin: (place: string) => `${place} (in the bin)`,
};
