/** A postal address: what a country calls its fields, and what its post would not deliver to. */
export const address = {
  codes: { postcode: "Postcode", "postal code": "Postal code", eircode: "Eircode", zip: "ZIP code" },
  regions: { state: "State", province: "Province", county: "County" },
  aCode: { postcode: "A postcode", "postal code": "A postal code", eircode: "An Eircode", zip: "A ZIP code" },
  missing: {
    name: "Whose name goes on the label?",
    line1: "Give a street and number, or a box.",
    city: "Give the town.",
    country: "Choose a country.",
  },
  missingRegion: { state: "Give the state.", province: "Give the province.", county: "Give the county." },
  looksLike: ({ code, country, example }: { code: string; country: string; example: string }) =>
    `${code} in ${country} looks like ${example}.`,
  tooLong: (most: number) => `A label line holds ${most} characters.`,
};
