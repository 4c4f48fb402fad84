import { z } from "zod";
import {
  calendarAddress,
  calendarKeyOf,
  daysMeaning,
  endCalendarKey,
  goesOut,
  makeCalendarKey,
  moveIssueDays,
} from "../../calendar/index.ts";
import { type DaysAsked, type IssueView, issueByNumber, issueDates } from "../../editorial/index.ts";
import { type Form, type WhyRefused, field, numberIn, readForm } from "../../http/index.ts";
import { type Platform, inTransaction, today } from "../../platform/index.ts";
import { addDays, addMonths, day, isDay } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, anybody, see, words } from "../route.ts";
import { DaysPage } from "./days-page.tsx";
import { CalendarAddressPage, MonthPage, monthIn } from "./month-page.tsx";
import { LinePage } from "./line-page.tsx";

const ended = notice("calendar-key-ended", ({ calendar }) => calendar.own.ended);
const moved = notice("days-moved", ({ calendar }) => calendar.days.moved);

/** The days to which an issue is moved. */
const days = z.object({ closeOn: field.day, onSaleOn: field.day, following: field.tick, why: field.prose });

/** Two years of issues on a line, and the days of each. */
export function calendarRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const now = ({ timeZone }: DeskVisit) => today(clock, timeZone);
  route("get", "/calendar", anybody, async (c, visit) => {
    const month = monthIn(c.req.query("month") ?? "", now(visit));
    const outgoing = await goesOut(db, { from: month, to: addDays(addMonths(month, 1), -1), timeZone: visit.timeZone });
    return deskPage(
      <MonthPage visit={visit} month={month} today={now(visit)} outgoing={outgoing} own={await calendarKeyOf(db, visit.person.id)} />,
    );
  });
  route("post", "/calendar/key", anybody, async (_c, visit) => {
    const secret = await inTransaction(platform, (tx) => makeCalendarKey(platform, tx, visit.person.id));
    return deskPage(<CalendarAddressPage visit={visit} address={calendarAddress(platform.settings.origin, secret)} />);
  });
  route("post", "/calendar/key/ending", anybody, async (_c, visit) => {
    await inTransaction(platform, (tx) => endCalendarKey(tx, visit.person.id));
    return see(doneAt("/desk/calendar", ended));
  });
  route("get", "/calendar/issues", words, async (_c, visit) =>
    deskPage(<LinePage visit={visit} dates={await issueDates(db)} today={now(visit)} />),
  );
  route("get", "/calendar/issues/:number", words, async (c, visit) => {
    const issue = (await issueByNumber(db, numberIn(c))) ?? missing();
    return daysPage(platform, visit, { issue, asked: askedIn(c, issue) });
  });
  route("post", "/calendar/issues/:number", words, async (c, visit) => {
    const issue = (await issueByNumber(db, numberIn(c))) ?? missing();
    const form = await readForm(c.req.raw);
    try {
      const asked = { wholeNumber: issue.wholeNumber, by: visit.person.id, ...form.parse(days) };
      await moveIssueDays(platform, asked);
      return see(doneAt("/desk/calendar/issues", moved));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return daysPage(platform, visit, {
        issue,
        asked: typedIn(form, issue),
        why: form.asTyped().why ?? "",
        problem: error.spokenIn(visit.language),
      });
    }
  });
}

type Showing = { issue: IssueView; asked: DaysAsked; why?: string; problem?: WhyRefused };

async function daysPage(platform: Platform, visit: DeskVisit, { issue, asked, why = "", problem }: Showing): Promise<Response> {
  const changes = asked.closeOn !== issue.closeOn || asked.onSaleOn !== issue.onSaleOn;
  const meaning = changes ? await daysMeaning(platform, asked) : undefined;
  const props = { visit, issue, asked, meaning, why, problem, today: today(platform.clock, visit.timeZone) };
  return deskPage(<DaysPage {...props} />, problem ? 422 : 200);
}

/** The days as the address names them; where it names none, or what is no day, those that the issue has. */
const askedIn = (c: Ctx, issue: IssueView): DaysAsked => daysIn((name) => c.req.query(name) ?? "", issue);

const typedIn = (form: Form, issue: IssueView): DaysAsked => {
  const typed = form.asTyped();
  return daysIn((name) => typed[name] ?? "", issue);
};

function daysIn(read: (name: string) => string, { wholeNumber, closeOn, onSaleOn }: IssueView): DaysAsked {
  const dayIn = (name: string, standing: typeof closeOn) => (isDay(read(name)) ? day(read(name)) : standing);
  return {
    wholeNumber,
    closeOn: dayIn("closeOn", closeOn),
    onSaleOn: dayIn("onSaleOn", onSaleOn),
    following: read("following") === "yes",
  };
}
