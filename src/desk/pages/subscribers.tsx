import { type SubscriberRow, hasNoMail } from "../../circulation/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

type Copies = { wholeNumber: number; edition: string; state: string; count: number }[];

/** Who reads by post alone, or whose gift waits, has an address that no letter reaches. */
export const emailText = (email: string): string => (hasNoMail(email) ? "no e-mail" : email);

export function SubscribersPage({
  visit,
  rows,
  copies,
  service,
}: {
  visit: DeskVisit;
  rows: SubscriberRow[];
  copies: Copies;
  service: string;
}) {
  return (
    <Desk visit={visit} title="Subscribers">
      <form method="get" class="actions">
        <label>
          Service
          <select name="service">
            <option value="">every state</option>
            {["active", "held", "grace", "expired", "cancelled", "refunded"].map((state) => (
              <option selected={state === service}>{state}</option>
            ))}
          </select>
        </label>
        <button class="button quiet">Show</button>
      </form>
      <div class="scroll" tabindex={0}>
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
                <td>{emailText(row.email)}</td>
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
      </div>
      {rows.length === 0 && <p class="soft">{service ? "Nobody is in this state." : "Nobody has subscribed yet."}</p>}
      <h2>Copies by issue</h2>
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              {["Issue", "Edition", "State", "Copies"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copies.slice(-60).map((copy) => (
              <tr>
                <td>{copy.wholeNumber}</td>
                <td>{copy.edition}</td>
                <td>{copy.state}</td>
                <td class="end">{copy.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Desk>
  );
}
