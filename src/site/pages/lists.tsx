import type { Results } from "../../archive/index.ts";
import type { Role } from "../../document/index.ts";
import type { ArticleCard, Contributor, Section } from "../../editorial/index.ts";
import type { PageHit } from "../../facsimiles/index.ts";
import type { Problem } from "../../http/index.ts";
import { must } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { Card, InRows, type ListOf, dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { PagesFound } from "./issue-pages.tsx";
import { People } from "./people.tsx";
import { useMessages } from "../../messages/index.ts";

type SearchProps = {
  visit: Visit;
  asked: { words: string; section: string; contributor: string; year: string };
  results: Results;
  /** What is found in the pages of old issues. */
  pages: { total: number; hits: PageHit[] };
  sections: Section[];
  contributors: Contributor[];
  years: string[];
};

export function SearchPage({ visit, asked, results, pages, sections, contributors, years }: SearchProps) {
  const m = useMessages().reading;
  const looking = Object.values(asked).some(Boolean);
  return (
    <Frame visit={visit} title={m.search} noIndex={looking} description={m.searchEverything}>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.searchArchive}</h1>
        </header>
        <form class="search-form" method="get" action="/search" role="search">
          <div class="big">
            <label class="visually-hidden" for="words">
              {m.wordsToFind}
            </label>
            <input id="words" type="search" name="words" value={asked.words} placeholder={m.wordsOrPhrase} />
            <button class="button">{m.search}</button>
          </div>
          <div class="row">
            <Choice
              name="section"
              label={m.section}
              any={m.allSections}
              value={asked.section}
              options={sections.map(({ slug, name }) => [slug, name])}
            />
            <Choice
              name="contributor"
              label={m.writtenBy}
              any={m.everybody}
              value={asked.contributor}
              options={contributors.map(({ slug, name }) => [slug, name])}
            />
            <Choice name="year" label={m.year} any={m.everyYear} value={asked.year} options={years.map((year) => [year, year])} />
          </div>
        </form>
        {looking && (results.total > 0 || pages.total === 0) && <Found visit={visit} asked={asked} results={results} />}
        {looking && <PagesFound visit={visit} found={pages} words={asked.words} />}
      </div>
    </Frame>
  );
}

function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string;
  label: string;
  any: string;
  value: string;
  options: [string, string][];
}) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {options.map(([slug, text]) => (
          <option value={slug} selected={slug === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Found({ visit, asked, results: { total, hits, page, pages } }: { visit: Visit; asked: SearchProps["asked"]; results: Results }) {
  const m = useMessages().reading;
  const link = (to: number) => `/search?${new URLSearchParams({ ...asked, page: String(to) })}`;
  const some = visit.reader.issues !== "all" && !visit.reader.staff;
  return (
    <section aria-label={m.results}>
      <p class="meta" role="status">
        {total === 0 ? m.nothingFound : some ? m.foundInOpenings(total) : m.articles(total)}
      </p>
      <ol class="results">
        {hits.map((hit) => (
          <li>
            <p class="label">
              {hit.section}
              {hit.wholeNumber && ` · ${m.issue(hit.wholeNumber)}`}
            </p>
            <h2>
              <a href={hit.path}>{hit.headline}</a>
            </h2>
            <p>{hit.snippet.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</p>
            <p class="meta">
              {hit.contributors.join(", ")} · {dayText(visit, hit.publishedOn)}
            </p>
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <nav class="pages meta" aria-label={m.pagesOfResults}>
          {page > 1 ? <a href={link(page - 1)}>{m.back}</a> : <span />}
          <span>{m.pageOf({ page, pages })}</span>
          {page < pages ? <a href={link(page + 1)}>{m.more}</a> : <span />}
        </nav>
      )}
    </section>
  );
}

/** As many are read for a list; one that has so many says nothing of how many there are. */
const most = 60;

type ListProps = {
  visit: Visit;
  title: string;
  says: string;
  articles: ArticleCard[];
  /** Of what the list is: what says the same below each of its articles is left out there. */
  listOf: ListOf;
  /** Where it can be followed. */
  feed?: string;
  /** What a contributor did beside writing, by what it was. */
  others?: { role: Role; articles: ArticleCard[] }[];
};

/** A section’s articles, or a contributor’s. */
export function ListPage({ visit, title, says, articles, others = [], feed, listOf }: ListProps) {
  const m = useMessages().reading;
  const years = articles.map(({ publishedOn }) => publishedOn.slice(0, 4)).toSorted();
  return (
    <Frame visit={visit} title={title} description={says}>
      <div class="sheet">
        <header class="page-head">
          <h1>{title}</h1>
          {says && <p>{says}</p>}
          {articles.length > 0 && articles.length < most && (
            <p class="meta">{m.articlesSince({ articles: articles.length, year: must(years[0], "year") })}</p>
          )}
          {feed && (
            <p class="meta">
              <a href={feed}>{m.followTopic}</a>
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
  const m = useMessages().reading;
  return (
    <Frame visit={visit} title={problem.title} noIndex>
      <div class="sheet letter">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        <p class="actions">
          <a class="button" href="/">
            {m.toThisIssue}
          </a>
          <a class="button quiet" href="/search">
            {m.search}
          </a>
        </p>
      </div>
    </Frame>
  );
}
