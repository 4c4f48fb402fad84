import { type Messages, useMessages } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import type { LabelRun, PrintRun, Waiting } from "../../fulfilment/index.ts";
import type { IssueDates } from "../../editorial/index.ts";
import type { LabelSheet } from "../../print/index.ts";
import { formatDay, formatNumber } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { runName } from "./label-run-page.tsx";
import { PrintRunForm } from "./print-run-form.tsx";
import { When } from "../when.tsx";

export type One = {
  visit: DeskVisit;
  issue: IssueDates;
  runs: LabelRun[];
  waiting: Waiting;
  circulation: PrintRun;
  before: PrintRun[];
  sheets: Readonly<Record<string, LabelSheet>>;
  problems?: Record<string, string>;
  /** The print run as it was typed and refused. */
  typed?: Record<string, string>;
  problem?: WhyRefused;
};

export function FulfilmentIssuePage(page: One) {
  const m = useMessages().desk.fulfilment;
  const { visit, issue, runs, waiting, problem } = page;
  const n = issue.wholeNumber;
  return (
    <Desk
      visit={visit}
      title={m.printedOf(n)}
      actions={
        <a class="button quiet" href="/desk/fulfilment">
          {m.all}
        </a>
      }
    >
      <Refused problem={problem} />
      <p class="soft">
        {m.closesOn({
          close: formatDay(issue.closeOn, page.visit.language),
          sale: formatDay(issue.onSaleOn, page.visit.language),
          state: useMessages().desk.issues.states[issue.state],
        })}
      </p>
      <h2>{m.runs}</h2>
      <WaitingNote {...page} />
      {runs.length > 0 && <Runs {...page} />}
      {runs.length === 0 && ["planned", "open"].includes(issue.state) && (
        <p>
          <a class="button quiet" href={`/desk/fulfilment/${n}/closure`}>
            {m.closeNow}
          </a>
        </p>
      )}
      {(runs.length > 0 || issue.state === "on sale") && waiting.ready > 0 && (
        <p>
          <a class="button quiet" href={`/desk/fulfilment/${n}/runs`}>
            {m.freezeRun(waiting.ready)}
          </a>
        </p>
      )}
      <PrintRunForm {...page} />
    </Desk>
  );
}

function WaitingNote({ issue, runs, waiting }: One) {
  const m = useMessages().desk.fulfilment;
  return (
    <>
      {runs.length === 0 && issue.state === "on sale" && <p>{waiting.ready === 0 ? m.noCopy : m.neverFrozen(waiting.ready)}</p>}
      {runs.length === 0 && issue.state !== "on sale" && <p>{m.notYet(waiting.ready)}</p>}
      {runs.length > 0 && <p>{waiting.ready === 0 ? m.allLabelled : m.later(waiting.ready)}</p>}
      {waiting.addressMissing > 0 && <p class="notice">{m.noAddress({ copies: waiting.addressMissing, number: issue.wholeNumber })}</p>}
      {waiting.addressReturned > 0 && <p class="notice">{m.returned({ copies: waiting.addressReturned, number: issue.wholeNumber })}</p>}
    </>
  );
}

function Runs({ runs, sheets, visit }: One) {
  const m = useMessages().desk.fulfilment;
  return (
    <Wide label={m.runs}>
      <table>
        <thead>
          <tr>
            {Object.values(m.runHeads).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <td>
                <a href={`/desk/fulfilment/runs/${run.id}`}>{runName(m, run)}</a>
              </td>
              <td>
                <When at={run.frozenAt} />
              </td>
              <td class="end">{run.labels}</td>
              <td class="end">{run.copies}</td>
              <td class="end">{run.returned || ""}</td>
              <td>
                <Posted run={run} />
              </td>
              <td>
                <code title={run.sha256}>{run.sha256.slice(0, 12)}</code>
              </td>
              <td>
                <a href={`/desk/fulfilment/runs/${run.id}/labels.csv`}>CSV</a>
              </td>
              <td>
                <SheetForm run={run} sheets={sheets} language={visit.language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Posted({ run }: { run: LabelRun }) {
  const m = useMessages().desk.fulfilment;
  if (run.sequence === 0) return <>{m.withIssue}</>;
  if (run.postedAt) return <When at={run.postedAt} />;
  return (
    <a class="button quiet" href={`/desk/fulfilment/runs/${run.id}/posting`}>
      {m.toPost}
    </a>
  );
}

/** “A4, 21 labels of 63.5 × 38.1 mm (L7160)”. */
function sheetCalled(m: Messages["desk"]["fulfilment"], number: string, sheet: LabelSheet, language: string): string {
  const { paper, inches, columns, rows } = sheet;
  const [width, height] = [sheet.labelWidth, sheet.labelHeight].map((length) => formatNumber(length, language));
  return m.sheetCalled({ paper, labels: columns * rows, size: inches ? m.inches(inches) : m.millimetres(`${width} × ${height}`), number });
}

function SheetForm({ run, sheets, language }: { run: LabelRun; sheets: One["sheets"]; language: string }) {
  const m = useMessages().desk.fulfilment;
  return (
    <form method="get" action={`/desk/fulfilment/runs/${run.id}/labels.pdf`} class="actions">
      <label>
        {m.sheet}
        <select name="sheet">
          {Object.entries(sheets).map(([key, sheet]) => (
            <option value={key}>{sheetCalled(m, key, sheet, language)}</option>
          ))}
        </select>
      </label>
      <label>
        {m.used}
        <input name="skip" type="number" min="0" max="40" value="0" />
      </label>
      <button class="button quiet">PDF</button>
    </form>
  );
}
