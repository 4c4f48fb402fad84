import { useMessages, type Messages } from "../../messages/index.ts";
import type { CopiesOfIssue, SubscriberRow } from "../../accounts/index.ts";
import type { Named } from "../../people/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";

/** Who reads by post alone, or whose gift waits, has none. */
export const emailText = (m: Messages["desk"]["subscribers"], { email, typed }: Named): string =>
  email ? m.typed[typed](email) : m.noEmail;

export function SubscribersPage({
  visit,
  found,
  copies,
  service,
  asked,
}: {
  visit: DeskVisit;
  found: Listed<SubscriberRow>;
  copies: CopiesOfIssue[];
  service: string;
  asked: ListQuery;
}) {
  const m = useMessages().desk.subscribers;
  return (
    <Desk visit={visit} title={m.title}>
      <Find asked={asked} label={m.find}>
        <label>
          {m.service}
          <select name="service">
            <option value="">{m.every}</option>
            {(["active", "held", "grace", "expired", "cancelled", "refunded"] as const).map((state) => (
              <option value={state} selected={state === service}>
                {useMessages().desk.subscription.services[state].word}
              </option>
            ))}
          </select>
        </label>
      </Find>
      <SubscriberTable rows={found.rows} />
      <Pages asked={asked} total={found.total} isMore={found.isMore} none={service ? m.noneSuch : m.none} />
      <CopiesTable copies={copies} />
    </Desk>
  );
}

function SubscriberTable({ rows }: { rows: SubscriberRow[] }) {
  const { services, moneys, renewals } = useMessages().desk.subscription;
  const m = useMessages().desk.subscribers;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            {Object.values(m.heads).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                <a href={`/desk/subscriptions/${row.id}`}>{row.number}</a>
              </td>
              <td>{row.name}</td>
              <td>{emailText(m, row)}</td>
              <td>{row.offer}</td>
              <td>{services[row.service].word}</td>
              <td>{moneys[row.money].word}</td>
              <td>{renewals[row.renewal].word}</td>
              <td class="end">{row.issuesLeft}</td>
              <td class="end">{row.expireIssue ? m.no(row.expireIssue) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type Column = keyof Messages["desk"]["subscribers"]["columns"];
const columns: Record<Column, (issue: CopiesOfIssue) => number> = {
  owed: ({ print }) => print.owed,
  labels: ({ print }) => print.frozen,
  mailed: ({ print }) => print.mailed + print.claimed + print.replaced,
  held: ({ print }) => print.held,
  voided: ({ print }) => print.voided,
  digitalOwed: ({ digital }) => digital.owed,
  released: ({ digital }) => digital.released,
  digitalHeld: ({ digital }) => digital.held,
  digitalVoided: ({ digital }) => digital.voided,
};

function CopiesTable({ copies }: { copies: CopiesOfIssue[] }) {
  const m = useMessages().desk.subscribers;
  return (
    <>
      <h2>{m.copies}</h2>
      <p class="soft">{m.copiesSay}</p>
      <Wide label={m.copies}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.issue}</th>
              {Object.values(m.columns).map((name) => (
                <th scope="col" class="end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copies.map((issue) => (
              <tr>
                <th scope="row">{m.no(issue.wholeNumber)}</th>
                {Object.values(columns).map((of) => (
                  <td class="end">{of(issue) || ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
