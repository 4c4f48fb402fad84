import type { Decision } from "../../access/index.ts";
import { type ShownAd, paragraphsOf } from "../../ads/index.ts";
import type { Offer } from "../../offers/index.ts";
import { type Block, type Body, bindSpaces, cutAtPaywall, type Figure, openingClasses, textOf } from "../../document/index.ts";
import {
  type ArticleCard,
  type ArticleView,
  type Contributor,
  type PictureView,
  type PlaceInSeries,
  type PublicTranslation,
  authorsShown,
  byRole,
} from "../../editorial/index.ts";
import { articleJsonLd, escapeHtml, renderBodyInPieces, softBreaksIn } from "../../web/index.ts";
import { directionOf, languageName } from "../../values/index.ts";
import { InSeries, PartOf } from "./series.tsx";
import { Frame, partOf } from "../frame/frame.tsx";
import {
  Card,
  Headline,
  LeadFigure,
  Portrait,
  cardOf,
  OfferEnd,
  clockText,
  albumOf,
  dayText,
  headlineOf,
  inPagesTongue,
  standfirstOf,
  sizeOfHeadline,
  pictureHtml,
  pictureUrl,
} from "../frame/parts.tsx";
import { type Visit, messagesOf } from "../visit/visit.ts";
import { HouseAdBox } from "./front.tsx";
import { JustPaidNotice } from "./just-paid.tsx";
import { LetterAboutArticle } from "./letters-to-editor.tsx";
import { paywallLine } from "../visit/way-back.ts";
import { SaveHere } from "./shelf.tsx";
import { type FreeHere, GiveLink, HowOpen } from "./free-reading.tsx";
import { Wall, type WaysIn } from "./wall.tsx";
import { type Messages, said, useMessages } from "../../messages/index.ts";

/** As fast as people read. */
const wordsASecond = 4;

/** Somebody of whom something is said where the piece ends. */
export type Writer = Contributor & { picture: PictureView | undefined };

export type AudioFacts = { seconds: number; voice: string };

/** Where it stands in its issue, and what else there is. */
export type InOrder = { before: ArticleCard | undefined; after: ArticleCard | undefined; more: ArticleCard[] };

type Props = {
  visit: Visit;
  article: ArticleView;
  decision: Decision;
  /** Its text, from `textFor`. */
  html: string;
  order: InOrder;
  /** The same in several languages, this one among them; none where it stands alone. */
  translations: PublicTranslation[];
  /** Where it stands in its series. */
  series: PlaceInSeries | undefined;
  writers: Writer[];
  offers: Offer[];
  /** What opens it, for whoever may not read all of it. */
  ways: WaysIn;
  /** What stands at its end in place of the offer. */
  ad: ShownAd | undefined;
  audio: AudioFacts | undefined;
  /** SHA-256 of the card drawn for it, once it is. */
  card: string | undefined;
  /** Whether the print view may be had: one in which something is wrong is not offered. */
  printable: boolean;
  /** What is said above it of how it came to be open, or below of what may be done with it. */
  free: FreeHere;
  /** Whether letters to the editor are welcome. */
  letters: boolean;
};

const isHeard = ({ view, textAlone }: Decision, audio: AudioFacts | undefined): boolean =>
  view === "whole" && !textAlone && audio !== undefined;

const shownOf = ({ body }: ArticleView, { view }: Decision): Body => (view === "whole" ? body : cutAtPaywall(body).opening);

/** The text as this reader may have it. The document is cut here, before anything is rendered. */
export async function textFor({
  visit,
  article,
  decision,
  audio,
  ads,
}: Pick<Props, "visit" | "article" | "decision" | "audio"> & { ads: ShownAd[] }): Promise<string> {
  const { opening } = cutAtPaywall(article.body);
  const whole = decision.view === "whole";
  const behind = whole && article.access !== "open" ? firstParagraph(article.body.content.slice(opening.content.length)) : undefined;
  const html = await renderBodyInPieces(shownOf(article, decision), {
    // whoever has just paid is thanked at the line
    before: (block) => (block === behind && visit.paid ? partOf(visit, <JustPaidNotice visit={visit} />) : ""),
    within: (block) => (block === behind && !visit.paid ? [{ at: 0, html: `<span id="${paywallLine}"></span>` }] : []),
    pictures: article.pictures,
    language: article.language,
    // each can be found where it is heard, and there alone
    withSentences: isHeard(decision, audio),
    bind: (text) => bindSpaces(text, article.language),
    picture: (picture, alt, width, share) =>
      share === undefined ? pictureHtml(picture, alt, { sizes: sizesOf(width) }) : enlarged(picture, alt, { width, share }),
    houseAd: (slot) =>
      adHtml(
        ads.find((ad) => ad.slot === slot),
        messagesOf(visit).reading,
      ),
  });
  return softBreaksIn(html, article.language);
}

const firstParagraph = (blocks: readonly Block[]): string | undefined => blocks.find(({ type }) => type === "paragraph")?.attrs.id;

type Width = Figure["attrs"]["width"];

const sizesOf = (width: Width, share = 1): string => {
  const [from, columns] = width === "column" || !width ? [36, 34] : [56, 48];
  return `(min-width: ${from}rem) ${Math.round(columns * share)}rem, ${Math.round(100 * share)}vw`;
};

/** A picture of a gallery is small: it leads to the whole of it, by a key as by a pointer. */
const enlarged = (picture: PictureView, alt: string, { width, share }: { width: Width; share: number }): string =>
  `<a class="large" href="${pictureUrl(picture)}">${pictureHtml(picture, alt, { sizes: sizesOf(width, share) })}</a>`;

export function ArticlePage(page: Props) {
  const { visit, article, decision, html, writers, ways, free, audio, card } = page;
  const m = useMessages().reading;
  const whole = decision.view === "whole";
  const heard = isHeard(decision, audio) ? audio : undefined;
  const language = article.language === visit.publication.language ? undefined : article.language;
  return (
    <Frame
      visit={visit}
      title={article.headline}
      description={article.standfirst}
      canonical={article.path}
      kind="article"
      translations={page.translations}
      picture={cardOf(article, card, m)}
      embeddable
      noIndex={free.given !== undefined}
      data={articleJsonLd(article, visit, heard ? { url: `${visit.origin}${article.path}/audio.mp3`, seconds: heard.seconds } : undefined)}
      player={Boolean(heard)}
      counted
      runningHead={m.runningHead({ by: authorsShown(article, visit.publication.language), day: dayText(visit, article.publishedOn) })}
    >
      <article class="sheet" lang={language} dir={language ? directionOf(language) : undefined}>
        <Head article={article} visit={visit} />
        <LanguageSwitch article={article} translations={page.translations} />
        <PartOf place={page.series} />
        <Tools {...page} />
        <HowOpen free={free} visit={visit} />
        {heard && <Player article={article} audio={heard} visit={visit} />}
        {article.lead && <LeadFigure lead={article.lead} />}
        <Contents body={shownOf(article, decision)} words={article.words} />
        <div
          class={`body ${openingClasses(article.body)} ${heard ? "heard" : ""}`}
          data-path={article.path}
          data-cite={citationOf(article, visit)}
          data-copy={m.copyPassage}
          data-copied={m.passageCopied}
          data-go-on={m.goOn}
          data-view={decision.view}
          data-seconds={Math.round(article.words / wordsASecond)}
          dangerouslySetInnerHTML={{ __html: whole ? withEndMark(html) : html }}
        />
        {!whole && <Wall {...{ decision, article, visit, ways, free }} seconds={audio?.seconds} />}
        {whole && <Corrections article={article} visit={visit} />}
        {whole && <Writers writers={writers} />}
      </article>
      <Below {...page} />
    </Frame>
  );
}

/** The same in its other languages, each called as its readers call it. */
function LanguageSwitch({ article, translations }: Pick<Props, "article" | "translations">) {
  const others = translations.filter(({ path }) => path !== article.path);
  if (others.length === 0) return null;
  return (
    <ul class="languages meta">
      {others.map(({ language, path }) => (
        <li>
          <a href={path} hreflang={language} lang={language} dir={directionOf(language)} rel="alternate">
            {languageName(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What stands below an article: where to go from it. */
function Tools({ visit, article, decision, printable, free }: Props) {
  const m = useMessages().reading;
  return (
    <div class="tools meta" {...inPagesTongue(visit, article)}>
      <SaveHere article={article} visit={visit} />
      <a href={`/reading-settings?return=${encodeURIComponent(article.path)}`} data-dialog="">
        {m.settings}
      </a>
      {decision.view === "whole" && !decision.textAlone && printable && <a href={`${article.path}/print.pdf`}>{m.printView}</a>}
      {free.canGive && <GiveLink article={article} />}
    </div>
  );
}

function Below({ visit, article, decision, order, offers, ad, letters, series }: Props) {
  return (
    <div class="sheet">
      <Topics article={article} />
      {decision.view === "whole" && letters && <LetterAboutArticle article={article.slug} />}
      <InSeries place={series} visit={visit} />
      <InIssue order={order} article={article} visit={visit} />
      <More more={order.more} article={article} visit={visit} />
      {ad ? <HouseAdBox ad={ad} /> : decision.view === "whole" && <OfferEnd offers={offers} visit={visit} />}
    </div>
  );
}

function Topics({ article: { topics } }: { article: ArticleView }) {
  const m = useMessages().reading;
  if (topics.length === 0) return null;
  return (
    <p class="meta says topics">
      {m.topics}{" "}
      {topics.map(({ slug, name }, at) => (
        <>
          {at > 0 && " · "}
          <a href={`/topics/${slug}`} rel="tag">
            {name}
          </a>
        </>
      ))}
    </p>
  );
}

function Head({ article, visit }: { article: ArticleView; visit: Visit }) {
  const m = useMessages().reading;
  return (
    <header class="article-head">
      <p class="label">
        {article.section && <a href={`/sections/${article.section.slug}`}>{article.section.name}</a>}
        {article.section && article.issue && " · "}
        {article.issue && <a href={article.issue.path}>{m.issue(article.issue.wholeNumber)}</a>}
      </p>
      <h1 data-said="headline" class={sizeOfHeadline(article)}>
        {headlineOf(article)}
      </h1>
      {article.standfirst && (
        <p class="standfirst" data-said="standfirst">
          {standfirstOf(article)}
        </p>
      )}
      <p class="meta written" data-said="byline">
        {said(
          m.written({ by: article.byline.map(({ name }) => name), day: dayText(visit, article.publishedOn), minutes: article.minutes }),
          {
            ...Object.fromEntries(article.byline.map(({ slug }, at) => [`by${at}`, <a href={`/contributors/${slug}`} rel="author" />])),
            on: <time datetime={article.publishedOn} />,
            length: <span class="whole" />,
          },
        )}
      </p>
      <Credits article={article} />
    </header>
  );
}

/** Who did what else for it. */
export function Credits({ article }: { article: ArticleView }) {
  const m = useMessages().reading;
  if (article.credits.length === 0) return null;
  return (
    <p class="meta credits">
      {byRole(article.credits).map(({ role, names, who }, at) => (
        <>
          {at > 0 && " · "}
          <span class="whole">
            {said(
              m.creditOf[role](names),
              Object.fromEntries(who.map(({ slug }, nth) => [`by${nth}`, <a href={`/contributors/${slug}`} />])),
            )}
          </span>
        </>
      ))}
    </p>
  );
}

/** Plays without a script; with one it becomes the quiet bar that follows the text. */
function Player({ article, audio, visit }: { article: ArticleView; audio: AudioFacts; visit: Visit }) {
  const m = useMessages().reading;
  const cover = article.lead ? pictureUrl(article.lead.picture) : undefined;
  return (
    <section
      {...inPagesTongue(visit, article)}
      class="player plain"
      aria-label={m.listen}
      data-path={article.path}
      data-issue={article.issue?.path}
      data-headline={article.headline}
      data-by={article.writtenBy}
      data-album={albumOf(visit, article.issue)}
      data-cover={cover}
      data-seconds={audio.seconds}
      data-voice={audio.voice}
    >
      <audio controls preload="none" src={`${article.path}/audio.mp3`} />
      <span class="voice">{m.voice({ length: clockText(audio.seconds), voice: audio.voice })}</span>
    </section>
  );
}

export function Corrections({ article, visit }: { article: ArticleView; visit: Visit }) {
  const m = useMessages().reading;
  if (article.corrections.length === 0) return null;
  return (
    <aside class="corrections" aria-label={m.corrections}>
      {article.corrections.map(({ text, on }) => (
        <p>{said(m.correction({ day: dayText(visit, on), text }))}</p>
      ))}
    </aside>
  );
}

/** What is said of who wrote it, with the way to all of theirs. */
function Writers({ writers }: Pick<Props, "writers">) {
  return (
    <>
      {writers.map(({ slug, name, bio, picture }) => (
        <div class="about-author">
          {picture && <Portrait picture={picture} />}
          <p>
            <a href={`/contributors/${slug}`} rel="author">
              {name}
            </a>
            {bio && (bio.startsWith(name) ? bio.slice(name.length) : `. ${bio}`)}
          </p>
        </div>
      ))}
    </>
  );
}

/** A piece of this many words has its subheads in a list, where there are three of them or more. */
const longFrom = 800;

function Contents({ body, words }: { body: Body; words: number }) {
  const m = useMessages().reading;
  const heads = body.content.flatMap((block) => (block.type === "subhead" && block.attrs.level === 1 ? [block] : []));
  if (words < longFrom || heads.length < 3) return null;
  return (
    <nav class="in-piece" aria-label={m.inPiece}>
      <p class="label">{m.inPiece}</p>
      <ol>
        {heads.map(({ attrs, content }) => (
          <li>
            <a href={`#b-${attrs.id}`}>{textOf(content)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** As one names it where a passage of it is quoted. */
function citationOf(article: ArticleView, visit: Visit): string {
  const { headline, issue, publishedOn, path } = article;
  return messagesOf(visit).reading.cited({
    by: authorsShown(article, visit.publication.language),
    headline,
    magazine: visit.publication.title,
    issue: issue?.wholeNumber,
    day: dayText(visit, publishedOn),
    url: visit.origin + path,
  });
}

/** The pages before and after it, as one turns them. */
function InIssue({ order: { before, after }, article, visit }: Pick<Props, "order" | "article" | "visit">) {
  const m = useMessages().reading;
  if (!article.issue || (!before && !after)) return null;
  return (
    <nav class="in-issue" aria-label={m.inIssue(article.issue.wholeNumber)}>
      {before && (
        <a href={before.path} rel="prev">
          <span class="label">{m.before}</span>
          <Headline of={before} visit={visit} />
        </a>
      )}
      {after && (
        <a class="after" href={after.path} rel="next">
          <span class="label">{m.after}</span>
          <Headline of={after} visit={visit} />
        </a>
      )}
    </nav>
  );
}

function More({ more, article, visit }: { more: ArticleCard[]; article: ArticleView; visit: Visit }) {
  const m = useMessages().reading;
  if (more.length === 0) return null;
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 class="label" id="next-title">
        {article.issue ? m.moreOfIssue(article.issue.wholeNumber) : m.readNext}
      </h2>
      <div class="three">
        {more.map((card) => (
          <Card article={card} visit={visit} />
        ))}
      </div>
    </section>
  );
}

/** The small square that says the article is over stands in its last line. */
function withEndMark(html: string): string {
  const at = html.lastIndexOf("</p>");
  const closing = html
    .slice(at)
    .replace(/<[^>]+>/g, "")
    .trim();
  return at < 0 || closing !== "" || html.includes('class="notes"')
    ? html
    : `${html.slice(0, at)}<span class="end-mark" aria-hidden="true"></span>${html.slice(at)}`;
}

function adHtml(ad: ShownAd | undefined, m: Messages["reading"]): string {
  if (!ad) return "";
  const { id, headline, button, target } = ad;
  const text = paragraphsOf(ad)
    .map((one) => `<p>${escapeHtml(one)}</p>`)
    .join("");
  return `<aside class="house-ad" data-ad="${id}" aria-label="${escapeHtml(m.houseAd)}"><p class="of">${escapeHtml(m.fromMagazine)}</p><p class="headline">${escapeHtml(headline)}</p>${text}<a class="button" href="${escapeHtml(target)}">${escapeHtml(button || m.subscribe)}</a></aside>`;
}
