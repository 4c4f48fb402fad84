import { type IssueCirculation, type LabelRun, delivered } from "../../fulfilment/index.ts";
import type { IssueDates } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { AsCounted } from "./as-counted.tsx";
import { Find, type ListQuery, Pages, Wide } from "../lists.tsx";

type IssueRow = { issue: IssueDates; runs: LabelRun[]; circulation: IssueCirculation };

/** `total`: how many issues have appeared, of which `rows` are a page; those that are being made stand on the first. `countedAt`: when their copies were counted, if the clock counted them. */
type Props = { visit: DeskVisit; rows: IssueRow[]; total: number; asked: ListQuery; countedAt: Date | null };

export function FulfilmentPage({ visit, rows, total, asked, countedAt }: Props) {
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
      <Find asked={asked} label="Number or year" />
      <Wide label="Printed copies by issue">
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
                <td>{formatDay(issue.closeOn, visit.language)}</td>
                <td>{formatDay(issue.onSaleOn, visit.language)}</td>
                <td>{issue.state}</td>
                <td class="end">{runs[0] ? runs[0].copies : <span class="soft">{circulation.subscriptions} owed</span>}</td>
                <td class="end">{runs.slice(1).reduce((sum, { copies }) => sum + copies, 0) || ""}</td>
                <td class="end">{delivered(circulation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={total} none="No issue has appeared yet." />
      <AsCounted at={countedAt} />
    </Desk>
  );
}
