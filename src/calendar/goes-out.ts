import { type IssueDates, issueDates, waitingPublications, waitingSales } from "../editorial/index.ts";
import { waitingMailings } from "../newsletter/index.ts";
import type { Db } from "../platform/index.ts";
import { type RenewalOutlook, renewalOutlook, usualSeries } from "../renewals/index.ts";
import { type Day, addDays, dayOf } from "../values/index.ts";

/** Something that goes out, or is due, on a day; `at`: its minute, where it has one; `name`: its own, whenever it goes. */
export type Outgoing = { day: Day; at: Date | null; href: string; name: string } & (
  | { is: "closes" | "labels" | "appears" | "saleAt" | "renewals"; of: number }
  | { is: "article" | "letter"; of: string }
);

/** Everything that goes out from a day to another, both counted, the earliest first. */
export async function goesOut(db: Db, { from, to, timeZone }: { from: Day; to: Day; timeZone: string }): Promise<Outgoing[]> {
  const [dates, sales, articles, letters, outlook] = await Promise.all([
    issueDates(db),
    waitingSales(db),
    waitingPublications(db),
    waitingMailings(db),
    renewalOutlook(db, 200),
  ]);
  const numbers = new Map(dates.map(({ id, wholeNumber }) => [id, wholeNumber]));
  const moment = (goesAt: Date) => ({ at: goesAt, day: dayOf(goesAt, timeZone) });
  const all: Outgoing[] = [
    ...dates.flatMap((issue) => ofIssue(issue, outlook)),
    ...sales.map(({ issueId, goesAt }): Outgoing => {
      const of = numbers.get(issueId) ?? 0;
      return { is: "saleAt", of, name: `sale-${issueId}`, href: `/desk/issues/${of}`, ...moment(goesAt) };
    }),
    ...articles.map(({ articleId, headline, goesAt }): Outgoing => ({
      is: "article",
      of: headline,
      name: `article-${articleId}`,
      href: `/desk/articles/${articleId}/publication`,
      ...moment(goesAt),
    })),
    ...letters.map(({ id, subject, goesAt }): Outgoing => ({
      is: "letter",
      of: subject,
      name: `letter-${id}`,
      href: `/desk/newsletter/${id}`,
      ...moment(goesAt),
    })),
  ];
  return all
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => a.day.localeCompare(b.day) || (a.at?.valueOf() ?? 0) - (b.at?.valueOf() ?? 0));
}

/** What an issue that has not appeared brings with its days. */
function ofIssue({ id, wholeNumber: of, closeOn, onSaleOn, state }: IssueDates, outlook: readonly RenewalOutlook[]): Outgoing[] {
  const appears = { is: "appears" as const, of, name: `appears-${id}`, day: onSaleOn, at: null, href: `/desk/issues/${of}` };
  if (state === "on sale") return [appears];
  const renewals = lettersWith(of, outlook);
  return [
    { is: "closes", of, name: `closes-${id}`, day: closeOn, at: null, href: `/desk/calendar/issues/${of}` },
    { is: "labels", of, name: `labels-${id}`, day: addDays(closeOn, 1), at: null, href: "/desk/fulfilment" },
    appears,
    ...(renewals > 0
      ? [{ is: "renewals" as const, of: renewals, name: `renewals-${id}`, day: onSaleOn, at: null, href: "/desk/renewals" }]
      : []),
  ];
}

/** Letters of the usual series that are due when this issue is the newest: of terms that end so many issues later, or did before. */
function lettersWith(wholeNumber: number, outlook: readonly RenewalOutlook[]): number {
  const isDue = (method: keyof typeof usualSeries, end: number) => usualSeries[method].some(({ at }) => at === wholeNumber - end);
  return outlook.reduce(
    (sum, { wholeNumber: end, auto, series }) => sum + (isDue("auto", end) ? auto : 0) + (isDue("series", end) ? series : 0),
    0,
  );
}
