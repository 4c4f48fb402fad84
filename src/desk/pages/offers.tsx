import type { Offer, Promised } from "../../circulation/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = { visit: DeskVisit; offers: Offer[]; currency: string; values: Record<string, string>; problem?: string | undefined; included: Promised[] };

export const valuesOfOffer = (offer: Offer): Record<string, string> => ({
  keyCode: offer.keyCode,
  name: offer.name,
  summary: offer.summary,
  print: offer.editions.includes("print") ? "yes" : "",
  termIssues: String(offer.termIssues),
  price: inUnits(offer.price),
  taxRate: String(offer.taxRate / 100),
  guaranteeDays: String(offer.guaranteeDays),
  renews: offer.renews,
});

function inUnits({ amount, currency }: Offer["price"]): string {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}

export function OffersPage({ visit, offers, currency, values, problem, included }: Props) {
  return (
    <Desk visit={visit} title="Offers" actions={<a href="/subscribe">See them</a>}>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {offers.length === 0 && <p class="notice">There is no offer yet. With the first one, readers can subscribe.</p>}
      <table>
        <tbody>
          {offers.map((offer) => (
            <tr>
              <td>
                <a class="serif" href={`/desk/offers?edit=${offer.keyCode}`}>
                  {offer.name}
                </a>
              </td>
              <td>{offer.editions.join(" + ")}</td>
              <td>{offer.termIssues} issues</td>
              <td class="end">{formatMoney(offer.price)}</td>
              <td>{offer.renews === "auto" ? "renews by itself" : "ends by itself"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{values.keyCode ? `Change “${values.name ?? ""}”` : "A new offer"}</h2>
      <div class="two">
        <OfferForm values={values} currency={currency} />
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

function OfferForm({ values, currency }: { values: Record<string, string>; currency: string }) {
  const number = (name: string, label: string, standard: string, step = "1") => (
    <label>
      {label}
      <input name={name} type="number" min="0" step={step} value={values[name] ?? standard} required />
    </label>
  );
  return (
    <form class="fields" method="post" action="/desk/offers">
      <input type="hidden" name="keyCode" value={values.keyCode ?? ""} />
      <label>
        Name
        <input name="name" value={values.name ?? ""} required placeholder="Print + digital" />
      </label>
      <label>
        In one sentence
        <input name="summary" value={values.summary ?? ""} />
      </label>
      <label class="check">
        <input type="checkbox" name="print" value="yes" checked={values.print === "yes"} /> The printed issue too
      </label>
      <div class="row">
        {number("termIssues", "Issues", "24")}
        {number("price", `Price, ${currency}, tax within it`, "48.00", "0.01")}
        {number("taxRate", "Tax, %", "0", "0.01")}
        {number("guaranteeDays", "Money back for, days", "60")}
        <label>
          After the term
          <select name="renews">
            <option value="auto" selected={values.renews !== "series"}>
              renews by itself, announced before
            </option>
            <option value="series" selected={values.renews === "series"}>
              ends by itself
            </option>
          </select>
        </label>
      </div>
      <p class="soft">A change is for orders from now on; what somebody ordered before keeps its issues and its receipt.</p>
      <p>
        <button class="button">Save</button> {values.keyCode && <a href="/desk/offers">New offer</a>}
      </p>
    </form>
  );
}
