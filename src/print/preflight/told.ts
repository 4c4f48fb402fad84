import { messagesIn, says } from "../../messages/index.ts";
import { type Words, wordsIn } from "../../values/index.ts";
import { type Told, sayTold } from "./say-told.ts";
import { toldBefore } from "./told-before.ts";

export type { Told } from "./say-told.ts";

/** What is kept of a finding to be said: as the magazine’s language had it that day, and what it is. */
export type Sayable = { text: string; cure?: string; told?: { found: Told; cure?: Told } };

/** The same, for one who reads in the language. */
export function sayableOf({ found, cure }: { found: Told; cure?: Told | undefined }, language: string): Sayable {
  const m = messagesIn(language);
  return { text: sayTold(found, m), ...(cure && { cure: sayTold(cure, m) }), told: { found, ...(cure && { cure }) } };
}

/** A sentence that was kept, for whoever reads it; one of another version of ours is said as it was kept. */
function kept(told: Told | undefined, text: string): Words {
  const known = told ?? toldBefore(text);
  return known && Object.hasOwn(messagesIn("en").desk.preflight, known.is) ? says((m) => sayTold(known, m)) : text;
}

/** What was found, and what would mend it, to be said to whoever reads it. */
export const wordsOf = ({ text, cure, told }: Sayable): { found: Words; cure?: Words } => ({
  found: kept(told?.found, text),
  ...(cure !== undefined && { cure: kept(told?.cure, cure) }),
});

/** Both, one behind the other. */
export const sentencesOf = (finding: Sayable): Words => {
  const { found, cure } = wordsOf(finding);
  return { in: (language) => [wordsIn(found, language), ...(cure === undefined ? [] : [wordsIn(cure, language)])].join(" ") };
};
