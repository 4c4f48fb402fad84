import type { ArchivedArticle, ArchiveMonth } from "../../archive/index.ts";
import { useMessages } from "../../messages/index.ts";
import { day, formatMonth } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { Names, dayText, headlineOf, inTongue } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";

const monthName = (visit: Visit, { year, month }: { year: string; month: string }): string =>
  formatMonth(day(`${year}-${month}-01`), visit.publication.language);

/** Every month in which something was published, by years: all of them, or those of one year. */
export function ArchivePage({ visit, months, year }: { visit: Visit; months: ArchiveMonth[]; year?: string }) {
  const m = useMessages().reading;
  const years = [...new Set(months.map((one) => one.year))];
  return (
    <Frame visit={visit} title={year ? m.archiveOf(year) : m.archive} description={m.searchOf(visit.publication.title)}>
      <div class="sheet">
        <header class="page-head">
          <h1>{year ? m.archiveOf(year) : m.archive}</h1>
          <p>
            <a href={year ? "/archive" : "/search"}>{year ? m.archive : m.searchArchive}</a>
          </p>
        </header>
        {years.map((one) => (
          <section>
            {!year && (
              <div class="section-head">
                <h2>
                  <a href={`/archive/${one}`}>{one}</a>
                </h2>
              </div>
            )}
            <ul class="months">
              {months
                .filter((month) => month.year === one)
                .map((month) => (
                  <li>
                    <a href={`/archive/${month.year}/${month.month}`}>{monthName(visit, month)}</a>{" "}
                    <span class="meta">{m.articles(month.articles)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  );
}

/** Everything that was published in one month. */
export function MonthPage({ visit, year, month, articles }: { visit: Visit; year: string; month: string; articles: ArchivedArticle[] }) {
  const m = useMessages().reading;
  const title = monthName(visit, { year, month });
  return (
    <Frame visit={visit} title={m.archiveOf(title)}>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.archiveOf(title)}</h1>
          <p>
            <a href="/archive">{m.archive}</a> · <a href={`/archive/${year}`}>{year}</a>
          </p>
        </header>
        <ol class="results">
          {articles.map((article) => (
            <li>
              <h2>
                <a href={article.path} {...inTongue(visit, article)}>
                  {headlineOf(article)}
                </a>
              </h2>
              <p class="meta">
                <Names names={article.contributors} language={visit.publication.language} />
                {article.contributors.length > 0 && " · "}
                {[dayText(visit, article.publishedOn), article.wholeNumber && m.issue(article.wholeNumber)].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Frame>
  );
}
