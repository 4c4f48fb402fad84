import { useMessages, whyIn } from "../../messages/index.ts";
import { type Planned, type Saying, doesWords, hereWords, nextWords, takeable, thereWords } from "../../takeover/index.ts";
import { formatMoment } from "../../values/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Heads, Wide } from "../lists.tsx";
import { LookingAgain } from "../looking-again.tsx";

type Props = {
  visit: DeskVisit;
  asked: ListQuery;
  language: string;
  timeZone: string;
  /** Undefined where no gateway charges by itself. */
  plan: Planned[] | undefined;
  listed: Listed<Planned>;
};

export function TakeoverPage({ visit, asked, language, timeZone, plan, listed }: Props) {
  const m = useMessages().desk.takeover;
  const saying = { m, language, timeZone };
  const isUnderWay = plan?.some(({ row }) => row.wantedAt !== null || row.state === "undoing") ?? false;
  return (
    <Desk visit={visit} title={m.title} head={isUnderWay && <LookingAgain visit={visit} />}>
      <p class="soft" data-under-way={isUnderWay || undefined}>
        {m.says}
      </p>
      {plan === undefined ? <p>{m.noGateway}</p> : <Actions plan={plan} saying={saying} />}
      <h2>{m.plan}</h2>
      {listed.rows.some(({ proposed }) => proposed) && <p class="notice">{m.confirmAsks}</p>}
      <Find asked={asked} />
      {listed.rows.length > 0 && <Plan rows={listed.rows} saying={saying} />}
      <Pages asked={asked} total={listed.total} none={m.none} />
    </Desk>
  );
}

function Actions({ plan, saying: { m, language, timeZone } }: { plan: Planned[]; saying: Saying }) {
  const newest = plan.reduce<Date | undefined>((at, { row }) => (at && at > row.seenAt ? at : row.seenAt), undefined);
  const takes = takeable(plan).filter(({ row }) => !row.wantedAt);
  const ready = takes.length;
  const schedules = takes.filter(({ verdict }) => verdict.notes.includes("schedule")).length;
  const queued = plan.filter(({ row }) => row.wantedAt).length;
  const taken = plan.some(({ row }) => row.state === "armed" || row.state === "undoing" || row.state === "intended");
  return (
    <>
      <p class="soft">{newest ? m.readAt(formatMoment(newest, timeZone, language)) : m.unread}</p>
      <ActionButton action="/desk/takeover/reading" label={m.read} />
      <p>{m.ready(ready)}</p>
      {schedules > 0 && <p class="notice">{m.schedules(schedules)}</p>}
      {ready > 0 && (
        <form class="fields" method="post" action="/desk/takeover/run">
          <div class="row">
            <label>
              {m.howMany}
              <input type="number" name="first" min="1" max="100000" value={Math.min(10, ready)} />
            </label>
          </div>
          <p>
            <button class="button">{m.takeSome}</button>
          </p>
        </form>
      )}
      {queued > 0 && (
        <>
          <p>
            {m.queued(queued)} {m.stopSays}
          </p>
          <ActionButton action="/desk/takeover/stop" label={m.stop} quiet={false} />
        </>
      )}
      {taken && (
        <>
          <p class="soft">{m.undoSays}</p>
          <ActionButton action="/desk/takeover/undo" label={m.undoAll} />
        </>
      )}
    </>
  );
}

function Plan({ rows, saying }: { rows: Planned[]; saying: Saying }) {
  const { m } = saying;
  return (
    <Wide label={m.plan}>
      <table>
        <Heads of={m.heads} />
        <tbody>
          {rows.map((one) => (
            <tr id={one.row.standing}>
              <td class="says">
                <Who one={one} m={m} />
              </td>
              <td class="says">
                {thereWords(one.row.seen, saying)} <span class="soft">{one.row.standing}</span>
              </td>
              <td class="says">{nextWords(one.row.seen, saying)}</td>
              <td class="says">
                <Ours one={one} saying={saying} />
              </td>
              <td class="says">
                <p>{doesWords(one, saying).join(" ")}</p>
                {one.row.trouble && (
                  <p class="bad">
                    {m.trouble} {whyIn(one.row.trouble, saying.language)}
                  </p>
                )}
                <RowActions one={one} m={m} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type Row = { one: Planned; m: Saying["m"] };

function Who({ one: { payer, proposed, row }, m }: Row) {
  const there = [row.seen.name, row.seen.email].filter(Boolean).join(", ") || row.customer;
  if (payer)
    return (
      <>
        {payer.name} <span class="soft">{payer.email}</span>
      </>
    );
  return (
    <>
      {there}
      {proposed ? (
        <>
          <p>{m.proposed(proposed.name || proposed.email)}</p>
          <ActionButton action={`/desk/takeover/${row.id}/payer`} label={m.confirm} fields={{ person: proposed.id }} />
        </>
      ) : (
        <p class="soft">{m.nobody}</p>
      )}
    </>
  );
}

/** The one that goes on; or all that it may be, each to be chosen. */
function Ours({ one: { row, here, candidates }, saying }: { one: Planned; saying: Saying }) {
  if (here) return <a href={`/desk/subscriptions/${here.id}`}>{hereWords(here, saying)}</a>;
  if (candidates.length === 0) return <>–</>;
  return (
    <>
      {candidates.map((may) => (
        <>
          <p>{hereWords(may, saying)}</p>
          <ActionButton
            action={`/desk/takeover/${row.id}/subscription`}
            label={saying.m.choose(saying.m.number(may.number))}
            fields={{ subscription: may.id }}
          />
        </>
      ))}
    </>
  );
}

function RowActions({ one: { row, verdict }, m }: Row) {
  const act = (verb: string, label: string) => <ActionButton action={`/desk/takeover/${row.id}/${verb}`} label={label} />;
  const isOpen = row.state === "seen" || row.state === "undone" || row.state === "stopped";
  const isReady = (verdict.is === "take" || verdict.is === "end") && row.state !== "undoing" && !row.wantedAt;
  return (
    <p>
      {isReady && act("taking", m.takeOne)} {verdict.is === "ask" && act("agreement", m.agree)} {isOpen && act("leaving", m.leave)}{" "}
      {row.state === "left" && act("looking", m.lookAgain)}{" "}
      {["armed", "intended", "undoing", "stopped"].includes(row.state) && act("undoing", m.undoOne)}
    </p>
  );
}
