import type { Messages } from "../catalogue.ts";

export const address: Messages["address"] = {
  codes: { postcode: "Postleitzahl", "postal code": "Postleitzahl", eircode: "Eircode", zip: "ZIP-Code" },
  regions: { state: "Bundesstaat", province: "Provinz", county: "Grafschaft" },
  aCode: { postcode: "Eine Postleitzahl", "postal code": "Eine Postleitzahl", eircode: "Ein Eircode", zip: "Ein ZIP-Code" },
  missing: {
    name: "Welcher Name soll auf dem Adressetikett stehen?",
    line1: "Bitte Straße und Hausnummer oder ein Postfach angeben.",
    city: "Bitte den Ort angeben.",
    country: "Bitte ein Land auswählen.",
  },
  missingRegion: {
    state: "Bitte den Bundesstaat angeben.",
    province: "Bitte die Provinz angeben.",
    county: "Bitte die Grafschaft angeben.",
  },
  looksLike: ({ code, country, example }) => `${code} sieht so aus: ${example} (${country}).`,
  tooLong: (most) => `In eine Zeile des Adressetiketts passen höchstens ${most} Zeichen.`,
};
