import { articles } from "../grammar.ts";

/** What a reader saves for later. */
export const shelf = {
  full: (most: number) => `Já guardou ${articles(most)}, que é o máximo. Retire um primeiro.`,
  placeUnreadable: "Não há aqui nenhum lugar de um artigo.",
};
