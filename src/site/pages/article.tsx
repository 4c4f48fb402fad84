import type { Decision } from "../../access/index.ts";
import { type ShownAd, paragraphsOf } from "../../ads/index.ts";
import type { Offer } from "../../offers/index.ts";
import { type Block, cutAtPaywall, type Figure } from "../../document/index.ts";
import { type ArticleCard, type ArticleView, type PictureView, authorsOf, byRole } from "../../editorial/index.ts";
import { articleJsonLd, escapeHtml, renderBodyInPieces } from "../../web/index.ts";
import { directionOf } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { Card, LeadFigure, cardOf, OfferEnd, clockText, albumOf, dayText, pictureHtml, pictureUrl } from "../parts.tsx";
import { type Visit, messagesOf } from "../visit.ts";
import { HouseAdBox } from "./front.tsx";
import { LetterAboutArticle } from "./letters-to-editor.tsx";
import { paywallLine } from "../way-back.ts";
import { openingClasses } from "./drop-cap.ts";
import { Wall, type WaysIn } from "./wall.tsx";
import { type Messages, said, useMessages } from "../../messages/index.ts";

/** As fast as people read. */
const wordsASecond = 4;

export type AudioFacts = { seconds: number; voice: string };

type Props = {
  visit: Visit;
  article: ArticleView;
  decision: Decision;
  /** Its text, from `textFor`. */
  html: string;
  next: ArticleCard[];
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
  /** Whether letters to the editor are welcome. */
  letters: boolean;
};

/** The text as this reader may have it. The document is cut here, before anything is rendered. */
export function textFor({
  visit,
  article,
  decision,
  ads,
}: Pick<Props, "visit" | "article" | "decision"> & { ads: ShownAd[] }): Promise<string> {
  const { opening } = cutAtPaywall(article.body);
  const whole = decision.view === "whole";
  const behind = whole && article.access !== "open" ? firstParagraph(article.body.content.slice(opening.content.length)) : undefined;
  return renderBodyInPieces(whole ? article.body : opening, {
    within: (block) => (block === behind ? [{ at: 0, html: `<span id="${paywallLine}"></span>` }] : []),
    pictures: article.pictures,
    language: article.language,
    picture: (picture, alt, width, share) =>
      share === undefined ? pictureHtml(picture, alt, { sizes: sizesOf(width) }) : enlarged(picture, alt, { width, share }),
    houseAd: (slot) =>
      adHtml(
        ads.find((ad) => ad.slot === slot),
        messagesOf(visit).reading,
      ),
  });
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

export function ArticlePage({ visit, article, decision, html, next, offers, ways, ad, audio, card, printable, letters }: Props) {
  const m = useMessages().reading;
  const whole = decision.view === "whole";
  const heard = whole && audio;
  const language = article.language === visit.publication.language ? undefined : article.language;
  return (
    <Frame
      visit={visit}
      title={article.headline}
      description={article.standfirst}
      canonical={article.path}
      kind="article"
      picture={cardOf(article, card, m)}
      embeddable
      data={articleJsonLd(article, visit, heard ? { url: `${visit.origin}${article.path}/audio.mp3`, seconds: heard.seconds } : undefined)}
      player={Boolean(heard)}
      counted
      runningHead={m.runningHead({ by: authorsOf(article), day: dayText(visit, article.publishedOn) })}
    >
      <article class="sheet" lang={language} dir={language ? directionOf(language) : undefined}>
        <Head article={article} visit={visit} />
        <p class="tools meta">
          <a href={`/reading-settings?return=${encodeURIComponent(article.path)}`} data-dialog="">
            <span aria-hidden="true">Aa </span>
            {m.settings}
          </a>
          {whole && printable && <a href={`${article.path}/print.pdf`}>{m.printView}</a>}
        </p>
        {heard && <Player article={article} audio={heard} visit={visit} />}
        {article.lead && <LeadFigure lead={article.lead} />}
        <div
          class={`body ${openingClasses(article.body)} ${heard ? "heard" : ""}`}
          data-path={article.path}
          data-view={decision.view}
          data-seconds={Math.round(article.words / wordsASecond)}
          dangerouslySetInnerHTML={{ __html: whole ? withEndMark(html) : html }}
        />
        {!whole && <Wall {...{ decision, article, visit, ways }} seconds={audio?.seconds} />}
        {whole && <Corrections article={article} visit={visit} />}
      </article>
      <div class="sheet">
        <Topics article={article} />
        {whole && letters && <LetterAboutArticle article={article.slug} />}
        <Next next={next} article={article} visit={visit} />
        {ad ? <HouseAdBox ad={ad} /> : whole && <OfferEnd offers={offers} visit={visit} />}
      </div>
    </Frame>
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
      <h1 data-said="headline">{article.headline}</h1>
      {article.standfirst && (
        <p class="standfirst" data-said="standfirst">
          {article.standfirst}
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
      {article.credits.length > 0 && (
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
      )}
    </header>
  );
}

/** Plays without a script; with one it becomes the quiet bar that follows the text. */
function Player({ article, audio, visit }: { article: ArticleView; audio: AudioFacts; visit: Visit }) {
  const m = useMessages().reading;
  const cover = article.lead ? pictureUrl(article.lead.picture) : undefined;
  return (
    <section
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

function Corrections({ article, visit }: { article: ArticleView; visit: Visit }) {
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

function Next({ next, article, visit }: { next: ArticleCard[]; article: ArticleView; visit: Visit }) {
  const m = useMessages().reading;
  if (next.length === 0) return null;
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 class="label" id="next-title">
        {article.issue ? m.nextInIssue(article.issue.wholeNumber) : m.readNext}
      </h2>
      <div class="three">
        {next.map((card) => (
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
  return `<aside class="house-ad" data-ad="${id}" aria-label="${escapeHtml(m.houseAd)}"><p class="of">${escapeHtml(m.fromMagazine)}</p><p class="headline">${escapeHtml(headline)}</p>${text}<a class="button" href="${escapeHtml(target)}">${escapeHtml(button)}</a></aside>`;
}
