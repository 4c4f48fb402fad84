const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);
const scripts = /^(arab|hebr|syrc|thaa|nkoo|adlm)$/i;

/** Which way a language tag's text runs: "rtl" for ar, he, fa-IR, az-Arab; a named script counts before the language. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.split("-");
  const script = rest.find((part) => part.length === 4);
  if (script) return scripts.test(script) ? "rtl" : "ltr";
  return rightToLeft.has(primary.toLowerCase()) ? "rtl" : "ltr";
}

const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const rightward = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u;

/**
 * A name or a title within a text of this language: one with letters that run the other way stands between Unicode’s isolates,
 * so that it keeps its own order and leaves the text, its commas and its numbers, theirs. Any other is as it was.
 */
export function apart(words: string, language: string): string {
  const other = directionOf(language) === "rtl" ? rightward : leftward;
  return other.test(words) ? `\u2068${words}\u2069` : words;
}
