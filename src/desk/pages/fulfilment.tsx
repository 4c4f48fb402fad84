import {
  type IssueCirculation,
  type Label,
  type LabelRun,
  type Waiting,
  delivered,
  duplicates,
  expireLine,
  keyline,
  needed,
  pressRun,
  spoilage,
} from "../../circulation/index.ts";
import type { IssueDates } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import { Deed, Desk, type DeskVisit } from "../frame.tsx";

export type IssueRow = { issue: IssueDates; runs: LabelRun[]; circulation: IssueCirculation };

const runName = ({ sequence }: LabelRun) => (sequence === 0 ? "Main run" : `Supplemental run ${sequence}`);
const stamp = (at: Date) => at.toISOString().slice(0, 16).replace("T", " ");

export function FulfilmentPage({ visit, rows }: { visit: DeskVisit; rows: IssueRow[] }) {
  return (
    <Desk
      visit={visit}
      title="Printed copies"
      actions={
        <a class="button quiet" href="/desk/circulation">
          Circulation report
        </a>
      }
    >
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              {["Issue", "Closes", "On sale", "State", "Labels", "Supplemental", "Print run"].map((name, at) => (
                <th scope="col" class={at > 3 ? "end" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ issue, runs, circulation }) => (
              <tr>
                <td>
                  <a href={`/desk/fulfilment/${issue.wholeNumber}`}>No. {issue.wholeNumber}</a>
                </td>
                <td>{formatDay(issue.closeOn)}</td>
                <td>{formatDay(issue.onSaleOn)}</td>
                <td>{issue.state}</td>
                <td class="end">{runs[0] ? runs[0].copies : <span class="soft">{circulation.subscriptions} owed</span>}</td>
                <td class="end">{runs.slice(1).reduce((sum, { copies }) => sum + copies, 0) || ""}</td>
                <td class="end">{delivered(circulation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Desk>
  );
}

type One = {
  visit: DeskVisit;
  issue: IssueDates;
  runs: LabelRun[];
  waiting: Waiting;
  circulation: IssueCirculation;
  before: IssueCirculation[];
  sheets: Record<string, { name: string }>;
  problems?: Record<string, string>;
};

export function FulfilmentIssuePage(page: One) {
  const { visit, issue, runs, waiting } = page;
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
      <p class="soft">
        Closes {formatDay(issue.closeOn)}, on sale {formatDay(issue.onSaleOn)}; it is {issue.state}.
      </p>
      <h2>Label runs</h2>
      <WaitingNote {...page} />
      {runs.length > 0 && <Runs {...page} />}
      {runs.length === 0 && ["planned", "open"].includes(issue.state) && (
        <p>
          <Deed action={`/desk/fulfilment/${n}/closure`} label="Close the issue and freeze its labels now" />
        </p>
      )}
      {(runs.length > 0 || issue.state === "on sale") && waiting.ready > 0 && (
        <p>
          <Deed action={`/desk/fulfilment/${n}/runs`} label={`Freeze a supplemental run of ${waiting.ready}`} />
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
    <div class="scroll" tabindex={0}>
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
              <td>{stamp(run.frozenAt)}</td>
              <td class="end">{run.labels}</td>
              <td class="end">{run.copies}</td>
              <td class="end">{run.returned || ""}</td>
              <td>
                {run.sequence === 0 ? (
                  "with the issue"
                ) : run.postedAt ? (
                  stamp(run.postedAt)
                ) : (
                  <Deed action={`/desk/fulfilment/runs/${run.id}/posting`} label="Taken to the post" />
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
    </div>
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

const planned: { name: keyof IssueCirculation & string; label: string; help?: string }[] = [
  { name: "draw", label: "Newsstand draw", help: "given out to dealers" },
  { name: "returned", label: "Came back", help: "once it is known" },
  { name: "bulk", label: "Sold in bulk", help: "fairs, counters, bundles" },
  { name: "comps", label: "Given away", help: "contributors, samples" },
  { name: "office", label: "Office stock", help: "back issues to sell" },
];

function PrintRunForm({ issue, circulation, before, problems = {} }: One) {
  const lines: [string, (run: IssueCirculation) => number | string][] = [
    ["Subscriptions", (run) => run.subscriptions],
    ["Newsstand draw", (run) => run.draw],
    ["came back", (run) => run.returned ?? ""],
    ["Sold in bulk", (run) => run.bulk],
    ["Given away", (run) => run.comps],
    ["Office stock", (run) => run.office],
    ["Together", needed],
    ["Spoilage", spoilage],
    ["Order to the printer", pressRun],
    ["Delivered", (run) => run.printed ?? ""],
  ];
  return (
    <>
      <h2>Print run</h2>
      <div class="two">
        <form class="fields" method="post" action={`/desk/fulfilment/${issue.wholeNumber}/print-run`}>
          <div class="row">
            {planned.map(({ name, label, help }) => (
              <Count name={name} label={label} help={help} value={circulation[name] as number | null} problem={problems[name]} />
            ))}
            <Count
              name="spoilage"
              label="Spoilage in %"
              value={circulation.spoilageRate / 100}
              step="0.1"
              problem={problems.spoilageRate}
            />
            <Count
              name="printed"
              label="Delivered by the printer"
              help="once it is known"
              value={circulation.printed}
              problem={problems.printed}
            />
          </div>
          <p>
            <button class="button">Save the print run</button>
          </p>
        </form>
        <div class="scroll" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Copies</th>
                {[circulation, ...before].map(({ wholeNumber }) => (
                  <th scope="col" class="end">
                    No. {wholeNumber}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(([says, of]) => (
                <tr>
                  <th scope="row">{says}</th>
                  {[circulation, ...before].map((run) => (
                    <td class="end">{of(run)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

type Counted = {
  name: string;
  label: string;
  help?: string | undefined;
  value: number | null;
  step?: string;
  problem?: string | undefined;
};

function Count({ name, label, help, value, step = "1", problem }: Counted) {
  return (
    <label>
      {label}
      <input
        name={name}
        type="number"
        min="0"
        step={step}
        value={value ?? ""}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
      />
      {problem ? (
        <span class="bad" id={`${name}-problem`}>
          {problem}
        </span>
      ) : (
        help && <span class="soft">{help}</span>
      )}
    </label>
  );
}

type OneRun = { visit: DeskVisit; run: LabelRun; labels: Label[]; search: string; problems?: Record<string, string> };
const mostShown = 200;

export function LabelRunPage({ visit, run, labels, search, problems = {} }: OneRun) {
  const twice = duplicates(labels);
  const words = search.toLowerCase();
  const found = words
    ? labels.filter((label) =>
        [label.name, label.line1, label.city, label.postalCode, String(label.subscriptionNumber)].join(" ").toLowerCase().includes(words),
      )
    : labels;
  return (
    <Desk
      visit={visit}
      title={`${runName(run)} of no. ${run.wholeNumber}`}
      actions={
        <a class="button quiet" href={`/desk/fulfilment/${run.wholeNumber}`}>
          No. {run.wholeNumber}
        </a>
      }
    >
      <p class="soft">
        Frozen {stamp(run.frozenAt)}: {run.labels} labels, {run.copies} copies. The addresses are as they were then. SHA-256 of the file:{" "}
        <code>{run.sha256}</code>
      </p>
      {twice.length > 0 && (
        <details class="notice">
          <summary>
            {twice.length} {twice.length === 1 ? "address gets" : "addresses get"} this issue more than once
          </summary>
          <ul class="asks">
            {twice.map((group) => (
              <li>{group.map(({ position, name, subscriptionNumber }) => `${position}: ${name} (${subscriptionNumber})`).join("; ")}</li>
            ))}
          </ul>
        </details>
      )}
      <form method="get" class="actions">
        <label>
          Find
          <input type="search" name="search" value={search} />
        </label>
        <button class="button quiet">Find</button>
      </form>
      <LabelTable labels={found.slice(0, mostShown)} />
      {found.length > mostShown && (
        <p class="soft">
          The first {mostShown} of {found.length}; the CSV has all of them.
        </p>
      )}
      <h2>A copy came back</h2>
      <form class="fields" method="post" action={`/desk/fulfilment/runs/${run.id}/returns`}>
        <div class="row">
          <Count name="position" label="Number in the list" value={null} problem={problems.position} />
          <label>
            What the post wrote on it
            <input name="reason" aria-invalid={problems.reason ? "true" : undefined} />
            {problems.reason && <span class="bad">{problems.reason}</span>}
          </label>
        </div>
        <p class="soft">Nothing more is sent to this address until the subscriber gives a new one; what is owed stays owed.</p>
        <p>
          <button class="button">Note the return</button>
        </p>
      </form>
    </Desk>
  );
}

function LabelTable({ labels }: { labels: Label[] }) {
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            {["No.", "Key", "Expires", "Copies", "Name", "Address", "Town", "Country", "Came back"].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr>
              <td class="end">{label.position}</td>
              <td>{keyline(label.subscriptionNumber)}</td>
              <td>{expireLine(label.expireIssue)}</td>
              <td class="end">{label.copies}</td>
              <td>{label.name}</td>
              <td>{[label.line1, label.line2].filter(Boolean).join(", ")}</td>
              <td>{[label.postalCode, label.city, label.region].filter(Boolean).join(" ")}</td>
              <td>{label.country}</td>
              <td>{label.returned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
