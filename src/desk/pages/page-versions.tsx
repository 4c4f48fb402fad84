import { countWords } from "../../document/index.ts";
import type { HousePage, PageVersion, PageVersionCard } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { Difference } from "../articles/compared.ts";
import { BothSides } from "../articles/conflict.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Sheet = { visit: DeskVisit; page: HousePage; who: (id: string | null) => string | undefined };
export type Differs = { name: "headline" | "standfirst" | "language" | "body"; differences: Difference[] };

export function PageVersionsPage({ visit, page, versions, who, asked }: Sheet & { versions: Listed<PageVersionCard>; asked: ListQuery }) {
  const { keeping: m, pages } = useMessages().desk;
  const rows = [
    { at: <When at={page.changedAt} />, by: page.changedBy, words: countWords(page.body), is: m.now },
    ...versions.rows.map(({ id, savedAt, savedBy, words, isPublished }) => ({
      at: (
        <a href={`/desk/pages/${page.id}/versions/${id}`}>
          <When at={savedAt} />
        </a>
      ),
      by: savedBy,
      words,
      is: isPublished ? m.wasPublished : "",
    })),
  ];
  return (
    <Desk visit={visit} title={pages.versions} actions={<a href={`/desk/pages/${page.id}`}>{page.headline}</a>}>
      <Wide label={m.versions}>
        <table>
          <thead>
            <tr>
              {[m.when, m.who, m.words, m.what].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, by, words, is }) => (
              <tr>
                <td>{at}</td>
                <td>{who(by) ?? m.house}</td>
                <td>{words}</td>
                <td>{is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={versions.total} none={m.noVersions} />
    </Desk>
  );
}

export function PageVersionPage({ visit, page, version, who, fields }: Sheet & { version: PageVersion; fields: Differs[] }) {
  const { keeping: m, pages } = useMessages().desk;
  return (
    <Desk visit={visit} title={m.version} actions={<a href={`/desk/pages/${page.id}/versions`}>{m.versions}</a>}>
      <p class="headline">{page.headline}</p>
      <p>
        <When at={version.savedAt} /> · {who(version.savedBy) ?? m.house}
        {version.isPublished && ` · ${m.wasPublished}`}
      </p>
      {fields.length === 0 && <p>{pages.same}</p>}
      <div class="conflict">
        {fields.map(({ name, differences }) => (
          <BothSides label={pages.fields[name]} differences={differences} heads={[m.then, m.now]} />
        ))}
      </div>
      {fields.length > 0 && (
        <form class="actions" method="post" action={`/desk/pages/${page.id}/versions/${version.id}`}>
          <input type="hidden" name="version" value={String(page.version)} />
          <button class="button">{m.restore}</button>
          <span class="soft">{pages.otherVersion}</span>
        </form>
      )}
    </Desk>
  );
}
