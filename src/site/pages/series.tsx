import { type ArticleCard, type PictureView, type PlaceInSeries, type Series } from "../../editorial/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import { AccessMark, Headline, NamedWith, Picture, headlineOf, standfirstOf, inTongue, openGraphOf } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";

type Props = { visit: Visit; series: Series; picture: PictureView | undefined; parts: readonly ArticleCard[] };

/** All that readers can see of a series, from its first part on; with a picture of its own, or else that of a part. */
export function SeriesPage({ visit, series, picture: own, parts }: Props) {
  const m = useMessages().reading;
  const picture = own ?? parts.find(({ lead }) => lead)?.lead?.picture;
  return (
    <Frame visit={visit} title={series.name} description={series.says} picture={openGraphOf(picture)}>
      <div class="sheet">
        <header class="page-head series-head">
          <p class="label">{m.series}</p>
          <h1>{series.name}</h1>
          {series.says && <p>{series.says}</p>}
          <p class="meta">
            {m.parts(parts.length)} · <a href={`/series/${series.slug}/feed.xml`}>{m.followByFeed}</a>
          </p>
          {picture && <Picture picture={picture} alt={own?.alt ?? ""} sizes="(min-width: 46rem) 40rem, calc(100vw - 2.5rem)" eager />}
        </header>
        <ol class="series-parts">
          {parts.map((article) => (
            <li {...inTongue(visit, article)}>
              <h2>
                <a href={article.path}>{headlineOf(article)}</a>
              </h2>
              {article.standfirst && <p class="dek">{standfirstOf(article)}</p>}
              <p class="meta">
                <NamedWith article={article} within={article.language} />
                <AccessMark article={article} visit={visit} />
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Frame>
  );
}

/** On an article’s page, under its headline: "Part 3 of 5". */
export function PartOf({ place }: { place: PlaceInSeries | undefined }) {
  const m = useMessages().reading;
  if (!place) return null;
  const { part, parts, name, slug } = place;
  return <p class="meta says part-of">{said(m.partOf({ part, parts, name }), { a: <a href={`/series/${slug}`} /> })}</p>;
}

/** Below it: the parts before and after it. */
export function InSeries({ place, visit }: { place: PlaceInSeries | undefined; visit: Visit }) {
  const m = useMessages().reading;
  if (!place || (!place.before && !place.after)) return null;
  const { before, after, name } = place;
  return (
    <nav class="in-issue" aria-label={m.inSeries(name)}>
      {before && (
        <a href={before.path}>
          <span class="label">{m.partBefore}</span>
          <Headline of={before} visit={visit} />
        </a>
      )}
      {after && (
        <a class="after" href={after.path}>
          <span class="label">{m.partAfter}</span>
          <Headline of={after} visit={visit} />
        </a>
      )}
    </nav>
  );
}
