import type { Draft, PictureView, Series, SeriesPart } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Area, Input, Problem, type Shown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { OwnPicture } from "../pictures/own-picture.tsx";

type AllProps = { visit: DeskVisit; all: (Series & { parts: number })[]; shown: Shown };

/** Every series, and a new one. */
export function AllSeriesPage({ visit, all, shown }: AllProps) {
  const m = useMessages().desk.series;
  return (
    <Desk visit={visit} title={m.title}>
      <Problem shown={shown} />
      <p class="soft">{all.length > 0 ? m.says : m.none}</p>
      {all.length > 0 && (
        <Wide label={m.title}>
          <table>
            <tbody>
              {all.map(({ id, name, parts }) => (
                <tr>
                  <td>
                    <a class="serif" href={`/desk/series/${id}`}>
                      {name}
                    </a>
                  </td>
                  <td class="end">{m.parts(parts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <h2>{m.begin}</h2>
      <form class="fields narrow" method="post" action="/desk/series">
        <Input shown={shown} name="name" label={m.name} required />
        <p>
          <button class="button">{m.begin}</button>
        </p>
      </form>
    </Desk>
  );
}

type OneProps = { visit: DeskVisit; series: Series; picture: PictureView | undefined; parts: readonly SeriesPart[]; shown: Shown };

/** One series: what is said of it, its parts in their order. */
export function OneSeriesPage({ visit, series, picture, parts, shown }: OneProps) {
  const m = useMessages().desk.series;
  const base = `/desk/series/${series.id}`;
  const isPublic = parts.some((part) => part.isPublic);
  return (
    <Desk visit={visit} title={series.name} actions={isPublic && <a href={`/series/${series.slug}`}>{m.asRead}</a>}>
      <Problem shown={shown} />
      <h2>{m.order}</h2>
      {parts.length === 0 ? <p class="soft">{m.empty}</p> : <Parts base={base} parts={parts} />}
      <form class="fields narrow" method="post" action={`${base}/parts`}>
        <Input shown={shown} name="address" label={m.add} hint={m.addHint} required />
        <p>
          <button class="button quiet">{m.addIt}</button>
        </p>
      </form>
      <h2>{m.about}</h2>
      <form class="fields narrow" method="post" action={base} enctype="multipart/form-data">
        <Input shown={shown} name="name" label={m.name} required />
        <Area shown={shown} name="says" label={m.saysOf} rows={3} />
        <OwnPicture picture={picture} shown={shown} />
        <p>
          <button class="button">{m.keep}</button>
        </p>
      </form>
      <h2>{m.end}</h2>
      <p>{m.endSays}</p>
      <ActionButton action={`${base}/end`} label={m.end} />
    </Desk>
  );
}

function Parts({ base, parts }: { base: string; parts: readonly SeriesPart[] }) {
  const m = useMessages().desk.series;
  return (
    <Wide label={m.order}>
      <table>
        <tbody>
          {parts.map(({ id, headline, isPublic }, at) => (
            <tr>
              <td class="end">{at + 1}</td>
              <td>
                <a class="serif" href={`/desk/articles/${id}`}>
                  {headline}
                </a>{" "}
                {!isPublic && <span class="soft">{m.notPublic}</span>}
              </td>
              <td>
                <form class="actions inline" method="post" action={`${base}/parts/${id}`}>
                  {at > 0 && (
                    <button class="button quiet" name="move" value="up" aria-label={m.upOne(headline)}>
                      {m.up}
                    </button>
                  )}
                  {at < parts.length - 1 && (
                    <button class="button quiet" name="move" value="down" aria-label={m.downOne(headline)}>
                      {m.down}
                    </button>
                  )}
                  <button class="button quiet" name="move" value="out" aria-label={m.outOne(headline)}>
                    {m.out}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type OfArticle = { visit: DeskVisit; draft: Draft; now: Series | undefined; all: readonly Series[]; shown: Shown };

/** Of one article: which series it is part of. */
export function SeriesOfArticlePage({ visit, draft, now, all, shown }: OfArticle) {
  const m = useMessages().desk.series;
  return (
    <Desk visit={visit} title={m.one} actions={<a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>}>
      <Problem shown={shown} />
      <p>{now ? m.isPartOf(now.name) : m.isPartOfNone}</p>
      <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/series`}>
        <label>
          {m.one}
          <select name="series">
            <option value="">{m.noSeries}</option>
            {all.map(({ id, name }) => (
              <option value={id} selected={id === now?.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Input shown={shown} name="name" label={m.orNew} hint={m.orNewHint} />
        <p>
          <button class="button">{m.keep}</button>
        </p>
      </form>
      {now && (
        <p>
          <a href={`/desk/series/${now.id}`}>{m.toOrder}</a>
        </p>
      )}
    </Desk>
  );
}
