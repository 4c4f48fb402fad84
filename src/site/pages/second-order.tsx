import type { ComponentChildren } from "preact";
import type { IssueView } from "../../editorial/index.ts";
import { Refused } from "../../http/index.ts";
import type { Doubled } from "../../orders/index.ts";
import { type Money, dayOf, formatMoney } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { type Shown } from "./checkout-payment.tsx";
import { GiftFields } from "./give.tsx";
import { useMessages } from "../../messages/index.ts";

/** `back`: what would be given back; undefined where nothing would. */
type Props = { visit: Visit; doubled: Doubled; back: Money | undefined; problem?: string | undefined };

/** Whoever paid for what they have is asked what is to become of it: each answer is a button, and says first what it does. */
export function SecondPage({ visit, doubled, back, problem }: Props) {
  const { account, orders } = useMessages();
  const m = account.second;
  const { orderId, present, untouched } = doubled;
  const action = `/account/orders/${orderId}/second`;
  return (
    <Frame visit={visit} title={m.title} noIndex>
      <div class="sheet letter">
        <h1>{m.title}</h1>
        <Refused problem={problem} fields={{}} />
        <SecondSaid visit={visit} doubled={doubled} />
        {visit.back === `/orders/${orderId}/payment` && (
          <p>
            <a href={visit.back}>{orders.backToReading}</a>
          </p>
        )}
        <Choice action={action} becomes="after" label={m.after} first>
          {m.afterSays({ next: present.last + 1, stops: present.own })}
        </Choice>
        {untouched && (
          <section>
            <h2>{m.give}</h2>
            <p>{m.giveSays}</p>
            <p class="actions">
              <a class="button quiet" href={`${action}/gift`}>
                {m.give}
              </a>
            </p>
          </section>
        )}
        {back && (
          <Choice action={action} becomes="money back" label={m.back(formatMoney(back, visit.publication.language))}>
            {m.backSays}
          </Choice>
        )}
        <Choice action={action} becomes="both" label={m.both}>
          {m.bothSays}
        </Choice>
      </div>
    </Frame>
  );
}

type ChoiceProps = { action: string; becomes: string; label: string; first?: boolean; children: ComponentChildren };

function Choice({ action, becomes, label, first = false, children }: ChoiceProps) {
  return (
    <section>
      <h2>{label}</h2>
      <p>{children}</p>
      <form class="actions" method="post" action={action}>
        <button class={first ? "button" : "button quiet"} name="becomes" value={becomes}>
          {label}
        </button>
      </form>
    </section>
  );
}

function SecondSaid({ visit, doubled: { number, orderedAt, offer, present } }: { visit: Visit; doubled: Doubled }) {
  const m = useMessages().account.second;
  const day = dayText(visit, dayOf(orderedAt, visit.publication.timeZone));
  return <p>{m.says({ order: number, day, offer, present: present.offer, last: present.last })}</p>;
}

/** On the account, until it is decided. */
export function SecondOrders({ doubled, visit }: { doubled: readonly Doubled[]; visit: Visit }) {
  const m = useMessages().account.second;
  return (
    <>
      {doubled.map((one) => (
        <section>
          <h2>{m.title}</h2>
          <SecondSaid visit={visit} doubled={one} />
          <p>
            <a class="button quiet" href={`/account/orders/${one.orderId}/second`}>
              {m.decide}
            </a>
          </p>
        </section>
      ))}
    </>
  );
}

type GivingProps = { visit: Visit; doubled: Doubled; shown: Shown; issue: IssueView | undefined };

/** The same card as of a gift that is bought; it is paid for already. */
export function GivingPage({ visit, doubled, shown, issue }: GivingProps) {
  const m = useMessages().account.second;
  const action = `/account/orders/${doubled.orderId}/second/gift`;
  return (
    <Frame visit={visit} title={m.give} noIndex>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.give}</h1>
          <p>{m.giveSays}</p>
        </header>
        <Refused problem={shown.problem} fields={shown.errors} />
        <div class="checkout">
          <form class="form" method="post" action={action} novalidate>
            <button class="visually-hidden" name="see" value="card" tabindex={-1} aria-hidden="true" />
            <GiftFields {...{ shown, visit, action, issue }} paid />
            <p>
              <button class="button">{m.makeGift}</button>
            </p>
          </form>
        </div>
      </div>
    </Frame>
  );
}
