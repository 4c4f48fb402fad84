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

type CodeName = "postcode" | "postal code" | "eircode" | "zip";
type RegionName = "state" | "province" | "county";

/** What a country calls its fields, and what they look like there. */
type CountryRule = {
  postalCode?: { called: CodeName; shape: RegExp; example: string };
  region?: { called: RegionName };
};

const five = (example: string) => ({ called: "postcode" as const, shape: /^\d{5}$/, example });
const four = (example: string) => ({ called: "postcode" as const, shape: /^\d{4}$/, example });

/** Countries with rules of their own: what their post asks for and what a post code looks like. Every other is taken as written. */
export const countryRules: Readonly<Record<string, CountryRule>> = {
  AT: { postalCode: four("1010") },
  AU: { postalCode: four("3000"), region: { called: "state" } },
  BE: { postalCode: four("1000") },
  CA: {
    postalCode: { called: "postal code", shape: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, example: "K1A 0B1" },
    region: { called: "province" },
  },
  CH: { postalCode: four("8001") },
  DE: { postalCode: five("10115") },
  DK: { postalCode: four("1050") },
  ES: { postalCode: five("28001") },
  FI: { postalCode: five("00100") },
  FR: { postalCode: five("75001") },
  GB: {
    postalCode: {
      called: "postcode",
      shape: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
      example: "EH1 1YZ",
    },
  },
  IE: {
    postalCode: { called: "eircode", shape: /^[A-Z\d]{3} ?[A-Z\d]{4}$/i, example: "D02 X285" },
    region: { called: "county" },
  },
  IT: { postalCode: five("00118"), region: { called: "province" } },
  NL: {
    postalCode: { called: "postcode", shape: /^\d{4} ?[A-Z]{2}$/i, example: "1012 AB" },
  },
  NO: { postalCode: four("0150") },
  NZ: { postalCode: four("6011") },
  PT: { postalCode: { called: "postcode", shape: /^\d{4}-\d{3}$/, example: "1000-001" } },
  SE: { postalCode: { called: "postcode", shape: /^\d{3} ?\d{2}$/, example: "111 22" } },
  US: {
    postalCode: { called: "zip", shape: /^\d{5}(-\d{4})?$/, example: "04101" },
    region: { called: "state" },
  },
};

/** What is wrong with a field of an address: it is empty, or not as the country has it. */
type AddressProblem =
  | { is: "name" | "line1" | "city" | "country" }
  | { is: "not like"; code: CodeName; country: string; example: string }
  | { is: "region"; region: RegionName }
  | { is: "too long"; most: number };

/** Characters that a line of a label holds. */
const most = 80;

/** Every field that is wrong, and how; empty when the post could deliver it. */
export function addressProblems(address: Partial<Address>): Record<string, AddressProblem> {
  const { country = "" } = address;
  const problems: Record<string, AddressProblem> = {};
  if (!address.name?.trim()) problems.name = { is: "name" };
  if (!address.line1?.trim()) problems.line1 = { is: "line1" };
  if (!address.city?.trim()) problems.city = { is: "city" };
  if (!isCountry(country)) problems.country = { is: "country" };
  const rule = countryRules[country];
  if (rule?.postalCode) {
    const { called, shape, example } = rule.postalCode;
    if (!shape.test(address.postalCode?.trim() ?? "")) problems.postalCode = { is: "not like", code: called, country, example };
  }
  if (rule?.region && !address.region?.trim()) problems.region = { is: "region", region: rule.region.called };
  for (const [field, text] of Object.entries(address)) {
    if (typeof text === "string" && text.length > most) problems[field] = { is: "too long", most };
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
