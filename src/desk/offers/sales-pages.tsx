import { useMessages } from "../../messages/index.ts";
import type { Premium } from "../../offers/index.ts";
import { Area, Check, Choice, Input, Problem, type Shown, useCountries } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { OfferLinks } from "./offers-page.tsx";

export function PremiumsPage({ visit, premiums, shown }: { visit: DeskVisit; premiums: Premium[]; shown: Shown }) {
  const m = useMessages().desk.sales;
  return (
    <Desk visit={visit} title={m.premiums} actions={<OfferLinks />}>
      <Problem shown={shown} />
      <p class="soft">{m.premiumsSay}</p>
      <Wide label={m.premiumList}>
        <table>
          <tbody>
            {premiums.map((premium) => (
              <tr>
                <td class="serif">{premium.name}</td>
                <td>{premium.description}</td>
                <td class="end">{m.left(premium.left)}</td>
                <td>
                  <form class="actions" method="post" action={`/desk/premiums/${premium.id}/stock`}>
                    <label>
                      {m.change} <input name="change" size={6} placeholder={m.changeExample} required />
                    </label>
                    <label>
                      {m.why} <input name="why" required />
                    </label>
                    <button class="button quiet">{m.changeStock(premium.name)}</button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <h2>{m.newPremium}</h2>
      <form class="fields" method="post" action="/desk/premiums">
        <div class="row">
          <Input shown={shown} name="name" label={m.name} required placeholder={m.nameExample} />
          <Input shown={shown} name="description" label={m.description} />
          <Input shown={shown} name="stock" label={m.stock} type="number" required />
        </div>
        <p>
          <button class="button">{m.add}</button>
        </p>
      </form>
    </Desk>
  );
}

export function TaxPage({ visit, shown }: { visit: DeskVisit; shown: Shown }) {
  const m = useMessages().desk.sales;
  return (
    <Desk visit={visit} title={m.tax} actions={<OfferLinks />}>
      <Problem shown={shown} />
      <form class="fields" method="post" action="/desk/tax">
        <div class="row">
          <Choice shown={shown} name="sellerCountry" label={m.seller} options={useCountries()} />
          <Input shown={shown} name="sellerVatId" label={m.vatId} hint={m.vatIdHint} />
        </div>
        <p class="soft">{m.sellerSays}</p>
        <Check shown={shown} name="reverseCharge" label={m.reverse} />
        <Area shown={shown} name="rates" label={m.rates} rows={8} hint={m.ratesHint} />
        <p>
          <button class="button">{m.save}</button>
        </p>
      </form>
      <p class="soft">{m.taxSays}</p>
    </Desk>
  );
}
