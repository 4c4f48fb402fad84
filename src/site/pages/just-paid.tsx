import { said, useMessages } from "../../messages/index.ts";
import type { Visit } from "../visit/visit.ts";
import { paywallLine } from "../visit/way-back.ts";
import { Proof } from "./payment.tsx";

/** At the line where the wall stood, for whoever has just paid: thanks, and how it is read in other browsers as well. */
export function JustPaidNotice({ visit }: { visit: Visit }) {
  const m = useMessages().orders;
  const { paid, person } = visit;
  if (!paid) return null;
  const { id, number, email, code } = paid;
  return (
    <section class="just-paid" id={paywallLine} aria-label={m.thankYou}>
      <p role="status">
        <strong>{m.thankYou}.</strong> {m.orderPaid(number)} {said(m.receipt({ written: email !== undefined, email }))} {m.hereIsTheRest}
      </p>
      {!person && email && (
        <details open={code !== undefined}>
          <summary>{m.readElsewhere}</summary>
          <Proof {...{ id, email, code, visit }} />
        </details>
      )}
    </section>
  );
}
