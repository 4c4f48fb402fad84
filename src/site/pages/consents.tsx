import type { OwnLetter } from "../../correspondence/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import type { ChoiceInWords } from "../../newsletter/index.ts";
import type { OrderConsent } from "../../orders/index.ts";
import type { PushChoice } from "../../push/index.ts";
import { dayOf } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { Plain } from "./plain.tsx";

type Props = {
  visit: Visit;
  /** The newest first. */
  choices: ChoiceInWords[];
  /** The newest first. */
  pushed: PushChoice[];
  orders: OrderConsent[];
  /** Ids of the subscriptions that renew by what was agreed. */
  renewing: ReadonlySet<string>;
  letters: OwnLetter[];
  done: string | undefined;
};

/** Everything somebody agreed to, with its history, and the way out of each. */
export function ConsentsPage({ visit, choices, pushed, orders, renewing, letters, done }: Props) {
  const m = useMessages().rights.consents;
  return (
    <Plain visit={visit} title={m.title}>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      <p>{m.says}</p>
      {choices.length + pushed.length + orders.length + letters.length === 0 && <p>{m.none}</p>}
      {choices.length > 0 && <NewsletterChoices visit={visit} choices={choices} />}
      {pushed.length > 0 && <PushChoices visit={visit} pushed={pushed} />}
      {orders.length > 0 && <OrderConsents visit={visit} orders={orders} renewing={renewing} />}
      {letters.length > 0 && <LetterConsents visit={visit} letters={letters} />}
    </Plain>
  );
}

const dayHere = (visit: Visit, at: Date) => dayText(visit, dayOf(at, visit.publication.timeZone));

function Agreement({ head, how, words }: { head: string; how?: string; words: string }) {
  const m = useMessages().rights.consents;
  return (
    <>
      <h3>{head}</h3>
      <dl class="facts">
        {how && (
          <>
            <dt>{m.how}</dt>
            <dd>{how}</dd>
          </>
        )}
        <dt>{m.words}</dt>
        <dd>{words || m.noWords}</dd>
      </dl>
    </>
  );
}

function NewsletterChoices({ visit, choices }: Pick<Props, "visit" | "choices">) {
  const m = useMessages().rights.consents;
  return (
    <section>
      <h2>{m.newsletter}</h2>
      {choices.map(({ choice, chosenAt, how, words }) => (
        <Agreement head={(choice === "in" ? m.agreed : m.withdrawn)(dayHere(visit, chosenAt))} how={how} words={words} />
      ))}
      {choices[0]?.choice === "in" && (
        <form class="actions" method="post" action="/account/consents/newsletter/withdrawal">
          <button class="button quiet">{m.sendNone}</button>
        </form>
      )}
    </section>
  );
}

function PushChoices({ visit, pushed }: Pick<Props, "visit" | "pushed">) {
  const { rights, push, asOneReads } = useMessages();
  const m = rights.consents;
  return (
    <section>
      <h2>{push.title}</h2>
      {pushed.map(({ choice, chosenAt, words }) => (
        <Agreement
          head={(choice === "in" ? m.agreed : m.withdrawn)(dayHere(visit, chosenAt))}
          words={choice === "ended" ? m.pushEnded : words}
        />
      ))}
      <p>{said(m.pushWay(asOneReads.title), { a: <a href="/reading-settings" /> })}</p>
    </section>
  );
}

function OrderConsents({ visit, orders, renewing }: Pick<Props, "visit" | "orders" | "renewing">) {
  const m = useMessages().rights.consents;
  return (
    <section>
      <h2>{m.orders}</h2>
      {orders.map(({ orderNumber, agreedAt, words, subscriptionId }) => (
        <>
          <Agreement head={`${m.order(orderNumber)} · ${m.agreed(dayHere(visit, agreedAt))}`} words={words} />
          {subscriptionId && renewing.has(subscriptionId) && <p>{said(m.renews, { a: <a href="/account" /> })}</p>}
        </>
      ))}
    </section>
  );
}

function LetterConsents({ visit, letters }: Pick<Props, "visit" | "letters">) {
  const m = useMessages().rights.consents;
  return (
    <section>
      <h2>{m.letters}</h2>
      {letters.map(({ id, about, state, consentedAt, words }) => (
        <>
          <Agreement
            head={`${about ? m.letterAbout(about.headline) : m.letter} · ${m.agreed(dayHere(visit, consentedAt))}`}
            words={words}
          />
          {state === "taken" ? (
            <p>{m.letterTaken(visit.writeTo)}</p>
          ) : (
            <form class="actions" method="post" action={`/account/consents/letters/${id}/withdrawal`}>
              <button class="button quiet">{m.withdrawLetter}</button>
            </form>
          )}
        </>
      ))}
    </section>
  );
}
