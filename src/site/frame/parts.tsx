import { bindSpaces } from "../../document/index.ts";
import { type ArticleCard, type IssueView, type Lead, type PictureView, namedWith, rowShown } from "../../editorial/index.ts";
import { type Offer, type Promised, everythingIncluded } from "../../offers/index.ts";
import { escapeHtml, focusClass, renderCaption, withSoftBreaks } from "../../web/index.ts";
import { directionOf, formatDay, must } from "../../values/index.ts";
import { coversInRow, rowsOfFour } from "./in-rows.ts";
import { type Visit, messagesOf } from "../visit/visit.ts";
import { leadsBack, wasAt } from "../visit/way-back.ts";
import { type Messages, useMessages } from "../../messages/index.ts";

const srcset = (picture: PictureView, format: "avif" | "jpeg") =>
  picture.sizes
    .filter((size) => size.format === format)
    .map(({ key, width }) => `/${key} ${width}w`)
    .join(", ");

const largestJpeg = (picture: PictureView) => picture.sizes.filter(({ format }) => format === "jpeg").at(-1);

/** Address of a picture as one file: the largest made, or the original while the sizes are being made. */
export const pictureUrl = (picture: PictureView): string => `/${largestJpeg(picture)?.key ?? picture.storageKey}`;

/** The card drawn for an article, or its lead picture while there is none. */
export const cardOf = (article: ArticleCard, card: string | undefined, m: Messages["reading"]) => {
  const alt = m.headlineBy(article);
  const lead = openGraphOf(article.lead?.picture);
  return card === undefined
    ? lead && { ...lead, alt: must(article.lead, "lead").alt }
    : { url: `${article.path}/card.jpg?v=${card.slice(0, 12)}`, width: 1200, height: 630, alt };
};

export const openGraphOf = (picture: PictureView | undefined | null) =>
  picture ? { url: pictureUrl(picture), width: picture.width, height: picture.height } : undefined;

/** What a recording belongs to, as players show it. */
export const albumOf = (visit: Visit, issue: { wholeNumber: number } | null) => {
  const { title } = visit.publication;
  return issue ? messagesOf(visit).reading.album({ title, issue: issue.wholeNumber }) : title;
};

/** The picture element as text, for bodies that are set as text. */
export function pictureHtml(picture: PictureView, alt: string, { sizes, eager = false }: { sizes: string; eager?: boolean }): string {
  const { width, height } = picture;
  const load = eager ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  const looked = focusClass(picture.focus);
  const img = (extra: string) =>
    `<img${looked && ` class="${looked}"`} src="${pictureUrl(picture)}"${extra} width="${width}" height="${height}" alt="${escapeHtml(alt)}" ${load}/>`;
  if (picture.sizes.length === 0) return img("");
  const more = ` srcset="${srcset(picture, "jpeg")}" sizes="${sizes}"`;
  return `<picture><source type="image/avif" srcset="${srcset(picture, "avif")}" sizes="${sizes}"/>${img(more)}</picture>`;
}

export function Picture({ picture, alt, sizes, eager }: { picture: PictureView; alt: string; sizes: string; eager?: boolean }) {
  return <div class="pic" dangerouslySetInnerHTML={{ __html: pictureHtml(picture, alt, { sizes, ...(eager && { eager }) }) }} />;
}

/** Of a writer, small, where something is said of them. */
export const Portrait = ({ picture }: { picture: PictureView }) => (
  <div class="pic portrait" dangerouslySetInnerHTML={{ __html: pictureHtml(picture, picture.alt, { sizes: "6rem" }) }} />
);

export function LeadFigure({ lead }: { lead: Lead }) {
  const html = pictureHtml(lead.picture, lead.alt, { sizes: "(min-width: 54rem) 50rem, calc(100vw - 2.5rem)", eager: true });
  return <figure class="lead" dangerouslySetInnerHTML={{ __html: html + renderCaption(lead.caption, lead.credit) }} />;
}

export function Cover({
  issue,
  eager,
  sizes = "(min-width: 46rem) 24rem, min(21rem, calc(100vw - 2.5rem))",
}: {
  issue: IssueView;
  eager?: boolean;
  sizes?: string;
}) {
  const m = useMessages().reading;
  if (!issue.cover) return null;
  return (
    <a class="cover" href={issue.path}>
      <Picture
        picture={issue.cover}
        alt={m.cover({ issue: issue.wholeNumber, shows: issue.cover.alt })}
        sizes={sizes}
        {...(eager && { eager })}
      />
    </a>
  );
}

/** Whether a mark that it is not open would tell this reader anything. */
export function AccessMark({ article, visit }: { article: ArticleCard; visit: Visit }) {
  const m = useMessages().reading;
  const { reader } = visit;
  const label = m.access[article.access];
  const known = reader.staff || reader.issues === "all" || (article.access === "registered" && reader.signedIn);
  return label && !known ? <span class="lock"> {label}</span> : null;
}

/** Of what stands in another language than the page: its own, and how that runs. */
export const inTongue = ({ publication }: Pick<Visit, "publication">, { language }: { language: string }) =>
  language === publication.language ? {} : { lang: language, dir: directionOf(language) };

/** Of the page’s own words within a text of another language: the page’s. */
export const inPagesTongue = ({ publication }: Pick<Visit, "publication">, within: { language: string }) =>
  within.language === publication.language ? {} : { lang: publication.language, dir: directionOf(publication.language) };

/** A headline as it is set: its long words may be broken where their language breaks them. */
export const headlineOf = ({ headline, language }: { headline: string; language: string }): string =>
  withSoftBreaks(bindSpaces(headline, language), language);
export const standfirstOf = ({ standfirst, language }: { standfirst: string; language: string }): string =>
  withSoftBreaks(bindSpaces(standfirst, language), language);

/** Letters of a headline that takes two or three lines in its large size; longer ones are set a step smaller. */
const shortUntil = 60;
export const sizeOfHeadline = ({ headline }: { headline: string }): "lengthy" | undefined =>
  headline.length > shortUntil ? "lengthy" : undefined;

/** A headline within a line of the page. */
export const Headline = ({ of, visit }: { of: { headline: string; language: string }; visit: Visit }) =>
  of.language === visit.publication.language ? <>{headlineOf(of)}</> : <span {...inTongue(visit, of)}>{headlineOf(of)}</span>;

/** A name of so many letters is kept on one line, as the narrowest card holds it. */
const wholeUntil = 24;

/** Names in a line, none of them broken; `within`: the language of the text around them. */
export const Names = ({ names, language, within }: { names: readonly string[]; language: string; within?: string }) => (
  <>
    {rowShown(names, language, within).map(({ text, isName }) =>
      isName && text.length <= wholeUntil && text.includes(" ") ? <span class="name">{text}</span> : text,
    )}
  </>
);

/** Whom a list names with an article. */
type Named = Pick<ArticleCard, "byline" | "credits" | "language">;
export const NamedWith = ({ article, within }: { article: Named; within: string }) => (
  <Names names={namedWith(article)} language={article.language} within={within} />
);

export type ListOf = "section" | "contributor" | "topic";

type CardProps = {
  article: ArticleCard;
  visit: Visit;
  level?: 2 | 3;
  withPicture?: boolean;
  className?: string;
  label?: string;
  /** The list in which it stands: what is the same of all in it, a card leaves out. */
  listOf?: ListOf | undefined;
};

/** "Crossings · Issue 46" */
const whereIn = (listOf: ListOf, { section, issue }: ArticleCard, m: Messages["reading"]) =>
  [listOf !== "section" && section?.name, issue && m.issue(issue.wholeNumber)].filter(Boolean).join(" · ");

export function Card({ article, visit, level = 3, withPicture = false, className = "", label, listOf }: CardProps) {
  const Heading = `h${level}` as const;
  const m = useMessages().reading;
  const said = label ?? (listOf ? whereIn(listOf, article, m) : article.section?.name);
  const hidesNames = listOf === "contributor" && article.byline.length === 1;
  return (
    <article class={`card ${className}`} {...inTongue(visit, article)}>
      {withPicture && article.lead && (
        <a href={article.path} tabindex={-1} aria-hidden="true">
          <Picture picture={article.lead.picture} alt="" sizes="(min-width: 46rem) 20rem, calc(100vw - 2.5rem)" />
        </a>
      )}
      {said && <p class="label">{said}</p>}
      <Heading class={sizeOfHeadline(article)}>
        <a href={article.path}>{headlineOf(article)}</a>
      </Heading>
      {article.standfirst && <p class="dek">{standfirstOf(article)}</p>}
      <p class="meta">
        {!hidesNames && <NamedWith article={article} within={article.language} />}
        <AccessMark article={article} visit={visit} />
      </p>
    </article>
  );
}

/** In rows of four. What is left is no larger than they are: three beside each other, two with their pictures at their side, one across the page. */
export function InRows({ articles, ...card }: Omit<CardProps, "article"> & { articles: ArticleCard[] }) {
  return (
    <>
      {rowsOfFour(articles).map((row) => (
        <div class={`row-of-four of-${row.length}`}>
          {row.map((article) => (
            <Card article={article} {...card} withPicture />
          ))}
        </div>
      ))}
    </>
  );
}

/** m.included, from the offers' own data, word for word. */
function Included({ promises }: { promises: Promised[] }) {
  const m = useMessages().reading;
  return (
    <div class="included">
      <h3>{m.included}</h3>
      <ul>
        {promises.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ul>
    </div>
  );
}

/** The offer after an article: calm, once, and not for those who have it. */
export function OfferEnd({ offers, visit }: { offers: Offer[]; visit: Visit }) {
  const m = useMessages().reading;
  const [offer] = offers;
  if (!offer || visit.reader.adFree || visit.reader.staff) return null;
  return (
    <section class="offer-end" aria-labelledby="offer-title">
      <div>
        <h2 id="offer-title">{m.subscribeTo(visit.publication.title)}</h2>
        <p>{offer.summary}</p>
        <a class="button" href={leadsBack("/subscribe", wasAt(visit))}>
          {m.seeOffers}
        </a>
      </div>
      <Included promises={everythingIncluded(offers)} />
    </section>
  );
}

export const dayText = (visit: Visit, day: Parameters<typeof formatDay>[0]): string => formatDay(day, visit.publication.language);

/** Minutes and seconds, "4:07". */
export const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Covers in rows that they fill; three or fewer have what the editor says of the issue at their side. */
export function Coverwall({ issues, visit }: { issues: IssueView[]; visit: Visit }) {
  const m = useMessages().reading;
  const isFew = issues.length < 4;
  return (
    <ul class={`covers of-${coversInRow(issues.length)}`}>
      {issues.map((issue) => (
        <li>
          <Cover issue={issue} sizes="14rem" />
          <div class="meta">
            <a href={issue.path}>
              <strong>{m.issue(issue.wholeNumber)}</strong> {issue.theme}
            </a>
            <br />
            {dayText(visit, issue.coverDate)}
            {isFew && issue.editorsNote && <p class="said">{issue.editorsNote}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
