/** A postal address: what a country calls its fields, and what its post would not deliver to. */
export const address = {
  codes: { postcode: "Código postal", "postal code": "Código postal", eircode: "Eircode", zip: "Código ZIP" },
  regions: { state: "Estado", province: "Provincia", county: "Condado" },
  aCode: { postcode: "Un código postal", "postal code": "Un código postal", eircode: "Un Eircode", zip: "Un código ZIP" },
  missing: {
    name: "¿Qué nombre ponemos en la etiqueta?",
    line1: "Indique calle y número, o un apartado de correos.",
    city: "Indique la localidad.",
    country: "Elija un país.",
  },
  missingRegion: { state: "Indique el estado.", province: "Indique la provincia.", county: "Indique el condado." },
  looksLike: ({ code, country, example }: { code: string; country: string; example: string }) =>
    `${code} de ${country} tiene esta forma: ${example}.`,
  tooLong: (most: number) => `En una línea de la etiqueta caben ${most} caracteres.`,
};
