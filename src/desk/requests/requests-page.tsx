import { useMessages } from "../../messages/index.ts";
import type { Named } from "../../people/index.ts";
import { type ChangeAtDesk, type Declared, endings, knownBys, type LeavingAtDesk } from "../../rights/index.ts";
import { formatDay, formatMoment } from "../../values/index.ts";
import { type Shown, Area, Check, Choice, Input, Problem } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Props = {
  visit: DeskVisit;
  changes: ChangeAtDesk[];
  names: Map<string, Named>;
  leavings: LeavingAtDesk[];
  declarations: Declared[];
  shown: Shown;
};

/** What readers asked of us about themselves, and what staff can do for them. */
export function RequestsPage({ visit, changes, names, leavings, declarations, shown }: Props) {
  const m = useMessages().desk.requests;
  return (
    <Desk visit={visit} title={m.title}>
      <Problem shown={shown} />
      <p class="soft">{m.says}</p>
      <h2>{m.emails}</h2>
      {changes.length > 0 ? <Changes visit={visit} changes={changes} names={names} /> : <p class="soft">{m.noEmails}</p>}
      <h2>{m.declarations}</h2>
      {declarations.length > 0 ? <Declarations declarations={declarations} /> : <p class="soft">{m.noDeclarations}</p>}
      <h2>{m.leavings}</h2>
      {leavings.length > 0 ? <Leavings visit={visit} leavings={leavings} /> : <p class="soft">{m.noLeavings}</p>}
      {visit.person.roles.includes("publisher") && <LeavingForm shown={shown} />}
      <h2>{m.begin}</h2>
      <form class="fields narrow" method="post" action="/desk/requests/emails">
        <p class="soft">{m.beginSays}</p>
        <Input shown={shown} name="old" label={m.old} type="email" required />
        <Input shown={shown} name="email" label={m.fresh} type="email" required />
        <Area shown={shown} name="why" label={m.why} rows={2} />
        <p>
          <button class="button">{m.send}</button>
        </p>
      </form>
    </Desk>
  );
}

function Changes({ visit, changes, names }: Pick<Props, "visit" | "changes" | "names">) {
  const m = useMessages().desk.requests;
  return (
    <Wide label={m.emails}>
      <table>
        <thead>
          <tr>
            {[m.asked, m.from, m.to, m.state, ""].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr>
              <td>
                <When at={change.askedAt} />
              </td>
              <td>{change.oldEmail}</td>
              <td>{change.newEmail}</td>
              <td>
                <StateOf visit={visit} change={change} by={names.get(change.by ?? "")?.name} />
              </td>
              <td>{!change.doneAt && !change.endedAt && <Deeds change={change} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function StateOf({ visit, change, by }: { visit: DeskVisit; change: ChangeAtDesk; by: string | undefined }) {
  const m = useMessages().desk.requests;
  const { endedAs, doneAt, dueAt, why } = change;
  const day = (at: Date) => formatMoment(at, visit.timeZone, visit.language, { day: true });
  const state = endedAs ? m.states[endedAs] : doneAt ? m.states.done(day(doneAt)) : dueAt ? m.states.old(day(dueAt)) : m.states.unproven;
  return (
    <>
      {state}
      {by && `, ${m.by(by)}`}
      {why && (
        <>
          <br />
          <span class="soft">{why}</span>
        </>
      )}
    </>
  );
}

function Deeds({ change: { id, newProven } }: { change: ChangeAtDesk }) {
  const m = useMessages().desk.requests;
  return (
    <div class="actions">
      {newProven && <ActionButton action={`/desk/requests/emails/${id}/finishing`} label={m.finish} />}
      <ActionButton action={`/desk/requests/emails/${id}/ending`} label={m.stop} />
    </div>
  );
}

function Leavings({ visit, leavings }: Pick<Props, "visit" | "leavings">) {
  const m = useMessages().desk.requests;
  const day = (at: Date) => formatMoment(at, visit.timeZone, visit.language, { day: true });
  return (
    <Wide label={m.leavings}>
      <table>
        <thead>
          <tr>
            {[m.asked, m.knownBy, m.state].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leavings.map(({ askedAt, knownBy, erasedAt, waits, keptUntil }) => (
            <tr>
              <td>
                <When at={askedAt} />
              </td>
              <td>{knownBy ? m.knownBys[knownBy] : m.byAccount}</td>
              <td>
                {erasedAt ? m.leavingStates.done(day(erasedAt)) : m.leavingStates[waits ?? "nothing"]}
                {keptUntil && (
                  <>
                    <br />
                    <span class="soft">{m.leavingStates.kept(formatDay(keptUntil, visit.language))}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** For whoever asks by post; the publisher’s alone. */
function LeavingForm({ shown }: { shown: Shown }) {
  const m = useMessages().desk.requests;
  const says = { now: m.endsNow, "after the last copy": m.endsLast };
  return (
    <details open={shown.problem !== undefined && "who" in shown.values}>
      <summary>{m.leave}</summary>
      <form class="fields narrow" method="post" action="/desk/requests/leavings">
        <p class="soft">{m.leaveSays}</p>
        <Input shown={shown} name="who" label={m.who} required />
        <Choice
          shown={shown}
          name="knownBy"
          label={m.knownBy}
          options={[["", ""], ...knownBys.map((one) => [one, m.knownBys[one]] as const)]}
        />
        <Choice
          shown={shown}
          name="ends"
          label={m.ends}
          standard="after the last copy"
          options={endings.map((one) => [one, says[one]] as const)}
        />
        <Check shown={shown} name="sure" label={m.leaveSure} />
        <p>
          <button class="button">{m.leaveNow}</button>
        </p>
      </form>
    </details>
  );
}

function Declarations({ declarations }: Pick<Props, "declarations">) {
  const m = useMessages().desk.requests;
  return (
    <>
      <p class="soft">{m.declarationsSay}</p>
      <Wide label={m.declarations}>
        <table>
          <thead>
            <tr>
              {[m.asked, m.state, m.declaredName, m.declaredContract, m.declaredWish, ""].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {declarations.map(({ id, kind, name, email, contract, wish, reason, receivedAt }) => (
              <tr>
                <td>
                  <When at={receivedAt} />
                </td>
                <td>{m.declarationKinds[kind]}</td>
                <td>
                  {name}
                  <br />
                  <span class="soft">{email}</span>
                </td>
                <td>{contract}</td>
                <td>{[wish, reason].filter(Boolean).join("; ")}</td>
                <td>
                  <ActionButton action={`/desk/requests/declarations/${id}/done`} label={m.declarationDo} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
