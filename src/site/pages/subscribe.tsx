import { type Offer, type Promised, everythingIncluded, firstPrice, guaranteeEvery } from "../../offers/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import { leadsBack } from "../way-back.ts";
import { type Messages, said, useMessages } from "../../messages/index.ts";

export const editionsText = ({ editions }: Pick<Offer, "editions">, m: Messages["shop"]): string =>
  editions.length === 2 ? m.printAndDigital : editions.includes("print") ? m.print : m.digital;

export function SubscribePage({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const m = useMessages().shop;
  const { publication } = visit;
  const [first] = offers;
  const everything = everythingIncluded(offers);
  return (
    <Frame visit={visit} title={m.subscribe} description={m.whatItIncludes(publication.title)}>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.readAll}</h1>
          <p>{m.paidByReaders(publication.title)}</p>
        </header>
        {everything.length > 0 && (
          <section aria-labelledby="included">
            <h2 id="included" class="label">
              {m.included}
            </h2>
            <ul class="promises">
              {everything.map(({ label, detail }) => (
                <li>
                  <strong>{label}</strong>
                  <span>{detail}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <h2 id="offers" class="label">
          {m.theOffers}
        </h2>
        {!visit.sells && <NotOnline visit={visit} />}
        <OfferList
          visit={visit}
          offers={offers}
          canOrder={(offer) => isOrdered(offer, visit)}
          href={(offer) => leadsBack(`/subscribe/${offer.keyCode}`, visit.back)}
          button={(offer) => m.choose(offer.name)}
          all={everything}
        />
        {visit.sells && <p class="gift-line">{said(m.forSomebodyElse(publication.title), { a: <a href="/gift" /> })}</p>}
        {first && <Questions offer={first} />}
      </div>
    </Frame>
  );
}

/** Where nothing is paid online, what costs nothing can be ordered all the same, and what is paid by invoice. */
export const isOrdered = (offer: Offer, { sells }: Visit): boolean =>
  sells || firstPrice(offer).amount === 0 || offer.creditCopies !== null;

/** No gateway is turned on yet: said calmly, with the way to the magazine. */
export function NotOnline({ visit: { publication, writeTo }, what }: { visit: Visit; what?: string }) {
  const m = useMessages().shop;
  return (
    <p class="notice">
      {said(m.writeTo({ what: what ?? m.notOnline, address: writeTo, title: publication.title }), { a: <a href={`mailto:${writeTo}`} /> })}
    </p>
  );
}

type ListProps = {
  visit: Visit;
  offers: Offer[];
  href: (offer: Offer) => string;
  button: (offer: Offer) => string;
  canOrder?: (offer: Offer) => boolean;
  /** The list above the offers. */ all?: Promised[];
};

/** Offers side by side, each with all of its price: what it costs now, and what it costs after. */
export function OfferList({ visit, offers, href, button, canOrder = () => visit.sells, all = [] }: ListProps) {
  const m = useMessages().shop;
  return (
    <ul class="offers" aria-labelledby="offers">
      {offers.map((offer) => (
        <li>
          <h3>{offer.name}</h3>
          <p class="price">
            {offer.price.amount === 0 && !offer.introPrice ? m.free : formatMoney(firstPrice(offer), visit.publication.language)}
          </p>
          <p class="meta">
            {m.term({ issues: offer.termIssues, editions: editionsText(offer, m), plusTax: offer.taxMode === "exclusive" })}
          </p>
          {offer.introPrice && (
            <p class="meta">{m.priceAfter({ price: formatMoney(offer.price, visit.publication.language), issues: offer.termIssues })}</p>
          )}
          <p class="summary">{offer.summary}</p>
          <Without offer={offer} all={all} />
          {canOrder(offer) && (
            <a class="button" href={href(offer)}>
              {button(offer)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where an offer includes less than the list above it, it says so itself. */
function Without({ offer, all }: { offer: Offer; all: Promised[] }) {
  const m = useMessages().shop;
  const has = new Set(offer.included.map(({ promise }) => promise));
  const lacks = all.filter(({ promise }) => !has.has(promise) && !saidOtherwise.includes(promise));
  return lacks.length > 0 ? <p class="meta">{m.notIncluded(lacks.map(({ label }) => label.toLowerCase()).join(", "))}</p> : null;
}

/** The term and the editions stand above the summary, and "print" is a choice of offer. */
const saidOtherwise = ["issues-per-year", "print", "cancel"];

function Questions({ offer }: { offer: Offer }) {
  const m = useMessages().shop;
  const q = m.questions;
  const answers: [string, string][] = [
    [q.stop, q.stopped],
    [q.notForMe, offer.guaranteeDays > 0 ? q.guarantee({ days: offer.guaranteeDays, months: guaranteeEvery }) : q.refund],
    [q.start, q.starts],
    [q.owed, q.issueOwed],
    [q.renew, offer.renews === "auto" ? q.renews(offer.termIssues) : q.ends],
    [q.change, q.changes],
  ];
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions" class="label">
        {q.heading}
      </h2>
      {answers.map(([question, answer]) => (
        <details>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </section>
  );
}
