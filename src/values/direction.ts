const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);
const scripts = /^(arab|hebr|syrc|thaa|nkoo|adlm)$/i;

/** Which way a language tag's text runs: "rtl" for ar, he, fa-IR, az-Arab; a named script counts before the language. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.split("-");
  const script = rest.find((part) => part.length === 4);
  if (script) return scripts.test(script) ? "rtl" : "ltr";
  return rightToLeft.has(primary.toLowerCase()) ? "rtl" : "ltr";
}
