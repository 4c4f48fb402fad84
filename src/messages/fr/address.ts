import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const address: Messages["address"] = {
  codes: { postcode: "Code postal", "postal code": "Code postal", eircode: "Eircode", zip: "Code ZIP" },
  regions: { state: "État", province: "Province", county: "Comté" },
  aCode: { postcode: "Un code postal", "postal code": "Un code postal", eircode: "Un Eircode", zip: "Un code ZIP" },
  missing: {
    name: "Quel nom doit figurer sur l’étiquette ?",
    line1: "Indiquez une rue et un numéro, ou une boîte postale.",
    city: "Indiquez la ville.",
    country: "Choisissez un pays.",
  },
  missingRegion: { state: "Indiquez l’État.", province: "Indiquez la province.", county: "Indiquez le comté." },
  looksLike: ({ code, country, example }) => `${code} s’écrit ainsi : ${example} (${country}).`,
  tooLong: (most) => `Une ligne d’étiquette ne dépasse pas ${count(most, { one: `${most} caractère`, other: `${most} caractères` })}.`,
};
