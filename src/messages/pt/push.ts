/** Word of a new issue by the browser: the settings of it, and what it says. */
export const push = {
  title: "Números novos",
  says: "Este navegador pode avisar quando sair um número novo, mesmo sem nenhuma página nossa aberta. O aviso passa, cifrado, pelo serviço de quem faz o navegador, e não diz nada sobre quem lê.",
  ask: "Receber avisos de números novos",
  withdraw: "Deixar de receber avisos",
  isOn: "Este navegador avisa quando sai um número novo.",
  isOff: "Este navegador não avisa quando sai um número novo.",
  forbidden: "O seu navegador não o permite neste site. Pode ser permitido nas opções do navegador.",
  failed: "Não funcionou. Tente de novo.",
  newIssue: ({ number, theme }: { number: number; theme: string }) =>
    theme ? `Saiu o número ${number}: ${theme}` : `Saiu o número ${number}`,
};
