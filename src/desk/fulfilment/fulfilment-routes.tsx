import {
  circulationCsv,
  circulationOf,
  circulationOfYear,
  copiesCountedAt,
  labelRun,
  labelRuns,
  labelText,
  labelsCsv,
  labelsOfRun,
  noteReturn,
  planPrintRun,
  printRunOf,
  waitingForLabels,
} from "../../fulfilment/index.ts";
import { taxSettings } from "../../offers/index.ts";
import { labelSheets, setLabels } from "../../print/index.ts";
import { issueDates, publicationOf } from "../../editorial/index.ts";
import { readForm, idIn, numberIn } from "../../http/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { type Day, isDay, ownOf, wholeOf, itemAt } from "../../values/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { deskPage } from "../frame.tsx";
import { type ListQuery, listQueryOf, listedOf } from "../lists.tsx";
import { CirculationPage } from "../ledger/circulation-page.tsx";
import { FulfilmentIssuePage } from "./fulfilment-issue-page.tsx";
import { FulfilmentPage } from "./fulfilment-page.tsx";
import { LabelRunPage } from "./label-run-page.tsx";
import { cameBack, printRun } from "./fulfilment-form.ts";
import { missing } from "../refusals.ts";
import { fulfilmentActions } from "./fulfilment-actions.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, figures, see, trade } from "../route.ts";
import { doneAt, saved, notice } from "../notices.ts";

const returned = notice("returned", (desk) => desk.fulfilment.returnNoted);

/** Issues shown: those that close next, and a year that has appeared. */
const ahead = 4;
const past = 24;
/** Print runs shown beside the one that is planned. */
const beside = 3;

export function fulfilmentRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const issueOf = async (c: Ctx) => (await issueDates(db)).find(({ wholeNumber }) => wholeNumber === numberIn(c)) ?? missing();
  const onePage = async (c: Ctx) => {
    const issue = await issueOf(c);
    const n = issue.wholeNumber;
    const others = Array.from({ length: Math.min(beside, n - 1) }, (_, at) => n - 1 - at);
    const before = await circulationOf(db, others, { asCounted: true });
    return {
      issue,
      runs: await labelRuns(db, { wholeNumber: n }),
      waiting: await waitingForLabels(db, n),
      circulation: await printRunOf(db, n),
      before,
      sheets: labelSheets,
    };
  };
  route("get", "/fulfilment", trade, async (c, visit) => {
    const asked = listQueryOf(c.req.url, past);
    return deskPage(<FulfilmentPage visit={visit} {...await rowsOf(platform, asked)} asked={asked} />);
  });
  route("get", "/fulfilment/:number", trade, async (c, visit) => deskPage(<FulfilmentIssuePage visit={visit} {...await onePage(c)} />));
  fulfilmentActions(route, platform, issueOf);
  route("post", "/fulfilment/:number/print-run", trade, async (c, visit) => {
    const { wholeNumber } = await issueOf(c);
    const form = await readForm(c.req.raw);
    try {
      await planPrintRun(platform, { wholeNumber, plan: form.parse(printRun), by: visit.person.id });
      return see(doneAt(`/desk/fulfilment/${wholeNumber}`, saved));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return deskPage(
        <FulfilmentIssuePage
          visit={visit}
          {...await onePage(c)}
          problem={error.spokenIn(visit.language)}
          problems={error.spokenIn(visit.language).fields}
          typed={form.asTyped()}
        />,
        422,
      );
    }
  });
  runRoutes(route, platform);
  returnRoutes(route, platform);
  reportRoutes(route, platform);
}

async function rowsOf({ db }: Platform, asked: ListQuery) {
  const dates = await issueDates(db);
  const appeared = listedOf(
    dates.filter(({ state }) => state === "on sale").reverse(),
    asked,
    ({ wholeNumber, onSaleOn }) => `${wholeNumber} ${onSaleOn}`,
  );
  const next =
    asked.page === 1 && !asked.search
      ? dates
          .filter(({ state }) => state !== "on sale")
          .slice(0, ahead)
          .reverse()
      : [];
  const shown = [...next, ...appeared.rows];
  const [runs, circulation] = await Promise.all([
    labelRuns(db, { limit: 1000 }),
    circulationOf(
      db,
      shown.map(({ wholeNumber }) => wholeNumber),
      { asCounted: true },
    ),
  ]);
  const rows = shown.map((issue, at) => ({
    issue,
    runs: runs.filter(({ wholeNumber }) => wholeNumber === issue.wholeNumber),
    circulation: itemAt(circulation, at),
  }));
  return { rows, total: appeared.total, countedAt: await copiesCountedAt(db) };
}

const file = (body: string | Uint8Array, mediaType: string, name: string): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" },
  });

const nameOf = ({ wholeNumber, sequence }: { wholeNumber: number; sequence: number }) =>
  `labels-${wholeNumber}${sequence ? `-s${sequence}` : ""}`;

function runRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/fulfilment/runs/:id", trade, async (c, visit) => {
    const run = await labelRun(db, idIn(c));
    return deskPage(<LabelRunPage visit={visit} run={run} labels={await labelsOfRun(db, run.id)} asked={listQueryOf(c.req.url)} />);
  });
  route("get", "/fulfilment/runs/:id/labels.csv", trade, async (c) => {
    const run = await labelRun(db, idIn(c));
    return file(labelsCsv(await labelsOfRun(db, run.id)), "text/csv; charset=utf-8", `${nameOf(run)}.csv`);
  });
  route("get", "/fulfilment/runs/:id/labels.pdf", trade, async (c) => {
    const run = await labelRun(db, idIn(c));
    const sheet = ownOf(labelSheets, c.req.query("sheet") ?? "L7160") ?? missing();
    const { sellerCountry } = await taxSettings(db);
    const { title, language } = await publicationOf(db);
    const labels = (await labelsOfRun(db, run.id)).map((label) => labelText(label, { country: sellerCountry, language }));
    const pdf = await setLabels({
      title: `${title}: ${messagesIn(language).desk.fulfilment.labelsOf(run.wholeNumber)}`,
      sheet,
      labels,
      skip: wholeOf(c.req.query("skip") ?? "", { most: 1000 }) ?? 0,
    });
    return file(pdf, "application/pdf", `${nameOf(run)}.pdf`);
  });
}

/** A copy that came back: nothing more goes to its address. */
function returnRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("post", "/fulfilment/runs/:id/returns", trade, async (c, visit) => {
    const run = await labelRun(db, idIn(c));
    const form = await readForm(c.req.raw);
    try {
      await noteReturn(platform, { ...form.parse(cameBack), runId: run.id, by: visit.person.id });
      return see(doneAt(`/desk/fulfilment/runs/${run.id}`, returned));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return deskPage(
        <LabelRunPage
          visit={visit}
          run={run}
          labels={await labelsOfRun(db, run.id)}
          asked={listQueryOf(c.req.url)}
          problem={error.spokenIn(visit.language)}
          problems={error.spokenIn(visit.language).fields}
        />,
        422,
      );
    }
  });
}

function reportRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const asked = async (c: Ctx) => {
    const given = c.req.query("upTo") ?? "";
    const county = c.req.query("county") ?? "";
    const upTo: Day = isDay(given) ? given : today(clock, (await publicationOf(db)).timeZone);
    const countyCodes = county
      .split(/[,;]+/)
      .map((code) => code.trim())
      .filter(Boolean);
    // the form of one country’s post is filed by magazines of that country
    const isAsked = (await taxSettings(db)).sellerCountry === "US";
    const issues = await circulationOfYear(db, upTo, { countyCodes, asCounted: true });
    return { upTo, county, isAsked, issues, countedAt: countyCodes.length > 0 ? null : await copiesCountedAt(db) };
  };
  route("get", "/circulation", figures, async (c, visit) => deskPage(<CirculationPage visit={visit} {...await asked(c)} />));
  route("get", "/circulation.csv", figures, async (c) => {
    const { upTo, issues } = await asked(c);
    return file(circulationCsv(issues), "text/csv; charset=utf-8", `circulation-${upTo}.csv`);
  });
}
