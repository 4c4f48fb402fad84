import { ar } from "./ar/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { de } from "./de/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { nl } from "./nl/index.ts";
import { pt } from "./pt/index.ts";

/**
 * The languages beside English, by tag, each with what reads it; one that is added here is spoken wherever a magazine is in it. In a
 * bundle each is a file of its own, read when it is first spoken: bin/build.js puts that in the place of this file.
 */
export const others: Readonly<Record<string, () => Catalogue>> = {
  ar: () => ar,
  de: () => de,
  es: () => es,
  fr: () => fr,
  nl: () => nl,
  pt: () => pt,
};
