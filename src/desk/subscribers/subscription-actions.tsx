import { type Messages, useMessages } from "../../messages/index.ts";
import { AddressInputs, Choice, Input, nothingShown } from "../forms.tsx";
import { payersLetter } from "../notices.ts";
import type { ComponentChildren } from "preact";
import type { DeskSubscription } from "../../accounts/index.ts";
import { nothingMore, promisesKept } from "../../subscriptions/index.ts";
import { waysToCome, waysToPay } from "../../orders/index.ts";
import { formatDay, formatMoney, must } from "../../values/index.ts";
import { useLanguage } from "../when.tsx";

function Action({
  action,
  says,
  summary,
  button,
  children,
}: {
  action: string;
  summary: string;
  says: string;
  button: string;
  children?: ComponentChildren;
}) {
  const m = useMessages().desk.subscription;
  return (
    <details>
      <summary>{summary}</summary>
      <p class="soft">{says}</p>
      <form class="actions" method="post" action={action}>
        {children}
        <label>
          {m.why}
          <input name="why" required maxlength={300} />
        </label>
        <button class="button quiet">{button}</button>
      </form>
    </details>
  );
}

const NumberField = ({ name, label, value }: { name: string; label: string; value: number }) => (
  <label>
    {label}
    <input name={name} type="number" required min={1} value={value} />
  </label>
);

type Of = { path: string; subscription: DeskSubscription };
type Deeds = Of & { m: Messages["desk"]["subscription"] };

/** Each says what it does before it is done; each wants a reason, which stands in the story. */
export function SubscriptionActions({
  subscription: s,
  home,
  orderKey,
}: {
  subscription: DeskSubscription;
  home: string;
  orderKey: string;
}) {
  const m = useMessages().desk.subscription;
  const path = `/desk/subscriptions/${s.id}`;
  const over = !["pending", "active", "held", "grace"].includes(s.service);
  const groups: [string, (ComponentChildren | false)[]][] = [
    [
      m.groups.copies,
      [
        !over && s.editions.includes("print") && <NewAddress path={path} subscription={s} home={home} />,
        s.boughtAs === "bulk" && !over && <Consignments path={path} subscription={s} home={home} />,
        ...holdActions({ path, subscription: s, m }),
        ...claimActions({ path, subscription: s, m }),
      ],
    ],
    [
      m.groups.term,
      [
        !over && s.renewing && <Renewal path={path} subscription={s} orderKey={orderKey} />,
        s.canStopRenewing && <Stop path={path} subscription={s} />,
        s.renewsAgain && <RenewAgain path={path} />,
      ],
    ],
    [m.groups.end, endActions({ path, subscription: s, m })],
  ];
  return (
    <section class="deeds grouped" aria-label={m.deeds}>
      <h2>{m.deeds}</h2>
      {over && <p class="soft">{m.ended}</p>}
      {groups.map(([name, deeds]) => deeds.some(Boolean) && <Group name={name}>{deeds}</Group>)}
    </section>
  );
}

const Group = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <h3>{name}</h3>
    {children}
  </>
);

function Stop({ path, subscription: s }: Of) {
  const m = useMessages();
  const { stop } = m.desk.subscription;
  return (
    <Action
      action={`${path}/cancellation`}
      summary={stop.summary}
      says={stop.says({ nothing: nothingMore(s, m.letters), left: s.issuesLeft, letter: payersLetter(m.desk, s.payer) })}
      button={stop.summary}
    />
  );
}

function RenewAgain({ path }: Pick<Of, "path">) {
  const { renewAgain } = useMessages().desk.subscription;
  return <Action action={`${path}/renewal`} summary={renewAgain.summary} says={renewAgain.says} button={renewAgain.summary} />;
}

const holdActions = ({ path, subscription: { copyActions, expireIssue }, m }: Deeds) => [
  copyActions.reasonsAgainstHolding.length === 0 && (
    <Action
      action={`${path}/holds`}
      summary={m.hold.summary}
      says={m.hold.says({ last: expireIssue, first: copyActions.firstChangeable })}
      button={m.hold.summary}
    >
      <NumberField name="from" label={m.fromNo} value={copyActions.firstChangeable} />
      <NumberField name="to" label={m.toNo} value={copyActions.firstChangeable} />
    </Action>
  ),
  ...copyActions.holds
    .filter(({ canLift }) => canLift)
    .map((hold) => (
      <Action
        action={`${path}/holds/${hold.id}/ending`}
        summary={m.lift.summary(hold)}
        says={m.lift.says(Math.max(hold.from, copyActions.firstChangeable))}
        button={m.lift.button}
      />
    )),
];

/** A copy that was posted and did not come; one that is sent again may go by itself. */
const claimActions = ({ path, subscription: { copyActions }, m }: Deeds) => [
  copyActions.posted.some(isClaimable) && <Claim path={path} posted={copyActions.posted.filter(isClaimable)} />,
  ...copyActions.claims
    .filter(({ answer, state }) => answer === "replacement" && state === "owed")
    .map((claim) => (
      <Action
        action={`${path}/replacements/${claim.answerCopyId}/posting`}
        summary={m.replacement.summary(claim.wholeNumber)}
        says={m.replacement.says}
        button={m.replacement.button}
      />
    )),
];

type Posted = DeskSubscription["copyActions"]["posted"][number];
const isClaimable = ({ reasons }: Posted) => reasons.length === 0;

/** One form for all that could be claimed; what the office has no copy of any more can only be made up for. */
function Claim({ path, posted }: { path: string; posted: Posted[] }) {
  const m = useMessages().desk.subscription;
  const language = useLanguage();
  const alone = posted.filter(({ canReplace }) => !canReplace);
  const again = alone.length < posted.length;
  const which = alone.map(({ wholeNumber }) => m.no(wholeNumber)).join(", ");
  return (
    <Action
      action={`${path}/claims`}
      summary={m.claim.summary}
      says={again && alone.length > 0 ? `${m.claim.says} ${m.claim.onlyOneMore({ number: alone.length, which })}` : m.claim.says}
      button={m.claim.button}
    >
      <label>
        {m.claim.which}
        <select name="copy">
          {posted.map(({ id, wholeNumber, postedOn }) => (
            <option value={id}>{m.claim.posted({ issue: wholeNumber, day: postedOn && formatDay(postedOn, language) })}</option>
          ))}
        </select>
      </label>
      <label>
        {m.claim.answer}
        <select name="answer">
          {again && <option value="replacement">{m.claim.again}</option>}
          <option value="one more">{m.claim.oneMore}</option>
        </select>
      </label>
    </Action>
  );
}

/** What gives money away or ends it. */
function endActions({ path, subscription: s, m }: Deeds) {
  return [
    s.refund && <RefundAction path={path} refund={s.refund} />,
    ...s.orders
      .filter(({ status }) => status === "paid" && s.refund)
      .map((order) => (
        <Action
          action={`${path}/orders/${order.id}/chargeback`}
          summary={m.chargeback.summary(order.number)}
          says={m.chargeback.says}
          button={m.chargeback.button}
        />
      )),
    s.reasonsAgainstVoiding.length === 0 && (
      <Action action={`${path}/voiding`} summary={m.voiding.summary} says={m.voiding.says(s.issuesLeft)} button={m.voiding.button} />
    ),
  ];
}

function RefundAction({ path, refund }: { path: string; refund: NonNullable<DeskSubscription["refund"]> }) {
  const m = useMessages().desk.subscription.refund;
  const language = useLanguage();
  const sum = formatMoney(refund.total, language);
  return (
    <Action
      action={`${path}/refund`}
      summary={refund.lines.some(({ kind }) => kind === "guarantee") ? m.guarantee : m.unserved}
      says={m.says({ sum, gone: refund.gone.length, kept: promisesKept(refund, language) })}
      button={m.button(sum)}
    />
  );
}

/** Post, phone, fair: the term goes on, and nobody begins a second subscription. */
function Renewal({ path, subscription: s, orderKey }: { path: string; subscription: DeskSubscription; orderKey: string }) {
  const { price, start, last } = must(s.renewing, "renewing");
  const language = useLanguage();
  const { desk } = useMessages();
  const m = desk.subscription.renew;
  return (
    <Action
      action={`${path}/renewing`}
      summary={m.summary}
      says={m.says({ sum: formatMoney(price, language), start, last, letter: payersLetter(desk, s.payer, m.letter) })}
      button={m.button}
    >
      <input type="hidden" name="orderKey" value={orderKey} />
      <Choice
        shown={nothingShown}
        name="cameBy"
        label={m.cameBy}
        options={waysToCome.map((way) => [way, desk.orders.entry.cameBy[way]] as const)}
        standard="post"
      />
      <Choice
        shown={nothingShown}
        name="paidBy"
        label={m.paidBy}
        options={waysToPay.map((way) => [way, way === "invoice" ? m.later : desk.orders.entry.paidBy[way]] as const)}
        standard="cheque"
      />
      <Input shown={nothingShown} name="price" label={m.price(price.currency)} hint={m.priceHint} />
      {s.elsewhere && (
        <>
          <p class="notice">{m.chargedThere({ ...s.elsewhere, until: s.elsewhere.until && formatDay(s.elsewhere.until, language) })}</p>
          <label class="check">
            <input type="checkbox" name="knowing" value="yes" /> {m.knowing}
          </label>
        </>
      )}
    </Action>
  );
}

function NewAddress({ path, subscription: s, home }: { path: string; subscription: DeskSubscription; home: string }) {
  const values = Object.fromEntries(Object.entries(s.address ?? {}).map(([name, value]) => [name, String(value ?? "")]));
  const m = useMessages().desk.subscription.address;
  return (
    <Action action={`${path}/address`} summary={m.summary} says={m.says(s.copyActions.firstChangeable)} button={m.button}>
      <AddressInputs shown={{ values, errors: {} }} country={home} />
    </Action>
  );
}

/** The table says what goes out as it stands; a change says from which issue on, or for which alone. */
function Consignments({ path, subscription: s, home }: { path: string; subscription: DeskSubscription; home: string }) {
  const first = s.copyActions.firstChangeable;
  const m = useMessages().desk.subscription;
  const { consignments } = m;
  return (
    <details>
      <summary>{consignments.summary}</summary>
      <Consigned subscription={s} />
      <p class="soft">{consignments.says}</p>
      <form class="fields" method="post" action={`${path}/consignments`}>
        <div class="row">
          <NumberField name="from" label={m.fromNo} value={first} />
          <Input shown={nothingShown} name="to" label={m.toNo} type="number" hint={consignments.toHint} />
          <NumberField name="quantity" label={consignments.quantity} value={s.consigned[0]?.copies ?? s.quantity} />
        </div>
        <p class="soft">{consignments.another}</p>
        <AddressInputs shown={nothingShown} country={home} />
        <label>
          {m.why}
          <input name="why" required maxlength={300} />
        </label>
        <p>
          <button class="button quiet">{consignments.button}</button>
        </p>
      </form>
    </details>
  );
}

function Consigned({ subscription }: Pick<Of, "subscription">) {
  const m = useMessages().desk.subscription.consignments;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.heads.issues}</th>
          <th scope="col" class="end">
            {m.heads.quantity}
          </th>
          <th scope="col">{m.heads.to}</th>
        </tr>
      </thead>
      <tbody>
        {subscription.consigned.map(({ from, to, copies, name }) => (
          <tr>
            <td>{m.range({ from, to })}</td>
            <td class="end">{copies}</td>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
