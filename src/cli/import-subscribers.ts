import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { allOffers } from "../offers/index.ts";
import type { Platform } from "../platform/index.ts";
import {
  type How,
  type Summary,
  type TakeOn,
  beginTakeOn,
  drop,
  lookAt,
  problemSaid,
  reasonsAgainstTaking,
  rowsOf,
  saveHow,
  sourceNamed,
  summaryOf,
  takeOn,
  takeOnById,
  takePieces,
} from "../takeon/index.ts";
import { formatMoney, isOneOf, money, moneyOf, wholeOf, wordsIn } from "../values/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Given, readArguments } from "./arguments.ts";
import { openSetUp } from "./open-set-up.ts";
import type { Out } from "./out.ts";

const usage = `Usage: masthead import-subscribers FILE [--dry-run] [--rest] [--offer KEY] [--days dmy|mdy|ymd]
  [--first NUMBER] [--elsewhere] [--without-end ISSUES] [--issue-worth AMOUNT]`;

const known = {
  "dry-run": "flag",
  rest: "flag",
  elsewhere: "flag",
  offer: "text",
  days: "text",
  first: "text",
  "without-end": "text",
  "issue-worth": "text",
} as const;

/** Reads a file of subscribers and says what it would make; without --dry-run it takes them on, all or none unless --rest is said. */
export async function importSubscribersCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, known, usage);
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) throw new Error(usage);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${path}.`);
  const platform = await openSetUp(open);
  const id = await beginTakeOn(platform, { fileName: basename(path), pieces: () => createReadStream(path), by: undefined });
  await lookNow(platform, id);
  await saveHow(platform, id, await howOf(platform, options));
  await lookNow(platform, id);
  const found = await takeOnById(platform.db, id);
  await tell(platform, found, out);
  const reasons = await reasonsAgainstTaking(platform.db, found);
  for (const reason of reasons) out.problem(wordsIn(reason, "en"));
  if (options["dry-run"]) {
    await drop(platform, id);
    return reasons.length > 0 ? 1 : 0;
  }
  if (reasons.length > 0) {
    out.problem(`Nobody was taken on. Decide at the desk: ${platform.settings.origin}/desk/take-ons/${id}`);
    return 1;
  }
  await takeOn(platform, id, undefined);
  await takePieces(platform, { takeOnId: id });
  const { states } = await summaryOf(platform.db, await takeOnById(platform.db, id));
  out.line(
    `${states.taken ?? 0} rows were taken on; nobody was written to. They can be taken back at ${platform.settings.origin}/desk/take-ons/${id}`,
  );
  return 0;
}

/** A long file is looked at by a job; here nobody else does it. */
async function lookNow(platform: Platform, id: string): Promise<void> {
  const { state } = await takeOnById(platform.db, id);
  if (state === "read") await lookAt(platform, { takeOnId: id });
}

async function howOf({ db }: Platform, options: Given["options"]): Promise<Partial<How>> {
  const text = (name: string) => (typeof options[name] === "string" ? options[name] : undefined);
  const [key, days, each, { currency }] = [text("offer"), text("days"), text("issue-worth"), await publicationOf(db)];
  const offer = key === undefined ? undefined : (await allOffers(db)).find(({ keyCode }) => keyCode === key);
  if (key !== undefined && !offer) throw new Error(`There is no offer with the key code ${key}. ${usage}`);
  if (days !== undefined && !isOneOf(["dmy", "mdy", "ymd"] as const, days)) throw new Error(`--days is dmy, mdy or ymd. ${usage}`);
  const worth = each === undefined ? undefined : moneyOf(each, currency);
  if (each !== undefined && !worth) throw new Error(`--issue-worth is an amount, as in 4.00. ${usage}`);
  const whole = (name: string) => (text(name) === undefined ? undefined : (wholeOf(text(name) ?? "") ?? notWhole(name)));
  const [first, withoutEnd] = [whole("first"), whole("without-end")];
  return {
    allOrNone: options.rest !== true,
    ...(options.elsewhere === true && { sentElsewhere: true }),
    ...(offer && { offer: offer.id }),
    ...(days !== undefined && { dayOrder: days }),
    ...(first !== undefined && { firstIssue: first }),
    ...(withoutEnd !== undefined && { withoutEnd }),
    ...(worth && { perIssue: worth.amount }),
  };
}

function notWhole(name: string): never {
  throw new Error(`--${name} is a whole number. ${usage}`);
}

async function tell({ db }: Platform, found: TakeOn, out: Out): Promise<void> {
  const [summary, { language }] = [await summaryOf(db, found), await publicationOf(db)];
  out.line(`${found.fileName}: ${sourceNamed(found.source).says}, ${found.lines} rows (${found.encoding})`);
  for (const [field, at] of Object.entries(found.how.columns)) out.line(`  “${found.headings[at] ?? at}” is ${field}`);
  tellSums(summary, language, out);
  for (const { code, rows } of summary.asked) {
    out.line(`  ${rows} ${rows === 1 ? "row" : "rows"}: ${code}`);
    for (const row of await rowsOf(db, found.id, { code, limit: 5 }))
      for (const problem of row.problems.filter((one) => one.code === code))
        out.line(`    line ${row.line}: ${problemSaid(problem, language)}`);
  }
}

function tellSums(summary: Summary, language: string, out: Out): void {
  const { subscriptions, readers, issues, gaining, losing, net, worth, currency, letters, unsubscribed, bounced, states } = summary;
  out.line(`  ${subscriptions} subscriptions with ${issues} issues owed, ${readers} readers without one`);
  out.line(`  ${gaining} gain an issue, ${losing} lose one`);
  if (currency)
    out.line(
      `  worth ${formatMoney(money(worth, currency), language)}, ${formatMoney(money(net, currency), language)} of it deferred revenue`,
    );
  out.line(`  letters: ${letters} with consent, ${unsubscribed} unsubscribed, ${bounced} bounced`);
  if (states.here) out.line(`  ${states.here} were taken on before and are left as they are`);
}
