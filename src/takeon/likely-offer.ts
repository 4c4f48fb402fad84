import type { Offer } from "../offers/index.ts";

type Named = Pick<Offer, "id" | "name" | "editions" | "audience">;

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const print = /^(?:print|printed|paper|gedruckt|druck|heft|papier|papel|impres[oa]|tryckt)/;
const digital = /^(?:digital|digitale|online|web|epaper|pdf|numerique|numerico)/;
const both = /^(?:bundle|kombi|combo|combi|all|both|complete|komplett)/;

/**
 * The offer of ours that a file’s name for one most likely means, to be looked at by a person: that of the same name, else the one
 * that comes on the same paper or screen and has most of its words. Undefined where none does, or two do as well.
 */
export function likelyOffer(name: string, offers: readonly Named[]): string | undefined {
  const words = wordsOf(name);
  const same = offers.filter((offer) => words.length > 0 && wordsOf(offer.name).join(" ") === words.join(" "));
  if (same.length > 0) return same.length === 1 ? same[0]?.id : undefined;
  const wants = editionsIn(words);
  if (!wants) return undefined;
  const sold = offers.filter(({ audience, editions }) => audience === "everybody" && (!wants.print || editions.includes("print")));
  const exact = sold.filter(({ editions }) => wants.print === editions.includes("print") && wants.digital === editions.includes("digital"));
  // where paper comes with the screen alone, paper means both
  return mostAlike(words, exact.length > 0 ? exact : wants.print ? sold : []);
}

function mostAlike(words: readonly string[], offers: readonly Named[]): string | undefined {
  const [first, second] = offers
    .map(({ id, name }) => ({ id, score: wordsOf(name).filter((word) => words.includes(word)).length }))
    .sort((a, b) => b.score - a.score);
  return first && first.score !== second?.score ? first.id : undefined;
}

function editionsIn(words: readonly string[]): { print: boolean; digital: boolean } | undefined {
  const has = (what: RegExp) => words.some((word) => what.test(word));
  if (has(both) || (has(print) && has(digital))) return { print: true, digital: true };
  return has(print) ? { print: true, digital: false } : has(digital) ? { print: false, digital: true } : undefined;
}
