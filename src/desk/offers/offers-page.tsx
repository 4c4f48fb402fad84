import { useMessages } from "../../messages/index.ts";
import type { Offer, Premium, Promised, WorstLoss } from "../../offers/index.ts";
import { OfferForm } from "./offer-fields.tsx";
import { formatMoney, formatShortDay, plainAmount } from "../../values/index.ts";
import { Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

type Props = {
  visit: DeskVisit;
  offers: Offer[];
  currency: string;
  shown: Shown;
  included: Promised[];
  premiums: Premium[];
  worst: WorstLoss;
  issuesPerYear: number;
  /** Of an old advertisement whose promises fill the form in: the lines that no offer keeps. */ unkept?: string[];
};

export const valuesOfOffer = (offer: Offer): Record<string, string> => ({
  keyCode: offer.keyCode,
  name: offer.name,
  summary: offer.summary,
  print: offer.editions.includes("print") ? "yes" : "",
  digital: offer.editions.includes("digital") ? "yes" : "",
  termIssues: String(offer.termIssues),
  price: plainAmount(offer.price),
  introPrice: offer.introPrice ? plainAmount(offer.introPrice) : "",
  taxRate: String(offer.taxRate / 100),
  guaranteeDays: String(offer.guaranteeDays),
  renews: offer.renews,
  audience: offer.audience,
  grants: offer.grants,
  taxMode: offer.taxMode,
  premiumId: offer.premiumId ?? "",
  ads: offer.adFree ? "" : "yes",
  creditCopies: offer.creditCopies === null ? "" : String(offer.creditCopies),
  graceIssues: String(offer.graceIssues),
  opensOn: offer.opensOn ?? "",
  closesOn: offer.closesOn ?? "",
});

export function OffersPage({ visit, offers, currency, shown, included, premiums, worst, issuesPerYear, unkept }: Props) {
  return (
    <Desk visit={visit} title="Offers" actions={<OfferLinks />}>
      <Problem shown={shown} />
      {unkept && (
        <p class="notice">
          The form below is filled in by what the old advertisement promised. Look it over, give it a price, and save it: nothing is saved
          yet.{unkept.length > 0 && ` No offer keeps this by itself: ${unkept.join("; ")}.`}
        </p>
      )}
      {offers.length === 0 && <p class="notice">There is no offer yet. With the first one, readers can subscribe.</p>}
      <OfferTable offers={offers} visit={visit} />
      <h2>{shown.values.keyCode ? `Change “${shown.values.name ?? ""}”` : "A new offer"}</h2>
      <div class="two">
        <OfferForm shown={shown} currency={currency} premiums={premiums} worst={worst} issuesPerYear={issuesPerYear} />
        <Included included={included} />
      </div>
    </Desk>
  );
}

function OfferTable({ offers, visit }: Pick<Props, "offers" | "visit">) {
  return (
    <Wide label="Offers">
      <table>
        <thead>
          <tr>
            {["Offer", "Key code", "For", "Editions", "Issues"].map((name) => (
              <th scope="col">{name}</th>
            ))}
            <th scope="col" class="end">
              Price
            </th>
            <th scope="col">After the term</th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <OfferRow offer={offer} language={visit.language} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function OfferRow({ offer, language }: { offer: Offer; language: string }) {
  const m = useMessages().desk.offer;
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/offers?edit=${offer.keyCode}`}>
          {offer.name}
        </a>
      </td>
      <td>{offer.keyCode}</td>
      <td>{m.shortAudiences[offer.audience]}</td>
      <td>{offer.editions.join(" + ")}</td>
      <td>{offer.termIssues}</td>
      <td class="end">
        {offer.introPrice && `${formatMoney(offer.introPrice, language)}, then `}
        {formatMoney(offer.price, language)}
        {offer.taxMode === "exclusive" && " + tax"}
      </td>
      <td>{offer.renews === "auto" ? "renews by itself" : "ends by itself"}</td>
      <td>
        {[
          offer.opensOn && `from ${formatShortDay(offer.opensOn, language)}`,
          offer.closesOn && `to ${formatShortDay(offer.closesOn, language)}`,
        ]
          .filter(Boolean)
          .join(" ") || "always"}
      </td>
    </tr>
  );
}

/** The list is the offer’s own; nothing is promised by hand. */
function Included({ included }: Pick<Props, "included">) {
  return (
    <section aria-label="What’s included">
      <h2>What’s included, as readers will see it</h2>
      <ul class="asks">
        {included.map(({ label, detail }) => (
          <li>
            <strong>{label}.</strong> {detail}
          </li>
        ))}
      </ul>
      <p class="soft">The list is made from the offer’s own terms: it cannot promise what the offer does not grant.</p>
    </section>
  );
}

const FreeReadingLink = () => <a href="/desk/free-reading">{useMessages().desk.freeReading.title}</a>;

export function OfferLinks() {
  return (
    <nav class="actions" aria-label="About offers">
      <a href="/desk/offers">Offers</a>
      <a href="/desk/coupons">Coupons</a>
      <a href="/desk/premiums">Premiums and stock</a>
      <a href="/desk/tax">Tax</a>
      <FreeReadingLink />
      <a href="/subscribe">See the subscribe page</a>
    </nav>
  );
}
