import { Refused } from "../../http/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { NotOnline } from "./subscribe.tsx";
import { HowPaid } from "./form-fields.tsx";
import type { PlayCards } from "../checkout/checkout.ts";
import type { Shown } from "./checkout-payment.tsx";
import { said, useMessages } from "../../messages/index.ts";

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
  const m = useMessages().orders;
  return (
    <Frame visit={visit} title={m.payOrder(number)} noIndex>
      <div class="sheet letter">
        <h1>{m.invoiceOfOrder(number)}</h1>
        <Refused problem={shown.problem} fields={shown.errors} />
        <p>{said(m.isToBePaid(price))}</p>
        {visit.sells ? (
          <form class="form" method="post" action={`/orders/${orderId}/invoice`} novalidate>
            <HowPaid play={play} values={shown.values} errors={shown.errors} />
            <p>
              <button class="button">{play ? m.pay(price) : m.goToPaymentOf(price)}</button>
            </p>
          </form>
        ) : (
          <NotOnline visit={visit} what={m.paidByTransfer} />
        )}
      </div>
    </Frame>
  );
}
