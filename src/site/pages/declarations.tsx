import { Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { DeclarationKind, Declared } from "../../rights/index.ts";
import { formatMoment } from "../../values/index.ts";
import type { Visit } from "../visit/visit.ts";
import { Field } from "./form-fields.tsx";
import { Plain } from "./plain.tsx";

type Shown = { values: Record<string, string>; errors: Record<string, string>; problem?: string | undefined };

/** What the law wants asked, and no more; the button says what it does. */
export function DeclarationPage({ visit, kind, shown }: { visit: Visit; kind: DeclarationKind; shown: Shown }) {
  const m = useMessages().rights.declarations;
  const { values, errors, problem } = shown;
  const same = { values, errors };
  return (
    <Plain visit={visit} title={m.titles[kind]}>
      <Refused problem={problem} fields={errors} />
      <p>{m.says[kind]}</p>
      <form class="form" method="post" action={`/contracts/${kind}`}>
        <Field name="name" label={m.name} autocomplete="name" {...same} required />
        <Field name="email" label={m.email} type="email" autocomplete="email" {...same} required />
        <Field name="contract" label={m.contract} {...same} required />
        {kind === "cancellation" && <Field name="wish" label={m.wish} {...same} />}
        {kind === "cancellation" && <Field name="reason" label={m.reason} {...same} />}
        <p>
          <button class="button">{m.buttons[kind]}</button>
        </p>
      </form>
    </Plain>
  );
}

/** To be kept or printed: what was declared, and the minute in which it was received. */
export function DeclaredPage({
  visit,
  declared: { kind, name, email, contract, wish, reason, receivedAt },
}: {
  visit: Visit;
  declared: Declared;
}) {
  const m = useMessages().rights.declarations;
  const { timeZone, language } = visit.publication;
  const said: [string, string][] = [
    [m.received, formatMoment(receivedAt, timeZone, language)],
    [m.name, name],
    [m.email, email],
    [m.declared.contract, contract],
    [m.declared.wish, wish],
    [m.declared.reason, reason],
  ];
  return (
    <Plain visit={visit} title={m.titles[kind]}>
      <p class="notice" role="status">
        {m.done[kind]}
      </p>
      <dl>
        {said
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
      <p>{m.next}</p>
    </Plain>
  );
}
