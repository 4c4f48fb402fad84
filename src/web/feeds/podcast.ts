import { createHash } from "node:crypto";
import type { ArticleCard, Publication } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { escapeHtml } from "../escape.ts";
import { type Notice, noticeItem } from "./notice.ts";
import { type Xml, element, xmlDocument } from "../xml.ts";

/** `seconds` long and `bytes` large. */
export type Episode = { article: ArticleCard; seconds: number; bytes: number };

type PodcastInput = {
  publication: Publication;
  origin: string;
  /** Newest first. */
  episodes: readonly Episode[];
  /** The feed's own address, and that of an episode's files without their ending: "…/audio" + ".mp3". */
  self: string;
  filesOf: (article: ArticleCard) => string;
  /** Whose feed it is, for directories that ask by mail. */
  owner: string;
  /** A subscriber's own: not to be listed or copied anywhere. */
  private?: boolean;
  notice?: Notice | undefined;
  /** Of one language of several: its own name, and where its front page stands. */
  tongue?: { name: string; front: string };
};

const namespaces = {
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
  "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
  "xmlns:atom": "http://www.w3.org/2005/Atom",
};

/** RSS with the itunes and podcast namespaces. A volume is a season, so that a year's issues stand together. */
export function podcastFeed(input: PodcastInput): string {
  const { publication, origin, episodes, self, notice, tongue } = input;
  const m = messagesIn(publication.language).editions;
  const title = m.podcastTitle(tongue ? `${publication.title} (${tongue.name})` : publication.title);
  const home = origin + (tongue?.front ?? "/");
  const image = `${origin}/podcast.jpg`;
  const channel = element(
    "channel",
    {},
    element("title", {}, title),
    element("link", {}, home),
    // a description is HTML, and is escaped once more as a text of XML
    element("description", {}, escapeHtml(input.private ? m.ownPodcast(publication.title) : m.openPodcast(publication.title))),
    element("language", {}, publication.language),
    element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    element("image", {}, element("url", {}, image), element("title", {}, title), element("link", {}, `${origin}/`)),
    element("itunes:image", { href: image }),
    element("itunes:author", {}, publication.title),
    element("itunes:owner", {}, element("itunes:name", {}, publication.title), element("itunes:email", {}, input.owner)),
    element("itunes:type", {}, "episodic"),
    element("itunes:explicit", {}, "false"),
    element("itunes:category", { text: "Society & Culture" }),
    input.private && element("itunes:block", {}, "Yes"),
    input.private && element("podcast:locked", { owner: input.owner }, "yes"),
    element("podcast:guid", {}, podcastGuid(input.private ? `${origin}/feeds` : self)),
    element("podcast:medium", {}, "podcast"),
    notice && noticeItem(notice),
    ...episodes.map((episode) => item(episode, input)),
  );
  return xmlDocument(element("rss", { version: "2.0", ...namespaces }, channel));
}

function item({ article, seconds, bytes }: Episode, { origin, filesOf, publication }: PodcastInput): Xml {
  const { issue, headline, standfirst, byline, writtenBy, lead, position } = article;
  const files = filesOf(article);
  const picture = lead?.picture.sizes.filter(({ format }) => format === "jpeg").at(-1)?.key;
  return element(
    "item",
    {},
    element("title", {}, headline),
    element("link", {}, origin + article.path),
    element("guid", { isPermaLink: "false" }, article.id),
    element("pubDate", {}, article.publishedAt.toUTCString()),
    element("description", {}, escapeHtml(standfirst || headline)),
    element("enclosure", { url: `${files}/audio.mp3`, length: bytes, type: "audio/mpeg" }),
    element("itunes:duration", {}, Math.round(seconds)),
    element("itunes:author", {}, writtenBy),
    element("itunes:explicit", {}, "false"),
    element("itunes:episodeType", {}, "full"),
    issue !== null && element("itunes:season", {}, issue.volume),
    picture !== undefined && element("itunes:image", { href: `${origin}/${picture}` }),
    element("podcast:transcript", { url: `${files}/transcript.vtt`, type: "text/vtt", language: article.language, rel: "captions" }),
    element("podcast:chapters", { url: `${files}/chapters.json`, type: "application/json+chapters" }),
    issue !== null && element("podcast:season", { name: messagesIn(publication.language).editions.volume(issue.volume) }, issue.volume),
    issue !== null &&
      position !== null &&
      element("podcast:episode", { display: `${issue.wholeNumber}.${position}` }, issue.number * 1000 + position),
    ...byline.map(({ name, slug }) =>
      element("podcast:person", { role: "author", group: "writing", href: `${origin}/contributors/${slug}` }, name),
    ),
  );
}

/** UUIDv5 of the feed's address without its scheme, in the namespace that the podcast index gives. */
function podcastGuid(address: string): string {
  const namespace = Buffer.from("ead4c236bf5858c6a2c6a6b28d128cb6", "hex");
  const bytes = createHash("sha1")
    .update(namespace)
    .update(address.replace(/^https?:\/\//, "").replace(/\/+$/, ""))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x50;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
