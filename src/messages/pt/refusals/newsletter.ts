/** The newsletter’s own page. */
export const newsletter = {
  tooOften: "Tentativas demais. Espere uma hora e veja se a mensagem está entre os e-mails indesejados.",
  linkOver: "Este link já não é válido. Peça o boletim de novo; é um instante.",
};
