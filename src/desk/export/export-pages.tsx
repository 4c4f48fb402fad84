import { useMessages, whyIn } from "../../messages/index.ts";
import type { Person } from "../../people/index.ts";
import type { KeptExport } from "../../transfer/index.ts";
import { formatBytes, formatMoment } from "../../values/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { LookingAgain } from "../looking-again.tsx";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Props = { visit: DeskVisit; exports: KeptExport[]; names: ReadonlyMap<string, Pick<Person, "name" | "email">>; now: Date };

export function ExportPage({ visit, exports, names, now }: Props) {
  const m = useMessages().desk.transfer;
  const making = exports.filter((one) => isMaking(one, now));
  return (
    <Desk visit={visit} title={m.title} head={making.length > 0 && <LookingAgain visit={visit} />}>
      <p>{m.says}</p>
      <p class="soft">{m.holdsReaders}</p>
      <form class="fields narrow" method="post" action="/desk/export">
        <label class="check">
          <input type="checkbox" name="editions" value="yes" /> {m.withEditions}
        </label>
        <p>
          <button class="button">{m.make}</button>
        </p>
      </form>
      {exports.length > 0 && (
        <>
          <h2>{m.before}</h2>
          <Wide label={m.before}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{m.asked}</th>
                  <th scope="col">{m.by}</th>
                  <th scope="col">{m.state}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {exports.map((one) => (
                  <tr>
                    <td>
                      <When at={one.askedAt} />
                    </td>
                    <td>{nameOf(names.get(one.askedBy)) || m.nobody}</td>
                    <td data-under-way={isMaking(one, now) || undefined}>{stateOf(visit, m, one, now)}</td>
                    <td>{!isOver(one, now) && <ActionButton action={`/desk/export/${one.id}/ending`} label={m.end} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </Desk>
  );
}

const nameOf = (person: Pick<Person, "name" | "email"> | undefined) => person && (person.name || person.email);

const isOver = ({ endsAt, endedAt }: KeptExport, now: Date) => endedAt !== null || (endsAt !== null && endsAt <= now);

const isMaking = (one: KeptExport, now: Date) => !isOver(one, now) && one.endsAt === null;

type Words = ReturnType<typeof useMessages>["desk"]["transfer"];

function stateOf({ timeZone, language }: DeskVisit, { states }: Words, one: KeptExport, now: Date): string {
  if (isOver(one, now)) return states.ended;
  if (one.endsAt) return states.ready(formatMoment(one.endsAt, timeZone, language));
  return one.failedWhy ? states.failed : states.making;
}

export function OneExportPage({ visit, kept, progress }: { visit: DeskVisit; kept: KeptExport; progress: string }) {
  const m = useMessages().desk.transfer;
  const { timeZone, language, path } = visit;
  const back = <a href="/desk/export">{m.back}</a>;
  if (!kept.endsAt)
    return (
      <Desk visit={visit} title={m.title} actions={back} head={<LookingAgain visit={visit} />}>
        {kept.failedWhy && (
          <p class="notice" role="alert">
            {m.failedYet(kept.failedWhy)}
          </p>
        )}
        <p role="status">
          {m.underWay} {progress && <span class="soft">{m.at(whyIn(progress, language))}</span>}{" "}
          <a href={path} data-under-way>
            {m.lookAgain}
          </a>
        </p>
      </Desk>
    );
  return (
    <Desk visit={visit} title={m.title} actions={back}>
      <p>{m.ready({ size: formatBytes(kept.bytes ?? 0, language), until: formatMoment(kept.endsAt, timeZone, language) })}</p>
      <p>
        <a class="button" href={`${path}/file`}>
          {m.download}
        </a>
      </p>
      <p class="soft">{m.holdsReaders}</p>
    </Desk>
  );
}
