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
  const m = useMessages().desk.offers;
  return (
    <Desk visit={visit} title={m.title} actions={<OfferLinks />}>
      <Problem shown={shown} />
      {unkept && <p class="notice">{m.filled(unkept)}</p>}
      {offers.length === 0 && <p class="notice">{m.none}</p>}
      <OfferTable offers={offers} visit={visit} />
      <h2>{shown.values.keyCode ? m.change(shown.values.name ?? "") : m.newOne}</h2>
      <div class="two">
        <OfferForm shown={shown} currency={currency} premiums={premiums} worst={worst} issuesPerYear={issuesPerYear} />
        <Included included={included} />
      </div>
    </Desk>
  );
}

function OfferTable({ offers, visit }: Pick<Props, "offers" | "visit">) {
  const m = useMessages().desk.offers;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            {Object.values(m.heads).map((name) => (
              <th scope="col">{name}</th>
            ))}
            <th scope="col" class="end">
              {m.price}
            </th>
            <th scope="col">{m.after}</th>
            <th scope="col">{m.open}</th>
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
  const says = useMessages().desk.offers;
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
      <td>{offer.editions.map((edition) => says.editions[edition]).join(" + ")}</td>
      <td>{offer.termIssues}</td>
      <td class="end">
        {offer.introPrice && says.then(formatMoney(offer.introPrice, language))}
        {formatMoney(offer.price, language)}
        {offer.taxMode === "exclusive" && says.plusTax}
      </td>
      <td>{offer.renews === "auto" ? says.renews : says.ends}</td>
      <td>
        {[
          offer.opensOn && says.from(formatShortDay(offer.opensOn, language)),
          offer.closesOn && says.to(formatShortDay(offer.closesOn, language)),
        ]
          .filter(Boolean)
          .join(" ") || says.always}
      </td>
    </tr>
  );
}

/** The list is the offer’s own; nothing is promised by hand. */
function Included({ included }: Pick<Props, "included">) {
  const m = useMessages().desk.offers;
  return (
    <section aria-label={m.included}>
      <h2>{m.includedAs}</h2>
      <ul class="asks">
        {included.map(({ label, detail }) => (
          <li>
            <strong>{label}.</strong> {detail}
          </li>
        ))}
      </ul>
      <p class="soft">{m.includedSays}</p>
    </section>
  );
}

const FreeReadingLink = () => <a href="/desk/free-reading">{useMessages().desk.freeReading.title}</a>;

export function OfferLinks() {
  const m = useMessages().desk.offers;
  return (
    <nav class="actions" aria-label={m.about}>
      <a href="/desk/offers">{m.title}</a>
      <a href="/desk/coupons">{m.coupons}</a>
      <a href="/desk/premiums">{m.premiums}</a>
      <a href="/desk/tax">{m.tax}</a>
      <FreeReadingLink />
      <a href="/subscribe">{m.subscribePage}</a>
    </nav>
  );
}
