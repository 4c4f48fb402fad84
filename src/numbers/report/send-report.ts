import { publicationOf } from "../../editorial/index.ts";
import { desksSpoken, messagesIn } from "../../messages/index.ts";
import { type StaffMember, staffOf } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { type Day, addMonths, day, dayOf } from "../../values/index.ts";
import { countCohorts } from "../cohorts.ts";
import { countAllCopies } from "../../fulfilment/index.ts";
import { countLetters } from "../count-letters.ts";
import { findFlows } from "../find-flows.ts";
import { wantingReport } from "./choices.ts";
import { type Report, gatherReport } from "./gather.ts";
import { reportWords } from "./report-words.ts";

/** The report goes out from this hour of the first day on, so that the night’s jobs are done. */
const fromHour = 6;

/** The first day of the newest month that may be reported: the one before that which has begun, hours ago, in the zone. */
export function monthToReport(now: Date, timeZone: string): Day {
  const here = dayOf(new Date(now.valueOf() - fromHour * 3_600_000), timeZone);
  return addMonths(day(`${here.slice(0, 7)}-01`), -1);
}

/**
 * Job, hourly: once a month has ended in the magazine’s zone, its figures go to those of the staff who want them. The
 * month’s row and the letters are of one transaction, so that it is reported once, whoever was killed meanwhile.
 */
export async function sendReport(platform: Platform): Promise<void> {
  const { db, clock } = platform;
  const { timeZone } = await publicationOf(db);
  const month = monthToReport(clock.now(), timeZone);
  if (await isReported(db, month)) return;
  const wanting = await wantingReport(db);
  const staff = (await staffOf(db, clock.now())).filter(({ id, email }) => wanting.has(id) && email);
  // what is in the letter is what was counted last
  if (staff.length > 0) for (const count of [findFlows, countAllCopies, countCohorts, countLetters]) await count(platform);
  const report = staff.length > 0 ? await gatherReport(platform, month, timeZone) : undefined;
  await inTransaction(platform, async (tx) => {
    const { numInsertedOrUpdatedRows: begun } = await tx
      .insertInto("monthly_reports")
      .values({ month, letters: staff.length, written_at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!begun || !report) return;
    for (const member of staff) await writeReport(platform, tx, { member, report });
  });
}

async function isReported(db: Platform["db"], month: Day): Promise<boolean> {
  return (await db.selectFrom("monthly_reports").select("month").where("month", "=", month).executeTakeFirst()) !== undefined;
}

/** Whose roles let them see what the trade comes to. */
const seeingTrade: readonly string[] = ["publisher", "circulation", "reports"];

async function writeReport(platform: Platform, tx: Tx, { member, report }: { member: StaffMember; report: Report }): Promise<void> {
  const { title: magazine, language: magazines } = await publicationOf(tx);
  const language = desksSpoken().find((one) => one === member.deskLanguage) ?? magazines;
  const { desk } = messagesIn(language);
  const seesTrade = member.roles.some((role) => seeingTrade.includes(role));
  const { subject, ...words } = reportWords(report, { desk, language, seesTrade });
  const button = { label: desk.report.button, url: `${platform.settings.origin}/desk/numbers` };
  const letter = { ...words, magazine, language, button, footer: desk.report.footer };
  await writeLetter(platform, tx, { to: member.email, subject, purpose: "report", text: letterText(letter), html: letterHtml(letter) });
}
