/** Tags of elements that end a paragraph, and of those of which nothing within is touched. */
const tags =
  /(<\/?(?:pre|script|style|textarea|svg|math|audio|video|object|select|address|article|aside|blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:\s[^<>]*)?\/?>)/gi;
const untouched = /^(?:pre|script|style|textarea|svg|math|audio|video|object|select)$/;

/** In which each part between empty lines is a paragraph of its own, and those in which it is one from the second on. */
const holds = /^(?:address|article|aside|blockquote|center|details|div|fieldset|footer|form|header|main|nav|section)$/;
const holdsLater = /^(?:dd|figcaption|li|td|th|summary|legend)$/;
const endless = /^(?:hr|col|iframe)$/;

/**
 * Classic posts have lines where pages have paragraphs: an empty line ends one, a line's end breaks it, beside what they have of
 * HTML, as WordPress shows them. Blocks have their paragraphs; what stands between them was written without.
 */
export function paragraphed(text: string): string {
  if (!/<!--\s*wp:/.test(text)) return lines(text);
  let depth = 0;
  return text
    .split(/(<!--\s*\/?wp:(?:(?!-->)[^])*-->)/)
    .map((piece, at) => {
      if (at % 2 === 0) return depth === 0 && piece.trim() ? lines(piece) : piece;
      if (!/^<!--\s*\/?wp:(?:core\/)?freeform\b/.test(piece) && !piece.endsWith("/-->"))
        depth = Math.max(0, depth + (/^<!--\s*\//.test(piece) ? -1 : 1));
      return piece;
    })
    .join("");
}

function lines(text: string): string {
  const pieces = text.replace(/\r\n?/g, "\n").split(tags);
  const named = pieces.map((piece, at) => (at % 2 === 0 ? "" : (/^<(\/?[a-z][a-z0-9]*)/i.exec(piece)?.[1] ?? "").toLowerCase()));
  const ends = new Map(named.flatMap((name, at) => (name.startsWith("/") ? [[name.slice(1), at] as const] : [])));
  const open: string[] = [];
  // the element whose end is waited for
  let held = "";
  return pieces
    .map((piece, at) => {
      const name = named[at] ?? "";
      if (held) {
        if (name === `/${held}`) held = "";
        return piece;
      }
      if (at % 2 === 0) return within(piece, open.at(-1));
      if (untouched.test(name)) held = (ends.get(name) ?? -1) > at ? name : "";
      else if (name.startsWith("/")) open.length = Math.max(0, open.lastIndexOf(name.slice(1)));
      else if (!endless.test(name)) open.push(name);
      return piece;
    })
    .join("");
}

function within(text: string, element: string | undefined): string {
  const parts = text
    // an address on a line of its own is shown as what stands there, or as a link
    .replace(/^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gm, '\n\n<a href="$1">$1</a>\n\n')
    .split(/\n(?:[ \t\u00a0]*\n)+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => part.replace(/(<br\s*\/?>)?[ \t]*\n/gi, "<br>\n"));
  if (parts.length === 0) return text;
  if (element === undefined || holds.test(element)) return parts.map((part) => `<p>${part}</p>`).join("\n");
  const spaced = `${/^\s/.test(text) ? " " : ""}${parts[0]}${/\s$/.test(text) ? " " : ""}`;
  if (parts.length === 1) return spaced;
  if (element === "p") return parts.join("</p>\n<p>");
  return holdsLater.test(element) ? [parts[0], ...parts.slice(1).map((part) => `<p>${part}</p>`)].join("\n") : parts.join("<br>\n");
}
