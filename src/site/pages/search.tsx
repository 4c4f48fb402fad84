import type { Results } from "../../archive/index.ts";
import { type Contributor, type PublicTranslation, type Section, type Topic } from "../../editorial/index.ts";
import type { PageHit } from "../../facsimiles/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import { isSpokenThere } from "../frame/language-switch.tsx";
import { Names, dayText, headlineOf, inTongue } from "../frame/parts.tsx";
import { addressIn, prefixOf } from "../visit/in-language.ts";
import type { Visit } from "../visit/visit.ts";
import { PagesFound } from "./issue-pages.tsx";

/** As it stands in the address: what is not asked for is "". */
export type Asked = Record<"q" | "section" | "contributor" | "topic" | "year" | "issue" | "recorded" | "open" | "in", string>;

type SearchProps = {
  visit: Visit;
  asked: Asked;
  /** None where nothing was asked for. */
  results: Results | undefined;
  /** What is found in the pages of old issues. */
  pages: { total: number; hits: PageHit[] };
  sections: Section[];
  contributors: Contributor[];
  topics: Topic[];
  years: string[];
};

export function SearchPage({ visit, asked, results, pages, sections, contributors, topics, years }: SearchProps) {
  const m = useMessages().reading;
  const named = (all: { slug: string; name: string }[]) => all.map(({ slug, name }): [string, string] => [slug, name]);
  const choice = { asked, results };
  return (
    <Frame
      visit={visit}
      title={m.search}
      noIndex={results !== undefined}
      description={m.searchEverything}
      translations={results && inEach(visit, asked)}
      searches
    >
      <div class="sheet">
        <header class="page-head">
          <h1>{m.searchArchive}</h1>
          <p>
            <a href="/archive">{m.archiveByMonth}</a>
          </p>
        </header>
        <form class="search-form" method="get" action="/search" role="search">
          <div class="big">
            <label class="visually-hidden" for="words">
              {m.wordsToFind}
            </label>
            <input id="words" type="search" name="q" value={asked.q} placeholder={m.wordsOrPhrase} autocomplete="off" list="suggestions" />
            <datalist id="suggestions" />
            <button class="button">{m.search}</button>
          </div>
          <div class="row">
            <Choice name="section" label={m.section} any={m.allSections} options={named(sections)} {...choice} />
            <Choice name="contributor" label={m.writtenBy} any={m.everybody} options={named(contributors)} {...choice} />
            {topics.length > 0 && <Choice name="topic" label={m.topic} any={m.everyTopic} options={named(topics)} {...choice} />}
            <Choice name="year" label={m.year} any={m.everyYear} options={years.map((year) => [year, year])} {...choice} />
            <div class="field">
              <label for="issue">{m.issueNumber}</label>
              <input id="issue" name="issue" inputmode="numeric" pattern="[0-9]*" value={asked.issue} />
            </div>
          </div>
          <Ticks visit={visit} asked={asked} />
        </form>
        {results && (results.total > 0 || pages.total === 0) && <Found visit={visit} asked={asked} results={results} />}
        {results && <PagesFound visit={visit} found={pages} words={asked.q} />}
      </div>
    </Frame>
  );
}

/** What is asked for or not. */
function Ticks({ visit, asked }: Pick<SearchProps, "visit" | "asked">) {
  const m = useMessages().reading;
  return (
    <div class="row">
      <label class="tick">
        <input type="checkbox" name="recorded" value="yes" checked={asked.recorded !== ""} /> {m.withRecording}
      </label>
      <label class="tick">
        <input type="checkbox" name="open" value="yes" checked={asked.open !== ""} /> {m.openToMe}
      </label>
      {visit.languages && (
        <label class="tick">
          <input type="checkbox" name="in" value="all" checked={asked.in !== ""} /> {m.inEveryLanguage}
        </label>
      )}
    </div>
  );
}

type ChoiceProps = {
  name: "section" | "contributor" | "topic" | "year";
  label: string;
  any: string;
  options: [value: string, text: string][];
  asked: Asked;
  results: Results | undefined;
};

/** With how many hits each value would leave; what would leave none is not offered. */
function Choice({ name, label, any, options, asked, results }: ChoiceProps) {
  const counts = results?.facets && (results.facets.get(name) ?? new Map<string, number>());
  const offered = counts ? options.filter(([value]) => counts.has(value) || value === asked[name]) : options;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {offered.map(([value, text]) => (
          <option value={value} selected={value === asked[name]}>
            {counts ? `${text} (${counts.get(value) ?? 0})` : text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What was asked for as an address, with what else is said. */
function addressOf(asked: Asked, more: Record<string, string> = {}): string {
  const said = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== "");
  return `/search?${new URLSearchParams(said).toString()}`;
}

function Hits({ visit, hits }: { visit: Visit; hits: Results["hits"] }) {
  const m = useMessages().reading;
  return (
    <ol class="results">
      {hits.map((hit) => (
        <li>
          <p class="label">{[hit.section, hit.wholeNumber && m.issue(hit.wholeNumber)].filter(Boolean).join(" · ")}</p>
          <h2>
            <a href={hit.path} {...inTongue(visit, hit)}>
              {headlineOf(hit)}
            </a>
          </h2>
          <p {...inTongue(visit, hit)}>{hit.snippet.map(({ text, found: isFound }) => (isFound ? <mark>{text}</mark> : text))}</p>
          <p class="meta">
            <Names names={hit.contributors} language={visit.publication.language} />
            {hit.contributors.length > 0 && " · "}
            {dayText(visit, hit.publishedOn)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The same search in each language; where somebody has chosen one, an address without any is in that. */
function inEach(visit: Visit, asked: Asked): PublicTranslation[] {
  const all = visit.languages?.all ?? [];
  const path = addressOf(asked);
  return all
    .map((language, at) => ({ language, path: addressIn(prefixOf(language, all), path), isOriginal: at === 0 }))
    .filter(({ language }) => isSpokenThere(language, all, visit));
}

function Found({ visit, asked, results }: { visit: Visit; asked: Asked; results: Results }) {
  const m = useMessages().reading;
  const { total, hits, page, pages, instead, atLeast, areSmall } = results;
  const link = (to: number) => addressOf(asked, { page: String(to) });
  const some = visit.reader.issues !== "all" && !visit.reader.staff;
  const found = some ? m.foundInOpenings(total) : m.articles(total);
  return (
    <section aria-label={m.results}>
      <p class="meta" role="status">
        {total === 0 ? (areSmall ? m.smallWords : m.nothingFound) : atLeast ? m.foundAtLeast(total) : found}
      </p>
      {instead && (
        <p>
          {m.insteadOf(asked.q)} <a href={addressOf({ ...asked, q: instead })}>{instead}</a>
        </p>
      )}
      {total === 0 && visit.languages && !asked.in && (
        <p>
          <a href={addressOf({ ...asked, in: "all" })}>{m.inEveryLanguage}</a>
        </p>
      )}
      {total > 0 && page > pages && (
        <p>
          {m.pastLastPage(pages)} <a href={link(pages)}>{m.toLastPage}</a>
        </p>
      )}
      <Hits visit={visit} hits={hits} />
      {pages > 1 && page <= pages && (
        <nav class="pages meta" aria-label={m.pagesOfResults}>
          {page > 1 ? <a href={link(page - 1)}>{m.back}</a> : <span />}
          <span>{m.pageOf({ page, pages })}</span>
          {page < pages ? <a href={link(page + 1)}>{m.more}</a> : <span />}
        </nav>
      )}
    </section>
  );
}
