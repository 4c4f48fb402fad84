import type { Line } from "./lines.ts";

/** What a page's head says beside the headline: the season or month of the issue, the magazine, the number of the page. */
export type PageHead = { folio: string; parts: string[]; issue?: string; magazine?: string };

const apart = /\s{2,}|\s+[|·•]\s+/;
const number = /^\d{1,4}$/;
const season =
  /^(?:(?:early|late)\s+)?(?:spring|summer|autumn|fall|winter|frühling|sommer|herbst|printemps|été|automne|hiver|january|february|march|april|may|june|july|august|september|october|november|december)(?:[/–-]\p{L}+)?,?\s+(?:\d{4})(?:[/–-]\d{2,4})?$/iu;
const issueNumber = /^(?:(?:no|nr|issue|vol|volume|number)\.?\s?\d+(?:,?\s*(?:no|nr|issue|number)\.?\s?\d+)?)(?:,?\s*\d{4})?$/iu;

/** "22   Spring 1998   The Harbour Quarterly", "The Last Map-Maker   23": words and the page's number, wide apart on one line. */
export function readPageHead(text: string): PageHead | undefined {
  const plain = text.trim();
  if (plain.length > 120) return undefined;
  const parts = plain.split(apart).map((part) => part.trim());
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const folio = number.test(first) ? first : number.test(last) ? last : undefined;
  const words = parts.filter((part) => part && part !== folio);
  if (!folio || words.length === 0 || words.length > 3 || words.some((part) => !/\p{L}{2}/u.test(part))) return undefined;
  const issue = words.find((part) => season.test(part) || issueNumber.test(part));
  return { folio, parts: words, ...(issue && { issue }) };
}

/**
 * The heads (and feet) of the pages among the lines. A line of that shape stands alone, and is one where another such line has
 * the number of a page near it, or where it says season and year. A row of a table does not stand alone.
 */
export function pageHeads(lines: Line[]): Map<Line, PageHead> {
  const alone = (at: number) => !lines[at - 1]?.text.trim() && !lines[at + 1]?.text.trim();
  const found = lines.flatMap((line, at) => {
    const head = alone(at) ? readPageHead(line.text) : undefined;
    return head ? [[line, head] as const] : [];
  });
  const folios = found.map(([, { folio }]) => Number(folio));
  const rises = (at: number) => {
    const near = [folios[at - 1], folios[at + 1]].filter((one) => one !== undefined);
    return near.some((one) => Math.abs(one - folios[at]!) <= 2 && one !== folios[at]);
  };
  const heads = new Map(found.filter(([, { issue }], at) => issue !== undefined || rises(at)));
  const times = new Map<string, number>();
  for (const part of [...heads.values()].flatMap(({ parts }) => parts)) times.set(part, (times.get(part) ?? 0) + 1);
  for (const head of heads.values()) nameMagazine(head, times);
  return heads;
}

/** Beside the issue stands the magazine; so does what is said on several pages while others change. */
function nameMagazine(head: PageHead, times: ReadonlyMap<string, number>): void {
  if (!head.issue) return;
  const others = head.parts.filter((part) => part !== head.issue);
  const magazine = others.length === 1 ? others[0] : others.find((part) => times.get(part)! > 1);
  if (magazine) head.magazine = magazine;
}
