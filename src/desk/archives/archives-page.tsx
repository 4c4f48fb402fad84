import type { ImportView } from "../../intake/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Refused } from "../../http/index.ts";
import { Input, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Heads, Wide } from "../lists.tsx";
import { LookingAgain } from "../looking-again.tsx";
import { When } from "../when.tsx";
import { atWork } from "./archive-page.tsx";

export function ArchivesPage({ visit, imports, shown }: { visit: DeskVisit; imports: ImportView[]; shown: Shown }) {
  const m = useMessages().desk.archives;
  const isUnderWay = imports.some(({ state }) => atWork(state));
  return (
    <Desk visit={visit} title={m.title} head={isUnderWay && <LookingAgain visit={visit} />}>
      <p class="soft">{m.says}</p>
      <p class="soft">{m.elsewhere}</p>
      <form class="fields" method="post" action="/desk/archives" enctype="multipart/form-data">
        <h2>{m.from}</h2>
        <label>
          {m.files}
          <input type="file" name="file" multiple required />
          <span class="soft">{m.filesHint}</span>
        </label>
        <p>
          <button class="button">{m.look}</button>
        </p>
      </form>
      <form class="fields" method="post" action="/desk/archives/site">
        <h2>{m.fromSite}</h2>
        <p class="soft">{m.siteSays}</p>
        <Refused problem={shown.problem} />
        <Input shown={shown} name="address" label={m.siteAddress} hint={m.siteAddressHint} required />
        <Input shown={shown} name="user" label={m.siteUser} />
        <label>
          {m.sitePassword}
          <input type="password" name="password" autocomplete="off" />
          <span class="soft">{m.sitePasswordHint}</span>
        </label>
        <p>
          <button class="button">{m.askSite}</button>
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
              <td data-under-way={atWork(state) || undefined}>{m.states[state]}</td>
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
