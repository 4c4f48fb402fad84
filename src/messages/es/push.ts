import type { Messages } from "../catalogue.ts";

export const push: Messages["push"] = {
  title: "Nuevos números",
  says: "Este navegador puede avisarle cuando haya un número nuevo, aunque no tenga abierta ninguna página nuestra. El aviso pasa cifrado por el servicio del fabricante de su navegador y no dice nada de usted.",
  ask: "Avisarme de los nuevos números",
  withdraw: "No avisarme más",
  isOn: "Este navegador le avisa de los nuevos números.",
  isOff: "Este navegador no le avisa de los nuevos números.",
  forbidden: "Su navegador lo prohíbe para este sitio. Puede permitirlo en los ajustes del navegador.",
  failed: "No ha funcionado. Inténtelo de nuevo.",
  newIssue: ({ number, theme }) => (theme ? `Ya está aquí el número ${number}: ${theme}` : `Ya está aquí el número ${number}`),
};
