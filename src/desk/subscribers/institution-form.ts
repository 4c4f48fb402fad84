import { z } from "zod";
import { field } from "../../http/index.ts";

/** Who comes in, as it is typed: by addresses, by the domain of an e-mail address, by seats. */
export const ways = z.object({
  ranges: field.words,
  domains: field.words.transform((domains) => domains.map((domain) => domain.toLowerCase().replace(/^@/, ""))),
  seats: field.wholeOrNull({ least: 1 }),
});
export const institution = z.object({ institution: field.line });
export const seat = z.object({ email: field.line });
