import type { Offer } from "../../offers/index.ts";
import type { ArticleCard, IssueView } from "../../editorial/index.ts";
import { periodicalJsonLd } from "../../web/index.ts";
import { Frame } from "../frame.tsx";
import { Card, Cover, Coverwall, OfferEnd, dayText } from "../parts.tsx";
import type { HouseAd } from "../../ads/index.ts";
import type { Visit } from "../visit.ts";
import { useMessages } from "../../messages/index.ts";

type Props = {
  visit: Visit;
  issue: IssueView | undefined;
  past: IssueView[];
  newest: ArticleCard[];
  offers: Offer[];
  ad: HouseAd | undefined;
};

/** One lead with its cover, two beside it, the rest of the issue in rows of four, then past covers and the offer. */
export function FrontPage({ visit, issue, past, newest, offers, ad }: Props) {
  const m = useMessages().reading;
  const { publication } = visit;
  const articles = issue?.articles.length ? issue.articles : newest;
  const [first, second, third, ...rest] = articles;
  const alone = newest.filter(({ issue: placed }) => !placed).slice(0, 4);
  return (
    <Frame visit={visit} title={publication.title} description={publication.tagline} data={periodicalJsonLd(visit)}>
      <div class="sheet">
        <h1 class="visually-hidden">{publication.title}</h1>
        {issue && (
          <p class="strip">
            <span>{m.issueLine(issue)}</span>
            <span>{m.dateAndRhythm({ day: dayText(visit, issue.coverDate), issuesPerYear: publication.issuesPerYear })}</span>
          </p>
        )}
        <div class="front-lead">
          {issue && <Cover issue={issue} eager />}
          <div>
            {first && <Card article={first} visit={visit} level={2} className="first" label={issue ? m.onCover : m.newest} />}
            <div class="beside">
              {second && <Card article={second} visit={visit} />}
              {third && <Card article={third} visit={visit} />}
            </div>
          </div>
        </div>
        {rows(rest).map((row) => (
          <div class={`row-of-four of-${row.length}`}>
            {row.map((article) => (
              <Card article={article} visit={visit} withPicture />
            ))}
          </div>
        ))}
        {alone.length > 0 && <WebOnly articles={alone} visit={visit} />}
        <HouseAdBox ad={ad} />
        {past.length > 0 && <Past past={past} visit={visit} />}
        <OfferEnd offers={offers} visit={visit} />
      </div>
    </Frame>
  );
}

function WebOnly({ articles, visit }: Pick<Props, "visit"> & { articles: Props["newest"] }) {
  const m = useMessages().reading;
  return (
    <section>
      <div class="section-head">
        <h2>{m.webOnly}</h2>
      </div>
      <div class="row-of-four">
        {articles.map((article) => (
          <Card article={article} visit={visit} withPicture />
        ))}
      </div>
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

/** Rows of four; five are set as three and two, since a single one would look lost. */
function rows(articles: ArticleCard[]): ArticleCard[][] {
  const size = articles.length === 5 ? 3 : 4;
  const out: ArticleCard[][] = [];
  for (let at = 0; at < articles.length; at += size) out.push(articles.slice(at, at + size));
  return out;
}

/** The magazine's own advertisement, named as one; nothing for those who do not get ads. */
export function HouseAdBox({ ad }: { ad: HouseAd | undefined }) {
  const m = useMessages().reading;
  if (!ad) return null;
  return (
    <aside class="house-ad" aria-label={m.houseAd}>
      <p class="of">{m.fromMagazine}</p>
      <p class="headline">{ad.headline}</p>
      <p>{ad.text}</p>
      <a class="button" href={ad.target}>
        {ad.button}
      </a>
    </aside>
  );
}
