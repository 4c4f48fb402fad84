import anyAscii from "any-ascii";

/**
 * "A Rope of One’s Own" → "a-rope-of-ones-own", "Чайка над портом" → "chayka-nad-portom": ASCII of any
 * script, hyphens, 80 characters at most; "untitled" where there is no letter and no digit.
 */
export function slugOf(text: string): string {
  const plain = anyAscii(text.replace(/\p{Extended_Pictographic}/gu, " ").normalize("NFKC"))
    .replace(/['`’]/g, "")
    .toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80)
      .replace(/-+$/, "") || "untitled"
  );
}
