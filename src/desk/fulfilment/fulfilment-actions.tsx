import { idIn } from "../../http/index.ts";
import { freezeSupplementalRun, labelRun, postLabelRun, waitingForLabels } from "../../fulfilment/index.ts";
import { type IssueDates, closeIssue, draftsOfIssue, publicationOf } from "../../editorial/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { daysBetween, formatShortDay } from "../../values/index.ts";
import { runName } from "./label-run-page.tsx";
import { counted } from "../words.ts";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { doneAt, notice } from "../notices.ts";

const closed = notice("closed", "Closed. Its labels are being frozen; this page shows them in a moment.");
const frozen = notice("frozen", "Frozen.");
const posted = notice("posted", "Posted: these copies are mailed.");

/** Closing, freezing, posting: what is frozen or posted stays so, and each asks first. */

type IssueOf = (c: Ctx) => Promise<IssueDates>;

export function fulfilmentActions(route: Route, platform: Platform, issueOf: IssueOf): void {
  closure(route, platform, issueOf);
  supplementalRun(route, platform, issueOf);
  posting(route, platform);
}

const back = (n: number) => ({ href: `/desk/fulfilment/${n}`, label: `Printed copies of no. ${n}` });

function closure(route: Route, platform: Platform, issueOf: IssueOf): void {
  const { db, clock } = platform;
  askFirst(route, "/fulfilment/:number/closure", {
    roles: trade,
    ask: async (c, visit) => {
      const { id, wholeNumber: n, closeOn, state } = await issueOf(c);
      const [waiting, articles, { timeZone }] = [await waitingForLabels(db, n), await draftsOfIssue(db, id), await publicationOf(db)];
      const early = daysBetween(today(clock, timeZone), closeOn);
      const missing = waiting.addressMissing + waiting.addressReturned;
      return {
        title: `Close issue ${n} and freeze its labels`,
        back: back(n),
        says: [
          `${counted(waiting.ready, "label is", "labels are")} frozen with the addresses of today. What is ordered or changed from now on counts from no. ${n + 1}.`,
          "It cannot be opened again; what comes later goes out with a supplemental run.",
        ],
        odd: [
          ...(articles.length === 0 ? ["The issue is empty: no article stands in it."] : []),
          ...(early > 0 ? [`It closes by itself on ${formatShortDay(closeOn, visit.language)}: that is in ${counted(early, "day")}.`] : []),
          ...(waiting.ready === 0 ? ["No printed copy waits for a label."] : []),
          ...(missing > 0 ? [`${counted(missing, "copy has", "copies have")} no address that can be delivered to.`] : []),
        ],
        reasons: state === "closed" || state === "on sale" ? [`Issue ${n} is ${state} already.`] : [],
        button: `Close issue ${n}`,
      };
    },
    work: async (c, visit) => {
      const { id, wholeNumber } = await issueOf(c);
      await closeIssue(platform, { issueId: id, by: visit.person.id });
      return see(doneAt(`/desk/fulfilment/${wholeNumber}`, closed));
    },
  });
}

function supplementalRun(route: Route, platform: Platform, issueOf: IssueOf): void {
  const { db } = platform;
  askFirst(route, "/fulfilment/:number/runs", {
    roles: trade,
    ask: async (c) => {
      const { wholeNumber: n } = await issueOf(c);
      const { ready } = await waitingForLabels(db, n);
      return {
        title: `Freeze a supplemental run of no. ${n}`,
        back: back(n),
        says: [`${counted(ready, "label is", "labels are")} frozen with the addresses of today. A run that is frozen stays as it is.`],
        reasons: ready === 0 ? [`No printed copy of no. ${n} waits for a label that could be delivered.`] : [],
        button: `Freeze ${counted(ready, "label")}`,
      };
    },
    work: async (c, visit) => {
      const { wholeNumber } = await issueOf(c);
      await freezeSupplementalRun(platform, { wholeNumber, by: visit.person.id });
      return see(doneAt(`/desk/fulfilment/${wholeNumber}`, frozen));
    },
  });
}

function posting(route: Route, platform: Platform): void {
  const { db } = platform;
  askFirst(route, "/fulfilment/runs/:id/posting", {
    roles: trade,
    ask: async (c) => {
      const run = await labelRun(db, idIn(c));
      return {
        title: `${runName(run)} of no. ${run.wholeNumber} was taken to the post`,
        back: back(run.wholeNumber),
        says: [`Its ${counted(run.copies, "copy counts", "copies count")} as mailed from today, and what they were paid for is earned.`],
        odd: run.postedAt ? ["It is marked as posted already."] : [],
        button: "It was posted",
      };
    },
    work: async (c, visit) => {
      const run = await labelRun(db, idIn(c));
      await postLabelRun(platform, { runId: run.id, by: visit.person.id });
      return see(doneAt(`/desk/fulfilment/${run.wholeNumber}`, posted));
    },
  });
}
