import { textOf } from "../document/index.ts";
import type { ArticleView, Credit, IssueView, Publication } from "../editorial/index.ts";
import { must } from "../values/index.ts";

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

const person = ({ name, slug }: { name: string; slug: string }, origin: string) => ({
  "@type": "Person",
  name,
  url: `${origin}/contributors/${slug}`,
});

/** Who did what else: translators have a property of their own, everybody else a role. */
function othersOf({ credits }: Pick<ArticleView, "credits">, origin: string) {
  const translators = credits.filter(({ role }) => role === "translator");
  const others = credits.filter(({ role }) => role !== "translator");
  const role = (who: Credit) => ({ "@type": "Role", roleName: who.role, contributor: person(who, origin) });
  return {
    ...(translators.length > 0 && { translator: translators.map((who) => person(who, origin)) }),
    ...(others.length > 0 && { contributor: others.map(role) }),
  };
}

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
    author: article.byline.map((who) => person(who, origin)),
    ...othersOf(article, origin),
    publisher: { "@type": "Organization", name: context.publication.title, url: `${origin}/` },
    ...(article.section && { articleSection: article.section.name }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    datePublished: article.publishedOn,
    dateModified: article.revisedAt.toISOString(),
    inLanguage: article.language,
    wordCount: article.words,
    isAccessibleForFree: article.access === "open",
    ...(article.access !== "open" && { hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".body" } }),
    ...(picture &&
      size && {
        image: {
          "@type": "ImageObject",
          url: `${origin}/${size.key}`,
          width: size.width,
          height: size.height,
          caption: textOf(must(article.lead, "lead").caption),
          creditText: must(article.lead, "lead").credit,
        },
      }),
    ...(article.issue && { isPartOf: issuePart(article.issue, context) }),
    ...(article.page && { pageStart: article.page }),
    ...(audio && {
      audio: {
        "@type": "AudioObject",
        name: article.headline,
        inLanguage: article.language,
        contentUrl: audio.url,
        encodingFormat: "audio/mpeg",
        duration: `PT${Math.round(audio.seconds)}S`,
      },
    }),
  };
}

type IssueFacts = { wholeNumber: number; volume: number; number: number; coverDate: string; path: string };

const volumePart = ({ volume }: { volume: number }, context: Context) => ({
  "@type": "PublicationVolume",
  "@id": `${context.origin}/#volume-${volume}`,
  volumeNumber: String(volume),
  isPartOf: periodical(context),
});

function issuePart(issue: IssueFacts, context: Context) {
  return {
    "@type": "PublicationIssue",
    "@id": context.origin + issue.path,
    issueNumber: String(issue.number),
    name: `Issue ${issue.wholeNumber}`,
    datePublished: issue.coverDate,
    isPartOf: volumePart(issue, context),
  };
}

/** The issue with its volume and magazine as one graph, and its articles by their names and pages: no text of theirs. */
export function issueJsonLd(issue: IssueView, context: Context): unknown {
  const { origin, publication } = context;
  const { isPartOf: volume, ...issueNode } = issuePart(issue, context);
  const { isPartOf: magazine, ...volumeNode } = volume;
  const to = (node: { "@id": string }) => ({ "@id": node["@id"] });
  const cover = issue.cover?.sizes.filter(({ format }) => format === "jpeg").at(-1);
  const parts = issue.articles.map((article) => ({
    "@type": "Article",
    "@id": origin + article.path,
    url: origin + article.path,
    headline: article.headline,
    author: article.byline.map((who) => person(who, origin)),
    datePublished: article.publishedOn,
    inLanguage: article.language,
    ...(article.section && { articleSection: article.section.name }),
    isAccessibleForFree: article.access === "open",
    isPartOf: to(issueNode),
    ...(article.page && { pageStart: article.page }),
  }));
  const described = {
    ...issueNode,
    url: origin + issue.path,
    isPartOf: to(volumeNode),
    hasPart: parts.map(to),
    inLanguage: publication.language,
    publisher: {
      "@type": "Organization",
      name: publication.title,
      url: `${origin}/`,
    },
    ...(issue.theme && { headline: issue.theme }),
    ...(issue.editorsNote && { description: issue.editorsNote }),
    ...(cover && {
      image: {
        "@type": "ImageObject",
        url: `${origin}/${cover.key}`,
        width: cover.width,
        height: cover.height,
      },
    }),
  };
  return { "@context": "https://schema.org", "@graph": [magazine, { ...volumeNode, isPartOf: to(magazine) }, described, ...parts] };
}

export const periodicalJsonLd = (context: Context): unknown => ({ "@context": "https://schema.org", ...periodical(context) });
