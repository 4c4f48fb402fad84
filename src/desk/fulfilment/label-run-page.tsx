import { Refused, type WhyRefused } from "../../http/index.ts";
import { type Label, type LabelRun, duplicates, expireLine, keyline } from "../../fulfilment/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, Pages, Wide, listedOf } from "../lists.tsx";
import { Count } from "./print-run-form.tsx";
import { When } from "../when.tsx";

export const runName = ({ sequence }: LabelRun) => (sequence === 0 ? "Main run" : `Supplemental run ${sequence}`);

type OneRun = {
  visit: DeskVisit;
  run: LabelRun;
  labels: Label[];
  asked: ListQuery;
  problems?: Record<string, string>;
  problem?: WhyRefused;
};

export function LabelRunPage({ visit, run, labels, asked, problem, problems = {} }: OneRun) {
  const twice = duplicates(labels);
  const { rows, total } = listedOf(labels, asked, (label) =>
    [label.name, label.line1, label.city, label.postalCode, String(label.subscriptionNumber)].join(" "),
  );
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
      <Refused problem={problem} />
      <p class="soft">
        Frozen <When at={run.frozenAt} />: {run.labels} labels, {run.copies} copies. The addresses are as they were then. SHA-256 of the
        file: <code>{run.sha256}</code>
      </p>
      {twice.length > 0 && <Twice groups={twice} />}
      <Find asked={asked} label="Name, street, town, postcode or subscription" />
      <LabelTable labels={rows} />
      <Pages asked={asked} total={total} none="The run has no label." />
      <CameBack run={run} problems={problems} />
    </Desk>
  );
}

function LabelTable({ labels }: { labels: Label[] }) {
  return (
    <Wide label="Labels">
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
    </Wide>
  );
}

function Twice({ groups }: { groups: ReturnType<typeof duplicates> }) {
  return (
    <details class="notice">
      <summary>
        {groups.length} {groups.length === 1 ? "address gets" : "addresses get"} this issue more than once
      </summary>
      <ul class="asks">
        {groups.map((group) => (
          <li>{group.map(({ position, name, subscriptionNumber }) => `${position}: ${name} (${subscriptionNumber})`).join("; ")}</li>
        ))}
      </ul>
    </details>
  );
}

function CameBack({ run, problems = {} }: Pick<OneRun, "run" | "problems">) {
  return (
    <>
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
    </>
  );
}
