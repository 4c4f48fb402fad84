import type { IssueView } from "../../editorial/index.ts";
import type { Offer } from "../../offers/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";
import { Field, Wrong } from "./form-fields.tsx";
import { GiftCard } from "./gift-card.tsx";
import { NotOnline, OfferList } from "./subscribe.tsx";
import { type Shown } from "./checkout-payment.tsx";
import { useMessages } from "../../messages/index.ts";

/** `paid`: nothing is left to pay before it is a gift. */
type GiftProps = { shown: Shown; visit: Visit; action: string; issue: IssueView | undefined; paid?: boolean };

export function GiftFields({ shown: { values, errors }, visit, action, issue, paid = false }: GiftProps) {
  const m = useMessages().shop;
  return (
    <fieldset>
      <legend>{m.giftFor}</legend>
      <Field name="recipientName" label={m.theirName} autocomplete="off" values={values} errors={errors} required />
      <Field
        name="recipientEmail"
        label={m.theirEmail}
        type="email"
        autocomplete="off"
        hint={m.handOverYourself}
        values={values}
        errors={errors}
      />
      <Field name="sendOn" label={m.onWhichDay} type="date" hint={m.emptyToday} values={values} errors={errors} />
      <div class="field">
        <label for="cardText">{m.onTheCard}</label>
        <textarea id="cardText" name="cardText" rows={4} maxlength={600} aria-invalid={errors.cardText ? "true" : undefined}>
          {values.cardText ?? ""}
        </textarea>
        <Wrong name="cardText" errors={errors} />
      </div>
      <GiftCard
        {...{ visit, issue }}
        recipientName={values.recipientName || m.theirName}
        donorName={values.payerName || m.yourName}
        cardText={values.cardText ?? ""}
      >
        <p class="gift-url">{paid ? m.linkStandsHereGiven : m.linkStandsHere}</p>
        <p>
          <button class="button quiet small" name="see" value="card" formaction={`${action}#gift-card`}>
            {m.seeCard}
          </button>
        </p>
      </GiftCard>
      <p class="meta">{m.cardGoes}</p>
      <p class="meta">{m.giftTerms(visit.publication.title)}</p>
    </fieldset>
  );
}

/** A page of its own, and calm: what a gift is, and which there are. */
export function GiftPage({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const m = useMessages().shop;
  const { title } = visit.publication;
  return (
    <Frame visit={visit} title={m.give(title)} description={m.giftDescribed(title)}>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.give(title)}</h1>
          <p>{m.youChoose}</p>
        </header>
        <h2 id="offers" class="label">
          {m.whatToGive}
        </h2>
        {!visit.sells && <NotOnline visit={visit} what={m.noGiftsOnline} />}
        <OfferList
          visit={visit}
          offers={offers}
          href={(offer) => leadsBack(`/gift/${offer.keyCode}`, visit.back)}
          button={(offer) => m.give(offer.name)}
        />
        <ul class="promises">
          <li>
            <strong>{m.endsByItself}</strong>
            <span>{m.endsByItselfMore}</span>
          </li>
          <li>
            <strong>{m.twoLetters}</strong>
            <span>{m.twoLettersMore}</span>
          </li>
          <li>
            <strong>{m.takeItBack}</strong>
            <span>{m.takeItBackMore}</span>
          </li>
        </ul>
      </div>
    </Frame>
  );
}
