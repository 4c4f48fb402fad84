import { useMessages } from "../../messages/index.ts";
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
  const m = useMessages().desk.fulfilment;
  return (
    <Desk
      visit={visit}
      title={m.printed}
      actions={
        <a class="button quiet" href="/desk/circulation">
          {m.circulation}
        </a>
      }
    >
      <Find asked={asked} label={m.find} />
      <Wide label={m.byIssue}>
        <table>
          <thead>
            <tr>
              {Object.values(m.heads).map((name, at) => (
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
                  <a href={`/desk/fulfilment/${issue.wholeNumber}`}>{m.no(issue.wholeNumber)}</a>
                </td>
                <td>{formatDay(issue.closeOn, visit.language)}</td>
                <td>{formatDay(issue.onSaleOn, visit.language)}</td>
                <td>{useMessages().desk.issues.states[issue.state]}</td>
                <td class="end">{runs[0] ? runs[0].copies : <span class="soft">{m.owed(circulation.subscriptions)}</span>}</td>
                <td class="end">{runs.slice(1).reduce((sum, { copies }) => sum + copies, 0) || ""}</td>
                <td class="end">{delivered(circulation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={total} none={m.noneYet} />
      <AsCounted at={countedAt} />
    </Desk>
  );
}
