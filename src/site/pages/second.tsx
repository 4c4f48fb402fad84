import type { Had } from "../../orders/index.ts";
import type { Offer } from "../../offers/index.ts";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";
import { Wrong } from "./form-fields.tsx";
import { type Messages, said, useMessages } from "../../messages/index.ts";

/** Whoever has it already is asked what they mean; within the form, so that a word is enough. */
export function SecondField({ errors, checked = false, what }: { errors: Record<string, string>; checked?: boolean; what?: string }) {
  const m = useMessages().shop;
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          name="second"
          value="yes"
          checked={checked}
          aria-invalid={errors.second ? "true" : undefined}
          aria-describedby={errors.second ? "second-wrong" : undefined}
        />
        <span>{what ?? m.secondOne}</span>
      </label>
      <Wrong name="second" errors={errors} />
    </div>
  );
}

/** `own`: the reader is signed in as whoever has it; `here`: this browser ordered it. */
export type HadHere = Had & { own: boolean; here: boolean };

type Props = { had: HadHere; visit: Visit; offer: Offer; gift: boolean; errors: Record<string, string>; checked: boolean };

/** Extend it, give it, change it, go on with what is not paid: whatever else may have been meant than a second one. */
export function HadAlready({ had, visit, offer, gift, errors, checked }: Props) {
  const m = useMessages().shop;
  const { state, own, here, subscriptionId } = had;
  const mine = own && had.payerId === visit.person?.id;
  const runs = state !== "not paid yet" && !gift;
  const canGive = !gift && ["everybody", "new"].includes(offer.audience) && offer.price.amount > 0 && offer.termIssues > 1;
  const termIssues = state === "within another" ? had.termIssues : offer.termIssues;
  return (
    <fieldset id="second">
      <legend>{legendOf(had, { offer, gift, m })}</legend>
      <ul>
        {state === "not paid yet" && (own || here) && (
          <li>
            {said((had.takesDays ? m.waitsForBank : m.goOnWith)(had.orderNumber), { a: <a href={`/orders/${had.orderId}/payment`} /> })}
          </li>
        )}
        {state === "running" && had.justNow && (
          <li>{said(m.justBought(had.orderNumber), { a: <a href={`/orders/${had.orderId}/thanks`} /> })}</li>
        )}
        {runs && mine && subscriptionId !== null && termIssues > 1 && (
          <li>{said(m.extendIt(termIssues), { a: <a href={`/account/subscriptions/${subscriptionId}/renewing`} /> })}</li>
        )}
        {runs && (
          <li>{own ? <a href="/account">{m.seeOrChange}</a> : <a href={leadsBack("/sign-in", visit.path)}>{m.signInToChange}</a>}</li>
        )}
        {gift && own && <li>{said(m.seeYourGifts, { a: <a href="/account" /> })}</li>}
        {canGive && <li>{said(m.giveOne, { a: <a href={`/gift/${offer.keyCode}`} /> })}</li>}
      </ul>
      <SecondField errors={errors} checked={checked} what={gift ? m.secondToSame : m.secondBeside} />
    </fieldset>
  );
}

function legendOf(had: HadHere, { offer, gift, m }: Pick<Props, "offer" | "gift"> & { m: Messages["shop"] }): string {
  if (had.state === "within another") return m.haveWithin({ offer: offer.name, present: had.offer, last: had.last });
  return had.own && had.state === "running" && !gift ? m.haveAlready(offer.name) : m.oneAlready;
}
