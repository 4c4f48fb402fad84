import type { Messages } from "../catalogue.ts";

export const address: Messages["address"] = {
  codes: { postcode: "Postcode", "postal code": "Postcode", eircode: "Eircode", zip: "Zipcode" },
  regions: { state: "Staat", province: "Provincie", county: "Graafschap" },
  aCode: { postcode: "Een postcode", "postal code": "Een postcode", eircode: "Een Eircode", zip: "Een zipcode" },
  missing: {
    name: "Welke naam komt er op het adreslabel?",
    line1: "Vul straat en huisnummer in, of een postbus.",
    city: "Vul de plaats in.",
    country: "Kies een land.",
  },
  missingRegion: { state: "Vul de staat in.", province: "Vul de provincie in.", county: "Vul het graafschap in." },
  looksLike: ({ code, country, example }) => `${code} ziet er zo uit: ${example} (${country}).`,
  tooLong: (most) => `Op een regel van het adreslabel passen hooguit ${most} tekens.`,
};
