import type { Offer } from "../../offers/index.ts";
import type { ComponentChildren } from "preact";
import { type ArticleCard, type FrontBlock, type IssueView, frontOf } from "../../editorial/index.ts";
import { periodicalJsonLd } from "../../web/index.ts";
import { Frame } from "../frame/frame.tsx";
import { AskForNewsletter } from "../frame/newsletter-box.tsx";
import { Card, Cover, Coverwall, InRows, OfferEnd, dayText } from "../frame/parts.tsx";
import { type ShownAd, paragraphsOf } from "../../ads/index.ts";
import type { Visit } from "../visit/visit.ts";
import { useMessages } from "../../messages/index.ts";

type Props = {
  visit: Visit;
  issue: IssueView | undefined;
  past: IssueView[];
  newest: ArticleCard[];
  offers: Offer[];
  ad: ShownAd | undefined;
  /** The newest of the section that the look names. */
  section: { slug: string; name: string; articles: ArticleCard[] } | undefined;
  /** Whether letters to the editor are welcome. */
  letters: boolean;
};

/** The blocks that the look names, in its order: usually a lead with its cover, the rest of the issue in rows of four, past covers, the offer. */
export function FrontPage(page: Props) {
  const m = useMessages().reading;
  const { visit, issue, ad } = page;
  const { publication } = visit;
  const isCounted = ad !== undefined && frontOf(publication.look).includes("ad");
  return (
    <Frame
      isApp
      visit={visit}
      title={publication.title}
      description={publication.tagline}
      data={periodicalJsonLd(visit)}
      counted={isCounted}
      scripted
    >
      <div class="sheet">
        <h1 class="visually-hidden">{publication.title}</h1>
        {issue && (
          <p class="strip">
            <span>{m.issueLine(issue)}</span>
            <span>{m.dateAndRhythm({ day: dayText(visit, issue.coverDate), issuesPerYear: publication.issuesPerYear })}</span>
          </p>
        )}
        <p class="continue meta" hidden data-continue={m.goOnReading} />
        {!issue && articlesOf(page).length === 0 && <p>{m.nothingPublished}</p>}
        {frontOf(publication.look).map((block) => blocks[block](page))}
      </div>
    </Frame>
  );
}

const articlesOf = ({ issue, newest }: Props) => (issue?.articles.length ? issue.articles : newest);

/** What each block of the front page shows; nothing where there is nothing. */
const blocks: Record<FrontBlock, (page: Props) => ComponentChildren> = {
  lead: (page) => <Lead {...page} />,
  rows: (page) => <InRows articles={articlesOf(page).slice(3)} visit={page.visit} />,
  section: ({ section, visit }) => section && section.articles.length > 0 && <OfSection section={section} visit={visit} />,
  letters: ({ letters }) => letters && <LettersBox />,
  web: (page) => {
    const { newest, visit } = page;
    // where an issue has nothing in the page’s language, they stand above already
    const above = new Set(articlesOf(page).map(({ id }) => id));
    const alone = newest.filter(({ id, issue: placed }) => !placed && !above.has(id)).slice(0, 4);
    return alone.length > 0 && <WebOnly articles={alone} visit={visit} />;
  },
  ad: ({ ad }) => <HouseAdBox ad={ad} />,
  past: ({ past, visit }) => past.length > 0 && <Past past={past} visit={visit} />,
  // asked once: an ad that leads to the offers is the offer
  offer: ({ offers, visit, ad }) =>
    !(ad?.target.startsWith("/subscribe") && frontOf(visit.publication.look).includes("ad")) && <OfferEnd offers={offers} visit={visit} />,
  newsletter: ({ visit }) => (
    <section class="house-ad">
      <AskForNewsletter visit={visit} at="front" />
    </section>
  ),
};

function Lead(page: Props) {
  const m = useMessages().reading;
  const { visit, issue } = page;
  const [first, ...beside] = articlesOf(page).slice(0, 3);
  return (
    <div class={issue?.cover ? "front-lead" : "front-lead coverless"}>
      {issue && <Cover issue={issue} eager />}
      <div>
        {first && <Card article={first} visit={visit} level={2} className="first" label={issue?.articles.length ? m.onCover : m.newest} />}
        {beside.length > 0 && (
          <div class={`beside of-${beside.length}`}>
            {beside.map((article) => (
              <Card article={article} visit={visit} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function OfSection({ section, visit }: { section: NonNullable<Props["section"]>; visit: Visit }) {
  const { slug, name, articles } = section;
  return (
    <section>
      <div class="section-head">
        <h2>
          <a href={`/sections/${slug}`}>{name}</a>
        </h2>
      </div>
      <InRows articles={articles} visit={visit} />
    </section>
  );
}

function LettersBox() {
  const m = useMessages().correspondence;
  return (
    <aside class="house-ad" aria-label={m.title}>
      <p class="headline">{m.title}</p>
      <p>{m.intro}</p>
      <a class="button" href="/letters-to-the-editor">
        {m.write}
      </a>
    </aside>
  );
}

function WebOnly({ articles, visit }: Pick<Props, "visit"> & { articles: Props["newest"] }) {
  const m = useMessages().reading;
  return (
    <section>
      <div class="section-head">
        <h2>{m.webOnly}</h2>
      </div>
      <InRows articles={articles} visit={visit} />
    </section>
  );
}

function Past({ past, visit }: Pick<Props, "past" | "visit">) {
  const m = useMessages().reading;
  return (
    <section>
      <div class="section-head">
        <h2>{m.pastIssues}</h2>
        <p class="meta">
          <a href="/issues">{m.allIssues}</a>
        </p>
      </div>
      <Coverwall issues={past} visit={visit} />
    </section>
  );
}

/** The magazine's own advertisement, named as one; nothing for those who do not get ads. */
export function HouseAdBox({ ad }: { ad: ShownAd | undefined }) {
  const m = useMessages().reading;
  if (!ad) return null;
  return (
    <aside class="house-ad" data-ad={ad.id} aria-label={m.houseAd}>
      <p class="of">{m.fromMagazine}</p>
      <p class="headline">{ad.headline}</p>
      {paragraphsOf(ad).map((text) => (
        <p>{text}</p>
      ))}
      <a class="button" href={ad.target}>
        {ad.button || m.subscribe}
      </a>
    </aside>
  );
}
