import { z } from "zod";
import { useMessages } from "../../messages/index.ts";
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
import { counted } from "../words.ts";
import { askFirst } from "../ask-first.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { doneAt, notice } from "../notices.ts";

const onSale = notice("sale", "On sale. Its editions are being made.");
const takenBack = notice("taken-back", "Taken back: nothing was published, earned or sent.");
const delayed = notice("delayed", "The new day stands in the calendar. Nobody loses a copy.");
const skipped = notice("skipped", "Skipped: it and all after it appear one place later. Nobody loses a copy.");

type Here = (c: Ctx) => Promise<IssueView>;

/** The sale, and the moves in the calendar: each asks first. */
export function issueActions(route: Route, platform: Platform, here: Here): void {
  sale(route, platform, here);
  delay(route, platform, here);
  skip(route, platform, here);
}

const back = ({ wholeNumber }: IssueView) => ({ href: `/desk/issues/${wholeNumber}`, label: `Issue ${wholeNumber}` });

function sale(route: Route, platform: Platform, here: Here): void {
  const { db, clock } = platform;
  askFirst(route, "/issues/:number/sale", {
    roles: words,
    ask: async (c, { language, timeZone }, form) => {
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
        title: `Put issue ${issue.wholeNumber} on sale`,
        back: back(issue),
        says: [
          saysOfArticles(drafts),
          `${counted(owed, "digital copy is", "digital copies are")} released and ${counted(frozen, "printed copy counts", "printed copies count")} as mailed; what they were paid for is earned.`,
          letter,
          `It begins in ${secondsToTakeBack} seconds, or at the hour you give, and until then it can be taken back. After that it stays on sale; an article of it can be withdrawn.`,
        ],
        odd: [
          ...saysOfEmbargoes(drafts, { now: clock.now(), timeZone, language }),
          ...oddAbout({ issue, drafts, dates, labels: labels.ready, now, language }),
        ],
        reasons: await inTransaction(platform, (tx) => reasonsAgainstPuttingOnSale(tx, issue.id)),
        button: `Put issue ${issue.wholeNumber} on sale`,
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
    embargoUntil && embargoUntil > now ? [`“${headline}” is under embargo until ${formatHour(embargoUntil, timeZone, language)}.`] : [],
  );

function saysOfArticles(drafts: readonly Draft[]): string {
  const [fresh, behind] = [
    drafts.filter(({ publication }) => publication === "none"),
    drafts.filter(({ publication }) => publication === "behind"),
  ];
  const changes = behind.length > 0 ? `, and the changes of ${behind.length} that are public already` : "";
  return fresh.length + behind.length === 0
    ? `It holds ${counted(drafts.length, "article")}; all of them are public as they stand.`
    : `It holds ${counted(drafts.length, "article")}. ${counted(fresh.length, "draft is", "drafts are")} published with it${changes}.`;
}

async function letterSays(
  { db }: Platform,
  issue: IssueView,
  { timeZone, language }: { timeZone: string; language: string },
): Promise<string> {
  const letter = await mailingOfIssue(db, issue.id);
  if (letter?.state !== "waiting") return "No letter waits for its sale.";
  if (letter.goesAt)
    return `Its letter, “${letter.subject}”, goes at ${formatHour(letter.goesAt, timeZone, language)}; where the sale is later than that, the letter waits and goes with the sale.`;
  const { subscribers, chosen } = await audienceSize(db, letter);
  return `Its letter, “${letter.subject}”, goes to ${counted(subscribers + chosen, "reader")}.`;
}

type Looked = { issue: IssueView; drafts: readonly Draft[]; dates: readonly IssueDates[]; labels: number; now: Day; language: string };

/** What an editor would want to know who meant another issue, or another day. */
function oddAbout({ issue, drafts, dates, labels, now, language }: Looked): string[] {
  const days = daysBetween(now, issue.onSaleOn);
  const fresh = drafts.filter(({ publication }) => publication === "none");
  const before = dates.filter(({ wholeNumber, state }) => wholeNumber < issue.wholeNumber && state !== "on sale");
  return [
    ...(days > 0 ? [`It is to appear on ${formatShortDay(issue.onSaleOn, language)}: that is ${counted(days, "day")} early.`] : []),
    ...(days < 0 ? [`It was to appear on ${formatShortDay(issue.onSaleOn, language)}: that is ${counted(-days, "day")} late.`] : []),
    ...(fresh.length > 0 ? [`Drafts: ${fresh.map(({ headline }) => `“${headline}”`).join(", ")}.`] : []),
    ...(before.length > 0 ? [`${before.map(({ wholeNumber }) => `No. ${wholeNumber}`).join(", ")} of before is not on sale yet.`] : []),
    ...(labels > 0 ? [`${counted(labels, "printed copy waits", "printed copies wait")} for a label: they are frozen with the sale.`] : []),
    ...(issue.editorsNote ? [] : ["It has no editor’s note."]),
  ];
}

const shownOf = (form?: Form): Shown => ({ values: form?.asTyped() ?? {}, errors: {} });
const after = async (db: Db, { wholeNumber }: IssueView) =>
  (await issueDates(db)).filter((one) => one.wholeNumber > wholeNumber && one.state !== "on sale").length;
const owes = async (db: Db, { wholeNumber }: IssueView) => {
  const [copies] = await copiesByIssue(db, { from: wholeNumber, to: wholeNumber });
  return `${counted((copies?.digital.owed ?? 0) + (copies?.print.owed ?? 0), "copy is", "copies are")} owed of it. Copies are owed by number: nobody loses one.`;
};

function delay(route: Route, platform: Platform, here: Here): void {
  const { db } = platform;
  askFirst(route, "/issues/:number/delay", {
    roles: words,
    ask: async (c, { language }, form) => {
      const issue = await here(c);
      const shown = shownOf(form);
      return {
        title: `Issue ${issue.wholeNumber} is late`,
        back: back(issue),
        says: [
          `It was to appear on ${formatShortDay(issue.onSaleOn, language)}, and appears on the day you give; its close date moves by as many days.`,
          `${counted(await after(db, issue), "issue is", "issues are")} planned after it, which stay where they are or move by as many days.`,
          await owes(db, issue),
        ],
        button: "Move it",
        inputs: {
          names: ["onSaleOn", "following", "why"],
          shown: (
            <>
              <Input shown={shown} name="onSaleOn" label="Appears on" type="date" required />
              <Check shown={shown} name="following" label="those after it move by as many days" />
              <Area shown={shown} name="why" label="Why" rows={2} />
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
      const issue = await here(c);
      return {
        title: `The magazine does not appear on ${formatShortDay(issue.onSaleOn, language)}`,
        back: back(issue),
        says: [
          `No. ${issue.wholeNumber} and the ${await after(db, issue)} after it take the next place in the calendar each. No number is left out.`,
          await owes(db, issue),
        ],
        odd: ["A place that is skipped cannot be given back."],
        button: "Skip this place",
        inputs: { names: ["why"], shown: <Area shown={shownOf(form)} name="why" label="Why" rows={2} /> },
      };
    },
    work: async (c, visit, form) => {
      const { wholeNumber } = await here(c);
      await skipIssue(platform, { ...form.parse(reason), wholeNumber, by: visit.person.id });
      return see(doneAt(`/desk/issues/${wholeNumber}`, skipped));
    },
  });
}
