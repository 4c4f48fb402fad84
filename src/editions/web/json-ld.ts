import { textOf } from "../../document/index.ts";
import type { ArticleView, IssueView, Publication } from "../../editorial/index.ts";

type Context = { publication: Publication; origin: string };

/** For a script element: no “<” can end it early. */
export const jsonLd = (data: unknown): string => JSON.stringify(data).replace(/</g, "\\u003c");

const periodical = ({ publication, origin }: Context) => ({
  "@type": "Periodical",
  "@id": `${origin}/#magazine`,
  name: publication.title,
  url: `${origin}/`,
  ...(publication.issnOnline || publication.issnPrint ? { issn: [publication.issnOnline, publication.issnPrint].filter(Boolean) } : {}),
});

/** Never holds the text: what a paid article says stands nowhere but in the page of who may read it. */
export function articleJsonLd(article: ArticleView, context: Context, audio?: { url: string; seconds: number }): unknown {
  const { origin } = context;
  const url = origin + article.path;
  const picture = article.lead?.picture;
  const size = picture?.sizes.filter(({ format }) => format === "jpeg").at(-1);
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": url,
    mainEntityOfPage: url,
    headline: article.headline.slice(0, 110),
    ...(article.standfirst && { alternativeHeadline: article.standfirst, description: article.standfirst }),
    author: article.byline.map(({ name, slug }) => ({ "@type": "Person", name, url: `${origin}/contributors/${slug}` })),
    publisher: { "@type": "Organization", name: context.publication.title, url: `${origin}/` },
    ...(article.section && { articleSection: article.section.name }),
    datePublished: article.publishedOn,
    dateModified: article.revisedAt.toISOString(),
    inLanguage: article.language,
    wordCount: article.words,
    isAccessibleForFree: article.access === "open",
    ...(article.access !== "open" && { hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".body" } }),
    ...(picture && size && { image: { "@type": "ImageObject", url: `${origin}/${size.key}`, width: size.width, height: size.height, caption: textOf(article.lead!.caption), creditText: article.lead!.credit } }),
    ...(article.issue && { isPartOf: issuePart(article.issue, context) }),
    ...(article.page && { pageStart: article.page }),
    ...(audio && { audio: { "@type": "AudioObject", contentUrl: audio.url, encodingFormat: "audio/mpeg", duration: `PT${Math.round(audio.seconds)}S` } }),
  };
}

function issuePart(issue: { wholeNumber: number; volume: number; number: number; coverDate: string; path: string }, context: Context) {
  return {
    "@type": "PublicationIssue",
    "@id": context.origin + issue.path,
    issueNumber: String(issue.number),
    name: `Issue ${issue.wholeNumber}`,
    datePublished: issue.coverDate,
    isPartOf: { "@type": "PublicationVolume", volumeNumber: String(issue.volume), isPartOf: periodical(context) },
  };
}

export function issueJsonLd(issue: IssueView, context: Context): unknown {
  const parts = issue.articles.map(({ headline, path }) => ({ "@type": "Article", headline, url: context.origin + path }));
  return { "@context": "https://schema.org", ...issuePart(issue, context), url: context.origin + issue.path, hasPart: parts };
}

export const periodicalJsonLd = (context: Context): unknown => ({ "@context": "https://schema.org", ...periodical(context) });
