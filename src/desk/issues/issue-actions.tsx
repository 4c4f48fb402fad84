import { z } from "zod";
import { useMessages, type Messages, messagesIn } from "../../messages/index.ts";
import { copiesByIssue } from "../../accounts/index.ts";
import { waitingForLabels } from "../../fulfilment/index.ts";
import {
  type Draft,
  type IssueDates,
  type IssueView,
  askForSale,
  delayIssue,
  draftsOfIssue,
  issueDates,
  publicationOf,
  reasonsAgainstPuttingOnSale,
  secondsToTakeBack,
  skipIssue,
  takeSaleBack,
} from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";
import { audienceSize, mailingOfIssue } from "../../newsletter/index.ts";
import { type Platform, inTransaction, today, type Db } from "../../platform/index.ts";
import { type Day, daysBetween, formatHour, formatShortDay } from "../../values/index.ts";
import { reason } from "../fields.ts";
import { delayedTo } from "./issue-form.ts";
import { Area, Check, Input, type Shown } from "../forms.tsx";
import { hourOrNull } from "../fields.ts";
import { askFirst } from "../ask-first.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { doneAt, notice } from "../notices.ts";

const onSale = notice("sale", (desk) => desk.issues.onSale);
const takenBack = notice("taken-back", (desk) => desk.issues.takenBack);
const delayed = notice("delayed", (desk) => desk.issues.delayed);
const skipped = notice("skipped", (desk) => desk.issues.skipped);

type Here = (c: Ctx) => Promise<IssueView>;

/** The sale, and the moves in the calendar: each asks first. */
export function issueActions(route: Route, platform: Platform, here: Here): void {
  sale(route, platform, here);
  delay(route, platform, here);
  skip(route, platform, here);
}

type M = Messages["desk"]["issues"];

const back = (m: M, { wholeNumber }: IssueView) => ({ href: `/desk/issues/${wholeNumber}`, label: m.issue(wholeNumber) });

function sale(route: Route, platform: Platform, here: Here): void {
  const { db, clock } = platform;
  askFirst(route, "/issues/:number/sale", {
    roles: words,
    ask: async (c, { language, timeZone }, form) => {
      const m = messagesIn(language).desk.issues;
      const issue = await here(c);
      const now = today(clock, (await publicationOf(db)).timeZone);
      const [drafts, dates, [copies], labels, letter] = await Promise.all([
        draftsOfIssue(db, issue.id),
        issueDates(db),
        copiesByIssue(db, { from: issue.wholeNumber, to: issue.wholeNumber }),
        waitingForLabels(db, issue.wholeNumber),
        letterSays(platform, issue, { timeZone, language }),
      ]);
      const { owed = 0 } = copies?.digital ?? {};
      const frozen = copies?.print.frozen ?? 0;
      return {
        title: m.saleTitle(issue.wholeNumber),
        back: back(m, issue),
        says: [saysOfArticles(m, drafts), m.copiesServed({ digital: owed, printed: frozen }), letter, m.saleBegins(secondsToTakeBack)],
        odd: [
          ...saysOfEmbargoes(drafts, { now: clock.now(), timeZone, language }),
          ...oddAbout({ issue, drafts, dates, labels: labels.ready, now, language }),
        ],
        reasons: await inTransaction(platform, (tx) => reasonsAgainstPuttingOnSale(tx, issue.id)),
        button: m.saleTitle(issue.wholeNumber),
        inputs: { names: ["at"], shown: <SaleHour typed={form?.asTyped().at ?? ""} /> },
      };
    },
    work: async (c, visit, form) => {
      const issue = await here(c);
      const { at } = form.parse(z.object({ at: hourOrNull(visit.timeZone) }));
      await askForSale(platform, { issueId: issue.id, by: visit.person.id, at });
      return see(`/desk/issues/${issue.wholeNumber}`);
    },
  });
  takingBack(route, platform, here);
}

function takingBack(route: Route, platform: Platform, here: Here): void {
  route("post", "/issues/:number/sale/taking-back", words, async (c, visit) => {
    const issue = await here(c);
    try {
      await takeSaleBack(platform, { issueId: issue.id, by: visit.person.id });
      return see(doneAt(`/desk/issues/${issue.wholeNumber}`, takenBack));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return see(doneAt(`/desk/issues/${issue.wholeNumber}`, onSale));
    }
  });
}

function SaleHour({ typed }: { typed: string }) {
  return (
    <label>
      {useMessages().desk.way.hour.sale}
      <input type="datetime-local" name="at" value={typed} />
    </label>
  );
}

const saysOfEmbargoes = (drafts: readonly Draft[], { now, timeZone, language }: { now: Date; timeZone: string; language: string }) =>
  drafts.flatMap(({ headline, embargoUntil }) =>
    embargoUntil && embargoUntil > now
      ? [messagesIn(language).desk.issues.embargo({ headline, hour: formatHour(embargoUntil, timeZone, language) })]
      : [],
  );

function saysOfArticles(m: M, drafts: readonly Draft[]): string {
  const [fresh, behind] = [
    drafts.filter(({ publication }) => publication === "none"),
    drafts.filter(({ publication }) => publication === "behind"),
  ];
  return fresh.length + behind.length === 0
    ? m.allPublic(drafts.length)
    : m.published({ articles: drafts.length, fresh: fresh.length, behind: behind.length });
}

async function letterSays(
  { db }: Platform,
  issue: IssueView,
  { timeZone, language }: { timeZone: string; language: string },
): Promise<string> {
  const m = messagesIn(language).desk.issues;
  const letter = await mailingOfIssue(db, issue.id);
  if (letter?.state !== "waiting") return m.noLetter;
  if (letter.goesAt) return m.letterAt({ subject: letter.subject, hour: formatHour(letter.goesAt, timeZone, language) });
  const { subscribers, chosen } = await audienceSize(db, letter);
  return m.letterTo({ subject: letter.subject, readers: subscribers + chosen });
}

type Looked = { issue: IssueView; drafts: readonly Draft[]; dates: readonly IssueDates[]; labels: number; now: Day; language: string };

/** What an editor would want to know who meant another issue, or another day. */
function oddAbout({ issue, drafts, dates, labels, now, language }: Looked): string[] {
  const m = messagesIn(language).desk.issues;
  const days = daysBetween(now, issue.onSaleOn);
  const fresh = drafts.filter(({ publication }) => publication === "none");
  const before = dates.filter(({ wholeNumber, state }) => wholeNumber < issue.wholeNumber && state !== "on sale");
  return [
    ...(days > 0 ? [m.early({ day: formatShortDay(issue.onSaleOn, language), days })] : []),
    ...(days < 0 ? [m.lateBy({ day: formatShortDay(issue.onSaleOn, language), days: -days })] : []),
    ...(fresh.length > 0 ? [m.drafts(fresh.map(({ headline }) => headline))] : []),
    ...(before.length > 0 ? [m.before(before.map(({ wholeNumber }) => wholeNumber))] : []),
    ...(labels > 0 ? [m.labelsWait(labels)] : []),
    ...(issue.editorsNote ? [] : [m.noNote]),
  ];
}

const shownOf = (form?: Form): Shown => ({ values: form?.asTyped() ?? {}, errors: {} });
const after = async (db: Db, { wholeNumber }: IssueView) =>
  (await issueDates(db)).filter((one) => one.wholeNumber > wholeNumber && one.state !== "on sale").length;
const owes = async (m: M, db: Db, { wholeNumber }: IssueView) => {
  const [copies] = await copiesByIssue(db, { from: wholeNumber, to: wholeNumber });
  return m.owes((copies?.digital.owed ?? 0) + (copies?.print.owed ?? 0));
};

function delay(route: Route, platform: Platform, here: Here): void {
  const { db } = platform;
  askFirst(route, "/issues/:number/delay", {
    roles: words,
    ask: async (c, { language }, form) => {
      const m = messagesIn(language).desk.issues;
      const issue = await here(c);
      const shown = shownOf(form);
      return {
        title: m.isLate(issue.wholeNumber),
        back: back(m, issue),
        says: [m.delaySays(formatShortDay(issue.onSaleOn, language)), m.plannedAfter(await after(db, issue)), await owes(m, db, issue)],
        button: m.moveIt,
        inputs: {
          names: ["onSaleOn", "following", "why"],
          shown: (
            <>
              <Input shown={shown} name="onSaleOn" label={m.appearsOn} type="date" required />
              <Check shown={shown} name="following" label={m.following} />
              <Area shown={shown} name="why" label={m.why} rows={2} />
            </>
          ),
        },
      };
    },
    work: async (c, visit, form) => {
      const { wholeNumber } = await here(c);
      await delayIssue(platform, { ...form.parse(delayedTo), wholeNumber, by: visit.person.id });
      return see(doneAt(`/desk/issues/${wholeNumber}`, delayed));
    },
  });
}

function skip(route: Route, platform: Platform, here: Here): void {
  const { db } = platform;
  askFirst(route, "/issues/:number/skip", {
    roles: words,
    ask: async (c, { language }, form) => {
      const m = messagesIn(language).desk.issues;
      const issue = await here(c);
      return {
        title: m.skipTitle(formatShortDay(issue.onSaleOn, language)),
        back: back(m, issue),
        says: [m.skipSays({ number: issue.wholeNumber, after: await after(db, issue) }), await owes(m, db, issue)],
        odd: [m.skipOdd],
        button: m.skipIt,
        inputs: { names: ["why"], shown: <Area shown={shownOf(form)} name="why" label={m.why} rows={2} /> },
      };
    },
    work: async (c, visit, form) => {
      const { wholeNumber } = await here(c);
      await skipIssue(platform, { ...form.parse(reason), wholeNumber, by: visit.person.id });
      return see(doneAt(`/desk/issues/${wholeNumber}`, skipped));
    },
  });
}
