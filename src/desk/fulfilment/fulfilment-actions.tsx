import { type Messages, messagesIn } from "../../messages/index.ts";
import { idIn } from "../../http/index.ts";
import { freezeSupplementalRun, labelRun, postLabelRun, waitingForLabels } from "../../fulfilment/index.ts";
import { type IssueDates, closeIssue, draftsOfIssue, publicationOf } from "../../editorial/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { daysBetween, formatShortDay } from "../../values/index.ts";
import { runName } from "./label-run-page.tsx";
import { askFirst } from "../ask-first.tsx";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { doneAt, notice } from "../notices.ts";

const closed = notice("closed", (desk) => desk.fulfilment.closed);
const frozen = notice("frozen", (desk) => desk.fulfilment.frozen);
const posted = notice("posted", (desk) => desk.fulfilment.posted);

/** Closing, freezing, posting: what is frozen or posted stays so, and each asks first. */

type IssueOf = (c: Ctx) => Promise<IssueDates>;

export function fulfilmentActions(route: Route, platform: Platform, issueOf: IssueOf): void {
  closure(route, platform, issueOf);
  supplementalRun(route, platform, issueOf);
  posting(route, platform);
}

type M = Messages["desk"]["fulfilment"];
const back = (m: M, n: number) => ({ href: `/desk/fulfilment/${n}`, label: m.printedOf(n) });

function closure(route: Route, platform: Platform, issueOf: IssueOf): void {
  const { db, clock } = platform;
  askFirst(route, "/fulfilment/:number/closure", {
    roles: trade,
    ask: async (c, visit) => {
      const m = messagesIn(visit.language).desk.fulfilment;
      const { id, wholeNumber: n, closeOn, state } = await issueOf(c);
      const [waiting, articles, { timeZone }] = [await waitingForLabels(db, n), await draftsOfIssue(db, id), await publicationOf(db)];
      const early = daysBetween(today(clock, timeZone), closeOn);
      const missing = waiting.addressMissing + waiting.addressReturned;
      return {
        title: m.closeTitle(n),
        back: back(m, n),
        says: [m.closeSays({ labels: waiting.ready, from: n + 1 }), m.closeFinal],
        odd: [
          ...(articles.length === 0 ? [m.empty] : []),
          ...(early > 0 ? [m.closesItself({ day: formatShortDay(closeOn, visit.language), days: early })] : []),
          ...(waiting.ready === 0 ? [m.noneWaits] : []),
          ...(missing > 0 ? [m.undeliverable(missing)] : []),
        ],
        reasons: state === "closed" || state === "on sale" ? [m.isAlready[state](n)] : [],
        button: m.close(n),
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
    ask: async (c, { language }) => {
      const m = messagesIn(language).desk.fulfilment;
      const { wholeNumber: n } = await issueOf(c);
      const { ready } = await waitingForLabels(db, n);
      return {
        title: m.runTitle(n),
        back: back(m, n),
        says: [m.runSays(ready)],
        reasons: ready === 0 ? [m.runNone(n)] : [],
        button: m.freezeLabels(ready),
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
    ask: async (c, { language }) => {
      const m = messagesIn(language).desk.fulfilment;
      const run = await labelRun(db, idIn(c));
      return {
        title: m.postTitle({ run: runName(m, run), number: run.wholeNumber }),
        back: back(m, run.wholeNumber),
        says: [m.postSays(run.copies)],
        odd: run.postedAt ? [m.postedAlready] : [],
        button: m.wasPosted,
      };
    },
    work: async (c, visit) => {
      const run = await labelRun(db, idIn(c));
      await postLabelRun(platform, { runId: run.id, by: visit.person.id });
      return see(doneAt(`/desk/fulfilment/${run.wholeNumber}`, posted));
    },
  });
}
