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

type Field = "name" | "line1" | "line2" | "postalCode" | "city" | "region";
type CountryRule = {
  name: string;
  postalCode?: { label: string; shape: RegExp; example: string };
  region?: { label: string };
  /** Lines below the name, field names in the order the post wants them. */
  lines: Field[][];
};

const codeBefore: Field[][] = [["line1"], ["line2"], ["postalCode", "city"]];
const codeAfter: Field[][] = [["line1"], ["line2"], ["city", "region", "postalCode"]];
const five = (example: string) => ({ label: "Postcode", shape: /^\d{5}$/, example });
const four = (example: string) => ({ label: "Postcode", shape: /^\d{4}$/, example });

/** The countries the form knows rules for; every other country is taken as written. */
export const countries: Readonly<Record<string, CountryRule>> = {
  AT: { name: "Austria", postalCode: four("1010"), lines: codeBefore },
  AU: { name: "Australia", postalCode: four("3000"), region: { label: "State" }, lines: codeAfter },
  BE: { name: "Belgium", postalCode: four("1000"), lines: codeBefore },
  CA: {
    name: "Canada",
    postalCode: { label: "Postal code", shape: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, example: "K1A 0B1" },
    region: { label: "Province" },
    lines: codeAfter,
  },
  CH: { name: "Switzerland", postalCode: four("8001"), lines: codeBefore },
  DE: { name: "Germany", postalCode: five("10115"), lines: codeBefore },
  DK: { name: "Denmark", postalCode: four("1050"), lines: codeBefore },
  ES: { name: "Spain", postalCode: five("28001"), lines: codeBefore },
  FI: { name: "Finland", postalCode: five("00100"), lines: codeBefore },
  FR: { name: "France", postalCode: five("75001"), lines: codeBefore },
  GB: {
    name: "United Kingdom",
    postalCode: {
      label: "Postcode",
      shape: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
      example: "EH1 1YZ",
    },
    lines: [["line1"], ["line2"], ["city"], ["postalCode"]],
  },
  IE: {
    name: "Ireland",
    postalCode: { label: "Eircode", shape: /^[A-Z\d]{3} ?[A-Z\d]{4}$/i, example: "D02 X285" },
    region: { label: "County" },
    lines: [["line1"], ["line2"], ["city"], ["region"], ["postalCode"]],
  },
  IT: { name: "Italy", postalCode: five("00118"), region: { label: "Province" }, lines: [["line1"], ["line2"], ["postalCode", "city", "region"]] },
  NL: {
    name: "Netherlands",
    postalCode: { label: "Postcode", shape: /^\d{4} ?[A-Z]{2}$/i, example: "1012 AB" },
    lines: codeBefore,
  },
  NO: { name: "Norway", postalCode: four("0150"), lines: codeBefore },
  NZ: { name: "New Zealand", postalCode: four("6011"), lines: codeAfter },
  PT: { name: "Portugal", postalCode: { label: "Postcode", shape: /^\d{4}-\d{3}$/, example: "1000-001" }, lines: codeBefore },
  SE: { name: "Sweden", postalCode: { label: "Postcode", shape: /^\d{3} ?\d{2}$/, example: "111 22" }, lines: codeBefore },
  US: {
    name: "United States",
    postalCode: { label: "ZIP code", shape: /^\d{5}(-\d{4})?$/, example: "04101" },
    region: { label: "State" },
    lines: codeAfter,
  },
};

/** Every field that is wrong, with a sentence each; empty when the post could deliver it. */
export function addressProblems(address: Partial<Address>): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!address.name?.trim()) problems.name = "Whose name goes on the label?";
  if (!address.line1?.trim()) problems.line1 = "Give a street and number, or a box.";
  if (!address.city?.trim()) problems.city = "Give the town.";
  if (!/^[A-Z]{2}$/.test(address.country ?? "")) problems.country = "Choose a country.";
  const rule = countries[address.country ?? ""];
  if (rule?.postalCode) {
    const { label, shape, example } = rule.postalCode;
    const code = address.postalCode?.trim() ?? "";
    if (!shape.test(code)) {
      problems.postalCode = `A ${label.toLowerCase()} in ${rule.name} looks like ${example}.`;
    }
  }
  if (rule?.region && !address.region?.trim()) problems.region = `Give the ${rule.region.label.toLowerCase()}.`;
  for (const [field, text] of Object.entries(address)) {
    if (typeof text === "string" && text.length > 80) problems[field] = "A label line holds 80 characters.";
  }
  return problems;
}

/** The lines of a label, top to bottom, the country last and in capitals (UPU S42). */
export function labelLines(address: Address): string[] {
  const rule = countries[address.country];
  const rows: Field[][] = rule?.lines ?? [["line1"], ["line2"], ["postalCode", "city"], ["region"]];
  const body = rows.map((row) => row.map((field) => address[field]?.trim()).filter(Boolean).join(" "));
  const name = rule?.name ?? address.country;
  return [address.name, ...body, name.toUpperCase()].filter(Boolean);
}
