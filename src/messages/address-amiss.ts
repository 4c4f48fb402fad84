import { type Address, type Words, addressProblems, countriesIn } from "../values/index.ts";
import { says } from "./says.ts";

/** What stands beside each field of an address that the post could not deliver to; nothing where it could. */
export const addressAmiss = (address: Partial<Address>): Record<string, Words> =>
  Object.fromEntries(
    Object.entries(addressProblems(address)).map(([field, problem]) => [
      field,
      says(({ address: m }, language) => {
        if (problem.is === "too long") return m.tooLong(problem.most);
        if (problem.is === "not like")
          return m.looksLike({ ...problem, code: m.aCode[problem.code], country: nameOf(problem.country, language) });
        return problem.is === "region" ? m.missingRegion[problem.region] : m.missing[problem.is];
      }),
    ]),
  );

const nameOf = (country: string, language: string): string => countriesIn(language).find(({ code }) => code === country)?.name ?? country;
