import type { Messages } from "../../messages/index.ts";
import type { Counts, ReadingDay, ReadingOfArticle, SearchDay } from "../../readership/index.ts";
import type { Day } from "../../values/index.ts";
import { type Figure, type Value, rowOfMonth } from "./figure.ts";

type Words = Messages["desk"]["numbers"];

const shareOf = (part: number, whole: number): Value => ({ share: whole === 0 ? null : part / whole });

const columnsOf = ({ reading: of }: Words): Figure["columns"] => [
  { name: of.opened, charted: true },
  { name: of.half },
  { name: of.finished },
  { name: of.openings },
  { name: of.played, charted: true },
  { name: of.heardHalf },
  { name: of.heardOut },
];

/** In the order of the columns; `href` leads from the counts to their days. */
const cellsOf = (counts: Counts, href?: string): Value[] => [
  { count: counts.opened, href },
  shareOf(counts.half, counts.opened),
  shareOf(counts.finished, counts.opened),
  { count: counts.openings, href },
  { count: counts.played, href },
  shareOf(counts.heard_half, counts.played),
  shareOf(counts.heard_out, counts.played),
];

const rowsOf = <Named>(days: readonly ReadingDay[], name: (day: Day) => Named) =>
  days.map((row) => ({ ...name(row.day), cells: cellsOf(row) }));

const byDay = (day: Day) => ({ label: day, short: day.slice(8) });
const byMonth = (day: Day) => rowOfMonth(day.slice(0, 7));

/** All articles day by day, and the most read of late, each leading to its own days. */
export function readingFigures(
  {
    days,
    articles,
    headlines,
  }: { days: readonly ReadingDay[]; articles: readonly ReadingOfArticle[]; headlines: ReadonlyMap<string, string> },
  m: Words,
): Figure[] {
  const of = m.reading;
  return [
    { name: "readers-by-day", title: of.dayTitle, note: of.dayNote, head: of.day, columns: columnsOf(m), rows: rowsOf(days, byDay) },
    {
      name: "readers-by-article",
      title: of.articleTitle,
      note: of.articleNote,
      head: of.article,
      columns: columnsOf(m).map(({ name }) => ({ name })),
      rows: articles.map(({ articleId, ...counts }) => ({
        label: headlines.get(articleId) ?? of.gone,
        short: "",
        href: `/desk/articles/${articleId}`,
        cells: cellsOf(counts, `/desk/numbers/reading/articles/${articleId}`),
      })),
    },
  ];
}

/** One article, by day and, before that, by month. */
export function articleFigures({ days, months }: { days: readonly ReadingDay[]; months: readonly ReadingDay[] }, m: Words): Figure[] {
  const of = m.reading;
  const both: Figure[] = [
    { name: "by-day", title: of.byDay, head: of.day, columns: columnsOf(m), rows: rowsOf(days, byDay) },
    { name: "by-month", title: of.byMonth, head: m.month, columns: columnsOf(m), rows: rowsOf(months, byMonth) },
  ];
  return both.filter(({ name, rows }) => name === "by-day" || rows.length > 0);
}

type Asked = { words: string; askers: number; last: Day };

/** How much was searched, and what several searched in vain; the words lead to what the search answers now. */
export function searchFigures({ days, words }: { days: readonly SearchDay[]; words: readonly Asked[] }, m: Words): Figure[] {
  const of = m.searches;
  return [
    {
      name: "searches-by-day",
      title: of.dayTitle,
      note: of.dayNote,
      head: m.reading.day,
      columns: [
        { name: of.searches, charted: true },
        { name: of.inVain, charted: true },
      ],
      rows: days.map(({ day, searches, inVain }) => ({ ...byDay(day), cells: [{ count: searches }, { count: inVain }] })),
    },
    {
      name: "asked-in-vain",
      title: of.wordsTitle,
      note: of.wordsNote,
      head: of.words,
      columns: [{ name: of.askers }, { name: of.last }],
      rows: words.map((row) => ({
        label: row.words,
        short: row.words,
        href: `/search?${new URLSearchParams({ q: row.words }).toString()}`,
        cells: [{ count: row.askers }, { text: row.last }],
      })),
    },
  ];
}
