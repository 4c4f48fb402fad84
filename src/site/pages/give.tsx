import type { Offer } from "../../offers/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import { Field, Wrong } from "./form-fields.tsx";
import { NotOnline, OfferList } from "./subscribe.tsx";
import { type Shown } from "./checkout-payment.tsx";

export function GiftFields({ shown: { values, errors }, visit }: { shown: Shown; visit: Visit }) {
  return (
    <fieldset>
      <legend>Whom it is for</legend>
      <Field name="recipientName" label="Their name" autocomplete="off" values={values} errors={errors} required />
      <Field
        name="recipientEmail"
        label="Their e-mail, if we are to write to them"
        type="email"
        autocomplete="off"
        hint="Leave it empty to hand over a card yourself."
        values={values}
        errors={errors}
      />
      <Field name="sendOn" label="On which day" type="date" hint="Empty: today." values={values} errors={errors} />
      <div class="field">
        <label for="cardText">What stands on the card</label>
        <textarea id="cardText" name="cardText" rows={4} maxlength={600} aria-invalid={errors.cardText ? "true" : undefined}>
          {values.cardText ?? ""}
        </textarea>
        <Wrong name="cardText" errors={errors} />
      </div>
      <p class="meta">
        They have a year to take the gift, and nothing is charged to them. Until they do, no issue of a digital gift is used up. It ends by
        itself; before it does we ask you, and nobody else. {visit.publication.title} never shows them your address.
      </p>
    </fieldset>
  );
}

/** A page of its own, and calm: what a gift is, and which there are. */
export function GiftPage({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const { title } = visit.publication;
  return (
    <Frame
      visit={visit}
      title={`Give ${title}`}
      description={`A subscription to ${title} as a gift: printed or digital, with a card, on the day you choose.`}
    >
      <div class="sheet">
        <header class="page-head">
          <h1>Give {title}</h1>
          <p>
            You choose, you write the card, you say on which day. They take it when they like, within a year; until then nothing of it is
            used up.
          </p>
        </header>
        <h2 id="offers" class="label">
          What you can give
        </h2>
        {!visit.sells && <NotOnline visit={visit} what="Gifts are not taken online yet." />}
        <OfferList visit={visit} offers={offers} href={(offer) => `/gift/${offer.keyCode}`} button={(offer) => `Give ${offer.name}`} />
        <ul class="promises">
          <li>
            <strong>It ends by itself</strong>
            <span>Before the last issue we ask you whether to give it again; nobody is charged who did not order.</span>
          </li>
          <li>
            <strong>Two people, two letters</strong>
            <span>The receipt is yours, the card is theirs. Your address stays with us, and the price too.</span>
          </li>
          <li>
            <strong>You may take it back</strong>
            <span>On your account page, with the money-back guarantee or for the issues that have not come; both of you are told.</span>
          </li>
        </ul>
      </div>
    </Frame>
  );
}
