/** What the pages themselves will not show. */
export const site = {
  tooOften: "Tentativas demais a partir deste lugar. Tente de novo dentro de um quarto de hora.",
  away: "A revista está em manutenção. Nada se perdeu; tente de novo dentro de um minuto.",
  noRoom: "Neste momento pede-se à revista mais do que ela consegue atender. Nada se perdeu; tente de novo dentro de alguns segundos.",
  noSuchLanguage: "Esta revista não se publica nesse idioma.",
};
