import { z } from "zod";
import { calendarOf, firstIssueProposed, publicationProblem, rhythmOf, rhythmProblem } from "../editorial/index.ts";
import { type Amiss, field, mark, typed } from "../http/index.ts";
import { type Messages, says } from "../messages/index.ts";
import { isEmail } from "../people/index.ts";
import { type Clock, today } from "../platform/index.ts";
import { type Words as Sentence, addDays, daysBetween, emailOf, formatDay, keysOf } from "../values/index.ts";
import type { Beginning } from "./begin-magazine.ts";
import { refuse } from "./refusals.ts";

type Words = Messages["refusals"]["setup"];

const amiss = (detail: (m: Words, language: string) => string): Amiss => {
  const said = says(({ refusals }, language) => detail(refusals.setup, language));
  return { refusal: refuse("setup-unusable", said), beside: said };
};
const plainly = (sentence: Sentence): Amiss => ({ refusal: refuse("setup-unusable", sentence), beside: sentence });

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
  language: field.line,
  timeZone: field.line,
  currency: typed(
    (line) => Intl.supportedValuesOf("currency").find((one) => one === line.toUpperCase()),
    (line) => amiss((m) => m.noCurrency(line)),
  ),
};

export const beginningFields = keysOf(fields);

/** What is said of a magazine that begins today or later; its first issue can still be made. */
export const beginning = (clock: Clock) =>
  z.object(fields).transform((said, context): Beginning => {
    const magazine = { ...said, issnPrint: null, issnOnline: null };
    const wrong = publicationProblem(magazine);
    if (wrong) return mark(context, plainly(wrong), [publicationProblem({ ...magazine, timeZone: "UTC" }) ? "language" : "timeZone"]);
    const now = today(clock, said.timeZone);
    const proposed = firstIssueProposed(now, said.issuesPerYear);
    const typedRhythm = {
      issuesPerYear: String(said.issuesPerYear),
      firstIssueOn: said.firstIssueOn ?? proposed,
      firstIssueNumber: String(said.firstIssueNumber ?? 1),
    };
    const problem = rhythmProblem(typedRhythm);
    if (problem) return mark(context, plainly(problem), ["firstIssueOn"]);
    const rhythm = rhythmOf(typedRhythm);
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
