import { type Offer, consentFor } from "../../offers/index.ts";
import type { Preview } from "../../orders/index.ts";
import { formatMoney } from "../../values/index.ts";
import type { PlayCards } from "../checkout/checkout.ts";
import type { Visit } from "../visit/visit.ts";
import { Agreement, type CheckoutValues, HowPaid, Wrong } from "./form-fields.tsx";
import type { Buying } from "./checkout.tsx";
import { useMessages } from "../../messages/index.ts";

export type Shown = { values: CheckoutValues; errors: Record<string, string>; problem?: string | undefined };

/** A gift is paid for when it is given. */
export const isOnAccount = ({ creditCopies }: Offer, what: Buying["what"]): boolean => creditCopies !== null && what !== "gift";

type PaymentProps = { visit: Visit; offer: Offer; priced: Preview; gift: boolean; play: PlayCards | undefined; shown: Shown };

export function Payment(props: PaymentProps) {
  const m = useMessages().shop;
  const { visit, offer, priced, gift } = props;
  const free = priced.gross.amount === 0;
  const later = !free && isOnAccount(offer, gift ? "gift" : "subscription");
  return (
    <fieldset>
      <legend>{free ? m.nothingToPay : visit.sells ? m.payment : m.paymentByInvoice}</legend>
      {(free || visit.sells) && <PayNow {...props} />}
      {later && <PayLater {...props} />}
    </fieldset>
  );
}

const consentTo = ({ visit, offer, priced, gift }: PaymentProps, paying: "now" | "by invoice") =>
  consentFor(offer, { price: priced.gross, paying, isGift: gift, language: visit.publication.language });

function PayNow(props: PaymentProps) {
  const m = useMessages().shop;
  const {
    visit,
    priced,
    play,
    shown: { values, errors },
  } = props;
  const free = priced.gross.amount === 0;
  const price = formatMoney(priced.gross, visit.publication.language);
  return (
    <>
      {!free && <HowPaid play={play} values={values} errors={errors} />}
      <Agreement checked={values.agreed === "yes"} errors={errors}>
        {consentTo(props, "now")}
      </Agreement>
      <p>
        <button class="button">{free ? m.orderFree : play ? m.pay(price) : m.goToPayment(price)}</button>
      </p>
    </>
  );
}

/** Folded away where it can be paid now; where it cannot, this is the way. */
function PayLater(props: PaymentProps) {
  const m = useMessages().shop;
  const {
    visit,
    offer,
    priced,
    shown: { values, errors },
  } = props;
  const price = formatMoney(priced.gross, visit.publication.language);
  return (
    <details open={!visit.sells || values.paying === "by invoice"}>
      <summary>{m.payLater}</summary>
      <p class="meta">{m.invoiceTerms({ byCard: visit.sells, issues: offer.creditCopies ?? 0 })}</p>
      <label class="choice">
        <input type="checkbox" name="agreedLater" value="yes" checked={values.agreedLater === "yes"} />
        <span>{consentTo(props, "by invoice")}</span>
      </label>
      <Wrong name="paying" errors={errors} />
      <p>
        <button class={visit.sells ? "button quiet" : "button"} name="paying" value="by invoice">
          {m.orderByInvoice(price)}
        </button>
      </p>
    </details>
  );
}
