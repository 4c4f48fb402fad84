import type { Messages } from "../../catalogue.ts";

export const pictures: Messages["desk"]["pictures"] = {
  crop: "Ausschnitt, Fokuspunkt",
  said: "Angaben zum Bild",
  alt: "Was zu sehen ist",
  caption: "Bildunterschrift",
  credit: "Bildnachweis",
  unsaid: "noch nichts",
  editors:
    "In Ihrem Beitrag formulieren Sie die Angaben so, wie sie dort passen. Was hier steht, und der Punkt, auf den man beim Zuschneiden zuerst sieht, gilt überall, wo das Bild steht: Das ändert die Redaktion.",
  inBin: (place) => `${place} (im Papierkorb)`,
};
