import type { Role } from "../../document/index.ts";
import type { ArticleCard, Contributor, PictureView, Section } from "../../editorial/index.ts";
import type { Problem } from "../../http/index.ts";
import { must } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { Card, InRows, type ListOf, Portrait, openGraphOf } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { People } from "./people.tsx";
import { useMessages } from "../../messages/index.ts";

/** As many are read for a list; one that has so many says nothing of how many there are. */
const most = 60;

type ListProps = {
  visit: Visit;
  title: string;
  says: string;
  articles: ArticleCard[];
  /** Of what the list is: what says the same below each of its articles is left out there. */
  listOf: ListOf;
  /** Of a contributor. */
  picture?: PictureView | undefined;
  /** Where it can be followed. */
  feed?: string;
  /** What a contributor did beside writing, by what it was. */
  others?: { role: Role; articles: ArticleCard[] }[];
};

/** A section’s articles, or a contributor’s. */
export function ListPage({ visit, title, says, picture, articles, others = [], feed, listOf }: ListProps) {
  const m = useMessages().reading;
  const years = articles.map(({ publishedOn }) => publishedOn.slice(0, 4)).toSorted();
  return (
    <Frame visit={visit} title={title} description={says} picture={openGraphOf(picture)}>
      <div class="sheet">
        <header class={`page-head${picture ? " with-portrait" : ""}`}>
          {picture && <Portrait picture={picture} />}
          <h1>{title}</h1>
          {says && <p>{says}</p>}
          {articles.length > 0 && articles.length < most && (
            <p class="meta">{m.articlesSince({ articles: articles.length, year: must(years[0], "year") })}</p>
          )}
          {feed && (
            <p class="meta">
              <a href={feed}>{m.followByFeed}</a>
            </p>
          )}
        </header>
        {(articles.length > 0 || others.length === 0) && <Works articles={articles} visit={visit} level={2} listOf={listOf} />}
        {others.map(({ role, articles: all }) => (
          <section>
            <h2 class="label">{m.worksOf[role]}</h2>
            <Works articles={all} visit={visit} level={3} listOf={listOf} />
          </section>
        ))}
        {articles.length + others.length === 0 && <p>{m.nothingPublished}</p>}
      </div>
    </Frame>
  );
}

/** The newest across the page, the others in rows. */
function Works({
  articles: [newest, ...others],
  visit,
  level,
  listOf,
}: Pick<ListProps, "articles" | "visit" | "listOf"> & { level: 2 | 3 }) {
  return (
    <>
      {newest && (
        <div class="newest-of-list">
          <Card article={newest} {...{ visit, level, listOf }} className="first" withPicture />
        </div>
      )}
      <InRows articles={others} {...{ visit, level, listOf }} />
    </>
  );
}

/** What the magazine’s settings say of it, until it has written a page for this address. */
export function AboutPage({ visit, sections, contributors }: { visit: Visit; sections: Section[]; contributors: Contributor[] }) {
  const m = useMessages().reading;
  const { title, about, imprint, tagline } = visit.publication;
  return (
    <Frame visit={visit} title={m.about(title)} description={tagline}>
      <div class="sheet letter">
        <h1>{m.about(title)}</h1>
        {about.split(/\n\s*\n/).map((text) => (
          <p>{text}</p>
        ))}
        <People sections={sections} contributors={contributors} />
        <h2 id="counting">{m.counting.title}</h2>
        {m.counting.paragraphs.map((text) => (
          <p>{text}</p>
        ))}
        <h2>{m.imprint}</h2>
        <p class="colophon">{imprint}</p>
      </div>
    </Frame>
  );
}

export function ProblemPage({ visit, problem }: { visit: Visit; problem: Problem }) {
  return (
    <Frame visit={visit} title={problem.title} noIndex>
      <div class="sheet letter">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        <p class="actions">
          <WaysOn visit={visit} problem={problem} />
        </p>
      </div>
    </Frame>
  );
}

/** Where whoever met it goes from here. */
function WaysOn({ visit, problem: { status, type } }: { visit: Visit; problem: Problem }) {
  const { reading: m, frame } = useMessages();
  if (status === 503)
    return (
      <a class="button" href="">
        {m.tryAgain}
      </a>
    );
  if (type === "/errors#not-yours") return <ForSubscribers visit={visit} />;
  const isOffer = type === "/errors#offer-missing";
  return (
    <>
      {isOffer && (
        <a class="button" href="/subscribe">
          {frame.subscribe}
        </a>
      )}
      <a class={isOffer ? "button quiet" : "button"} href="/">
        {m.toThisIssue}
      </a>
      {!isOffer && (
        <a class="button quiet" href="/search">
          {m.search}
        </a>
      )}
    </>
  );
}

/** What opens it. */
function ForSubscribers({ visit: { reader } }: { visit: Visit }) {
  const m = useMessages().frame;
  return (
    <>
      <a class="button" href="/subscribe">
        {m.subscribe}
      </a>
      {!reader.signedIn && (
        <a class="button quiet" href="/sign-in">
          {m.signIn}
        </a>
      )}
    </>
  );
}
