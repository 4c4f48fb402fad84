import type { Contributor, ContributorCard, DraftCard } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { states } from "../articles/articles-page.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, Heads, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";

type AllProps = { visit: DeskVisit; listed: Listed<ContributorCard>; asked: ListQuery };

/** Everybody who is named with an article. */
export function ContributorsPage({ visit, listed, asked }: AllProps) {
  const m = useMessages().desk.contributors;
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.says}</p>
      <Find asked={asked} label={m.name} />
      <Wide label={m.title}>
        <table>
          <Heads of={m.heads} />
          <tbody>
            {listed.rows.map(({ slug, name, articles, did }) => (
              <tr>
                <td>
                  <a class="serif" href={`/desk/contributors/${slug}`}>
                    {name}
                  </a>
                </td>
                <td>{did.map((role) => m.roles[role]).join(", ")}</td>
                <td>{articles}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={listed.total} none={m.none} />
    </Desk>
  );
}

type Props = { visit: DeskVisit; contributor: Contributor; found: Listed<DraftCard>; asked: ListQuery };

/** One of them: each article that names them, and as what. */
export function ContributorPage({ visit, contributor: { slug, name, bio }, found, asked }: Props) {
  const m = useMessages().desk.contributors;
  return (
    <Desk visit={visit} title={name} actions={<a href={`/contributors/${slug}`}>{m.asReadersSee}</a>}>
      {bio && <p>{bio}</p>}
      <Find asked={asked} label={m.find} />
      <Wide label={m.articlesOf(name)}>
        <table>
          <Heads of={m.articleHeads} />
          <tbody>
            {found.rows.map((draft) => (
              <tr>
                <td>
                  <a class="serif" href={`/desk/articles/${draft.id}`}>
                    {draft.headline}
                  </a>
                </td>
                <td>
                  {asWhat(draft, name)
                    .map((role) => m.roles[role])
                    .join(", ")}
                </td>
                <td>{draft.section}</td>
                <td>{draft.wholeNumber}</td>
                <td class={draft.publication === "current" ? "good" : ""}>{states[draft.publication]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={found.total} none={m.noArticle} />
    </Desk>
  );
}

const asWhat = ({ byline, credits }: DraftCard, name: string) => [
  ...(byline.includes(name) ? (["author"] as const) : []),
  ...new Set(credits.flatMap((credit) => (credit.name === name ? [credit.role] : []))),
];
