/** A postal address: what a country calls its fields, and what its post would not deliver to. */
export const address = {
  codes: { postcode: "Código postal", "postal code": "Código postal", eircode: "Eircode", zip: "Código ZIP" },
  regions: { state: "Estado", province: "Província", county: "Condado" },
  aCode: { postcode: "Um código postal", "postal code": "Um código postal", eircode: "Um Eircode", zip: "Um código ZIP" },
  missing: {
    name: "Que nome vai na etiqueta?",
    line1: "Indique rua e número, ou uma caixa postal.",
    city: "Indique a localidade.",
    country: "Escolha um país.",
  },
  missingRegion: { state: "Indique o estado.", province: "Indique a província.", county: "Indique o condado." },
  looksLike: ({ code, country, example }: { code: string; country: string; example: string }) =>
    `${code} de ${country} tem esta forma: ${example}.`,
  tooLong: (most: number) => `Numa linha da etiqueta cabem ${most} caracteres.`,
};
