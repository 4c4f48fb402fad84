import { When } from "../when.tsx";
import type { OutsideRefundToDecide, WatchedMoney } from "../../refunds/index.ts";
import type { Named } from "../../people/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Input, nothingShown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { payersLetter } from "../notices.ts";
import { type ListQuery, Find, type Listed, Pages, Wide } from "../lists.tsx";
import { emailText } from "../subscribers/subscribers-page.tsx";

type Props = {
  visit: DeskVisit;
  realMoney: boolean;
  refunds: Listed<WatchedMoney["refunds"][number]>;
  disputes: Listed<WatchedMoney["disputes"][number]>;
  asked: ListQuery;
  outside: OutsideRefundToDecide[];
  language: string;
};

export function RefundsPage({ visit, realMoney, refunds, disputes, asked, outside, language }: Props) {
  return (
    <Desk visit={visit} title="Refunds">
      <p class="soft">
        What a gateway gives back is asked for by itself until it confirms. What it cannot give back, or what was paid by hand, you give
        back, and write down here how.
      </p>
      <p class="soft">
        {realMoney
          ? "Readers pay through Stripe."
          : "The money is play money: nobody is charged. To take real money, set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET and start again; docs/OPERATIONS.md says how."}
      </p>
      <Outside outside={outside} language={language} />
      <Find asked={asked} label="Order, name or e-mail" />
      {refunds.rows.length > 0 && <RefundTable rows={refunds.rows} language={language} />}
      <Pages asked={asked} total={refunds.total} none="No money is on its way back." />
      <h2>Taken back by a bank</h2>
      {disputes.rows.length > 0 && <DisputeTable rows={disputes.rows} language={language} />}
      <Pages asked={asked} total={disputes.total} none="No payment was disputed." />
    </Desk>
  );
}

/** Only what no gateway still works on: given back by hand as well it would be given twice. */
const canBeByHand = ({ status, gateway }: WatchedMoney["refunds"][number]) => status === "failed" || gateway === "manual";

const Head = ({ names }: { names: string[] }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th scope="col">{name}</th>
      ))}
    </tr>
  </thead>
);

function Whose({ of }: { of: Named & { orderNumber: number | undefined } }) {
  return (
    <>
      <td>
        {of.name} <span class="soft">{of.orderNumber ? emailText(of) : ""}</span>
      </td>
      <td>{of.orderNumber}</td>
    </>
  );
}

function ByHand({ id }: { id: string }) {
  return (
    <form class="fields" method="post" action={`/desk/refunds/${id}/hand`}>
      <Input shown={nothingShown} name="note" label="How it was given back" required />
      <button class="button quiet">It was given back</button>
    </form>
  );
}

/** Given in the gateway's dashboard: the money is gone, and what becomes of the copies is asked here. */
function Outside({ outside, language }: Pick<Props, "outside" | "language">) {
  if (outside.length === 0) return null;
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">Given back outside, to be decided</h2>
      <p class="soft">
        Somebody gave this back in the gateway’s own dashboard. The money is booked as gone; copies and reading go on until you say what was
        meant.
      </p>
      {outside.map((refund) => {
        return (
          <div class="decision">
            <p>
              <strong>{formatMoney(refund.amount, language)}</strong> of order {refund.orderNumber}, <When at={refund.foundAt} day />:{" "}
              {refund.name} <span class="soft">{emailText(refund)}</span>,{" "}
              <a href={`/desk/subscriptions/${refund.subscriptionId}`}>subscription {refund.subscriptionNumber}</a>.
            </p>
            <form class="fields" method="post" action={`/desk/refunds/outside/${refund.id}/decision`}>
              <Input shown={nothingShown} name="why" label="Why" required />
              <p class="actions">
                <button class="button quiet" name="decision" value="stop">
                  Stop the copies
                </button>
                <button class="button quiet" name="decision" value="keep">
                  Keep the copies coming
                </button>
              </p>
              <p class="soft">
                {stopWords(refund, language)} Kept, nothing changes for the reader but the money; it is written off. {payersLetter(refund)}
              </p>
            </form>
          </div>
        );
      })}
    </section>
  );
}

export function stopWords({ issuesLeft, rest, ends, ...payer }: OutsideRefundToDecide, language: string): string {
  const issues =
    issuesLeft === 0
      ? "No issue of it is left to stop"
      : `${issuesLeft} unserved ${issuesLeft === 1 ? "issue is" : "issues are"} struck out`;
  const more = rest ? `, and ${formatMoney(rest, language)} more goes back, for that is what else they were worth` : "";
  return `Stopped: ${issues}${more}${ends ? `; the subscription and its access end. ${payersLetter(payer)}` : "."}`;
}

function RefundTable({ rows, language }: { rows: WatchedMoney["refunds"][number][]; language: string }) {
  return (
    <Wide label="Refunds">
      <table>
        <Head names={["Since", "Whose", "Order", "Amount", "Paid by", "How it stands", "What to do"]} />
        <tbody>
          {rows.map((refund) => (
            <tr>
              <td>
                <When at={refund.askedAt} day />
              </td>
              <Whose of={refund} />
              <td>{formatMoney(refund.amount, language)}</td>
              <td>{refund.method || refund.gateway}</td>
              <td class={refund.status === "failed" ? "bad says" : "says"}>
                {refund.failure ?? (refund.gateway === "manual" ? "to be given back by you" : "on its way")}
              </td>
              <td>
                {canBeByHand(refund) ? (
                  <ByHand id={refund.id} />
                ) : (
                  <ActionButton action={`/desk/refunds/${refund.id}/asking`} label="Ask the gateway now" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function DisputeTable({ rows, language }: { rows: WatchedMoney["disputes"][number][]; language: string }) {
  return (
    <Wide label="Taken back by a bank">
      <table>
        <Head names={["Since", "Whose", "Order", "Amount", "Reason", "How it stands"]} />
        <tbody>
          {rows.map((dispute) => (
            <tr>
              <td>
                <When at={dispute.openedAt} day />
              </td>
              <Whose of={dispute} />
              <td>{formatMoney(dispute.amount, language)}</td>
              <td>{dispute.reason}</td>
              <td>
                {
                  {
                    open: "the bank has the money; answer it in the gateway’s dashboard",
                    won: "won: the money came back",
                    lost: "lost",
                  }[dispute.status]
                }
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
