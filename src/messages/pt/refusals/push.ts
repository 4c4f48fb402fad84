/** Word of a new issue by the browser. */
export const push = {
  invalid: "O seu navegador não deu nenhum endereço para onde avisar. Tente de novo, ou use outro navegador.",
  tooOften: "Tentativas demais. Tente de novo dentro de uma hora.",
};
