import { cutAtPaywall } from "../../document/index.ts";
import { messagesIn } from "../../messages/index.ts";
import type { ArticleView, Publication } from "../../editorial/index.ts";
import { renderBodyInPieces } from "../body/render-body.ts";
import { escapeHtml } from "../escape.ts";
import type { Notice } from "./notice.ts";
import { must } from "../../values/index.ts";

/** Read when the first feed is asked for: it is large, and a page needs nothing of it. */
const writer = () => import("feedsmith");

/** What a feed's reader hears: `seconds` long and `bytes` large. */
export type Recorded = { seconds: number; bytes: number };
/** Newest first. `recordings` by the article's id; only those that anybody may hear are told. */
type FeedInput = {
  publication: Publication;
  origin: string;
  articles: ArticleView[];
  recordings?: ReadonlyMap<string, Recorded>;
  /** Of one language of several: what its addresses begin with ("/de"), the language’s own name, and where its front page stands. */
  tongue?: { base: string; name: string; front: string };
};

/** What a feed is called and where it and its magazine stand. */
const placeOf = ({ publication, origin, tongue }: Pick<FeedInput, "publication" | "origin" | "tongue">) => ({
  title: tongue ? `${publication.title} (${tongue.name})` : publication.title,
  home: origin + (tongue?.front ?? "/"),
  at: (file: string) => `${origin}${tongue?.base ?? ""}/${file}`,
});
/** What anybody may have: the whole of open articles, the opening of the others with the way to the rest. */
const isOpen = ({ access }: ArticleView) => access === "open";

/** The document is cut before it is rendered, for everybody who may not have the whole. */
async function htmlFor(
  article: ArticleView,
  { publication, origin }: Pick<FeedInput, "publication" | "origin">,
  open: boolean,
): Promise<string> {
  const m = messagesIn(publication.language).editions;
  const body = open ? article.body : cutAtPaywall(article.body).opening;
  const html = await renderBodyInPieces(body, {
    pictures: article.pictures,
    withSentences: false,
    language: article.language,
    resolve: (href) => (href.startsWith("/") ? origin + href : href),
    picture: (picture, alt) =>
      `<img src="${origin}/${picture.sizes.filter(({ format }) => format === "jpeg").at(-1)?.key ?? picture.storageKey}" alt="${escapeHtml(alt)}"/>`,
  });
  const more = open
    ? ""
    : `<p><a href="${origin}${article.path}">${escapeHtml(article.access === "registered" ? m.signInToRead : m.restOnWeb)}</a></p>`;
  return html + more;
}

/** Each article's text as HTML, by its id. */
async function textsOf(
  { articles, ...magazine }: FeedInput,
  canRead: (article: ArticleView) => boolean = isOpen,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const article of articles) texts.set(article.id, await htmlFor(article, magazine, canRead(article)));
  return texts;
}

/** The lead picture at its largest, for readers that show one beside each title. */
function pictureOf({ lead }: ArticleView, origin: string): { url: string; alt: string } | undefined {
  const key = lead?.picture.sizes.filter(({ format }) => format === "jpeg").at(-1)?.key;
  return key === undefined ? undefined : { url: `${origin}/${key}`, alt: must(lead, "lead").alt };
}

/** The recording, where anybody may hear it. */
function soundOf({ recordings, origin }: FeedInput, article: ArticleView): (Recorded & { url: string }) | undefined {
  const recorded = isOpen(article) ? recordings?.get(article.id) : undefined;
  return recorded && { ...recorded, url: `${origin}${article.path}/audio.mp3` };
}

const iconOf = (origin: string) => `${origin}/icon.png`;

const noticeOf = ({ id, title, text, url, on }: Notice) => ({
  title,
  link: url,
  guid: { value: id, isPermaLink: false },
  pubDate: on,
  description: escapeHtml(text),
});

type Own = {
  self: string;
  /** What this feed alone is of. */
  of?: { title: string; path: string };
  canRead?: (article: ArticleView) => boolean;
  notice?: Notice | undefined;
};

/** RSS of what anybody may have or, `own`, of what one reader may, under an address of theirs. */
export async function rssFeed(input: FeedInput, own?: Own): Promise<string> {
  const { publication, origin, articles } = input;
  const texts = await textsOf(input, own?.canRead);
  const place = placeOf(input);
  const { generateRssFeed } = await writer();
  return generateRssFeed({
    title: own?.of ? `${own.of.title} · ${place.title}` : place.title,
    link: own?.of ? origin + own.of.path : place.home,
    // a description is HTML, a title is not: https://www.rssboard.org/rss-profile
    description: escapeHtml(publication.tagline || publication.title),
    image: { url: iconOf(origin), title: publication.title, link: `${origin}/` },
    language: publication.language,
    ...(articles[0] && { lastBuildDate: articles[0].revisedAt }),
    atom: { links: [{ href: own?.self ?? place.at("feed.xml"), rel: "self", type: "application/rss+xml" }] },
    items: [
      ...(own?.notice ? [noticeOf(own.notice)] : []),
      ...articles.map((article) => ({
        ...rssFiles(input, article),
        title: article.headline,
        link: origin + article.path,
        guid: { value: article.feedId ?? article.id, isPermaLink: false },
        pubDate: article.publishedAt,
        ...(article.standfirst && { description: escapeHtml(article.standfirst) }),
        dc: {
          creators: article.byline.map(({ name }) => name),
          ...(article.credits.length > 0 && { contributors: article.credits.map(({ name }) => name) }),
        },
        ...(tagsOf(article).length > 0 && { categories: tagsOf(article).map((name) => ({ name })) }),
        content: { encoded: must(texts.get(article.id), `text of ${article.path}`) },
      })),
    ],
  });
}

/** Its section, and what it is about. */
const tagsOf = ({ section, topics }: ArticleView): string[] => [...(section ? [section.name] : []), ...topics.map(({ name }) => name)];

function rssFiles(input: FeedInput, article: ArticleView) {
  const [picture, sound] = [pictureOf(article, input.origin), soundOf(input, article)];
  return {
    ...(picture && { media: { contents: [{ url: picture.url, medium: "image", type: "image/jpeg" }] } }),
    ...(sound && { enclosures: [{ url: sound.url, length: sound.bytes, type: "audio/mpeg" }] }),
  };
}

export async function atomFeed(input: FeedInput): Promise<string> {
  const { publication, origin, articles, tongue } = input;
  const texts = await textsOf(input);
  const place = placeOf(input);
  const { generateAtomFeed } = await writer();
  return generateAtomFeed({
    icon: iconOf(origin),
    id: tongue ? place.at("") : `${origin}/`,
    title: { value: place.title },
    updated: newest(articles),
    links: [
      { href: place.home, rel: "alternate" },
      { href: place.at("atom.xml"), rel: "self" },
    ],
    entries: articles.map((article) => ({
      id: article.feedId && URL.canParse(article.feedId) ? article.feedId : `urn:uuid:${article.id}`,
      title: { value: article.headline },
      updated: article.revisedAt,
      published: article.publishedAt,
      // Atom asks for an author: of what nobody wrote alone it is the magazine
      authors: (article.byline.length > 0 ? article.byline : [{ name: publication.title }]).map(({ name }) => ({ name })),
      ...(article.credits.length > 0 && { contributors: article.credits.map(({ name }) => ({ name })) }),
      ...(article.topics.length > 0 && { categories: article.topics.map(({ slug, name }) => ({ term: slug, label: name })) }),
      links: [{ href: origin + article.path, rel: "alternate" }, ...atomFiles(input, article)],
      ...(article.standfirst && { summary: { value: article.standfirst } }),
      content: { value: must(texts.get(article.id), `text of ${article.path}`), type: "html" },
    })),
  });
}

function atomFiles(input: FeedInput, article: ArticleView) {
  const [picture, sound] = [pictureOf(article, input.origin), soundOf(input, article)];
  return [
    ...(picture ? [{ href: picture.url, rel: "enclosure", type: "image/jpeg", title: picture.alt }] : []),
    ...(sound ? [{ href: sound.url, rel: "enclosure", type: "audio/mpeg", length: sound.bytes }] : []),
  ];
}

export async function jsonFeed(input: FeedInput): Promise<string> {
  const texts = await textsOf(input);
  const { publication, origin, articles } = input;
  const place = placeOf(input);
  const { generateJsonFeed } = await writer();
  return JSON.stringify(
    generateJsonFeed({
      title: place.title,
      home_page_url: place.home,
      feed_url: place.at("feed.json"),
      language: publication.language,
      icon: iconOf(origin),
      favicon: iconOf(origin),
      ...(publication.tagline && { description: publication.tagline }),
      items: articles.map((article) => ({
        ...jsonFiles(input, article),
        id: article.feedId ?? article.id,
        url: origin + article.path,
        language: article.language,
        title: article.headline,
        ...(article.standfirst && { summary: article.standfirst }),
        content_html: must(texts.get(article.id), `text of ${article.path}`),
        date_published: article.publishedAt,
        date_modified: article.revisedAt,
        authors: article.byline.map(({ name, slug }) => ({ name, url: `${origin}/contributors/${slug}` })),
        ...(tagsOf(article).length > 0 && { tags: tagsOf(article) }),
      })),
    }),
  );
}

function jsonFiles(input: FeedInput, article: ArticleView) {
  const [picture, sound] = [pictureOf(article, input.origin), soundOf(input, article)];
  return {
    ...(picture && { image: picture.url }),
    ...(sound && {
      attachments: [
        { url: sound.url, mime_type: "audio/mpeg", size_in_bytes: sound.bytes, duration_in_seconds: Math.round(sound.seconds) },
      ],
    }),
  };
}

const newest = (articles: ArticleView[]) =>
  articles.reduce((latest, { revisedAt }) => (revisedAt > latest ? revisedAt : latest), articles[0]?.revisedAt ?? new Date(0));
