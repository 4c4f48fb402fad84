import { type Offer, type Promised, everythingIncluded, firstPrice, guaranteeEvery } from "../../offers/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";

export const editionsText = ({ editions }: Pick<Offer, "editions">): string =>
  editions.length === 2 ? "Print and digital" : editions.includes("print") ? "Print" : "Digital";

export function SubscribePage({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const { publication } = visit;
  const [first] = offers;
  const everything = everythingIncluded(offers);
  return (
    <Frame visit={visit} title="Subscribe" description={`What a subscription to ${publication.title} includes, and what it costs.`}>
      <div class="sheet">
        <header class="page-head">
          <h1>Read all of it, keep all of it, leave when you like</h1>
          <p>{publication.title} is paid for by the people who read it. Here is everything that a subscription includes.</p>
        </header>
        {everything.length > 0 && (
          <section aria-labelledby="included">
            <h2 id="included" class="label">
              What’s included
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
          The offers
        </h2>
        {!visit.sells && <NotOnline visit={visit} />}
        <OfferList
          visit={visit}
          offers={offers}
          canOrder={(offer) => visit.sells || isOrdered(offer)}
          href={(offer) => `/subscribe/${offer.keyCode}`}
          button={(offer) => `Choose ${offer.name}`}
          all={everything}
        />
        {visit.sells && (
          <p class="gift-line">
            Is it for somebody else? <a href="/gift">Give {publication.title}</a>
          </p>
        )}
        {first && <Questions offer={first} />}
      </div>
    </Frame>
  );
}

/** What can be ordered where nothing is paid online: what costs nothing, and what is paid by invoice. */
const isOrdered = (offer: Offer): boolean => firstPrice(offer).amount === 0 || offer.creditCopies !== null;

/** No gateway is turned on yet: said calmly, with the way to the magazine. */
export function NotOnline({ visit: { publication, writeTo }, what = "Orders are not taken online yet." }: { visit: Visit; what?: string }) {
  return (
    <p class="notice">
      {what} Write to <a href={`mailto:${writeTo}`}>{writeTo}</a>, and {publication.title} will see to it.
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
  return (
    <ul class="offers" aria-labelledby="offers">
      {offers.map((offer) => (
        <li>
          <h3>{offer.name}</h3>
          <p class="price">
            {offer.price.amount === 0 && !offer.introPrice ? "Free" : formatMoney(firstPrice(offer), visit.publication.language)}
          </p>
          <p class="meta">
            {issues(offer.termIssues)} · {editionsText(offer)}
            {offer.taxMode === "exclusive" && " · plus tax"}
          </p>
          {offer.introPrice && (
            <p class="meta">
              then {formatMoney(offer.price, visit.publication.language)} for each {issues(offer.termIssues)}, announced before
            </p>
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
  const has = new Set(offer.included.map(({ promise }) => promise));
  const lacks = all.filter(({ promise }) => !has.has(promise) && !saidOtherwise.includes(promise));
  return lacks.length > 0 ? <p class="meta">Not included: {lacks.map(({ label }) => label.toLowerCase()).join(", ")}.</p> : null;
}

/** The term and the editions stand above the summary, and "print" is a choice of offer. */
const saidOtherwise = ["issues-per-year", "print", "cancel"];

export const issues = (count: number): string => (count === 1 ? "1 issue" : `${count} issues`);

function Questions({ offer }: { offer: Offer }) {
  const answers: [string, string][] = [
    [
      "How do I stop?",
      "On your account page there is a button, “Stop renewing”. It works at once, nobody asks you to stay, and every issue you have paid for still comes.",
    ],
    [
      "What if it is not for me?",
      `${offer.guaranteeDays > 0 ? `Within ${offer.guaranteeDays} days of paying, the button “Refund me” gives all of your money back, tax included, at any hour and without a question. It counts from each payment, is given once in ${guaranteeEvery} months, and is not for orders of several copies. What has come or is on its way to the post you keep; reading ends at once. After those days the button` : "The button “Refund me” on your account page"} gives back what the issues still owed to you are worth.`,
    ],
    [
      "When does it start?",
      "Reading starts the moment you have paid: every issue we have published is open to you. The first new issue that counts is the next to appear; in print, the next that has not gone to press.",
    ],
    ["What is an issue owed?", "You buy a number of issues, not a stretch of time. If one of ours is late, you lose nothing."],
    [
      "Does it renew?",
      offer.renews === "auto"
        ? `Yes, after ${offer.termIssues} issues, and we write to you before. If you stop renewing today, it simply ends with the last issue you paid for.`
        : "No. It ends with the last issue you paid for, and we write to you before.",
    ],
    [
      "Can I change between print and digital?",
      "At any time, on your account page. What your unused copies are worth is credited to the cent, and you see the sum before you agree.",
    ],
  ];
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions" class="label">
        Questions, answered
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
