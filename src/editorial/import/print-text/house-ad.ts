import type { LeftOut } from "./furniture.ts";
import type { Line } from "./lines.ts";

const opening =
  /^(?:#+\s*)?(?:subscribe\b|become an? (?:member|subscriber|patron|friend)|join (?:us|today|now)|support (?:us|our)|get the whole magazine|abonn(?:ieren|ez|ement))/i;
const included = /what.?s included\??$/i;
const sign =
  /what.?s included|issues (?:per|a) year|money.?back|cancel any\s?time|ad.?free|digital edition|print edition|past issues|subscriber content|audio (?:provided|for all)|\[subscribe\]/i;

/**
 * The magazine's own advertisement, from its headline to the end of the text: it is known by what it
 * promises, at least two of its signs. An opening nobody knows is found by the wide gap before it.
 */
export function withoutHouseAd(lines: Line[], leftOut: LeftOut): Line[] {
  const starts = lines.flatMap(({ text }, at) =>
    opening.test(text.trim()) ? [at] : included.test(text.trim()) ? [openingBefore(lines, at)] : [],
  );
  if (starts.length === 0) return lines;
  // from which line on two signs still follow: asked once, and not of the whole rest for each opening
  const signs = lines.flatMap(({ text }, at) => (sign.test(text) ? [at] : []));
  for (const start of starts) {
    if (start < 3 || start > (signs.at(-2) ?? -1)) continue;
    leftOut.houseAd = lines
      .slice(start)
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join("\n");
    return lines.slice(0, start);
  }
  return lines;
}

/** Over at most a dozen lines upwards, the last gap of three empty lines above which the article ended. */
function openingBefore(lines: Line[], at: number): number {
  const isEmpty = (index: number) => !lines[index]?.text.trim();
  let written = 0;
  let start = at;
  for (let index = at - 1; index > 2 && written < 12; index -= 1) {
    if (isEmpty(index)) continue;
    written += 1;
    if (isEmpty(index - 1) && isEmpty(index - 2) && isEmpty(index - 3)) start = index;
  }
  return start;
}
