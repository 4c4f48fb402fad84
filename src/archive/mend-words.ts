import { type RawBuilder, sql } from "kysely";
import type { Db } from "../platform/index.ts";

/** The words with the last as the beginning of one; undefined where it is too short, part of a phrase, or kept out. */
export function wordsBegun(words: string, dictionary: string): RawBuilder<unknown> | undefined {
  const [, before = "", last] = /^(.*?)(?<![-\p{L}\p{N}])([\p{L}\p{N}]{2,})$/su.exec(words.trim()) ?? [];
  if (last === undefined || before.includes('"')) return undefined;
  const begun = sql`to_tsquery(${dictionary}::regconfig, ${`${last}:*`})`;
  return before.trim() ? sql`(websearch_to_tsquery(${dictionary}::regconfig, ${before}) && ${begun})` : begun;
}

/** The words with each that the archive does not have put as the nearest that it has; undefined where there is none to put. */
export async function correctedWords(db: Db, words: string): Promise<string | undefined> {
  const asked = [
    ...new Set(
      words
        .normalize("NFC")
        .toLowerCase()
        .match(/(?<![-\p{L}\p{M}])[\p{L}\p{M}]{4,32}/gu),
    ),
  ].slice(0, 12);
  if (asked.length === 0) return undefined;
  const nearest = await nearestWords(db, asked);
  const corrected = words.normalize("NFC").replace(/[\p{L}\p{M}]+/gu, (word) => nearest.get(word.toLowerCase()) ?? word);
  return nearest.size > 0 ? corrected : undefined;
}

/** One slip away: a letter too many, one missing, another, or two changed about; the word that stands in most openings first. */
async function nearestWords(db: Db, words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; word: string; articles: number }>`
    select asked, near.word, near.articles from unnest(${words}::text[]) as asked
      cross join lateral (
        select word, articles from archive_words where lessened && one_letter_less(asked) and abs(length(word) - length(asked)) <= 1
        order by articles desc limit 200) as near
    where not exists (select from archive_words where word = asked)`.execute(db);
  const best = new Map<string, { word: string; slips: number; articles: number }>();
  for (const { asked, word, articles } of rows) {
    const slips = slipsBetween(asked, word);
    const held = best.get(asked);
    if (!held || slips < held.slips || (slips === held.slips && articles > held.articles)) best.set(asked, { word, slips, articles });
  }
  return new Map([...best].map(([asked, { word }]) => [asked, word]));
}

/** Letters put in, left out or exchanged, or two beside each other changed about, that make the one word of the other. */
function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchanged, turned);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
