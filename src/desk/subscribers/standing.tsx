import type { ComponentChildren } from "preact";
import type { DeskSubscription } from "../../accounts/index.ts";
import { useMessages, type Messages } from "../../messages/index.ts";
import { rangesOf } from "../../subscriptions/index.ts";
import { formatDay, labelLines } from "../../values/index.ts";
import { useLanguage } from "../when.tsx";
import { emailText } from "./subscribers-page.tsx";

type Of = { subscription: DeskSubscription };
type Fact = [string, ComponentChildren];

/** How a subscription stands: a word for each of its three axes with what the word means, and the facts that people ask for. */
export function Standing({ subscription }: Of) {
  const m = useMessages().desk.subscription;
  return (
    <section aria-label={m.states}>
      <States subscription={subscription} />
      <table class="standing">
        <tbody>
          {[...whoAndWhat(subscription, useMessages().desk, m), ...useFacts(subscription)].map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function States({ subscription: s }: Of) {
  const m = useMessages().desk.subscription;
  const language = useLanguage();
  const last = s.expireIssue ? m.no(s.expireIssue) : m.itsLast;
  const next = s.next && m.nextOn({ issue: s.next.wholeNumber, day: formatDay(s.next.on, language) });
  const service = m.services[isUnclaimed(s) ? "unclaimed" : s.service];
  const renewal = m.renewals[s.renewal];
  const states: [string, string, string | undefined][] = [
    [m.service, service.word, service.says({ left: s.issuesLeft, next })],
    [m.money, m.moneys[s.money].word, m.moneys[s.money].says],
    [m.renewal, renewal.word, goesOn(s) ? renewal.says(last) : undefined],
  ];
  return (
    <dl class="states">
      {states.map(([name, word, says]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <strong>{word}</strong> {says && <span class="soft">{says}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A gift that its recipient has not taken yet: paid, and no copy is owed before. */
const isUnclaimed = ({ service, money }: DeskSubscription) => service === "pending" && money === "paid";

const goesOn = ({ service }: DeskSubscription) => ["pending", "active", "held", "grace"].includes(service);

type M = ReturnType<typeof useMessages>["desk"]["subscription"];
const named = (desk: Messages["desk"], one: DeskSubscription["payer"]) =>
  [one.name, emailText(desk.subscribers, one)].filter(Boolean).join(" · ");

const whoAndWhat = (s: DeskSubscription, desk: Messages["desk"], m: M): Fact[] => [
  [m.facts.recipient, named(desk, s.recipient)],
  ...(s.payerId === s.recipientId ? [] : ([[m.facts.payer, named(desk, s.payer)]] satisfies Fact[])),
  [m.facts.offer, s.offer.name],
];

function useFacts(s: DeskSubscription): Fact[] {
  const m = useMessages().desk.subscription;
  const language = useLanguage();
  const until = s.guaranteeUntil && s.reasonsAgainstGuarantee.length === 0 ? formatDay(s.guaranteeUntil, language) : undefined;
  return [
    [m.facts.owed, s.issuesLeft > 0 ? m.owed({ left: s.issuesLeft, which: rangesOf(s.toCome, language) }) : m.none],
    ...(s.onTheirWay.length > 0 ? ([[m.facts.onTheirWay, m.labelled(rangesOf(s.onTheirWay, language))]] satisfies Fact[]) : []),
    ...(s.expireIssue ? ([[m.facts.lastIssue, m.number(s.expireIssue)]] satisfies Fact[]) : []),
    [m.facts.changeFrom, m.number(s.copyActions.firstChangeable)],
    [m.facts.guarantee, until ? m.until(until) : s.reasonsAgainstGuarantee.join(" ")],
    [m.facts.address, s.address ? m.addressFrom({ lines: labelLines(s.address).join(", "), issue: s.address.validFromIssue }) : m.none],
  ];
}
