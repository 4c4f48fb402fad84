import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid: "O seu navegador não deu nenhum endereço onde o avisar. Tente de novo ou use outro navegador.",
  tooOften: "Foram demasiadas vezes. Tente daqui a uma hora.",
};
