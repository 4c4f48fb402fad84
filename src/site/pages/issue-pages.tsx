import type { IssueView } from "../../editorial/index.ts";
import type { FacsimileView, PageCard, PageHit, PageView } from "../../facsimiles/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import type { Offer } from "../../offers/index.ts";
import { Frame } from "../frame/frame.tsx";
import { OfferEnd, dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";

const pagePath = ({ path }: Pick<IssueView, "path">, page: number): string => `${path}/pages/${page}`;

/** On the page of an issue: all of its pages, small, each a way to the large one; for those who may not read it, how many there are. */
export function PageStrip({ issue, pages, canRead }: { issue: IssueView; pages: PageCard[]; canRead: boolean }) {
  const m = useMessages().facsimile;
  return (
    <section class="page-strip" aria-labelledby="as-printed">
      <h2 id="as-printed">{m.pages}</h2>
      {!canRead && <p class="meta says">{said(m.behind(pages.length), { a: <a href="/subscribe" /> })}</p>}
      <ol>
        {(canRead ? pages : pages.slice(0, 1)).map(({ page, width, height, isDrawn }) => (
          <li>
            <a href={pagePath(issue, page)}>
              {isDrawn && <img src={`${pagePath(issue, page)}-small.webp`} width={width} height={height} loading="lazy" alt="" />}
              <span>{m.page(page)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Props = {
  visit: Visit;
  issue: IssueView;
  facsimile: FacsimileView;
  /** Undefined for a page that this reader may not read. */
  shown: PageView | undefined;
  page: number;
  words: string;
  offers: Offer[];
};

/** One page of an issue as it was printed, its text beside it. */
export function FacsimilePage({ visit, issue, facsimile: { pages }, shown, page, words, offers }: Props) {
  const m = useMessages().facsimile;
  return (
    <Frame visit={visit} title={m.titled({ page, issue: issue.wholeNumber })} noIndex turns>
      <div class="sheet facsimile-page">
        <header>
          <p class="label">
            <a href={issue.path}>{issue.theme || dayText(visit, issue.coverDate)}</a>
          </p>
          <h1>{m.titled({ page, issue: issue.wholeNumber })}</h1>
        </header>
        <Turn issue={issue} page={page} pages={pages} />
        {shown ? <Shown issue={issue} shown={shown} words={words} /> : <Behind pages={pages} offers={offers} visit={visit} />}
        {shown?.isDrawn && <Turn issue={issue} page={page} pages={pages} isBelow />}
      </div>
    </Frame>
  );
}

/** The ways to the pages beside it; those at the top are what the arrow keys follow. */
function Turn({ issue, page, pages, isBelow = false }: { issue: IssueView; page: number; pages: number; isBelow?: boolean }) {
  const m = useMessages().facsimile;
  return (
    <nav class="pages meta" aria-label={isBelow ? m.allPages : m.turn}>
      {page > 1 ? (
        <a href={pagePath(issue, page - 1)} rel="prev">
          {m.before}
        </a>
      ) : (
        <span />
      )}
      <a href={`${issue.path}#as-printed`}>{m.pageOf({ page, pages })}</a>
      {page < pages ? (
        <a href={pagePath(issue, page + 1)} rel="next">
          {m.after}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

function Shown({ issue, shown, words }: { issue: IssueView; shown: PageView; words: string }) {
  const m = useMessages().facsimile;
  const { page, isDrawn, paragraphs } = shown;
  return (
    <>
      {words && (
        <p class="meta" role="status">
          {m.marked(words)} · <a href={pagePath(issue, page)}>{m.unmark}</a>
        </p>
      )}
      {isDrawn ? <Picture issue={issue} shown={shown} /> : <p>{m.undrawn}</p>}
      {isDrawn && paragraphs.length === 0 && <p class="meta">{m.silent}</p>}
      {paragraphs.length > 0 && (
        <section class="page-text" aria-labelledby="page-text">
          <h2 id="page-text">{m.text}</h2>
          {paragraphs.map((parts) => (
            <p>{parts.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</p>
          ))}
        </section>
      )}
    </>
  );
}

/** The page, and over it a field on each word that was looked for. */
function Picture({ issue, shown: { page, width, height, paragraphs, found } }: { issue: IssueView; shown: PageView }) {
  const m = useMessages().facsimile;
  const picture = `${pagePath(issue, page)}.webp`;
  return (
    <div class={width > height ? "facsimile wide" : "facsimile"}>
      <a href={picture}>
        <img src={picture} width={width} height={height} alt={paragraphs.length > 0 ? m.picture(page) : m.silentPicture(page)} />
        {found.length > 0 && (
          <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
            {found.map((box) => (
              <rect {...box} />
            ))}
          </svg>
        )}
      </a>
    </div>
  );
}

function Behind({ pages, offers, visit }: Pick<Props, "offers" | "visit"> & { pages: number }) {
  const m = useMessages().facsimile;
  return (
    <>
      <p class="says">{said(m.behind(pages), { a: <a href="/subscribe" /> })}</p>
      <OfferEnd offers={offers} visit={visit} />
    </>
  );
}

/** What a search finds in the pages of old issues, below the articles. */
export function PagesFound({
  visit,
  found: { total, hits },
  words,
}: {
  visit: Visit;
  found: { total: number; hits: PageHit[] };
  words: string;
}) {
  const m = useMessages().facsimile;
  if (hits.length === 0) return null;
  const asked = new URLSearchParams({ words });
  return (
    <section aria-labelledby="pages-found">
      <h2 id="pages-found">{m.foundInPages}</h2>
      <p class="meta">{total > hits.length ? m.mostPages({ shown: hits.length, total }) : m.pagesFound(total)}</p>
      <ol class="results">
        {hits.map(({ wholeNumber, page, theme, coverDate, snippet }) => (
          <li>
            <h3>
              <a href={`/issues/${wholeNumber}/pages/${page}?${asked}`}>{m.titled({ page, issue: wholeNumber })}</a>
            </h3>
            <p>{snippet.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</p>
            <p class="meta">{[theme, dayText(visit, coverDate)].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
