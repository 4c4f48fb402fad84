import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid: "Su navegador no ha dado ninguna dirección en la que avisarle. Inténtelo de nuevo o use otro navegador.",
  tooOften: "Demasiados intentos. Inténtelo de nuevo dentro de una hora.",
};
