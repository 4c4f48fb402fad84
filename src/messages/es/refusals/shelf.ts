import { articles } from "../grammar.ts";

/** What a reader saves for later. */
export const shelf = {
  full: (most: number) => `Ha guardado ${articles(most)}, que es el máximo. Quite antes alguno.`,
  placeUnreadable: "Aquí no hay ninguna posición de un artículo.",
};
