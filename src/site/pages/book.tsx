import { type Decision, decide } from "../../access/index.ts";
import { bindSpaces, cutAtPaywall, openingClasses } from "../../document/index.ts";
import { type ArticleView, type IssueView, namedShown } from "../../editorial/index.ts";
import type { PageView } from "../../facsimiles/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import { directionOf } from "../../values/index.ts";
import { renderBodyInPieces } from "../../web/index.ts";
import { Frame } from "../frame/frame.tsx";
import { Cover, LeadFigure, dayText, headlineOf, standfirstOf, pictureHtml } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { leadsBack, lineIn } from "../visit/way-back.ts";
import { canDownload } from "../visit/can-download.ts";
import { type AudioFacts, Corrections, Credits } from "./article.tsx";
import { ReadingForm } from "./reading-settings.tsx";

/** An article as far as this reader may read it. */
export type Piece = { article: ArticleView; decision: Decision; html: string; audio: AudioFacts | undefined };

/** Cut for its reader before it is rendered. The addresses within it hold for it alone: `nth` stands in them, as in all of the issue they would be told twice. */
export async function pieceFor({ reader }: Visit, article: ArticleView, nth: number, audio: AudioFacts | undefined): Promise<Piece> {
  const decision = decide(reader, article);
  const html = await renderBodyInPieces(decision.view === "whole" ? article.body : cutAtPaywall(article.body).opening, {
    pictures: article.pictures,
    language: article.language,
    bind: (text) => bindSpaces(text, article.language),
    picture: (picture, alt) => pictureHtml(picture, alt, { sizes: "(min-width: 36rem) 34rem, 100vw" }),
    withSentences: false,
    headingBase: 2,
  });
  return { article, decision, html: html.replace(/ (id|href)="(#?(?:b|fn|fnref)-)/g, ` $1="$2${nth}-`), audio };
}

type BookProps = { visit: Visit; issue: IssueView; pieces: Piece[] };

/** The whole issue on one page, which its script turns: without one it scrolls. */
export function BookPage({ visit, issue, pieces }: BookProps) {
  const { book: m } = useMessages();
  return (
    <BookFrame visit={visit} issue={issue}>
      <Front visit={visit} issue={issue} pieces={pieces} />
      {pieces.map((piece) => (
        <PieceOf visit={visit} piece={piece} />
      ))}
      <p class="meta book-end">
        <a href={issue.path} data-out="">
          {m.end}
        </a>
      </p>
    </BookFrame>
  );
}

type FrameProps = { visit: Visit; issue: IssueView; children: preact.ComponentChildren };

function BookFrame({ visit, issue, children }: FrameProps) {
  const { book: m, reading } = useMessages();
  const name = nameOf(visit, issue, reading);
  return (
    <Frame visit={visit} title={m.title(name)} kind="article" isBook noIndex>
      <Bar visit={visit} issue={issue} />
      <section
        class="book"
        aria-label={name}
        tabIndex={0}
        data-path={visit.path}
        data-found-none={m.foundNone}
        data-found-one={m.foundOne}
        data-found-many={m.foundMany}
        data-found-most={m.foundMost}
      >
        {children}
      </section>
      {/* opened within the page, where there is no line as well */}
      <template class="reading-form">
        <ReadingForm chosen={{}} returnTo={visit.path} />
      </template>
      <div class="turn" role="group" aria-label={m.turn} hidden>
        <button type="button" data-turn="-1" aria-label={m.before}>
          <Arrow />
        </button>
        <span role="status" data-says={m.pageOf} />
        <button type="button" data-turn="1" aria-label={m.after}>
          <Arrow />
        </button>
      </div>
    </Frame>
  );
}

const nameOf = (visit: Visit, issue: IssueView, m: { issueNamed: (of: { number: number; name: string }) => string }) =>
  m.issueNamed({ number: issue.wholeNumber, name: issue.theme || dayText(visit, issue.coverDate) });

const Arrow = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5 2l6 6-6 6" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>
);

/** Out of the issue, to its contents, what is looked for in it, and how it is read. The search goes on without a script, too. */
function Bar({ visit, issue }: { visit: Visit; issue: IssueView }) {
  const { book: m } = useMessages();
  return (
    <nav class="book-bar" aria-label={m.bar}>
      <a href={issue.path} data-out="">
        {m.toIssue(issue.wholeNumber)}
      </a>
      <a href="#contents">{m.contents}</a>
      <details class="find">
        <summary>{m.find}</summary>
        <div class="finds">
          <form action="/search" role="search" aria-label={m.findInside}>
            <input type="hidden" name="issue" value={issue.wholeNumber} />
            <div class="line">
              <input type="search" name="q" aria-label={m.words} required maxLength={200} autocomplete="off" />
              <button class="button small">{m.find}</button>
            </div>
          </form>
          <p class="meta" role="status" />
          <div class="places" role="region" aria-label={m.found} tabIndex={0} hidden>
            <ol />
          </div>
        </div>
      </details>
      <a href={`/reading-settings?return=${encodeURIComponent(visit.path)}`} data-dialog="" aria-label={m.settingsSaid}>
        {m.settings}
      </a>
    </nav>
  );
}

const placeOf = (article: { slug: string }): string => `piece-${article.slug}`;

/** Cover, title and contents: its first pages. */
function Front({ visit, issue, pieces }: BookProps) {
  const { book: m, reading } = useMessages();
  return (
    <header class="book-front">
      <Cover issue={issue} eager />
      <div class="book-title" id="contents">
        <p class="label">{reading.issueLine(issue)}</p>
        <h1>{issue.theme || dayText(visit, issue.coverDate)}</h1>
        {issue.editorsNote && <p class="editor">{issue.editorsNote}</p>}
        <nav aria-labelledby="contents-title">
          <h2 class="label" id="contents-title">
            {m.contents}
          </h2>
          <ol class="book-contents">
            {pieces.map(({ article }) => (
              <li>
                <a href={`#${placeOf(article)}`} {...inLanguage(article, visit)}>
                  {headlineOf(article)}
                </a>{" "}
                <span class="meta">{m.written({ by: namedShown(article, visit.publication.language), minutes: article.minutes })}</span>
              </li>
            ))}
          </ol>
        </nav>
        <p class="meta says-keys" hidden>
          {m.keys}
        </p>
        <KeepBox visit={visit} issue={issue} />
      </div>
    </header>
  );
}

/** For those who may keep it; shown where their browser can. */
function KeepBox({ visit, issue }: { visit: Visit; issue: IssueView }) {
  const { offline: m } = useMessages();
  if (!visit.reader.signedIn || !canDownload(visit, issue)) return null;
  return (
    <section
      class="keep"
      aria-labelledby="keep-title"
      hidden
      data-path={visit.path}
      data-list={`${visit.path}/offline.json`}
      data-is-kept={m.isKept}
      data-keep-word={m.keep}
      data-keep-on={m.keepOn}
      data-keep-anew={m.keepAnew}
      data-keeping={m.keeping}
      data-no-room={m.noRoom}
      data-broken-off={m.brokenOff}
      data-not-here={m.notHere}
      data-kept-here={m.title}
    >
      <h2 class="label" id="keep-title">
        {m.readOffline}
      </h2>
      <p class="meta">{m.says}</p>
      <label class="choice">
        <input type="checkbox" name="recordings" /> <span data-says={m.withRecordings("{size}")} />
      </label>
      <p>
        <button type="button" class="button small" data-keep="">
          {m.keep}
        </button>{" "}
        <button type="button" class="button small quiet" data-remove="" hidden aria-label={m.removeOne(issue.theme)}>
          {m.remove}
        </button>
      </p>
      <progress hidden aria-label={m.readOffline} />
      <p class="meta" role="status" />
      <p class="meta">
        <a href="/offline">{m.whatIsKept}</a>
      </p>
    </section>
  );
}

const inLanguage = (article: ArticleView, { publication }: Visit) =>
  article.language === publication.language ? {} : { lang: article.language, dir: directionOf(article.language) };

function PieceOf({ visit, piece: { article, decision, html, audio } }: { visit: Visit; piece: Piece }) {
  const { book: m, reading } = useMessages();
  const rest = article.access === "registered" ? m.restSigned : m.rest;
  return (
    <article class="piece" id={placeOf(article)} {...inLanguage(article, visit)}>
      <header class="article-head">
        {article.section && <p class="label">{article.section.name}</p>}
        <h2>{headlineOf(article)}</h2>
        {article.standfirst && <p class="standfirst">{standfirstOf(article)}</p>}
        <p class="meta written">
          {said(
            reading.written({
              by: article.byline.map(({ name }) => name),
              day: dayText(visit, article.publishedOn),
              minutes: article.minutes,
            }),
            {
              ...Object.fromEntries(article.byline.map(({ slug }, at) => [`by${at}`, <a href={`/contributors/${slug}`} rel="author" />])),
              on: <time datetime={article.publishedOn} />,
              length: <span class="whole" />,
            },
          )}
        </p>
        <Credits article={article} />
      </header>
      {audio && <audio controls preload="none" src={`${article.path}/audio.mp3`} aria-label={m.listen(article.headline)} />}
      {article.lead && <LeadFigure lead={article.lead} />}
      <div class={`body ${openingClasses(article.body)}`} dangerouslySetInnerHTML={{ __html: html }} />
      {decision.view === "opening" && <p class="says book-rest">{said(rest, { a: <a href={lineIn(article.path)} /> })}</p>}
      {decision.view === "whole" && <Corrections article={article} visit={visit} />}
    </article>
  );
}

/** Pages as they were printed, each a leaf; those that this reader may not turn are not among them. */
export function PrintedBookPage({ visit, issue, pages, all }: { visit: Visit; issue: IssueView; pages: PageView[]; all: number }) {
  const { book: m, reading, facsimile } = useMessages();
  return (
    <BookFrame visit={visit} issue={issue}>
      <h1 class="visually-hidden">{nameOf(visit, issue, reading)}</h1>
      {pages.map((page) => (
        <Leaf issue={issue} page={page} />
      ))}
      {pages.length < all && (
        <p class="says book-rest">{said(m.restOfPages(all), { a: <a href={leadsBack("/subscribe", issue.path)} /> })}</p>
      )}
      <nav class="book-pages" id="contents" aria-labelledby="contents-title">
        <h2 class="label" id="contents-title">
          {facsimile.allPages}
        </h2>
        <ol>
          {pages.map(({ page }) => (
            <li>
              <a href={`#page-${page}`}>{facsimile.page(page)}</a>
            </li>
          ))}
        </ol>
        <KeepBox visit={visit} issue={issue} />
      </nav>
    </BookFrame>
  );
}

function Leaf({ issue, page: { page, width, height, isDrawn, paragraphs } }: { issue: IssueView; page: PageView }) {
  const { facsimile: m } = useMessages();
  const alt = paragraphs.length > 0 ? m.picture(page) : m.silentPicture(page);
  return (
    <section class="leaf" id={`page-${page}`} aria-label={m.page(page)}>
      {isDrawn ? <img src={`${issue.path}/pages/${page}.webp`} {...{ width, height, alt }} loading="lazy" /> : <p>{m.undrawn}</p>}
      {paragraphs.length > 0 && (
        <details>
          <summary>{m.text}</summary>
          {paragraphs.map((parts, at) => (
            <p id={`b-${page}-${at}`}>{parts.map(({ text }) => text)}</p>
          ))}
        </details>
      )}
    </section>
  );
}
