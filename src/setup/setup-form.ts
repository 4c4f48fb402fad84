import { z } from "zod";
import { calendarOf, canAppearOn, firstIssueProposed, isTimeZone } from "../editorial/index.ts";
import { type Amiss, field, mark, typed } from "../http/index.ts";
import { type Messages, says } from "../messages/index.ts";
import { isEmail } from "../people/index.ts";
import { type Clock, today } from "../platform/index.ts";
import { addDays, daysBetween, emailOf, formatDay, isCountry, isLanguage, keysOf } from "../values/index.ts";
import type { Beginning } from "./begin-magazine.ts";
import { refuse } from "./refusals.ts";

type Words = Messages["refusals"]["setup"];

const amiss = (detail: (m: Words, language: string) => string): Amiss => {
  const said = says(({ refusals }, language) => detail(refusals.setup, language));
  return { refusal: refuse("setup-unusable", said), beside: said };
};

const noDay = (typedDay: string): Amiss => ({
  refusal: refuse("setup-unusable", (m) => m.refusals.http.notDay(typedDay)),
  beside: says((m) => m.refusals.http.writeDay),
});

/** How often magazines appear; another rhythm is set at the desk, under “Calendar”. */
export const rhythms = [52, 26, 24, 12, 10, 8, 6, 4, 3, 2, 1] as const;

const fields = {
  title: typed(
    (line) => line || undefined,
    () => amiss((m) => m.noTitle),
  ),
  about: field.prose,
  issuesPerYear: typed(
    (line) => rhythms.find((one) => String(one) === line),
    () => amiss((m) => m.noRhythm),
  ),
  firstIssueOn: field.dayOrNull,
  firstIssueNumber: field.wholeOrNull({ least: 1, most: 100_000 }),
  language: typed(
    (line) => (isLanguage(line) ? line : undefined),
    (line) => amiss((m) => m.noLanguage(line)),
  ),
  timeZone: typed(
    (line) => (isTimeZone(line) ? line : undefined),
    (line) => amiss((m) => m.noZone(line)),
  ),
  sellerCountry: typed(
    (line) => (isCountry(line) ? line : undefined),
    (line) => amiss((m) => m.noCountry(line)),
  ),
  currency: typed(
    (line) => Intl.supportedValuesOf("currency").find((one) => one === line.toUpperCase()),
    (line) => amiss((m) => m.noCurrency(line)),
  ),
};

export const beginningFields = keysOf(fields);

/** What is said of a magazine that begins today or later; its first issue can still be made. */
export const beginning = (clock: Clock) =>
  z.object(fields).transform((said, context): Beginning => {
    const now = today(clock, said.timeZone);
    const firstIssueOn = said.firstIssueOn ?? firstIssueProposed(now, said.issuesPerYear);
    const rhythm = { issuesPerYear: said.issuesPerYear, firstIssueOn, firstIssueNumber: said.firstIssueNumber ?? 1 };
    if (!canAppearOn(firstIssueOn)) return mark(context, noDay(firstIssueOn), ["firstIssueOn"]);
    const { closeOn, coverDate } = calendarOf(rhythm.firstIssueNumber, rhythm);
    if (closeOn >= now) return { ...said, ...rhythm };
    const earliest = addDays(now, daysBetween(closeOn, coverDate));
    return mark(
      context,
      amiss((m, language) => m.tooEarly({ isPast: coverDate < now, earliest: formatDay(earliest, language) })),
      ["firstIssueOn"],
    );
  });

/** Whose magazine it is. */
export const publisherField = typed(
  (line) => (isEmail(line) ? emailOf(line) : undefined),
  () => amiss((m) => m.noEmail),
);
