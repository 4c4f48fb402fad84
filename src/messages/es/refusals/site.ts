/** What the pages themselves will not show. */
export const site = {
  tooOften: "Demasiados intentos desde este lugar. Inténtelo de nuevo dentro de un cuarto de hora.",
  away: "La revista se está poniendo en orden. No se ha perdido nada; inténtelo de nuevo dentro de un minuto.",
  noRoom:
    "En este momento se le pide a la revista más de lo que puede atender. No se ha perdido nada; inténtelo de nuevo en unos segundos.",
  noSuchLanguage: "Esta revista no se publica en ese idioma.",
};
