import type { Results } from "../../archive/index.ts";
import type { ArticleCard, Contributor, Section } from "../../editorial/index.ts";
import type { Problem } from "../../http/index.ts";
import { Frame } from "../frame.tsx";
import { Card, dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";

type SearchProps = {
  visit: Visit;
  asked: { words: string; section: string; contributor: string; year: string };
  results: Results;
  sections: Section[];
  contributors: Contributor[];
  years: string[];
};

export function SearchPage({ visit, asked, results, sections, contributors, years }: SearchProps) {
  const looking = Object.values(asked).some(Boolean);
  return (
    <Frame visit={visit} title="Search" noIndex={looking} description="Search everything we have published.">
      <div class="sheet">
        <header class="page-head">
          <h1>Search the archive</h1>
        </header>
        <form class="search-form" method="get" action="/search" role="search">
          <div class="big">
            <label class="visually-hidden" for="words">
              Words to look for
            </label>
            <input id="words" type="search" name="words" value={asked.words} placeholder="Words, or “a phrase”" />
            <button class="button">Search</button>
          </div>
          <div class="row">
            <Choice
              name="section"
              label="Section"
              any="All sections"
              value={asked.section}
              options={sections.map(({ slug, name }) => [slug, name])}
            />
            <Choice
              name="contributor"
              label="Written by"
              any="Everybody"
              value={asked.contributor}
              options={contributors.map(({ slug, name }) => [slug, name])}
            />
            <Choice name="year" label="Year" any="Every year" value={asked.year} options={years.map((year) => [year, year])} />
          </div>
        </form>
        {looking && <Found visit={visit} asked={asked} results={results} />}
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
  const link = (to: number) => `/search?${new URLSearchParams({ ...asked, page: String(to) })}`;
  const some = visit.reader.issues !== "all" && !visit.reader.staff;
  return (
    <section aria-label="Results">
      <p class="meta" role="status">
        {total === 0 ? "Nothing was found. Try fewer words, or another spelling." : `${total} ${total === 1 ? "article" : "articles"}`}
        {some && total > 0 && "; of those for subscribers only the openings were searched"}
      </p>
      <ol class="results">
        {hits.map((hit) => (
          <li>
            <p class="label">
              {hit.section}
              {hit.wholeNumber && ` · Issue ${hit.wholeNumber}`}
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
        <nav class="pages meta" aria-label="Pages of results">
          {page > 1 ? <a href={link(page - 1)}>Back</a> : <span />}
          <span>
            {page} of {pages}
          </span>
          {page < pages ? <a href={link(page + 1)}>More</a> : <span />}
        </nav>
      )}
    </section>
  );
}

type ListProps = { visit: Visit; title: string; says: string; articles: ArticleCard[] };

/** A section’s articles, or a contributor’s. */
export function ListPage({ visit, title, says, articles }: ListProps) {
  return (
    <Frame visit={visit} title={title} description={says}>
      <div class="sheet">
        <header class="page-head">
          <h1>{title}</h1>
          {says && <p>{says}</p>}
        </header>
        <div class="grid-of-cards">
          {articles.map((article) => (
            <Card
              article={article}
              visit={visit}
              level={2}
              withPicture
              label={[article.section?.name, article.issue && `Issue ${article.issue.wholeNumber}`].filter(Boolean).join(" · ")}
            />
          ))}
        </div>
        {articles.length === 0 && <p>Nothing has been published here yet.</p>}
      </div>
    </Frame>
  );
}

export function AboutPage({ visit, sections, contributors }: { visit: Visit; sections: Section[]; contributors: Contributor[] }) {
  const { title, about, imprint, tagline } = visit.publication;
  return (
    <Frame visit={visit} title={`About ${title}`} description={tagline}>
      <div class="sheet letter">
        <h1>About {title}</h1>
        {about.split(/\n\s*\n/).map((text) => (
          <p>{text}</p>
        ))}
        <h2>Sections</h2>
        <p>
          {sections.map(({ slug, name }, at) => (
            <>
              {at > 0 && ", "}
              <a href={`/sections/${slug}`}>{name}</a>
            </>
          ))}
        </p>
        <h2>Contributors</h2>
        <ul class="results">
          {contributors.map(({ slug, name, bio }) => (
            <li>
              <a href={`/contributors/${slug}`}>{name}</a>. {bio}
            </li>
          ))}
        </ul>
        <h2>Imprint</h2>
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
          <a class="button" href="/">
            To this issue
          </a>
          <a class="button quiet" href="/search">
            Search
          </a>
        </p>
      </div>
    </Frame>
  );
}
