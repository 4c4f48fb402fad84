import { Refused } from "../../http/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import { type ChangeOnItsWay, waitDays } from "../../rights/index.ts";
import { dayOf, formatMoment } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { OwnVisit, Visit } from "../visit/visit.ts";
import { Field } from "./form-fields.tsx";
import { Plain } from "./plain.tsx";

export type EmailShown = {
  done?: string | undefined;
  problem?: string | undefined;
  errors?: Record<string, string>;
  values?: Record<string, string>;
};

type Props = { visit: OwnVisit; fresh: boolean; change: ChangeOnItsWay | undefined; shown: EmailShown };

/** The address as it is, how it is changed, and how far a change has come. */
export function EmailPage({ visit, fresh, change, shown: { done, problem, errors = {}, values = {} } }: Props) {
  const m = useMessages().rights.email;
  return (
    <Plain visit={visit} title={m.title}>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      <Refused problem={problem} fields={errors} />
      <p>{said(m.now(visit.person.email))}</p>
      {change && <OnItsWay visit={visit} change={change} errors={errors} />}
      {change ? (
        <details open={errors.email !== undefined}>
          <summary>{m.beginAnew}</summary>
          <p class="meta">{m.noLetter}</p>
          <Ask visit={visit} fresh={fresh} errors={errors} values={values} />
        </details>
      ) : (
        <Ask visit={visit} fresh={fresh} errors={errors} values={values} />
      )}
    </Plain>
  );
}

function Ask({ visit, fresh, errors, values }: Pick<Props, "visit" | "fresh"> & Required<Pick<EmailShown, "errors" | "values">>) {
  const m = useMessages().rights.email;
  if (fresh)
    return (
      <>
        <p>{m.how(waitDays.fresh)}</p>
        <AskForm lost={false} errors={errors} values={values} />
      </>
    );
  return (
    <>
      <p>{m.how(waitDays.fresh)}</p>
      <p>{said(m.freshFirst, { a: <a href="/account/proof?return=/account/email" /> })}</p>
      {visit.person.roles.length === 0 && (
        <details open={values.lost === "yes"}>
          <summary>{m.lost}</summary>
          <p>{m.lostSays({ wait: waitDays.lost, write: visit.writeTo })}</p>
          <AskForm lost errors={errors} values={values} />
        </details>
      )}
    </>
  );
}

function AskForm({ lost, errors, values }: { lost: boolean } & Required<Pick<EmailShown, "errors" | "values">>) {
  const m = useMessages().rights.email;
  return (
    <form class="form" method="post" action="/account/email">
      {lost && <input type="hidden" name="lost" value="yes" />}
      <Field name="email" label={m.newOne} type="email" autocomplete="email" values={values} errors={errors} required />
      <p>
        <button class="button">{m.ask}</button>
      </p>
    </form>
  );
}

function OnItsWay({ visit, change, errors }: { visit: Visit; change: ChangeOnItsWay; errors: Record<string, string> }) {
  const m = useMessages().rights.email;
  const { language, timeZone } = visit.publication;
  const { oldEmail, newEmail, askedAt, byDesk, newProven, oldConfirmed, dueAt, proveUntil } = change;
  const day = (at: Date) => dayText(visit, dayOf(at, timeZone));
  return (
    <section>
      <p>{said(m.onItsWay({ from: oldEmail, to: newEmail, day: day(askedAt) }))}</p>
      {!newProven && !byDesk && (
        <form class="form" method="post" action="/account/email/code">
          <p>{m.typeCode(formatMoment(proveUntil, timeZone, language))}</p>
          <Field name="code" label={m.code} inputmode="numeric" autocomplete="one-time-code" values={{}} errors={errors} required />
          <p>
            <button class="button">{m.prove}</button>
          </p>
        </form>
      )}
      {!newProven && byDesk && <p>{m.byLink}</p>}
      {newProven && <p>{m.newProven}</p>}
      {oldConfirmed && <p>{m.oldConfirmed}</p>}
      {!oldConfirmed && <p>{dueAt ? m.oldWaits(day(dueAt)) : m.oldNext}</p>}
      <form class="actions" method="post" action="/account/email/ending">
        <button class="button quiet">{m.end}</button>
      </form>
    </section>
  );
}

type AnswerProps = { visit: Visit; token: string; change: ChangeOnItsWay | undefined; problem?: string | undefined };

/** Where the letter to the old mailbox leads: a mail scanner may open it, only a button answers. */
export function EmailAnswerPage({ visit, token, change, problem }: AnswerProps) {
  const { answer: m, link } = useMessages().rights.email;
  const over = useMessages().refusals.rights.linkOver;
  return (
    <Plain visit={visit} title={m.title}>
      {change ? (
        <>
          <p>{said(m.question({ from: change.oldEmail, to: change.newEmail }))}</p>
          <form class="actions" method="post" action="/email/answer">
            <input type="hidden" name="token" value={token} />
            <button class="button" name="answer" value="yes">
              {m.yes}
            </button>
            <button class="button quiet" name="answer" value="no">
              {m.no}
            </button>
          </form>
          <p class="meta">{m.noSays}</p>
        </>
      ) : (
        <>
          <Refused problem={problem ?? over} />
          <p>{said(link, { a: <a href="/account/email" /> })}</p>
        </>
      )}
    </Plain>
  );
}

/** What became of it, said once. */
export function EmailAnsweredPage({ visit, says }: { visit: Visit; says: string }) {
  const { account, rights } = useMessages();
  const m = rights.email.answer;
  return (
    <Plain visit={visit} title={m.title}>
      <p role="status">{says}</p>
      <p>{visit.person ? <a href="/account">{account.yourAccount}</a> : <a href="/sign-in">{m.toSignIn}</a>}</p>
    </Plain>
  );
}
