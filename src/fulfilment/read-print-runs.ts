import { sql } from "kysely";
import { issueDates } from "../editorial/index.ts";
import type { Db, Platform, Tx } from "../platform/index.ts";
import { type Day, type Words, addMonths, newId } from "../values/index.ts";
import { says } from "../messages/index.ts";
import { refuse } from "./refusals.ts";
import { copiesEach, withConsignment } from "../subscriptions/index.ts";
import { countedCirculation, counting, isFree, keptCirculation, printedNow } from "./count-copies.ts";
import { type PrintRun, pressRun } from "./print-run.ts";
import type { IssueCirculation } from "./statement.ts";

type PrintRunPlan = {
  draw: number;
  returned: number | null;
  bulk: number;
  comps: number;
  office: number;
  spoilageRate: number;
  printed: number | null;
};
const nothing: PrintRunPlan = { draw: 0, returned: null, bulk: 0, comps: 0, office: 0, spoilageRate: 300, printed: null };

/** Each save is a row; the newest counts. Refuses "print-run-invalid" with each field. */
export async function planPrintRun(
  platform: Platform,
  { wholeNumber, plan, by, why = "" }: { wholeNumber: number; plan: PrintRunPlan; by?: string; why?: string },
): Promise<void> {
  const fields = problemsOf(plan);
  if (Object.keys(fields).length > 0) throw refuse("print-run-invalid", (m) => m.desk.against.copies.printRun, fields);
  const now = platform.clock.now();
  const { spoilageRate: spoilage, ...copies } = plan;
  await platform.db
    .insertInto("print_run_plans")
    .values({ id: newId(now), whole_number: wholeNumber, ...copies, spoilage, why, planned_at: now, planned_by: by ?? null })
    .execute();
}

function problemsOf(plan: PrintRunPlan): Record<string, Words> {
  const fields: Record<string, Words> = {};
  for (const [name, value] of Object.entries(plan))
    if (value !== null && (!Number.isSafeInteger(value) || value < 0 || value > 10_000_000))
      fields[name] = says((m) => m.desk.against.copies.wholeCopies);
  if (plan.spoilageRate > 5000) fields.spoilageRate = says((m) => m.desk.against.copies.spoilage);
  if (plan.returned !== null && plan.returned > plan.draw) fields.returned = says((m) => m.desk.against.copies.returned);
  return fields;
}

/** `asCounted`: an issue's copies as the clock counted them last, where nobody asks for the county; else they are counted anew, a tenth of a second for 100,000. */
type HowCounted = { countyCodes?: readonly string[]; asCounted?: boolean };

/**
 * The circulation of these issues, by whole number. What is not planned for an issue yet is taken from the
 * issue before it, as printers are asked for "the same again"; returns and deliveries are not.
 */
export async function circulationOf(
  db: Db | Tx,
  numbers: readonly number[],
  { countyCodes = [], asCounted = false }: HowCounted = {},
): Promise<IssueCirculation[]> {
  if (numbers.length === 0) return [];
  const kept = asCounted && countyCodes.length === 0 ? await keptCirculation(db, numbers) : [];
  const left = numbers.filter((wholeNumber) => !kept.some((one) => one.wholeNumber === wholeNumber));
  const [counted, inCounty, plans] = await Promise.all([
    countedCirculation(db, left),
    inCountyOf(db, left, countyCodes),
    plansUpTo(db, Math.max(...numbers)),
  ]);
  const [counts, county] = [byNumber([...kept, ...counted]), byNumber(inCounty)];
  return numbers.map((wholeNumber) => {
    const own = {
      ...(counts.get(wholeNumber) ?? { subscriptions: 0, subscriptionComps: 0, digitalOnly: 0 }),
      ...(county.get(wholeNumber) ?? { inCounty: 0, inCountyFree: 0 }),
    };
    return { ...planFor(wholeNumber, plans), ...own, wholeNumber };
  });
}

/** What is to be printed of one issue, its copies as they stand this moment. */
export async function printRunOf(db: Db | Tx, wholeNumber: number): Promise<PrintRun> {
  const [printed, plans] = await Promise.all([printedNow(db, wholeNumber), plansUpTo(db, wholeNumber)]);
  return { ...planFor(wholeNumber, plans), ...printed, wholeNumber };
}

/** What was planned for it, or for the issue before it. */
function planFor(wholeNumber: number, plans: readonly (PrintRunPlan & { wholeNumber: number })[]): PrintRunPlan {
  const before = plans.filter((plan) => plan.wholeNumber <= wholeNumber).at(-1);
  return before?.wholeNumber === wholeNumber ? before : { ...(before ?? nothing), returned: null, printed: null };
}

const byNumber = <T extends { wholeNumber: number }>(rows: readonly T[]) => new Map(rows.map((row) => [row.wholeNumber, row]));

async function plansUpTo(db: Db | Tx, wholeNumber: number): Promise<(PrintRunPlan & { wholeNumber: number })[]> {
  const rows = await db
    .selectFrom("print_run_plans")
    .selectAll()
    .distinctOn("whole_number")
    .where("whole_number", "<=", wholeNumber)
    .orderBy("whole_number")
    .orderBy("planned_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ whole_number, draw, returned, bulk, comps, office, spoilage, printed }) => ({
    wholeNumber: whole_number,
    draw,
    returned,
    bulk,
    comps,
    office,
    spoilageRate: spoilage,
    printed,
  }));
}

type InCounty = { wholeNumber: number; inCounty: number; inCountyFree: number };

/** Printed copies on their way or still owed to post codes that begin with one of these: what was labelled for the county. */
async function inCountyOf(db: Db | Tx, numbers: readonly number[], countyCodes: readonly string[]): Promise<InCounty[]> {
  if (numbers.length === 0 || countyCodes.length === 0) return [];
  const codes = countyCodes.map((code) => `${code.toUpperCase().replace(/[%_\\]/g, "")}%`);
  const { rows } = await sql<InCounty>`select copies.whole_number as "wholeNumber",
      coalesce(sum(${copiesEach}) filter (where not ${isFree}), 0)::int as "inCounty",
      coalesce(sum(${copiesEach}) filter (where ${isFree}), 0)::int as "inCountyFree"
    from copies join subscriptions on subscriptions.id = copies.subscription_id ${withConsignment}
    where copies.whole_number = any(${[...numbers]}::int[]) and copies.edition = 'print' and ${counting}
      and exists (select from labels where labels.copy_id = copies.id and upper(labels.postal_code) like any(${codes}::text[]))
    group by 1`.execute(db);
  return rows;
}

/** The circulation report: issues that appeared in the twelve months up to this day, newest first. */
export async function circulationOfYear(db: Db | Tx, upTo: Day, options: HowCounted = {}): Promise<IssueCirculation[]> {
  const from = addMonths(upTo, -12);
  const numbers = (await issueDates(db))
    .filter(({ state, onSaleOn }) => state === "on sale" && onSaleOn > from && onSaleOn <= upTo)
    .map(({ wholeNumber }) => wholeNumber);
  return (await circulationOf(db, numbers, options)).reverse();
}

/** The report as a file: one row an issue. */
export function circulationCsv(issues: readonly IssueCirculation[]): string {
  const columns = [
    "issue",
    "print_subscriptions",
    "of_these_free",
    "newsstand_draw",
    "newsstand_returned",
    "bulk",
    "comps",
    "office",
    "press_run",
    "printed",
    "digital_only",
  ];
  const rows = issues.map((i) => [
    i.wholeNumber,
    i.subscriptions,
    i.subscriptionComps,
    i.draw,
    i.returned ?? "",
    i.bulk,
    i.comps,
    i.office,
    pressRun(i),
    i.printed ?? "",
    i.digitalOnly,
  ]);
  return `\ufeff${[columns, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}
