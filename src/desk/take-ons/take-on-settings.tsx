import { useMessages } from "../../messages/index.ts";
import type { Offer } from "../../offers/index.ts";
import { type TakeOn, fieldNames, likelyOffer, sources } from "../../takeon/index.ts";
import { formatMoney, money, plainAmount } from "../../values/index.ts";
import { Check, Choice, Input, roomFor, useCountries } from "../forms.tsx";
import { Wide } from "../lists.tsx";
import { useLanguage } from "../when.tsx";
import type { TakeOnProps } from "./take-on-page.tsx";

/** What the columns mean, and every question that is asked once for the whole file. */
export function Settings({ takeOn, summary, offers, currency, shown }: TakeOnProps) {
  const m = useMessages().desk.takeOns;
  const { how, source } = takeOn;
  const amount = how.perIssue === null ? "" : plainAmount(money(how.perIssue, currency));
  return (
    <form class="fields" method="post" action={`/desk/take-ons/${takeOn.id}/settings`}>
      <h2 id="settings">{m.settings}</h2>
      <Choice
        shown={shown}
        name="source"
        label={m.source}
        options={sources.map(({ name }) => [name, m.sources[name]] as const)}
        standard={source}
      />
      <Columns takeOn={takeOn} />
      <h3>{m.offers}</h3>
      <p class="soft">{m.offersSay}</p>
      {summary.offers.map(({ name }) => (
        <OfferChoice
          name={`offer:${name.toLowerCase()}`}
          label={name || m.unnamed}
          offers={offers}
          chosen={how.offers[name.toLowerCase()] ?? likelyOffer(name, offers)}
        />
      ))}
      <OfferChoice name="offer" label={m.offer} offers={offers} chosen={how.offer ?? undefined} />
      <Choice shown={shown} name="dayOrder" label={m.dayOrder} options={Object.entries(m.dayOrders)} standard={how.dayOrder ?? ""} />
      <Choice shown={shown} name="decimal" label={m.decimal} options={Object.entries(m.decimals)} standard={how.decimal ?? ""} />
      <Choice shown={shown} name="country" label={m.country} options={useCountries()} standard={how.country} />
      <Input shown={shown} name="firstIssue" label={m.firstIssue} standard={how.firstIssue === null ? "" : String(how.firstIssue)} />
      <Check shown={{ ...shown, values: { sentElsewhere: how.sentElsewhere ? "yes" : "" } }} name="sentElsewhere" label={m.sentElsewhere} />
      <Input shown={shown} name="withoutEnd" label={m.withoutEnd} standard={how.withoutEnd === null ? "" : String(how.withoutEnd)} />
      <Input shown={shown} name="perIssue" label={m.perIssue(currency)} standard={amount} />
      <Worth offers={offers} />
      <Check shown={{ ...shown, values: { allOrNone: how.allOrNone ? "yes" : "" } }} name="allOrNone" label={m.allOrNone} />
      <p>
        <button class="button">{m.keep}</button>
      </p>
    </form>
  );
}

function Columns({ takeOn: { headings, samples, how } }: { takeOn: TakeOn }) {
  const m = useMessages().desk.takeOns;
  const meaning = new Map(Object.entries(how.columns).map(([field, at]) => [at, field]));
  return (
    <Wide label={m.column}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.column}</th>
            <th scope="col">{m.example}</th>
            <th scope="col">{m.means}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading, at) => (
            <tr>
              <td>{heading || at + 1}</td>
              <td class="soft">{samples.map((cells) => cells[at]).find((cell) => cell?.trim()) ?? ""}</td>
              <td>
                <select name={`column:${at}`} aria-label={`${m.means}: ${heading || at + 1}`}>
                  <option value="">{m.nothing}</option>
                  {fieldNames.map((field) => (
                    <option value={field} selected={meaning.get(at) === field}>
                      {m.fields[field]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type Choosing = { name: string; label: string; offers: readonly Offer[]; chosen: string | undefined };

function OfferChoice({ name, label, offers, chosen }: Choosing) {
  const m = useMessages().desk.takeOns;
  return (
    <label class={roomFor(offers.map((offer) => offer.name))}>
      {label}
      <select name={name}>
        <option value="?">{m.chooseOffer}</option>
        <option value="none" selected={chosen === ""}>
          {m.noOffer}
        </option>
        {offers.map((offer) => (
          <option value={offer.id} selected={chosen === offer.id}>
            {offer.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What an issue of each offer comes to, so that nobody has to reckon. */
function Worth({ offers }: { offers: readonly Offer[] }) {
  const m = useMessages().desk.takeOns;
  const language = useLanguage();
  const sold = offers.filter(({ price, audience }) => price.amount > 0 && audience !== "back issue");
  const each = ({ price, termIssues }: Offer) => formatMoney(money(Math.round(price.amount / termIssues), price.currency), language);
  return <p class="soft">{sold.map((offer) => m.perIssueSays({ offer: offer.name, each: each(offer) })).join(" ")}</p>;
}
