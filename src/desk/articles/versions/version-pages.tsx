import type { Draft, Version, VersionCard } from "../../../editorial/index.ts";
import { countWords } from "../../../document/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { Desk, type DeskVisit } from "../../frame.tsx";
import { type ListQuery, type Listed, Pages, Wide } from "../../lists.tsx";
import { When, useMoments } from "../../when.tsx";
import { BothSides } from "../conflict.tsx";
import type { Differing, Who } from "./version-routes.tsx";

type Sheet = { visit: DeskVisit; draft: Draft; who: Who };

const Back = ({ draft }: { draft: Draft }) => <a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>;

function useName(who: Who): (id: string | null) => string {
  const m = useMessages().desk.keeping;
  return (id) => {
    const person = id === null ? undefined : who.get(id);
    return person ? person.name || person.email || m.somebody : m.house;
  };
}

export function VersionsPage({ visit, draft, versions, who, asked }: Sheet & { versions: Listed<VersionCard>; asked: ListQuery }) {
  const [m, name] = [useMessages().desk.keeping, useName(who)];
  return (
    <Desk visit={visit} title={m.versions} actions={<Back draft={draft} />}>
      <p class="soft">{m.versionsSay}</p>
      <Wide label={m.versions}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.when}</th>
              <th scope="col">{m.who}</th>
              <th scope="col" class="end">
                {m.words}
              </th>
              <th scope="col">{m.what}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <When at={draft.changedAt} />
              </td>
              <td>{name(draft.changedBy)}</td>
              <td class="end">{countWords(draft.body)}</td>
              <td>{draft.publication === "current" ? m.nowPublished : m.now}</td>
            </tr>
            {versions.rows.map((version) => (
              <tr>
                <td>
                  <a href={`/desk/articles/${draft.id}/versions/${version.id}`}>
                    <When at={version.savedAt} />
                  </a>
                </td>
                <td>{name(version.savedBy)}</td>
                <td class="end">{version.words}</td>
                <td>{version.number === null ? m.aside : version.isPublished ? m.wasPublished : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={versions.total} none={m.noVersions} />
    </Desk>
  );
}

/** `beside`: another version that it is laid beside; none: what the article says now. `others`: those that there are. */
type Compared = Sheet & { version: Version; fields: Differing[]; beside: Version | undefined; others: VersionCard[] };

export function VersionPage({ visit, draft, version, who, fields, beside, others }: Compared) {
  const [m, name, moment] = [useMessages().desk.keeping, useName(who), useMoments({ day: false })];
  return (
    <Desk visit={visit} title={m.version} actions={<a href={`/desk/articles/${draft.id}/versions`}>{m.versions}</a>}>
      <p class="headline">{draft.headline}</p>
      <p>
        <When at={version.savedAt} /> · {name(version.savedBy)}
        {version.number === null && ` · ${m.aside}`}
        {version.isPublished && ` · ${m.wasPublished}`}
      </p>
      {others.length > 0 && <Beside beside={beside} others={others} name={name} />}
      {fields.length === 0 && <p>{beside ? m.sameAsThat : m.same}</p>}
      <div class="conflict">
        {fields.map((one) => (
          <div>
            <BothSides
              label={m.fields[one.name]}
              differences={one.differences}
              heads={[m.then, beside ? m.thatVersion(moment(beside.savedAt)) : m.now]}
            />
            {!beside && (
              <p class="actions">
                <button class="button quiet" form="restore" name="part" value={one.part}>
                  {m.restorePart}
                </button>
              </p>
            )}
          </div>
        ))}
      </div>
      {!beside && fields.length > 0 && (
        <form id="restore" class="actions" method="post" action={`/desk/articles/${draft.id}/versions/${version.id}`}>
          <input type="hidden" name="version" value={String(draft.version)} />
          <button class="button">{m.restore}</button>
          <span class="soft">{m.restoreSays}</span>
        </form>
      )}
    </Desk>
  );
}

type BesideProps = Pick<Compared, "beside" | "others"> & { name: (id: string | null) => string };

/** What a version is laid beside. */
function Beside({ beside, others, name }: BesideProps) {
  const { keeping: m, articles } = useMessages().desk;
  const moment = useMoments({ day: false });
  return (
    <form class="actions" method="get">
      <label>
        {m.beside}
        <select name="beside">
          <option value="">{m.now}</option>
          {others.map(({ id, savedAt, savedBy, words }) => (
            <option value={id} selected={id === beside?.id}>
              {moment(savedAt)} · {name(savedBy)} · {articles.publicState.words(words)}
            </option>
          ))}
        </select>
      </label>
      <button class="button quiet">{m.layBeside}</button>
    </form>
  );
}
