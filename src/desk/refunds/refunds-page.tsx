import { useMessages, type Messages, said, whyIn } from "../../messages/index.ts";
import { When, useMoments } from "../when.tsx";
import type { OutsideRefundToDecide, WatchedMoney } from "../../refunds/index.ts";
import type { Named } from "../../people/index.ts";
import { gatewayIn } from "../ledger/gateway-in.ts";
import { formatMoney, methodWords } from "../../values/index.ts";
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
};

export function RefundsPage({ visit, realMoney, refunds, disputes, asked, outside }: Props) {
  const { language } = visit;
  const m = useMessages().desk.refunds;
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.says}</p>
      <p class="soft">{realMoney ? m.stripe : m.playMoney}</p>
      <Outside outside={outside} language={language} />
      <Find asked={asked} label={m.find} />
      {refunds.rows.length > 0 && <RefundTable rows={refunds.rows} language={language} />}
      <Pages asked={asked} total={refunds.total} none={m.none} />
      <h2>{m.disputes}</h2>
      {disputes.rows.length > 0 && <DisputeTable rows={disputes.rows} language={language} />}
      <Pages asked={asked} total={disputes.total} none={m.noDispute} />
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
        {of.name} <span class="soft">{of.orderNumber ? emailText(useMessages().desk.subscribers, of) : ""}</span>
      </td>
      <td>{of.orderNumber}</td>
    </>
  );
}

function ByHand({ id }: { id: string }) {
  const m = useMessages().desk.refunds;
  return (
    <form class="fields" method="post" action={`/desk/refunds/${id}/hand`}>
      <Input shown={nothingShown} name="note" label={m.how} required />
      <button class="button quiet">{m.wasGiven}</button>
    </form>
  );
}

/** Given in the gateway's dashboard: the money is gone, and what becomes of the copies is asked here. */
function Outside({ outside, language }: Pick<Props, "outside"> & { language: string }) {
  const { desk } = useMessages();
  const m = desk.refunds;
  const moment = useMoments();
  if (outside.length === 0) return null;
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{m.outside}</h2>
      <p class="soft">{m.outsideSays}</p>
      {outside.map((refund) => {
        return (
          <div class="decision">
            <p>
              {said(
                m.outsideOf({
                  sum: formatMoney(refund.amount, language),
                  order: refund.orderNumber,
                  day: moment(refund.foundAt),
                  name: refund.name,
                  email: emailText(desk.subscribers, refund),
                  number: refund.subscriptionNumber,
                }),
                { strong: <strong />, soft: <span class="soft" />, a: <a href={`/desk/subscriptions/${refund.subscriptionId}`} /> },
              )}
            </p>
            <form class="fields" method="post" action={`/desk/refunds/outside/${refund.id}/decision`}>
              <Input shown={nothingShown} name="why" label={m.why} required />
              <p class="actions">
                <button class="button quiet" name="decision" value="stop">
                  {m.stop}
                </button>
                <button class="button quiet" name="decision" value="keep">
                  {m.keep}
                </button>
              </p>
              <p class="soft">
                {stopWords(desk, refund, language)} {m.keepSays} {payersLetter(desk, refund)}
              </p>
            </form>
          </div>
        );
      })}
    </section>
  );
}

export function stopWords(desk: Messages["desk"], { issuesLeft, rest, ends, ...payer }: OutsideRefundToDecide, language: string): string {
  return desk.refunds.stopSays({
    issues: issuesLeft,
    rest: rest ? formatMoney(rest, language) : "",
    ends: ends ? payersLetter(desk, payer) : "",
  });
}

function RefundTable({ rows, language }: { rows: WatchedMoney["refunds"][number][]; language: string }) {
  const { account, desk } = useMessages();
  const { refunds: m, ledger } = desk;
  return (
    <Wide label={m.title}>
      <table>
        <Head names={Object.values(m.heads)} />
        <tbody>
          {rows.map((refund) => (
            <tr>
              <td>
                <When at={refund.askedAt} day />
              </td>
              <Whose of={refund} />
              <td>{formatMoney(refund.amount, language)}</td>
              <td>{methodWords(whyIn(refund.method, language), account.methods) || gatewayIn(ledger, refund.gateway)}</td>
              <td class={refund.status === "failed" ? "bad says" : "says"}>
                {refund.failure ?? (refund.gateway === "manual" ? m.byYou : m.onItsWay)}
              </td>
              <td>
                {canBeByHand(refund) ? (
                  <ByHand id={refund.id} />
                ) : (
                  <ActionButton action={`/desk/refunds/${refund.id}/asking`} label={m.ask} />
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
  const m = useMessages().desk.refunds;
  return (
    <Wide label={m.disputes}>
      <table>
        <Head names={Object.values(m.disputeHeads)} />
        <tbody>
          {rows.map((dispute) => (
            <tr>
              <td>
                <When at={dispute.openedAt} day />
              </td>
              <Whose of={dispute} />
              <td>{formatMoney(dispute.amount, language)}</td>
              <td>{dispute.reason}</td>
              <td>{m.disputeStates[dispute.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
