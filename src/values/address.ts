import { formatAddress } from "localized-address-format";
import { countryName, isCountry } from "./countries.ts";

/** A postal address as it is printed on a label. Country is ISO 3166-1 alpha-2. */
export type Address = {
  name: string;
  line1: string;
  line2?: string | undefined;
  postalCode?: string | undefined;
  city: string;
  region?: string | undefined;
  country: string;
};

type CountryRule = {
  postalCode?: { label: string; shape: RegExp; example: string };
  region?: { label: string };
};

const five = (example: string) => ({ label: "Postcode", shape: /^\d{5}$/, example });
const four = (example: string) => ({ label: "Postcode", shape: /^\d{4}$/, example });

/** Countries with rules of their own: what their post asks for and what a post code looks like. Every other is taken as written. */
export const countryRules: Readonly<Record<string, CountryRule>> = {
  AT: { postalCode: four("1010") },
  AU: { postalCode: four("3000"), region: { label: "State" } },
  BE: { postalCode: four("1000") },
  CA: {
    postalCode: { label: "Postal code", shape: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, example: "K1A 0B1" },
    region: { label: "Province" },
  },
  CH: { postalCode: four("8001") },
  DE: { postalCode: five("10115") },
  DK: { postalCode: four("1050") },
  ES: { postalCode: five("28001") },
  FI: { postalCode: five("00100") },
  FR: { postalCode: five("75001") },
  GB: {
    postalCode: {
      label: "Postcode",
      shape: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
      example: "EH1 1YZ",
    },
  },
  IE: {
    postalCode: { label: "Eircode", shape: /^[A-Z\d]{3} ?[A-Z\d]{4}$/i, example: "D02 X285" },
    region: { label: "County" },
  },
  IT: { postalCode: five("00118"), region: { label: "Province" } },
  NL: {
    postalCode: { label: "Postcode", shape: /^\d{4} ?[A-Z]{2}$/i, example: "1012 AB" },
  },
  NO: { postalCode: four("0150") },
  NZ: { postalCode: four("6011") },
  PT: { postalCode: { label: "Postcode", shape: /^\d{4}-\d{3}$/, example: "1000-001" } },
  SE: { postalCode: { label: "Postcode", shape: /^\d{3} ?\d{2}$/, example: "111 22" } },
  US: {
    postalCode: { label: "ZIP code", shape: /^\d{5}(-\d{4})?$/, example: "04101" },
    region: { label: "State" },
  },
};

/** Every field that is wrong, with a sentence each; empty when the post could deliver it. */
export function addressProblems(address: Partial<Address>): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!address.name?.trim()) problems.name = "Whose name goes on the label?";
  if (!address.line1?.trim()) problems.line1 = "Give a street and number, or a box.";
  if (!address.city?.trim()) problems.city = "Give the town.";
  if (!isCountry(address.country ?? "")) problems.country = "Choose a country.";
  const rule = countryRules[address.country ?? ""];
  if (rule?.postalCode) {
    const { label, shape, example } = rule.postalCode;
    const code = address.postalCode?.trim() ?? "";
    if (!shape.test(code)) {
      problems.postalCode = `A ${label.toLowerCase()} in ${countryName(address.country!)} looks like ${example}.`;
    }
  }
  if (rule?.region && !address.region?.trim()) problems.region = `Give the ${rule.region.label.toLowerCase()}.`;
  for (const [field, text] of Object.entries(address)) {
    if (typeof text === "string" && text.length > 80) problems[field] = "A label line holds 80 characters.";
  }
  return problems;
}

/**
 * The lines of a label, top to bottom, in the order and with the signs the country's post asks for. The
 * country stands last and in capitals (UPU S42), unless it is `home`, the one the label is posted in.
 */
export function labelLines(address: Address, home?: string): string[] {
  const { name, line1, line2, city, region, postalCode, country } = address;
  const lines = formatAddress(
    {
      postalCountry: country,
      name,
      addressLines: [line1, line2 ?? ""].filter((line) => line.trim()),
      locality: city,
      administrativeArea: region?.trim() ?? "",
      postalCode: postalCode?.trim().toUpperCase() ?? "",
    },
    // from abroad the post wants the name first and Latin letters; within the country its own order
    country === home ? "local" : "latin",
  );
  return country === home ? lines : [...lines, countryName(country).toUpperCase()];
}
