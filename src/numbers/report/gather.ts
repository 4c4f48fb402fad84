import { issueDates, publishedHeadlines } from "../../editorial/index.ts";
import { type MoneyOfMonth, moneyByMonth, monthOf } from "../../ledger/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Counts, mostRead, readingsByDay, searchedInVain } from "../../readership/index.ts";
import { type Day, addDays, addMonths, daysBetween } from "../../values/index.ts";
import { type IssueCopies, copiesOfIssues } from "../../fulfilment/index.ts";
import { type LetterCounts, lettersCounted } from "../count-letters.ts";
import { type MonthOfFlows, flowsByMonth } from "../find-flows.ts";
import { type OfferOrders, type RefundsOfMonth, offersOrdered, refundsByMonth } from "../offers.ts";

/** The figures of one month, as the desk’s pages have them. */
export type Report = {
  month: Day;
  /** Of the newest issue that was on sale by its end, and of the one before. */
  copies: { wholeNumber: number; counts: IssueCopies[]; before: IssueCopies[] } | undefined;
  flows: MonthOfFlows | undefined;
  money: MoneyOfMonth[];
  refunds: RefundsOfMonth[];
  offers: OfferOrders[];
  reading: Pick<Counts, "opened" | "finished" | "played" | "openings">;
  mostRead: { headline: string; opened: number }[];
  inVain: string[];
  letters: LetterCounts[];
};

const most = 5;
const lettersLookedAt = 60;

/** Everything of the month that begins on this day. */
export async function gatherReport({ db }: Platform, month: Day, timeZone: string): Promise<Report> {
  const last = addDays(addMonths(month, 1), -1);
  const span = { from: month, to: last, timeZone };
  const days = daysBetween(month, last) + 1;
  const [flows, money, refunds, offers, reading, lately, inVain, letters, copies] = await Promise.all([
    flowsByMonth(db, { upTo: month, months: 1 }),
    moneyByMonth(db, { upTo: monthOf(month), months: 1 }),
    refundsByMonth(db, span),
    offersOrdered(db, span),
    readingsByDay(db, { upTo: last, days }),
    mostRead(db, most),
    searchedInVain(db, { upTo: last, days, limit: most }),
    lettersCounted(db, lettersLookedAt),
    copiesUpTo(db, last),
  ]);
  const headlines = await publishedHeadlines(
    db,
    lately.map(({ articleId }) => articleId),
  );
  const sum = (of: keyof Counts) => reading.reduce((all, day) => all + day[of], 0);
  return {
    month,
    copies,
    flows: flows[0],
    money,
    refunds,
    offers: offers.slice(0, most),
    reading: { opened: sum("opened"), finished: sum("finished"), played: sum("played"), openings: sum("openings") },
    mostRead: lately.flatMap(({ articleId, opened }) => {
      const headline = headlines.get(articleId);
      return headline ? [{ headline, opened }] : [];
    }),
    inVain: inVain.map(({ words }) => words),
    letters: letters.filter(({ beganOn }) => beganOn >= month && beganOn <= last),
  };
}

async function copiesUpTo(db: Platform["db"], last: Day): Promise<Report["copies"]> {
  const appeared = (await issueDates(db)).filter(({ state, onSaleOn }) => state === "on sale" && onSaleOn <= last);
  const [newest, before] = [appeared.at(-1), appeared.at(-2)];
  if (!newest) return undefined;
  const all = await copiesOfIssues(db, 1000);
  const of = (wholeNumber: number | undefined) => all.filter((row) => row.wholeNumber === wholeNumber);
  return { wholeNumber: newest.wholeNumber, counts: of(newest.wholeNumber), before: of(before?.wholeNumber) };
}
