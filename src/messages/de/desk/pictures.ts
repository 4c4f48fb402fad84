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
  own: {
    title: "Bild",
    look: "Was über das Bild gesagt wird und wohin man zuerst sieht, wenn es beschnitten wird, steht hinter dem Bild.",
    none: "Kein Bild",
    alt: "Was das neue Bild zeigt",
    altHint: "Für alle, die es nicht sehen.",
    altMissing: "Sagen Sie, was das Bild zeigt.",
    file: "Bild (JPEG, PNG, WebP, AVIF, GIF, TIFF; höchstens 40 MB)",
    another: "Ein anderes Bild (JPEG, PNG, WebP, AVIF, GIF, TIFF; höchstens 40 MB)",
  },
  ofWriter: (name) => `Bild von ${name}`,
  ofSeries: (name) => `Bild der Serie „${name}“`,
  inBin: (place) => `${place} (im Papierkorb)`,
};
