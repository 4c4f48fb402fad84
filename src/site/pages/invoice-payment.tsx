import { Refused } from "../../http/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import { NotOnline } from "./subscribe.tsx";
import { HowPaid } from "./form-fields.tsx";
import { type PlayCards, type Shown } from "./checkout-payment.tsx";

export function InvoicePaymentPage({
  visit,
  orderId,
  number,
  price,
  play,
  shown,
}: {
  visit: Visit;
  orderId: string;
  number: number;
  price: string;
  play: PlayCards | undefined;
  shown: Shown;
}) {
  return (
    <Frame visit={visit} title={`Pay order ${number}`} noIndex>
      <div class="sheet letter">
        <h1>The invoice of order {number}</h1>
        <Refused problem={shown.problem} fields={shown.errors} />
        <p>
          <strong>{price}</strong> is to be paid. If you have sent it by transfer in the last days, there is nothing to do here.
        </p>
        {visit.sells ? (
          <form class="form" method="post" action={`/orders/${orderId}/invoice`} novalidate>
            <HowPaid play={play} values={shown.values} errors={shown.errors} />
            <p>
              <button class="button">{play ? `Pay ${price}` : `Go to payment: ${price}`}</button>
            </p>
          </form>
        ) : (
          <NotOnline visit={visit} what="It is paid by transfer, as the invoice says; not online yet." />
        )}
      </div>
    </Frame>
  );
}
