import type { Contributor, ContributorCard, DraftCard, PictureView } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, Heads, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { OwnPicture } from "../pictures/own-picture.tsx";

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

type Props = {
  visit: DeskVisit;
  contributor: Contributor;
  picture: PictureView | undefined;
  found: Listed<DraftCard>;
  asked: ListQuery;
  shown: Shown;
};

/** One of them: each article that names them, and as what; what is said of them, and their picture. */
export function ContributorPage({ visit, contributor, picture, found, asked, shown }: Props) {
  const m = useMessages().desk.contributors;
  const { slug, name, bio } = contributor;
  return (
    <Desk visit={visit} title={name} actions={<a href={`/contributors/${slug}`}>{m.asReadersSee}</a>}>
      <Problem shown={shown} />
      {visit.own && bio && <p>{bio}</p>}
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
                <td class={draft.publication === "current" ? "good" : ""}>{useMessages().desk.articles.states[draft.publication]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={found.total} none={m.noArticle} />
      {!visit.own && <About slug={slug} picture={picture} shown={shown} />}
    </Desk>
  );
}

function About({ slug, picture, shown }: Pick<Props, "picture" | "shown"> & { slug: string }) {
  const m = useMessages().desk.contributors;
  return (
    <form class="fields narrow" method="post" action={`/desk/contributors/${slug}`} enctype="multipart/form-data">
      <h2>{m.about}</h2>
      <Input shown={shown} name="bio" label={m.about} hint={m.aboutHint} />
      <OwnPicture picture={picture} shown={shown} />
      <p>
        <button class="button">{m.keep}</button>
      </p>
    </form>
  );
}

const asWhat = ({ byline, credits }: DraftCard, name: string) => [
  ...(byline.includes(name) ? (["author"] as const) : []),
  ...new Set(credits.flatMap((credit) => (credit.name === name ? [credit.role] : []))),
];
