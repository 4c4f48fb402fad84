import type { Premium } from "../../offers/index.ts";
import { Area, Check, Choice, Input, Problem, type Shown, useCountries } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { OfferLinks } from "./offers-page.tsx";

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
          <Choice shown={shown} name="sellerCountry" label="We sell from" options={useCountries()} />
          <Input shown={shown} name="sellerVatId" label="Our VAT id" hint="Printed on every invoice where it is set with the magazine." />
        </div>
        <p class="soft">Where we sell from, labels name no country, and Circulation has the forms of that country’s post.</p>
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
