import type { Messages } from "../catalogue.ts";

export const push: Messages["push"] = {
  title: "Novas edições",
  says: "Este navegador pode avisar quando há uma nova edição, mesmo sem nenhuma página nossa aberta. O aviso passa, cifrado, pelo serviço do fabricante do navegador e não diz nada sobre si.",
  ask: "Avisar-me de novas edições",
  withdraw: "Não avisar mais",
  isOn: "Este navegador avisa-o de novas edições.",
  isOff: "Este navegador não o avisa de novas edições.",
  forbidden: "O seu navegador proíbe-o para este sítio. Pode permiti-lo nas definições do navegador.",
  failed: "Não resultou. Tente de novo.",
  newIssue: ({ number, theme }) => (theme ? `Chegou a edição ${number}: ${theme}` : `Chegou a edição ${number}`),
};
