import { type Messages, useMessages } from "../../messages/index.ts";
import type { StaffMember } from "../../people/index.ts";
import type { Change, DeedView } from "../../platform/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Heads, Wide } from "../lists.tsx";
import { When } from "../when.tsx";
import { isByLink } from "./guest-deed.ts";

type Props = {
  visit: DeskVisit;
  deeds: Listed<DeedView>;
  asked: ListQuery;
  names: ReadonlyMap<string, string>;
  staff: StaffMember[];
  who: string;
};

export function LogPage({ visit, deeds, asked, names, staff, who }: Props) {
  const m = useMessages().desk.log;
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.says}</p>
      <Find asked={asked} label={m.find}>
        <label>
          {m.who}
          <select name="who">
            <option value="">{m.anybody}</option>
            {staff.map(({ id, name, email }) => (
              <option value={id} selected={id === who}>
                {name || email}
              </option>
            ))}
          </select>
        </label>
      </Find>
      <Wide label={m.title}>
        <table>
          <Heads of={m.heads} />
          <tbody>
            {deeds.rows.map((deed) => (
              <Deed deed={deed} by={deed.personId ? (names.get(deed.personId) ?? "") : isByLink(deed) ? m.byLink : m.machine} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={deeds.total} none={m.none} />
    </Desk>
  );
}

/** “POST /desk/staff/:id/sections” as it is read: “staff › sections”. */
const wordsOf = ({ deed }: Messages["desk"]["kept"], route: string): string => {
  const [, path = route] = /^[A-Z]+ \/desk\/?(.*)$/.exec(route) ?? [];
  return path
    .split("/")
    .filter((part) => part && !part.startsWith(":"))
    .map(deed)
    .join(" › ");
};

function Deed({ deed, by }: { deed: DeedView; by: string }) {
  const { log: m, kept } = useMessages().desk;
  const { outcome, code, changes } = deed;
  return (
    <tr>
      <td class="soft">
        <When at={deed.at} />
      </td>
      <td>{by}</td>
      <td>
        {wordsOf(kept, deed.route)} <span class="soft id">{deed.path}</span>{" "}
        {outcome !== "done" && (
          <span class="bad">
            {outcome === "refused" ? m.outcomes.refused : m.outcomes.failed} {code}
          </span>
        )}
      </td>
      <td>{changes.length === 0 ? <span class="soft">{outcome === "done" ? m.nothing : ""}</span> : <Changes changes={changes} />}</td>
    </tr>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  const { log: m, kept } = useMessages().desk;
  return (
    <details>
      <summary>
        {[...new Set(changes.map(({ table }) => kept.table(table)))].join(", ")}: {m.changes(changes.length)}
      </summary>
      {changes.map(({ table, key, before, after }) => (
        <dl class="facts">
          <dt>
            {kept.table(table)} {!before && m.added} {!after && m.removed}
          </dt>
          <dd class="soft">{key}</dd>
          {Object.keys({ ...before, ...after }).map((column) => (
            <>
              <dt>{kept.field(column)}</dt>
              <dd>
                {before && <del>{told(before[column]) || m.empty}</del>} {after && <ins>{told(after[column]) || m.empty}</ins>}
              </dd>
            </>
          ))}
        </dl>
      ))}
    </details>
  );
}

const told = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
