/** Letters to the editor. */
export const correspondence = {
  unwanted: "De momento la revista no recibe cartas por este formulario.",
  tooOften: "Ha enviado demasiadas cartas. Escriba de nuevo mañana.",
  invalid: "A su carta todavía le falta algo; véalo más abajo.",
  noName: "Indique el nombre con el que puede publicarse, en 100 caracteres como máximo.",
  noPlace: "Diga dónde vive, en 100 caracteres como máximo.",
  noText: "Escriba su carta.",
  tooLong: "En una carta caben 6000 caracteres; acórtela.",
  noConsent: "Solo nos sirve una carta que se pueda publicar.",
  linkOver: "Este enlace ya no es válido. Envíe su carta de nuevo desde la misma página.",
};
