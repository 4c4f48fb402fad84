import type { IssueView } from "../../editorial/index.ts";
import { type Offer, everythingIncluded, firstPrice, freeFirst, guaranteeEvery, priceParts } from "../../offers/index.ts";
import { type Money, formatMoney } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { Cover } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";
import { type Messages, said, useMessages } from "../../messages/index.ts";

const editionsText = ({ editions }: Pick<Offer, "editions">, m: Messages["shop"]): string =>
  editions.length === 2 ? m.printAndDigital : editions.includes("print") ? m.print : m.digital;

/** What the editor says to whoever thinks of subscribing: the house’s own page, where there is one. */
type EditorsLetter = { headline: string; html: string };

type PageProps = {
  visit: Visit;
  offers: Offer[];
  /** Single issues, for what a term saves against them. */
  singles: Offer[];
  /** The newest issue with a cover. */
  issue: IssueView | undefined;
  letter: EditorsLetter | undefined;
};

/** Opens with what it costs; then what differs, what is promised, and the rest. */
export function SubscribePage({ visit, offers, singles, issue, letter }: PageProps) {
  const m = useMessages().shop;
  const { publication } = visit;
  const paid = offers.find((offer) => firstPrice(offer).amount > 0) ?? offers[0];
  return (
    <Frame visit={visit} title={m.subscribe} description={m.whatItIncludes(publication.title)}>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.readAll}</h1>
        </header>
        <h2 id="offers" class="visually-hidden">
          {m.theOffers}
        </h2>
        {!visit.sells && <NotOnline visit={visit} />}
        <div class={issue?.cover ? "offered with-cover" : "offered"}>
          <OfferList
            visit={visit}
            offers={freeFirst(offers)}
            singles={singles}
            canOrder={(offer) => isOrdered(offer, visit)}
            href={(offer) => leadsBack(`/subscribe/${offer.keyCode}`, visit.back)}
            button={(offer) => m.choose(offer.name)}
          />
          {issue && <Cover issue={issue} sizes="13rem" />}
        </div>
        {visit.sells && <p class="gift-line">{said(m.forSomebodyElse(publication.title), { a: <a href="/gift" /> })}</p>}
        <Compared offers={freeFirst(offers)} visit={visit} />
        <Promises visit={visit} offers={offers} />
        {paid && <Questions offer={paid} />}
        {letter && <FromEditor letter={letter} />}
      </div>
    </Frame>
  );
}

function Promises({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const m = useMessages().shop;
  const everything = everythingIncluded(offers);
  if (everything.length === 0) return null;
  return (
    <section aria-labelledby="included">
      <h2 id="included" class="label">
        {m.included}
      </h2>
      <p class="meta">{m.paidByReaders(visit.publication.title)}</p>
      <ul class="promises">
        {everything.map(({ label, detail }) => (
          <li>
            <strong>{label}</strong>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What differs between the offers, and nothing else: each has what its own terms say. */
function Compared({ offers, visit }: { offers: Offer[]; visit: Visit }) {
  const m = useMessages().shop;
  const rows = differencesOf(offers);
  if (offers.length < 2 || rows.length === 0) return null;
  return (
    <section class="compared" aria-label={m.compared} tabindex={0}>
      <table>
        <caption class="label">{m.compared}</caption>
        <thead>
          <tr>
            <td />
            {offers.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{m.price}</th>
            {offers.map((offer) => (
              <td>{priceOf(offer, visit, m)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{m.issuesInTerm}</th>
            {offers.map(({ termIssues }) => (
              <td>{termIssues}</td>
            ))}
          </tr>
          {rows.map(({ label, has }) => (
            <tr>
              <th scope="row">{label}</th>
              {has.map((included) => (
                <td>{included ? m.yes : m.no}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Promises that some of the offers keep and some do not, by the words of one that keeps it; the number of issues has a row of its own. */
function differencesOf(offers: readonly Pick<Offer, "included">[]): { label: string; has: boolean[] }[] {
  const promised = new Map(offers.flatMap(({ included }) => included.map(({ promise, label }) => [promise, label] as const)));
  promised.delete("issues-per-year");
  return [...promised]
    .map(([promise, label]) => ({ label, has: offers.map(({ included }) => included.some((one) => one.promise === promise)) }))
    .filter(({ has }) => has.includes(false));
}

const priceOf = (offer: Offer, { publication }: Visit, m: Messages["shop"]): string =>
  firstPrice(offer).amount === 0 ? m.free : formatMoney(firstPrice(offer), publication.language);

function FromEditor({ letter: { headline, html } }: { letter: EditorsLetter }) {
  return (
    <section class="from-editor" aria-labelledby="from-editor">
      <h2 id="from-editor">{headline}</h2>
      <div class="body" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
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
  /** Single issues, for what a term saves against them. */
  singles?: Offer[];
};

/** Offers side by side, each with all of its price: what it costs now, by the issue and by the year, and what it costs after. */
export function OfferList({ visit, offers, href, button, canOrder = () => visit.sells, singles = [] }: ListProps) {
  const m = useMessages().shop;
  return (
    <ul class="offers" aria-labelledby="offers">
      {offers.map((offer) => (
        <li>
          <h3>{offer.name}</h3>
          <p class="price">{priceOf(offer, visit, m)}</p>
          <PriceSaid offer={offer} visit={visit} singles={singles} />
          <p class="summary">{offer.summary}</p>
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

/** For how many issues, what one of them costs, and what is saved against single ones, where any of it is so. */
function PriceSaid({ offer, visit: { publication }, singles }: { offer: Offer; visit: Visit; singles: Offer[] }) {
  const { shop: m, wall } = useMessages();
  const { anIssue, aYear, later, single } = priceParts(offer, { issuesPerYear: publication.issuesPerYear, singles });
  const money = (one: Money) => formatMoney(one, publication.language);
  const { termIssues: issues } = offer;
  const parts = [
    anIssue && wall.anIssue({ price: money(anIssue), exact: anIssue.exact }),
    aYear && wall.aYear({ price: money(aYear), exact: aYear.exact }),
  ].filter(Boolean);
  return (
    <>
      <p class="meta">{m.term({ issues, editions: editionsText(offer, m), plusTax: offer.taxMode === "exclusive" })}</p>
      {parts.map((part) => (
        <p class="meta">{part}</p>
      ))}
      {single && (
        <p class="meta">{m.saved({ issues, single: money(single.price), saved: money(single.saved), first: later !== undefined })}</p>
      )}
      {later && <p class="meta">{m.priceAfter({ price: money(later), issues })}</p>}
    </>
  );
}

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
