import type { CopiesOfIssue, SubscriberRow } from "../../accounts/index.ts";
import type { Named } from "../../people/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";

/** Who reads by post alone, or whose gift waits, has none. */
export const emailText = ({ email, typed }: Named): string => (email ? `${email}${typedSays[typed]}` : "no e-mail");

const typedSays: Record<Named["typed"], string> = {
  "": "",
  unproven: " (typed with an order, not proven)",
  denied: " (whoever has this address says that the order is not theirs)",
};

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
  return (
    <Desk visit={visit} title="Subscribers">
      <Find asked={asked} label="Name, e-mail, or the number on the label">
        <label>
          Service
          <select name="service">
            <option value="">every state</option>
            {["active", "held", "grace", "expired", "cancelled", "refunded"].map((state) => (
              <option selected={state === service}>{state}</option>
            ))}
          </select>
        </label>
      </Find>
      <SubscriberTable rows={found.rows} />
      <Pages
        asked={asked}
        total={found.total}
        isMore={found.isMore}
        none={service ? "Nobody is in this state." : "Nobody has subscribed yet."}
      />
      <CopiesTable copies={copies} />
    </Desk>
  );
}

function SubscriberTable({ rows }: { rows: SubscriberRow[] }) {
  return (
    <Wide label="Subscribers">
      <table>
        <thead>
          <tr>
            {["No.", "Name", "E-mail", "Offer", "Service", "Money", "Renewal", "Issues owed", "Expires with"].map((name) => (
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
              <td>{emailText(row)}</td>
              <td>{row.offer}</td>
              <td>{row.service}</td>
              <td>{row.money}</td>
              <td>{row.renewal}</td>
              <td class="end">{row.issuesLeft}</td>
              <td class="end">{row.expireIssue ? `No. ${row.expireIssue}` : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const columns: { name: string; of: (issue: CopiesOfIssue) => number }[] = [
  { name: "Print owed", of: ({ print }) => print.owed },
  { name: "on labels", of: ({ print }) => print.frozen },
  { name: "mailed", of: ({ print }) => print.mailed + print.claimed + print.replaced },
  { name: "held", of: ({ print }) => print.held },
  { name: "struck out", of: ({ print }) => print.voided },
  { name: "Digital owed", of: ({ digital }) => digital.owed },
  { name: "released", of: ({ digital }) => digital.released },
  { name: "held", of: ({ digital }) => digital.held },
  { name: "struck out", of: ({ digital }) => digital.voided },
];

function CopiesTable({ copies }: { copies: CopiesOfIssue[] }) {
  return (
    <>
      <h2>Copies by issue</h2>
      <p class="soft">
        Of the newest issue, the one before it and the next four, the subscriptions whose copy of it stands so: owed until its labels are
        frozen or it appears. A bulk order counts once here, and by its copies in the print run.
      </p>
      <Wide label="Copies by issue">
        <table>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {columns.map(({ name }) => (
                <th scope="col" class="end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copies.map((issue) => (
              <tr>
                <th scope="row">No. {issue.wholeNumber}</th>
                {columns.map(({ of }) => (
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
