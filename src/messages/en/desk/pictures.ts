import { figure } from "../grammar.ts";
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
  /** The room of all pictures, and the choice of one of them. */
  room: {
    title: "Pictures",
    asFileSays: "as the file says",
    files: "Pictures, one or several (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB together at most)",
    ofSeveral: "Of several, each says its own afterwards.",
    undescribed: "not said yet what it shows",
    add: "Add",
    newest: "Newest first",
    find: "Name, description, caption or credit",
    uncredited: "nobody’s yet: it has no credit",
    nonesYet: "There is no picture yet.",
  },
  choice: {
    none: "none",
    another: "Another picture",
    choose: "Choose a picture",
    findBy: "Find by name, description, caption or credit",
    find: "Find",
    nothing: "No picture is like this.",
    shown: ({ from, to, total }: { from: number; to: number; total: number }) => `${figure(from)} to ${figure(to)} of ${figure(total)}`,
    newer: "Newer ones",
    older: "Older ones",
  },
  inBin: (place: string) => `${place} (in the bin)`,
};
