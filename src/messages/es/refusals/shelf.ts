import { articles } from "../grammar.ts";

/** What a reader saves for later. */
export const shelf = {
  full: (most: number) => `Ha guardado ${articles(most)}, que son los que caben. Quite antes alguno.`,
  placeUnreadable: "Aquí no hay ninguna posición de un artículo.",
};
