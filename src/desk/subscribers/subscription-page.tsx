import { Refused, type WhyRefused, type Form } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Sent } from "../refused-page.tsx";
import type { DeskSubscription } from "../../accounts/index.ts";
import { formatMoney, money, ownOf } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { emailText } from "./subscribers-page.tsx";
import { useLanguage } from "../when.tsx";
import { Standing } from "./standing.tsx";
import { Story, type StoryAsked } from "./story.tsx";
import { SubscriptionActions } from "./subscription-actions.tsx";

type Props = {
  visit: DeskVisit;
  subscription: DeskSubscription;
  canAct: boolean;
  home: string;
  orderKey: string;
  asked: StoryAsked;
  problem?: WhyRefused | undefined;
  /** What was sent with it. */
  sent?: Form | undefined;
};

/** One subscription: how it stands, beside it what may be done about it, and below all that ever happened to it. */
export function SubscriptionPage({ visit, subscription, canAct, home, orderKey, asked, problem, sent }: Props) {
  const m = useMessages().desk.subscription;
  const { number, recipient } = subscription;
  return (
    <Desk visit={visit} title={m.title({ number, name: recipient.name || emailText(useMessages().desk.subscribers, recipient) })}>
      <Refused problem={problem} />
      {problem && <Sent form={sent} />}
      <div class="two">
        <Standing subscription={subscription} />
        {canAct && <SubscriptionActions subscription={subscription} home={home} orderKey={orderKey} />}
      </div>
      <Books subscription={subscription} />
      <Story subscription={subscription} asked={asked} />
    </Desk>
  );
}

function Books({ subscription }: { subscription: DeskSubscription }) {
  const m = useMessages().desk.subscription;
  const language = useLanguage();
  const told = (amount: number, currency: string) =>
    formatMoney(money(amount, currency === "XXX" ? subscription.offer.price.currency : currency), language);
  const { order, status, deferred, tax, invoice } = m.bookHeads;
  return (
    <>
      <h2>{m.books}</h2>
      <Wide label={m.books}>
        <table>
          <thead>
            <tr>
              {[order, status, deferred, tax, invoice].map((name, column) => (
                <th scope="col" class={column > 1 ? "end" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subscription.orders.map(({ number, status: is, balance }) => (
              <tr>
                <td>{number}</td>
                <td>{ownOf(m.orderStates, is) ?? is}</td>
                <td class="end">{told(balance.deferred, balance.currency)}</td>
                <td class="end">{told(balance.tax, balance.currency)}</td>
                <td class="end">{balance.receivable ? told(balance.receivable, balance.currency) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
