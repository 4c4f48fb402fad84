import { Refused } from "../../http/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import type { LeavingRow, LeavingView, WaitsFor } from "../../rights/index.ts";
import { dayOf, formatMoney, wordsIn } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { Plain } from "./plain.tsx";

type Shown = { done?: string | undefined; problem?: string | undefined; errors?: Record<string, string> };
type Props = { visit: Visit; view: LeavingView; fresh: boolean; shown: Shown };

/** What happens when an account is deleted, and the form that has it done. */
export function LeavingPage({ visit, view, fresh, shown: { done, problem, errors = {} } }: Props) {
  const m = useMessages().rights.leaving;
  const { language } = visit.publication;
  return (
    <Plain visit={visit} title={m.title}>
      <Done says={done} />
      <Refused problem={problem} fields={errors} />
      <p>{m.says}</p>
      <WhatHappens visit={visit} view={view} />
      {view.reasons.length > 0 ? (
        <>
          <h2>{m.cannot}</h2>
          <ul>
            {view.reasons.map((reason) => (
              <li>{wordsIn(reason, language)}</li>
            ))}
          </ul>
        </>
      ) : fresh ? (
        <Asking view={view} errors={errors} />
      ) : (
        <p>{said(m.freshFirst, { a: <a href="/account/proof?return=/account/leaving" /> })}</p>
      )}
    </Plain>
  );
}

const Done = ({ says }: { says: string | undefined }) =>
  says ? (
    <p class="notice" role="status">
      {says}
    </p>
  ) : null;

function WhatHappens({ visit, view: { running, given, years, dates, hasBooks } }: Pick<Props, "visit" | "view">) {
  const m = useMessages().rights.leaving;
  const { language } = visit.publication;
  return (
    <>
      <h2>{m.goes}</h2>
      <ul>
        {Object.values(m.goesList).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h2>{m.stays}</h2>
      <ul>
        <li>{hasBooks ? m.books({ until: dayText(visit, dates.books), years }) : m.noBooks}</li>
        <li>{m.nameless}</li>
        <li>{m.backups(dayText(visit, dates.backups))}</li>
        <li>{m.printed}</li>
      </ul>
      {(running.length > 0 || given > 0) && <h2>{m.running}</h2>}
      {running.map(({ number, left, last, back, gift, byHand }) => (
        <p>
          {left > 0 ? m.one({ number, left, last }) : m.noneLeft(number)}{" "}
          {gift ? m.giver : back ? m.back(formatMoney(back, language)) : m.nothingBack} {byHand && m.byHand}
        </p>
      ))}
      {given > 0 && <p>{m.given}</p>}
    </>
  );
}

function Asking({ view: { running }, errors }: { view: LeavingView; errors: Record<string, string> }) {
  const m = useMessages().rights.leaving;
  return (
    <form class="form" method="post" action="/account/leaving">
      {running.length > 0 ? (
        <fieldset>
          <legend>{m.choose}</legend>
          <label class="choice">
            <input type="radio" name="ends" value="now" checked />
            <span>{m.now}</span>
          </label>
          <label class="choice">
            <input type="radio" name="ends" value="after the last copy" aria-describedby="ends-hint" />
            <span>{m.afterLast}</span>
          </label>
          <p class="meta" id="ends-hint">
            {m.afterLastSays}
          </p>
        </fieldset>
      ) : (
        <input type="hidden" name="ends" value="now" />
      )}
      <label class="choice">
        <input
          type="checkbox"
          id="sure"
          name="sure"
          value="yes"
          required
          {...(errors.sure && { "aria-invalid": "true", "aria-describedby": "sure-error" })}
        />
        <span>{m.sure}</span>
      </label>
      {errors.sure && (
        <p class="error" id="sure-error">
          {errors.sure}
        </p>
      )}
      <p>
        <button class="button">{m.ask}</button>
      </p>
    </form>
  );
}

type UnderwayProps = { visit: Visit; leaving: LeavingRow; waits: WaitsFor | undefined; done: string | undefined };

/** It was asked for: what it waits for, and the way back. */
export function LeavingUnderway({ visit, leaving, waits, done }: UnderwayProps) {
  const m = useMessages().rights.leaving;
  return (
    <Plain visit={visit} title={m.title}>
      <Done says={done} />
      <p>{m.onItsWay(dayText(visit, dayOf(leaving.asked_at, visit.publication.timeZone)))}</p>
      <p>{m.waits[waits ?? "nothing"]}</p>
      <p>{m.keepSays}</p>
      <form class="actions" method="post" action="/account/leaving/ending">
        <button class="button quiet">{m.keep}</button>
      </form>
    </Plain>
  );
}
