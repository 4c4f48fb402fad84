import { refuseFile } from "./refusals.ts";

type Kind = { is: (text: string, name: string) => boolean; says: Parameters<typeof refuseFile>[2] };

/** The beginning of a file tells; no more of it is looked at. */
const begins = (pattern: RegExp) => (text: string) => pattern.test(text.slice(0, 4000));
const xml = /^\ufeff?\s*<(?:\?xml|!DOCTYPE|[a-zA-Z][\w:-]*[\s>])/i;

/** Kinds of file that people have, and that are no article’s text. The first that fits is named. */
const kinds: Kind[] = [
  {
    is: (text) => begins(xml)(text) && begins(/xmlns:wp=|wordpress\.org\/export/i)(text),
    says: "isWordpress",
  },
  {
    is: (text) => begins(xml)(text) && begins(/<(?:rss|feed|rdf)[\s:>]/i)(text),
    says: "isFeed",
  },
  { is: begins(/^\ufeff?\s*<(?:\?xml|svg)[\s>]/i), says: "isXml" },
  {
    is: (text, name) => /\.(?:csv|tsv)$/i.test(name) || isTable(text),
    says: "isTable",
  },
  { is: begins(/^\ufeff?\s*\[\s*[[{"\d]/), says: "isJson" },
  { is: begins(/^BEGIN:V(?:CARD|CALENDAR)/i), says: "isCalendar" },
  { is: begins(/^(?:#!|<\?php)/), says: "isProgram" },
];

/** A web page, or a piece of one: what begins as such and is neither an export nor a feed. */
export const isPage = (text: string): boolean =>
  begins(xml)(text) &&
  !begins(/<(?:rss|feed|rdf)[\s:>]|xmlns:wp=/i)(text) &&
  begins(/<(?:html|!doctype html|head|body|article|section|main|div|p|h[1-6]|ul|ol|table|figure|blockquote)[\s>]/i)(text);

/** Refuses "source-other", naming what the file is, where it is no article’s text in any of the forms that are read. */
export function refuseOtherKinds(text: string, name: string): void {
  if (isExport(text)) return;
  const kind = kinds.find(({ is }) => is(text, name));
  if (kind) throw refuseFile("source-other", name, kind.says);
}

/** An article as `masthead export` writes it is JSON that is read. */
const isExport = (text: string) => /^\ufeff?\s*\{/.test(text) && /"headline"\s*:/.test(text) && /"body"\s*:/.test(text);

/** Line by line the same number of separators, three at least, and nothing that reads as a sentence. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 4000)
    .split("\n")
    .slice(0, -1)
    .filter((line) => line.trim())
    .slice(0, 10);
  if (lines.length < 3) return false;
  return [",", ";", "\t"].some((sign) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, "").split(sign).length - 1);
    return (
      counts[0]! >= 3 &&
      counts.every((count) => count === counts[0]) &&
      !lines.some((line) => /[.!?]\s+\p{Lu}/u.test(line) || line.includes(`${sign} `))
    );
  });
}
