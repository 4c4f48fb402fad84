import { Refused, type WhyRefused } from "../../http/index.ts";
import type { LabelRun, PrintRun, Waiting } from "../../fulfilment/index.ts";
import type { IssueDates } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
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
  sheets: Record<string, { name: string }>;
  problems?: Record<string, string>;
  /** The print run as it was typed and refused. */
  typed?: Record<string, string>;
  problem?: WhyRefused;
};

export function FulfilmentIssuePage(page: One) {
  const { visit, issue, runs, waiting, problem } = page;
  const n = issue.wholeNumber;
  return (
    <Desk
      visit={visit}
      title={`Printed copies of no. ${n}`}
      actions={
        <a class="button quiet" href="/desk/fulfilment">
          All issues
        </a>
      }
    >
      <Refused problem={problem} />
      <p class="soft">
        Closes {formatDay(issue.closeOn, page.visit.language)}, on sale {formatDay(issue.onSaleOn, page.visit.language)}; it is{" "}
        {issue.state}.
      </p>
      <h2>Label runs</h2>
      <WaitingNote {...page} />
      {runs.length > 0 && <Runs {...page} />}
      {runs.length === 0 && ["planned", "open"].includes(issue.state) && (
        <p>
          <a class="button quiet" href={`/desk/fulfilment/${n}/closure`}>
            Close the issue and freeze its labels now
          </a>
        </p>
      )}
      {(runs.length > 0 || issue.state === "on sale") && waiting.ready > 0 && (
        <p>
          <a class="button quiet" href={`/desk/fulfilment/${n}/runs`}>
            Freeze a supplemental run of {waiting.ready}
          </a>
        </p>
      )}
      <PrintRunForm {...page} />
    </Desk>
  );
}

function WaitingNote({ issue, runs, waiting }: One) {
  const many = (count: number) => `${count} ${count === 1 ? "copy" : "copies"}`;
  return (
    <>
      {runs.length === 0 && issue.state === "on sale" && (
        <p>
          {waiting.ready === 0
            ? "No copy waits for a label."
            : `${many(waiting.ready)} wait for a label: this issue has appeared, and no label of it was ever frozen.`}
        </p>
      )}
      {runs.length === 0 && issue.state !== "on sale" && (
        <p>
          Nothing is frozen yet. On the close date the labels are frozen by themselves: {many(waiting.ready)} as it stands today. Changes of
          address after that count from the next issue.
        </p>
      )}
      {runs.length > 0 && (
        <p>
          {waiting.ready === 0
            ? "Every copy that can be delivered has its label."
            : `${many(waiting.ready)} came after the last run: late orders, replacements, mended addresses.`}
        </p>
      )}
      {waiting.addressMissing > 0 && (
        <p class="notice">
          {many(waiting.addressMissing)} of no. {issue.wholeNumber} cannot be sent: the subscriber has given no address.
        </p>
      )}
      {waiting.addressReturned > 0 && (
        <p class="notice">
          {many(waiting.addressReturned)} of no. {issue.wholeNumber} cannot be sent: the post returned what was sent to this address before.
          A new address frees them.
        </p>
      )}
    </>
  );
}

function Runs({ runs, sheets }: One) {
  return (
    <Wide label="Label runs">
      <table>
        <thead>
          <tr>
            {["Run", "Frozen", "Labels", "Copies", "Returned", "Posted", "SHA-256", "For the mailing house", "To stick on"].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <td>
                <a href={`/desk/fulfilment/runs/${run.id}`}>{runName(run)}</a>
              </td>
              <td>
                <When at={run.frozenAt} />
              </td>
              <td class="end">{run.labels}</td>
              <td class="end">{run.copies}</td>
              <td class="end">{run.returned || ""}</td>
              <td>
                {run.sequence === 0 ? (
                  "with the issue"
                ) : run.postedAt ? (
                  <When at={run.postedAt} />
                ) : (
                  <a class="button quiet" href={`/desk/fulfilment/runs/${run.id}/posting`}>
                    Taken to the post
                  </a>
                )}
              </td>
              <td>
                <code title={run.sha256}>{run.sha256.slice(0, 12)}</code>
              </td>
              <td>
                <a href={`/desk/fulfilment/runs/${run.id}/labels.csv`}>CSV</a>
              </td>
              <td>
                <SheetForm run={run} sheets={sheets} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function SheetForm({ run, sheets }: { run: LabelRun; sheets: One["sheets"] }) {
  return (
    <form method="get" action={`/desk/fulfilment/runs/${run.id}/labels.pdf`} class="actions">
      <label>
        Sheet
        <select name="sheet">
          {Object.entries(sheets).map(([key, { name }]) => (
            <option value={key}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        Places used already
        <input name="skip" type="number" min="0" max="40" value="0" />
      </label>
      <button class="button quiet">PDF</button>
    </form>
  );
}
