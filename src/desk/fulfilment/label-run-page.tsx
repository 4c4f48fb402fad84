import { useMessages, type Messages, said } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { type Label, type LabelRun, duplicates, expireLine, keyline } from "../../fulfilment/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, Pages, Wide, listedOf } from "../lists.tsx";
import { Count } from "./print-run-form.tsx";
import { useMoments } from "../when.tsx";

export const runName = ({ runName: named }: Messages["desk"]["fulfilment"], { sequence }: LabelRun): string =>
  sequence === 0 ? named.main : named.supplemental(sequence);

type OneRun = {
  visit: DeskVisit;
  run: LabelRun;
  labels: Label[];
  asked: ListQuery;
  problems?: Record<string, string>;
  problem?: WhyRefused;
};

export function LabelRunPage({ visit, run, labels, asked, problem, problems = {} }: OneRun) {
  const m = useMessages().desk.fulfilment;
  const moment = useMoments({ day: false });
  const twice = duplicates(labels);
  const { rows, total } = listedOf(labels, asked, (label) =>
    [label.name, label.line1, label.city, label.postalCode, String(label.subscriptionNumber)].join(" "),
  );
  return (
    <Desk
      visit={visit}
      title={m.runOf({ run: runName(m, run), number: run.wholeNumber })}
      actions={
        <a class="button quiet" href={`/desk/fulfilment/${run.wholeNumber}`}>
          {m.no(run.wholeNumber)}
        </a>
      }
    >
      <Refused problem={problem} />
      <p class="soft">
        {said(m.frozenAt({ when: moment(run.frozenAt), labels: run.labels, copies: run.copies, sha: run.sha256 }), { code: <code /> })}
      </p>
      {twice.length > 0 && <Twice groups={twice} />}
      <Find asked={asked} label={m.findLabel} />
      <LabelTable labels={rows} language={visit.magazineLanguage} />
      <Pages asked={asked} total={total} none={m.noLabel} />
      <CameBack run={run} problems={problems} />
    </Desk>
  );
}

function LabelTable({ labels, language }: { labels: Label[]; language: string }) {
  const m = useMessages().desk.fulfilment;
  return (
    <Wide label={m.labels}>
      <table>
        <thead>
          <tr>
            {Object.values(m.labelHeads).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr>
              <td class="end">{label.position}</td>
              <td>{keyline(label.subscriptionNumber)}</td>
              <td>{expireLine(label.expireIssue, language)}</td>
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
  const m = useMessages().desk.fulfilment;
  return (
    <details class="notice">
      <summary>{m.doubled(groups.length)}</summary>
      <ul class="asks">
        {groups.map((group) => (
          <li>{group.map(({ position, name, subscriptionNumber }) => `${position}: ${name} (${subscriptionNumber})`).join("; ")}</li>
        ))}
      </ul>
    </details>
  );
}

function CameBack({ run, problems = {} }: Pick<OneRun, "run" | "problems">) {
  const m = useMessages().desk.fulfilment;
  return (
    <>
      <h2>{m.cameBack}</h2>
      <form class="fields" method="post" action={`/desk/fulfilment/runs/${run.id}/returns`}>
        <div class="row">
          <Count name="position" label={m.numberInList} value={null} problem={problems.position} />
          <label>
            {m.postWrote}
            <input name="reason" aria-invalid={problems.reason ? "true" : undefined} />
            {problems.reason && <span class="bad">{problems.reason}</span>}
          </label>
        </div>
        <p class="soft">{m.nothingMore}</p>
        <p>
          <button class="button">{m.noteReturn}</button>
        </p>
      </form>
    </>
  );
}
