import { useLanguage } from "../when.tsx";
import { formatNumber, type Day, firstOf, itemAt } from "../../values/index.ts";
import { type IssueCirculation, averageIssue, delivered, statementLines } from "../../fulfilment/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

const percent = (share: number, language: string) => `${formatNumber(share * 100, language, 1)} %`;

type Props = { visit: DeskVisit; upTo: Day; county: string; issues: IssueCirculation[] };

/** Twelve months of circulation by issue, and what the yearly statement of ownership asks for, from the same rows. */
export function CirculationPage({ visit, upTo, county, issues }: Props) {
  const query = new URLSearchParams({ upTo, county });
  return (
    <Desk
      visit={visit}
      title="Circulation"
      actions={
        <a class="button quiet" href={`/desk/circulation.csv?${query.toString()}`}>
          As a file
        </a>
      }
    >
      <form method="get" class="actions">
        <label>
          Twelve months up to
          <input type="date" name="upTo" value={upTo} />
        </label>
        <label>
          Post codes of our county begin with
          <input name="county" value={county} placeholder="EH1, EH2" />
        </label>
        <button class="button quiet">Show</button>
      </form>
      {issues.length === 0 ? <p>No issue appeared in these twelve months.</p> : <Report issues={issues} />}
    </Desk>
  );
}

function Report({ issues }: { issues: IssueCirculation[] }) {
  return (
    <>
      <h2>By issue</h2>
      <Legend />
      <CopiesByIssue issues={issues} />
      <Statement issues={issues} />
    </>
  );
}

function Statement({ issues }: { issues: IssueCirculation[] }) {
  const language = useLanguage();
  const average = statementLines(averageIssue(issues)!);
  const nearest = statementLines(issues[0]!);
  return (
    <>
      <h2>Statement of ownership, management and circulation</h2>
      <p class="soft">
        The lines of PS Form 3526, items 15 and 16. File it by 1 October, print it by the end of that month; the form itself has the last
        word.
      </p>
      <Wide label="Lines of the statement">
        <table>
          <thead>
            <tr>
              {["Line", "What it counts", `Average of ${issues.length} issues`, `No. ${firstOf(issues).wholeNumber}`].map((name, at) => (
                <th scope="col" class={at > 1 ? "end" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {average.map(({ line, says, value, isShare }, at) => (
              <tr>
                <td>{line}</td>
                <th scope="row">{says}</th>
                <td class="end">{isShare ? percent(value, language) : value}</td>
                <td class="end">{isShare ? percent(itemAt(nearest, at).value, language) : itemAt(nearest, at).value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

/** What each column of the report counts. */
function Legend() {
  return (
    <dl class="legend soft">
      <dt>Print subscriptions</dt>
      <dd>Copies owed, on labels or mailed of each issue, bulk orders by their copies; what is on hold or struck out is not among them.</dd>
      <dt>of these free</dt>
      <dd>Comps and free trials: posted like the others, paid by nobody.</dd>
      <dt>Newsstand</dt>
      <dd>Given out to dealers, less what came back.</dd>
      <dt>Bulk, given away, office</dt>
      <dd>As they stand in the print run of each issue; they are written there by hand.</dd>
      <dt>Printed</dt>
      <dd>What the printer delivered; where that is not written down, the order to the printer, spoilage included.</dd>
      <dt>Digital only</dt>
      <dd>Subscribers who pay for the digital edition and get no printed copy of that issue.</dd>
    </dl>
  );
}

const columns: [string, (issue: IssueCirculation) => number | string][] = [
  ["Print subscriptions", (i) => i.subscriptions],
  ["of these free", (i) => i.subscriptionComps],
  ["Newsstand", (i) => i.draw - (i.returned ?? 0)],
  ["Bulk", (i) => i.bulk],
  ["Given away", (i) => i.comps],
  ["Office", (i) => i.office],
  ["Printed", delivered],
  ["Digital only", (i) => i.digitalOnly],
];

function CopiesByIssue({ issues }: { issues: IssueCirculation[] }) {
  return (
    <Wide label="Copies by issue">
      <table>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {columns.map(([name]) => (
              <th scope="col" class="end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <th scope="row">
                <a href={`/desk/fulfilment/${issue.wholeNumber}`}>No. {issue.wholeNumber}</a>
              </th>
              {columns.map(([, of]) => (
                <td class="end">{of(issue)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
