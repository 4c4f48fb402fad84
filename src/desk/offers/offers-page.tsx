import { type Offer, type Premium, type Promised, type WorstLoss, mostGrace } from "../../offers/index.ts";
import { formatMoney, formatShortDay, plainAmount } from "../../values/index.ts";
import { Check, Choice, Input, Problem, type Shown } from "../forms.tsx";
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

export const audiences = [
  ["everybody", "everybody"],
  ["new", "those who subscribe for the first time"],
  ["renewal", "those who have subscribed before"],
  ["gift", "gifts"],
  ["institution", "institutions, at the desk"],
  ["back issue", "a single issue"],
] as const;

export function OffersPage({ visit, offers, currency, shown, included, premiums, worst, unkept }: Props) {
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
              <tr>
                <td>
                  <a class="serif" href={`/desk/offers?edit=${offer.keyCode}`}>
                    {offer.name}
                  </a>
                </td>
                <td>{offer.keyCode}</td>
                <td>{offer.audience}</td>
                <td>{offer.editions.join(" + ")}</td>
                <td>{offer.termIssues}</td>
                <td class="end">
                  {offer.introPrice && `${formatMoney(offer.introPrice, visit.language)}, then `}
                  {formatMoney(offer.price, visit.language)}
                  {offer.taxMode === "exclusive" && " + tax"}
                </td>
                <td>{offer.renews === "auto" ? "renews by itself" : "ends by itself"}</td>
                <td>
                  {[
                    offer.opensOn && `from ${formatShortDay(offer.opensOn, visit.language)}`,
                    offer.closesOn && `to ${formatShortDay(offer.closesOn, visit.language)}`,
                  ]
                    .filter(Boolean)
                    .join(" ") || "always"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <h2>{shown.values.keyCode ? `Change “${shown.values.name ?? ""}”` : "A new offer"}</h2>
      <div class="two">
        <OfferForm shown={shown} currency={currency} premiums={premiums} worst={worst} />
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
      </div>
    </Desk>
  );
}

export function OfferLinks() {
  return (
    <nav class="actions" aria-label="About offers">
      <a href="/desk/offers">Offers</a>
      <a href="/desk/coupons">Coupons</a>
      <a href="/desk/premiums">Premiums and stock</a>
      <a href="/desk/tax">Tax</a>
      <a href="/subscribe">See the subscribe page</a>
    </nav>
  );
}

/** Said where the days are chosen: the money comes back whole, what has gone out does not. */
const lossText = ({ issues, of, share }: WorstLoss): string =>
  issues === 0
    ? "No money back, and so nothing to lose by it."
    : `At worst ${issues === 1 ? "one issue has" : `${issues} issues have`} gone out by the last day and ${issues === 1 ? "is" : "are"} kept, ${issues} of ${of} (${Math.round(share * 100)} % of the term), with all the money given back; printing and postage of ${issues === 1 ? "it" : "them"} are yours.`;

function OfferForm({ shown, currency, premiums, worst }: { shown: Shown; currency: string; premiums: Premium[]; worst: WorstLoss }) {
  const { values } = shown;
  const fresh: Shown = values.name === undefined ? { ...shown, values: { digital: "yes", ...values } } : shown;
  return (
    <form class="fields" method="post" action="/desk/offers">
      <input type="hidden" name="keyCode" value={values.keyCode ?? ""} />
      <Input shown={shown} name="name" label="Name" required placeholder="Print + digital" />
      <Input shown={shown} name="summary" label="In one sentence" />
      <div class="actions">
        <Check shown={fresh} name="digital" label="The digital edition" />
        <Check shown={fresh} name="print" label="The printed issue" />
      </div>
      <div class="row">
        <Choice shown={shown} name="audience" label="For" options={audiences} standard="everybody" />
        <Input shown={shown} name="termIssues" label="Issues" type="number" standard="24" required />
        <Input
          shown={shown}
          name="price"
          label={`Price, ${currency}`}
          standard="48.00"
          required
          hint="0 makes it a free trial, once for each person."
        />
        <Input shown={shown} name="introPrice" label="First term’s price, if another" hint="The consent says both." />
      </div>
      <div class="row">
        <Input shown={shown} name="taxRate" label="Tax, %" standard="0" hint="Countries with their own rate stand under Tax." />
        <Choice
          shown={shown}
          name="taxMode"
          label="The tax"
          options={[
            ["inclusive", "lies within the price"],
            ["exclusive", "is added to it"],
          ]}
          standard="inclusive"
        />
        <Input
          shown={shown}
          name="guaranteeDays"
          label="Money back for, days"
          type="number"
          standard="60"
          required
          hint={lossText(worst)}
        />
        <Choice
          shown={shown}
          name="renews"
          label="After the term"
          options={[
            ["auto", "renews by itself, announced before"],
            ["series", "ends by itself"],
          ]}
          standard="auto"
        />
      </div>
      <div class="row">
        <Choice
          shown={shown}
          name="grants"
          label="Digital opens"
          options={[
            ["archive", "every issue that appeared"],
            ["term", "the issues of the term"],
          ]}
          standard="archive"
        />
        <Choice
          shown={shown}
          name="premiumId"
          label="Premium"
          options={[
            ["", "none"],
            ...premiums.filter(({ ended }) => !ended).map(({ id, name, left }) => [id, `${name} (${left} left)`] as const),
          ]}
          held={premiums.find(({ id }) => id === values.premiumId)?.name}
        />
        <Input shown={shown} name="creditCopies" label="Bill me later: copies before payment" type="number" hint="Empty: not offered." />
        <Input
          shown={shown}
          name="graceIssues"
          label="Grace issues"
          type="number"
          standard="0"
          hint={`So many go on coming after the last one, 0 to ${mostGrace}. Whoever renews pays for those first: of 12 issues, 11 are then to come. Whoever does not owes nothing for them.`}
        />
        <Input shown={shown} name="opensOn" label="Open from" type="date" />
        <Input shown={shown} name="closesOn" label="Open to" type="date" />
      </div>
      <Check shown={shown} name="ads" label="Our own advertisements are shown to these readers" />
      <p class="soft">A change is for orders from now on; what somebody ordered before keeps its issues, its access and its receipt.</p>
      <p>
        <button class="button">Save</button> {values.keyCode && <a href="/desk/offers">New offer</a>}
      </p>
    </form>
  );
}
