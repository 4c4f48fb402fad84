import { type PrintRun, needed, pressRun, spoilage } from "../../fulfilment/index.ts";
import { type One } from "./fulfilment-issue-page.tsx";
import { Wide } from "../lists.tsx";

const planned: { name: keyof PrintRun; label: string; help?: string }[] = [
  { name: "draw", label: "Newsstand draw", help: "given out to dealers" },
  { name: "returned", label: "Came back", help: "once it is known" },
  { name: "bulk", label: "Sold in bulk", help: "fairs, counters, bundles" },
  { name: "comps", label: "Given away", help: "contributors, samples" },
  { name: "office", label: "Office stock", help: "back issues to sell" },
];

export function PrintRunForm({ issue, circulation, before, problems = {}, typed = {} }: One) {
  return (
    <>
      <h2>Print run</h2>
      <div class="two">
        <PrintRunFields issue={issue} circulation={circulation} problems={problems} typed={typed} />
        <PrintRuns runs={[circulation, ...before]} />
      </div>
    </>
  );
}

type Counted = {
  name: string;
  label: string;
  help?: string | undefined;
  value: number | string | null | undefined;
  step?: string;
  problem?: string | undefined;
};

export function Count({ name, label, help, value, step = "1", problem }: Counted) {
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

function PrintRunFields({ issue, circulation, problems = {}, typed = {} }: Pick<One, "issue" | "circulation" | "problems" | "typed">) {
  return (
    <form class="fields" method="post" action={`/desk/fulfilment/${issue.wholeNumber}/print-run`}>
      <div class="row">
        {planned.map(({ name, label, help }) => (
          <Count name={name} label={label} help={help} value={typed[name] ?? circulation[name]} problem={problems[name]} />
        ))}
        <Count
          name="spoilage"
          label="Spoilage in %"
          value={typed.spoilage ?? circulation.spoilageRate / 100}
          step="0.1"
          problem={problems.spoilage ?? problems.spoilageRate}
        />
        <Count
          name="printed"
          label="Delivered by the printer"
          help="once it is known"
          value={typed.printed ?? circulation.printed}
          problem={problems.printed}
        />
      </div>
      <p>
        <button class="button">Save the print run</button>
      </p>
    </form>
  );
}

const linesOfRun: [string, (run: PrintRun) => number | string][] = [
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

function PrintRuns({ runs }: { runs: PrintRun[] }) {
  return (
    <Wide label="Print runs, this one and those before">
      <table>
        <thead>
          <tr>
            <th scope="col">Copies</th>
            {runs.map(({ wholeNumber }) => (
              <th scope="col" class="end">
                No. {wholeNumber}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOfRun.map(([says, of]) => (
            <tr>
              <th scope="row">{says}</th>
              {runs.map((run) => (
                <td class="end">{of(run)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
