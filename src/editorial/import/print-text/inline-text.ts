import type { Inline, Mark } from "../../../document/index.ts";
import { isSafeLink } from "../../../values/index.ts";

/** Links, bare addresses and simple emphasis of a pasted paragraph; `lost` are the words whose link had no address. */
export function inlineText(text: string): { content: Inline[]; lost: string[] } {
  const content: Inline[] = [];
  const lost: string[] = [];
  const pattern =
    /\[([^[\]]+)\]\(([^)\s]*)\s*\)|(https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+)|\*\*([^*]+)\*\*|(?<![\w*])[*_]([^*_\n]+)[*_](?![\w*])/g;
  let at = 0;
  const put = (words: string, mark?: Mark) => {
    if (!words) return;
    const last = content.at(-1);
    if (!mark && last?.type === "text" && !last.marks) last.text += words;
    else content.push({ type: "text", text: words, ...(mark && { marks: [mark] }) });
  };
  for (const match of text.matchAll(pattern)) {
    put(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, words, href, bare, strong, emphasis] = match;
    if (words !== undefined) {
      const safe = href && href !== "#" && isSafeLink(href);
      if (!safe) lost.push(words);
      put(words, safe ? { type: "link", attrs: { href } } : undefined);
    } else if (bare !== undefined) {
      const address = withoutStops(bare);
      put(address, { type: "link", attrs: { href: address.startsWith("www.") ? `https://${address}` : address } });
      put(bare.slice(address.length));
    } else if (strong !== undefined) put(strong, { type: "strong" });
    else put(emphasis!, { type: "emphasis" });
  }
  put(text.slice(at));
  return { content, lost };
}

/** The sentence's own signs at the end of an address are not part of it. */
function withoutStops(address: string): string {
  let end = address.length;
  while (end > 0 && ".,;:!?)]’'".includes(address[end - 1]!)) end -= 1;
  return address.slice(0, end);
}
