import type { CouponRow } from "../../orders/index.ts";
import type { Offer, Premium } from "../../offers/index.ts";
import { formatMoney, formatShortDay, formatRate } from "../../values/index.ts";
import { Area, Check, Choice, Input, Problem, type Shown, countryOptions } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { OfferLinks } from "./offers-page.tsx";

const offText = ({ off }: CouponRow, language: string) =>
  "percent" in off ? formatRate(off.percent, language) : formatMoney(off.amount, language);

export function CouponsPage({
  visit,
  coupons,
  asked,
  offers,
  currency,
  shown,
}: {
  visit: DeskVisit;
  coupons: Listed<CouponRow>;
  asked: ListQuery;
  offers: Offer[];
  currency: string;
  shown: Shown;
}) {
  return (
    <Desk visit={visit} title="Coupons" actions={<OfferLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label="Code, offer or note" />
      {coupons.rows.length > 0 && (
        <Wide label="Coupons">
          <table>
            <thead>
              <tr>
                {["Code", "Takes off", "Used", "Counts", "For", "Note", ""].map((name) => (
                  <th scope="col">{name || <span class="soft">What to do</span>}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coupons.rows.map((coupon) => (
                <tr>
                  <td>
                    <strong>{coupon.code}</strong>
                  </td>
                  <td>{offText(coupon, visit.language)}</td>
                  <td>
                    {coupon.uses}
                    {coupon.mostUses !== null && ` of ${coupon.mostUses}`}
                  </td>
                  <td>
                    {[
                      coupon.opensOn && `from ${formatShortDay(coupon.opensOn, visit.language)}`,
                      coupon.closesOn && `to ${formatShortDay(coupon.closesOn, visit.language)}`,
                    ]
                      .filter(Boolean)
                      .join(" ") || "always"}
                  </td>
                  <td>{[coupon.audience, ...coupon.keyCodes].join(", ")}</td>
                  <td>{coupon.note}</td>
                  <td>{coupon.endedAt ? "ended" : <a href={`/desk/coupons/${coupon.id}/ending`}>End it</a>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <Pages asked={asked} total={coupons.total} none="No coupon was made yet." />
      <h2>A new coupon</h2>
      <form class="fields" method="post" action="/desk/coupons">
        <div class="row">
          <Input shown={shown} name="code" label="Code" required placeholder="QUAYSIDE" hint="Readers may write it in small letters." />
          <Input shown={shown} name="percent" label="Takes off, %" />
          <Input shown={shown} name="amount" label={`or an amount, ${currency}`} />
          <Input shown={shown} name="mostUses" label="May be used in all" type="number" hint="Empty: without limit." />
          <Input shown={shown} name="mostPerPerson" label="By one person" type="number" standard="1" />
        </div>
        <div class="row">
          <Choice
            shown={shown}
            name="audience"
            label="For"
            options={[
              ["everybody", "everybody"],
              ["new", "first-time subscribers"],
              ["returning", "those who subscribed before"],
              ["gift", "gifts"],
            ]}
          />
          <Input
            shown={shown}
            name="keyCodes"
            label="Key codes"
            hint={`Empty: every offer. Separate with commas: ${offers
              .slice(0, 4)
              .map(({ keyCode }) => keyCode)
              .join(", ")}`}
          />
          <Input shown={shown} name="opensOn" label="Counts from" type="date" />
          <Input shown={shown} name="closesOn" label="Counts to" type="date" />
        </div>
        <Input shown={shown} name="note" label="Note for the desk" />
        <p>
          <button class="button">Make the coupon</button>
        </p>
      </form>
    </Desk>
  );
}

export function PremiumsPage({ visit, premiums, shown }: { visit: DeskVisit; premiums: Premium[]; shown: Shown }) {
  return (
    <Desk visit={visit} title="Premiums and stock" actions={<OfferLinks />}>
      <Problem shown={shown} />
      <p class="soft">
        A premium comes with an order while it lasts. Whoever orders holds one from that moment; a declined order gives it back.
      </p>
      <Wide label="Premiums">
        <table>
          <tbody>
            {premiums.map((premium) => (
              <tr>
                <td class="serif">{premium.name}</td>
                <td>{premium.description}</td>
                <td class="end">{premium.left} left</td>
                <td>
                  <form class="actions" method="post" action={`/desk/premiums/${premium.id}/stock`}>
                    <label>
                      More or fewer <input name="change" size={6} placeholder="40 or -3" required />
                    </label>
                    <label>
                      Why <input name="why" required />
                    </label>
                    <button class="button quiet">Change the stock of {premium.name}</button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <h2>A new premium</h2>
      <form class="fields" method="post" action="/desk/premiums">
        <div class="row">
          <Input shown={shown} name="name" label="Name, as readers see it" required placeholder="A canvas bag" />
          <Input shown={shown} name="description" label="In one sentence" />
          <Input shown={shown} name="stock" label="On the shelf" type="number" required />
        </div>
        <p>
          <button class="button">Add it</button>
        </p>
      </form>
    </Desk>
  );
}

export function TaxPage({ visit, shown }: { visit: DeskVisit; shown: Shown }) {
  return (
    <Desk visit={visit} title="Tax" actions={<OfferLinks />}>
      <Problem shown={shown} />
      <form class="fields" method="post" action="/desk/tax">
        <div class="row">
          <Choice shown={shown} name="sellerCountry" label="We sell from" options={countryOptions} />
          <Input shown={shown} name="sellerVatId" label="Our VAT id" hint="Printed on every invoice where it is set with the magazine." />
        </div>
        <Check
          shown={shown}
          name="reverseCharge"
          label="Reverse charge: a business in another EU country with a VAT id pays net, and owes the tax itself"
        />
        <Area
          shown={shown}
          name="rates"
          label="Rates by country"
          rows={8}
          hint="A line each: country, print, digital or both, per cent. As in “DE both 7”. Every other country has the offer’s own rate."
        />
        <p>
          <button class="button">Save</button>
        </p>
      </form>
      <p class="soft">Orders keep the tax they were made with. Masthead checks how a VAT id is written, not whose it is.</p>
    </Desk>
  );
}
