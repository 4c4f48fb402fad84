import { Refused, type WhyRefused, type Form } from "../../http/index.ts";
import type { ComponentChildren } from "preact";
import { Sent } from "../refused-page.tsx";
import type { DeskSubscription, StoryLine } from "../../accounts/index.ts";
import { rangesOf } from "../../subscriptions/index.ts";
import { formatDay, formatMoney, labelLines, money } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { emailText } from "./subscribers-page.tsx";
import { When, useLanguage } from "../when.tsx";
import { SubscriptionActions } from "./subscription-actions.tsx";

type Props = {
  visit: DeskVisit;
  subscription: DeskSubscription;
  canAct: boolean;
  home: string;
  orderKey: string;
  problem?: WhyRefused | undefined;
  /** What was sent with it. */
  sent?: Form | undefined;
};

/** One subscription: how it stands, what may be done about it, and all that ever happened to it. */
export function SubscriptionPage({ visit, subscription, canAct, home, orderKey, problem, sent }: Props) {
  const { number, recipient } = subscription;
  return (
    <Desk visit={visit} title={`Subscription ${number}, ${recipient.name || emailText(recipient)}`}>
      <Refused problem={problem} />
      {problem && <Sent form={sent} />}
      <Standing subscription={subscription} />
      {canAct && <SubscriptionActions subscription={subscription} home={home} orderKey={orderKey} />}
      <Story story={subscription.story} />
    </Desk>
  );
}

function Standing({ subscription: s }: { subscription: DeskSubscription }) {
  const language = useLanguage();
  const facts: [string, ComponentChildren][] = [
    ["Recipient", `${s.recipient.name} · ${emailText(s.recipient)}`],
    ...(s.payerId === s.recipientId ? [] : ([["Payer", `${s.payer.name} · ${emailText(s.payer)}`]] satisfies [string, string][])),
    ["Offer", s.offer.name],
    ["Service, money, renewal", `${s.service} · ${s.money} · ${s.renewal}`],
    ["Issues owed", s.issuesLeft > 0 ? `${s.issuesLeft}: ${rangesOf(s.toCome, language)}` : "none"],
    ...(s.onTheirWay.length > 0
      ? ([["On their way", `${rangesOf(s.onTheirWay, language)}, with a label already`]] satisfies [string, string][])
      : []),
    ["Expires with", s.expireIssue ? `No. ${s.expireIssue}` : "–"],
    ["A change takes effect from", `No. ${s.copyActions.firstChangeable}`],
    [
      "Guarantee",
      s.guaranteeUntil && s.reasonsAgainstGuarantee.length === 0
        ? `until ${formatDay(s.guaranteeUntil, language)}`
        : s.reasonsAgainstGuarantee.join(" "),
    ],
    ["Address", s.address ? `${labelLines(s.address).join(", ")} (from no. ${s.address.validFromIssue})` : "none"],
  ];
  return (
    <div class="two">
      <table class="standing">
        <tbody>
          {facts.map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Books subscription={s} />
    </div>
  );
}

function Books({ subscription }: { subscription: DeskSubscription }) {
  const language = useLanguage();
  const told = (amount: number, currency: string) =>
    formatMoney(money(amount, currency === "XXX" ? subscription.offer.price.currency : currency), language);
  return (
    <Wide label="Its orders in the books">
      <table>
        <thead>
          <tr>
            {["Order", "Status", "Still deferred", "Tax", "Open invoice"].map((name, column) => (
              <th scope="col" class={column > 1 ? "end" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subscription.orders.map(({ number, status, balance }) => (
            <tr>
              <td>{number}</td>
              <td>{status}</td>
              <td class="end">{told(balance.deferred, balance.currency)}</td>
              <td class="end">{told(balance.tax, balance.currency)}</td>
              <td class="end">{balance.receivable ? told(balance.receivable, balance.currency) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Story({ story }: { story: StoryLine[] }) {
  return (
    <>
      <h2>Its story</h2>
      <Wide label="Its story">
        <table>
          <thead>
            <tr>
              {["When", "About", "What", "Why", "Who"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {story.map((line) => (
              <tr>
                <td class="soft">
                  <When at={line.at} />
                </td>
                <td class="soft">{line.about}</td>
                <td class="says">{line.href ? <a href={line.href}>{line.what}</a> : line.what}</td>
                <td class="says">{line.why}</td>
                <td>{line.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
