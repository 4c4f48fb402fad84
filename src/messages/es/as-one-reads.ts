/** How a reader likes to read: the form of it, and what its choices are called. */
export const asOneReads = {
  title: "Ajustes de lectura",
  says: "Se guardan en este navegador durante un año, sin necesidad de una cuenta. Nadie anota quién lee ni de qué manera.",
  size: "Tamaño de la letra",
  sizes: { usual: "Normal", small: "Pequeño", large: "Grande", larger: "Más grande", largest: "Muy grande" },
  face: "Tipo de letra",
  faces: { usual: "El de la revista", serif: "Con serifas", sans: "Sin serifas", dyslexia: "Para dislexia" },
  measure: "Largo de las líneas",
  measures: { usual: "Normal", narrow: "Corto", wide: "Largo" },
  shade: "Colores",
  shades: { usual: "Los del sistema", light: "Claros", dark: "Oscuros", sepia: "Sepia" },
  flow: "Leer un número como un libro",
  flows: { usual: "Por páginas", scroll: "En una sola página larga" },
  places: "Dónde dejó de leer",
  kept: { usual: "Se guarda en este navegador y, con la sesión iniciada, en su cuenta", off: "No se guarda" },
  read: "Leer así",
  tryIt: "Así se ve",
  sample:
    "El transbordador que cruza al anochecer no lleva más luces que las suyas, y quienes esperan en el muelle lo reconocen por el hueco que abre en la fila de ventanas de la otra orilla. Nunca llega tarde. Solo que, a veces, no está.",
};
