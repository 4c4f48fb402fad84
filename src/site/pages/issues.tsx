import type { Offer } from "../../offers/index.ts";
import { type ArticleCard, type IssueView } from "../../editorial/index.ts";
import { issueJsonLd } from "../../web/index.ts";
import { formatMoney, must } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import {
  AccessMark,
  Cover,
  Coverwall,
  NamedWith,
  OfferEnd,
  albumOf,
  clockText,
  dayText,
  headlineOf,
  standfirstOf,
  inTongue,
  openGraphOf,
} from "../frame/parts.tsx";
import type { ShownAd } from "../../ads/index.ts";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";
import type { AudioFacts } from "./article.tsx";
import type { PageCard } from "../../facsimiles/index.ts";
import { HouseAdBox } from "./front.tsx";
import { PageStrip } from "./issue-pages.tsx";
import { JustPaidNotice } from "./just-paid.tsx";
import { said, useMessages } from "../../messages/index.ts";

export type Download = { href: string; label: string; says: string };

type IssueProps = {
  visit: Visit;
  issue: IssueView;
  audio: Map<string, number>;
  heard: Map<string, AudioFacts>;
  downloads: Download[];
  /** As they were printed; none where it came otherwise. */
  pages: PageCard[];
  canDownload: boolean;
  single: { offer: Offer; left: number | undefined }[];
  offers: Offer[];
};

/** The cover, and the contents set as a printed contents page. */
export function IssuePage({ visit, issue, audio, heard, downloads, pages, canDownload, single, offers }: IssueProps) {
  const m = useMessages().reading;
  return (
    <Frame
      isApp
      visit={visit}
      title={m.issueNamed({ number: issue.wholeNumber, name: issue.theme || dayText(visit, issue.coverDate) })}
      description={issue.editorsNote}
      picture={openGraphOf(issue.cover)}
      data={issueJsonLd(issue, visit)}
      player={heard.size > 0}
      counted={heard.size > 0}
    >
      <div class="sheet">
        <JustPaidNotice visit={visit} />
        <IssueHead {...{ visit, issue, audio, downloads, pages, canDownload, single }} />
        {heard.size > 0 && <IssuePlayer visit={visit} issue={issue} heard={heard} />}
        {issue.articles.length > 0 && (
          <>
            <h2 class="visually-hidden">{m.contents}</h2>
            <ol class="contents">
              {issue.articles.map((article) => (
                <Entry article={article} audio={audio} heard={heard} visit={visit} />
              ))}
            </ol>
          </>
        )}
        {pages.length > 0 && <PageStrip issue={issue} pages={pages} canRead={canDownload} />}
        <OfferEnd offers={offers} visit={visit} />
      </div>
    </Frame>
  );
}

function IssueHead({ visit, issue, audio, downloads, pages, canDownload, single }: Omit<IssueProps, "heard" | "offers">) {
  const { reading: m, facsimile } = useMessages();
  const hours = [...audio.values()].reduce((sum, seconds) => sum + seconds, 0);
  return (
    <div class="issue-head">
      <Cover issue={issue} eager />
      <div>
        <p class="label">{m.issueLine(issue)}</p>
        <h1>{issue.theme || dayText(visit, issue.coverDate)}</h1>
        <p class="editor">{issue.editorsNote}</p>
        <p class="facts">
          {issue.articles.length === 0
            ? facsimile.facts({ day: dayText(visit, issue.coverDate), pages: pages.length })
            : m.issueFacts({
                day: dayText(visit, issue.coverDate),
                articles: issue.articles.length,
                toRead: issue.articles.reduce((sum, { minutes }) => sum + minutes, 0),
                toHear: hours > 0 ? Math.round(hours / 60) : undefined,
              })}
        </p>
        <ReadOn issue={issue} pages={pages} />
        {downloads.length > 0 && <Downloads issue={issue} downloads={downloads} canDownload={canDownload} />}
        {single.length > 0 && <Singles {...{ visit, issue, single }} />}
      </div>
    </div>
  );
}

/** From front to back, as articles or as it was printed; of each as much as its reader may read. */
function ReadOn({ issue, pages }: Pick<IssueProps, "issue" | "pages">) {
  const { book: m } = useMessages();
  return (
    <p class="read-on">
      {issue.articles.length > 0 && (
        <a class="button" href={`${issue.path}/read`}>
          {m.read}
        </a>
      )}{" "}
      {pages.length > 0 && (
        <a class={issue.articles.length > 0 ? "button quiet" : "button"} href={`${issue.path}/pages/read`}>
          {m.readPages}
        </a>
      )}
    </p>
  );
}

function Downloads({ issue, downloads, canDownload }: Pick<IssueProps, "issue" | "downloads" | "canDownload">) {
  const m = useMessages().reading;
  return (
    <div class="downloads">
      {canDownload ? (
        downloads.map(({ href, label, says }) => (
          <p>
            <a class="button quiet" href={href} download>
              {label}
            </a>{" "}
            <span class="meta">{says}</span>
          </p>
        ))
      ) : (
        <p class="meta says">{said(m.subscribersDownload, { a: <a href={leadsBack("/subscribe", issue.path)} /> })}</p>
      )}
    </div>
  );
}

/** The issue alone, as it can be bought. */
function Singles({ visit, issue, single }: Pick<IssueProps, "visit" | "issue" | "single">) {
  const m = useMessages().reading;
  return (
    <p class="singles">
      {m.issueAlone}{" "}
      {single.map(({ offer: { keyCode, name, price }, left }, at) => (
        <>
          {at > 0 && " · "}
          <a href={leadsBack(`/issues/${issue.wholeNumber}/copy/${keyCode}`, issue.path)}>
            {name}, {formatMoney(price, visit.publication.language)}
          </a>
          {left !== undefined && m.left(left)}
        </>
      ))}
    </p>
  );
}

function Entry({
  article,
  audio,
  heard,
  visit,
}: Pick<IssueProps, "audio" | "heard" | "visit"> & { article: IssueProps["issue"]["articles"][number] }) {
  const m = useMessages().reading;
  return (
    <li {...trackOf(article, heard.get(article.id))}>
      <p class="label">{article.section?.name}</p>
      <div>
        <h3>
          <a href={article.path} {...inTongue(visit, article)}>
            {headlineOf(article)}
          </a>
        </h3>
        <p class="dek" {...inTongue(visit, article)}>
          {standfirstOf(article)}
        </p>
        <p class="meta">
          <NamedWith article={article} within={visit.publication.language} />
          <AccessMark article={article} visit={visit} />
        </p>
      </div>
      <p class="meta lengths">
        {m.lengths({
          page: article.page,
          minutes: article.minutes,
          toHear: audio.has(article.id) ? clockText(audio.get(article.id)!) : undefined,
        })}
      </p>
    </li>
  );
}

const trackOf = ({ path, headline, writtenBy }: ArticleCard, facts: AudioFacts | undefined) =>
  facts
    ? { "data-path": path, "data-headline": headline, "data-by": writtenBy, "data-seconds": facts.seconds, "data-voice": facts.voice }
    : {};

/** The issue read from front to back, as far as this reader may hear it; without a script, its first article. */
function IssuePlayer({ visit, issue, heard }: { visit: Visit; issue: IssueView; heard: Map<string, AudioFacts> }) {
  const m = useMessages().reading;
  const [first] = issue.articles.filter(({ id }) => heard.has(id));
  const seconds = [...heard.values()].reduce((sum, facts) => sum + facts.seconds, 0);
  return (
    <section
      class="player plain issue"
      aria-label={m.playIssue}
      data-issue={issue.path}
      data-queue=".contents > li"
      data-album={albumOf(visit, issue)}
      data-cover={openGraphOf(issue.cover)?.url}
    >
      <audio controls preload="none" src={`${must(first, "first").path}/audio.mp3`} />
      <span class="voice">
        {m.firstRecording({ recordings: heard.size, length: clockText(seconds), headline: must(first, "first").headline })}
      </span>
    </section>
  );
}

/** A wall of covers by year. */
export function PastIssuesPage({ visit, issues, ad }: { visit: Visit; issues: IssueView[]; ad: ShownAd | undefined }) {
  const m = useMessages().reading;
  const years = [...new Set(issues.map(({ coverDate }) => coverDate.slice(0, 4)))];
  return (
    <Frame visit={visit} title={m.pastIssues} description={m.everyIssue(visit.publication.title)} counted={ad !== undefined}>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.pastIssues}</h1>
          <p>{said(m.everythingPublished, { a: <a href="/search" /> })}</p>
        </header>
        {years.map((year) => (
          <section>
            <div class="section-head">
              <h2>{year}</h2>
            </div>
            <Coverwall issues={issues.filter(({ coverDate }) => coverDate.startsWith(year))} visit={visit} />
          </section>
        ))}
        {issues.length === 0 && <p>{m.firstBeingMade}</p>}
        <HouseAdBox ad={ad} />
      </div>
    </Frame>
  );
}
