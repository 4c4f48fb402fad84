import { keysOf } from "../../values/index.ts";
import { useMessages, type Messages } from "../../messages/index.ts";
import { type PrintRun, needed, pressRun, spoilage } from "../../fulfilment/index.ts";
import { type One } from "./fulfilment-issue-page.tsx";
import { Wide } from "../lists.tsx";

const planned = ["draw", "returned", "bulk", "comps", "office"] as const;

export function PrintRunForm({ issue, circulation, before, problems = {}, typed = {} }: One) {
  const m = useMessages().desk.fulfilment.run;
  return (
    <>
      <h2>{m.title}</h2>
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
  const m = useMessages().desk.fulfilment.run;
  return (
    <form class="fields" method="post" action={`/desk/fulfilment/${issue.wholeNumber}/print-run`}>
      <div class="row">
        {planned.map((name) => (
          <Count name={name} {...m.planned[name]} value={typed[name] ?? circulation[name]} problem={problems[name]} />
        ))}
        <Count
          name="spoilage"
          label={m.spoilage}
          value={typed.spoilage ?? circulation.spoilageRate / 100}
          step="0.1"
          problem={problems.spoilage ?? problems.spoilageRate}
        />
        <Count
          name="printed"
          label={m.printed}
          help={m.onceKnown}
          value={typed.printed ?? circulation.printed}
          problem={problems.printed}
        />
      </div>
      <p>
        <button class="button">{m.save}</button>
      </p>
    </form>
  );
}

type Line = keyof Messages["desk"]["fulfilment"]["run"]["lines"];
const linesOfRun: Record<Line, (run: PrintRun) => number | string> = {
  subscriptions: (run) => run.subscriptions,
  draw: (run) => run.draw,
  returned: (run) => run.returned ?? "",
  bulk: (run) => run.bulk,
  comps: (run) => run.comps,
  office: (run) => run.office,
  needed,
  spoilage,
  press: pressRun,
  printed: (run) => run.printed ?? "",
};

function PrintRuns({ runs }: { runs: PrintRun[] }) {
  const m = useMessages().desk.fulfilment.run;
  return (
    <Wide label={m.runs}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.copies}</th>
            {runs.map(({ wholeNumber }) => (
              <th scope="col" class="end">
                {m.no(wholeNumber)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keysOf(linesOfRun).map((line) => (
            <tr>
              <th scope="row">{m.lines[line]}</th>
              {runs.map((run) => (
                <td class="end">{linesOfRun[line](run)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
