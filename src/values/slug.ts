import anyAscii from "any-ascii";

/**
 * "A Rope of One’s Own" → "a-rope-of-ones-own", "Чайка над портом" → "chayka-nad-portom": ASCII of any
 * script, hyphens, 80 characters at most. Pictures among letters are left out; of pictures alone their names are taken, "🚢🌊" → "ship-ocean";
 * "untitled" where there is nothing to say.
 */
export function slugOf(text: string): string {
  return hyphened(text.replace(/\p{Extended_Pictographic}/gu, " ").normalize("NFKC")) || hyphened(text) || "untitled";
}

const hyphened = (text: string): string =>
  anyAscii(text)
    .replace(/['`’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
