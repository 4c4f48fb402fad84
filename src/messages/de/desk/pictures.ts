import { figure } from "../grammar.ts";
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
  room: {
    title: "Bilder",
    asFileSays: "wie die Datei sagt",
    files: "Bilder, eines oder mehrere (JPEG, PNG, WebP, AVIF, GIF, TIFF; zusammen höchstens 40 MB)",
    ofSeveral: "Bei mehreren hinterher bei jedem einzeln.",
    undescribed: "noch nicht gesagt, was zu sehen ist",
    add: "Hinzufügen",
    newest: "Die neuesten zuerst",
    find: "Name, Beschreibung, Bildunterschrift oder Bildnachweis",
    uncredited: "noch ohne Bildnachweis",
    nonesYet: "Es gibt noch kein Bild.",
  },
  choice: {
    none: "keines",
    another: "Ein anderes Bild",
    choose: "Bild wählen",
    findBy: "Suchen nach Name, Beschreibung, Bildunterschrift oder Bildnachweis",
    find: "Suchen",
    nothing: "Kein Bild passt dazu.",
    shown: ({ from, to, total }) => `${figure(from)} bis ${figure(to)} von ${figure(total)}`,
    newer: "Neuere",
    older: "Ältere",
  },
  inBin: (place) => `${place} (im Papierkorb)`,
};
