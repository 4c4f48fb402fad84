import { openers } from "../../../document/index.ts";
import { type Columns, type PrintedArticle, columnCounts } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { Wide } from "../../lists.tsx";

/** `set`: in how many columns it stood when it was last laid out. */
export type Opening = Pick<PrintedArticle, "id" | "headline" | "words" | "columns" | "opener"> & { set: Columns | undefined };

/** How each article opens, and in how many columns it is set; a script sends what was chosen at once. */
export function Openings({ base, articles, open }: { base: string; articles: readonly Opening[]; open: boolean }) {
  const { openings: m, undo, words } = useMessages().desk.plan;
  return (
    <section id="openings" data-at-once>
      <h2>{m.title}</h2>
      <form method="post" action={`${base}/columns`} data-kept={m.kept} data-lost={m.lost}>
        <Wide label={m.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.article}</th>
                <th scope="col">{m.opens}</th>
                <th scope="col">{m.columns}</th>
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => (
                <tr>
                  <td>
                    <a class="serif" href={`/desk/articles/${article.id}`}>
                      {article.headline}
                    </a>
                    <span class="soft"> {words(article.words)}</span>
                  </td>
                  <td>
                    <OpenerOf article={article} />
                  </td>
                  <td>
                    <ColumnsOf article={article} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
        <p class="actions">
          <button class="button quiet">{m.save}</button>
          <span class="soft" role="status" data-told />
        </p>
      </form>
      {open && <p class="soft">{m.undone(undo.set("…"))}</p>}
    </section>
  );
}

function OpenerOf({ article: { id, headline, opener } }: { article: Opening }) {
  const m = useMessages().desk.plan.openings;
  return (
    <select name={`${id}.opener`} aria-label={`${m.opens}: ${headline}`}>
      <option value="">{m.asItSuggests}</option>
      {openers.map((one) => (
        <option value={one} selected={one === opener}>
          {m.ways[one]}
        </option>
      ))}
    </select>
  );
}

function ColumnsOf({ article: { id, headline, columns, set } }: { article: Opening }) {
  const m = useMessages().desk.plan.openings;
  return (
    <select name={id} aria-label={`${m.columns}: ${headline}`}>
      <option value="">{columns === null && set ? m.fitsNow(m.counted(set)) : m.fits}</option>
      {columnCounts.map((count) => (
        <option value={count} selected={columns === count}>
          {m.counted(count)}
        </option>
      ))}
    </select>
  );
}
