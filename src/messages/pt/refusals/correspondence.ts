/** Letters to the editor. */
export const correspondence = {
  unwanted: "Neste momento a revista não recebe cartas por este formulário.",
  tooOften: "Enviou cartas demais. Escreva de novo amanhã.",
  invalid: "Ainda falta alguma coisa à sua carta; veja abaixo.",
  noName: "Indique o nome com que pode ser publicada, em 100 caracteres no máximo.",
  noPlace: "Diga onde mora, em 100 caracteres no máximo.",
  noText: "Escreva a sua carta.",
  tooLong: "Numa carta cabem 6000 caracteres; abrevie-a.",
  noConsent: "Só nos serve uma carta que possa ser publicada.",
  linkOver: "Este link já não é válido. Envie de novo a sua carta, a partir da mesma página.",
};
