import type { ImportView } from "../../intake/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Heads, Wide } from "../lists.tsx";
import { When } from "../when.tsx";

export function ArchivesPage({ visit, imports }: { visit: DeskVisit; imports: ImportView[] }) {
  const m = useMessages().desk.archives;
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.says}</p>
      <form class="fields" method="post" action="/desk/archives" enctype="multipart/form-data">
        <h2>{m.from}</h2>
        <label>
          {m.files}
          <input type="file" name="file" multiple required />
        </label>
        <p>
          <button class="button">{m.look}</button>
        </p>
      </form>
      <h2>{m.list}</h2>
      {imports.length === 0 ? <p class="soft">{m.none}</p> : <List imports={imports} />}
    </Desk>
  );
}

function List({ imports }: { imports: ImportView[] }) {
  const m = useMessages().desk.archives;
  return (
    <Wide label={m.list}>
      <table>
        <Heads of={m.heads} />
        <tbody>
          {imports.map(({ id, name, system, state, counts, begunAt }) => (
            <tr>
              <td class="says">
                <a href={`/desk/archives/${id}`}>{name}</a>
              </td>
              <td>{system}</td>
              <td>{m.states[state]}</td>
              <td>{counts.made + counts.kept}</td>
              <td>
                <When at={begunAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
