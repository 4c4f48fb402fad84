import { useMessages } from "../../messages/index.ts";
import { useLanguage } from "../when.tsx";
import { formatNumber, type Day, firstOf, itemAt, keysOf } from "../../values/index.ts";
import { type IssueCirculation, averageIssue, delivered, statementLines } from "../../fulfilment/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { AsCounted } from "../fulfilment/as-counted.tsx";
import { Wide } from "../lists.tsx";

const percent = (share: number, language: string) => `${formatNumber(share * 100, language, 1)} %`;

/** `isAsked`: the lines of the United States’ postal form are shown, for which the county counts. */
type Props = { visit: DeskVisit; upTo: Day; county: string; isAsked: boolean; issues: IssueCirculation[]; countedAt: Date | null };

/** Twelve months of circulation by issue and in sum, and what the yearly statement of ownership asks for, from the same rows. */
export function CirculationPage(props: Props) {
  const m = useMessages().desk.circulation;
  const { visit, upTo, county, isAsked, issues, countedAt } = props;
  const query = new URLSearchParams({ upTo, county });
  return (
    <Desk
      visit={visit}
      title={m.title}
      actions={
        <a class="button quiet" href={`/desk/circulation.csv?${query.toString()}`}>
          {m.asFile}
        </a>
      }
    >
      <Asked {...props} />
      {issues.length === 0 && <p>{m.nothing}</p>}
      {issues.length > 0 && (
        <>
          <Sums issues={issues} />
          <h2>{m.byIssue}</h2>
          <CopiesByIssue issues={issues} />
          <Legend />
          <AsCounted at={countedAt} />
          {isAsked && <Statement issues={issues} />}
        </>
      )}
    </Desk>
  );
}

function Asked({ upTo, county, isAsked }: Props) {
  const m = useMessages().desk.circulation;
  return (
    <form method="get" class="actions">
      <label>
        {m.upTo}
        <input type="date" name="upTo" value={upTo} />
      </label>
      {isAsked && (
        <label>
          {m.county}
          <input name="county" value={county} placeholder="05401, 0545" />
        </label>
      )}
      <button class="button quiet">{m.show}</button>
    </form>
  );
}

type Said = { says: string; average: string | number; nearest: string | number; line?: string };

/** The average of the year beside the newest issue. */
function TwoColumns({ label, issues, rows }: { label: string; issues: IssueCirculation[]; rows: Said[] }) {
  const m = useMessages().desk.circulation;
  const isNumbered = rows.some(({ line }) => line);
  return (
    <Wide label={label}>
      <table>
        <thead>
          <tr>
            {isNumbered && <th scope="col">{m.line}</th>}
            <th scope="col">{m.counts}</th>
            <th scope="col" class="end">
              {m.average(issues.length)}
            </th>
            <th scope="col" class="end">
              {m.no(firstOf(issues).wholeNumber)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, says, average, nearest }) => (
            <tr>
              {isNumbered && <td>{line}</td>}
              <th scope="row">{says}</th>
              <td class="end">{average}</td>
              <td class="end">{nearest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function bothOf(issues: IssueCirculation[], language: string): (Said & { line: string })[] {
  const average = statementLines(averageIssue(issues)!);
  const nearest = statementLines(firstOf(issues));
  const told = (value: number, isShare: true | undefined) => (isShare ? percent(value, language) : value);
  return average.map(({ line, says, value, isShare }, at) => ({
    line,
    says,
    average: told(value, isShare),
    nearest: told(itemAt(nearest, at).value, isShare),
  }));
}

/** What any publisher, advertiser or printer asks, in the trade’s words: the lines of the statement that say it, without the county. */
function Sums({ issues }: { issues: IssueCirculation[] }) {
  const m = useMessages().desk.circulation;
  const language = useLanguage();
  // one county has nobody: what is posted stands in one line
  const lines = bothOf(
    issues.map((issue) => ({ ...issue, inCounty: 0, inCountyFree: 0 })),
    language,
  );
  const shown: [string, string][] = [
    ["15a", m.sums.printed],
    ["15b1", m.sums.post],
    ["15b3", m.sums.dealers],
    ["15c", m.sums.paid],
    ["15e", m.sums.free],
    ["15f", m.sums.distributed],
    ["15g", m.sums.left],
    ["15i", m.sums.share],
    ["16a", m.sums.digital],
    ["16b", m.sums.readers],
  ];
  const rows = shown.flatMap(([number, says]) =>
    lines.filter(({ line }) => line === number).map(({ average, nearest }) => ({ says, average, nearest })),
  );
  return (
    <>
      <h2>{m.inSum}</h2>
      <TwoColumns label={m.inSum} issues={issues} rows={rows} />
    </>
  );
}

function Statement({ issues }: { issues: IssueCirculation[] }) {
  const m = useMessages().desk.circulation;
  return (
    <>
      <h2 id="statement">{m.statement}</h2>
      <p class="soft">{m.statementSaid}</p>
      <TwoColumns label={m.lines} issues={issues} rows={bothOf(issues, useLanguage())} />
    </>
  );
}

/** What each column of the report counts. */
function Legend() {
  const m = useMessages().desk.circulation;
  return (
    <details>
      <summary>{m.counted}</summary>
      <dl class="legend soft">
        {keysOf(m.legend).map((column) => (
          <>
            <dt>{m.columns[column]}</dt>
            <dd>{m.legend[column]}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function CopiesByIssue({ issues }: { issues: IssueCirculation[] }) {
  const m = useMessages().desk.circulation;
  const columns: [string, (issue: IssueCirculation) => number | string][] = [
    [m.columns.subscriptions, (i) => i.subscriptions],
    [m.columns.free, (i) => i.subscriptionComps],
    [m.columns.newsstand, (i) => i.draw - (i.returned ?? 0)],
    [m.columns.bulk, (i) => i.bulk],
    [m.columns.given, (i) => i.comps],
    [m.columns.office, (i) => i.office],
    [m.columns.printed, delivered],
    [m.columns.digital, (i) => i.digitalOnly],
  ];
  return (
    <Wide label={m.byIssue}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.issue}</th>
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
                <a href={`/desk/fulfilment/${issue.wholeNumber}`}>{m.no(issue.wholeNumber)}</a>
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
