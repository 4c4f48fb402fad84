import { messagesIn } from "../../messages/index.ts";
import type { Publication } from "../../editorial/index.ts";
import { type Xml, element, shortName, xmlDocument } from "../../web/index.ts";
import { type CatalogueIssue, type Leaf, type Year, listingOf, mediaTypes, perLeaf, leafAddress, turns } from "./leaf.ts";

const namespaces = {
  xmlns: "http://www.w3.org/2005/Atom",
  "xmlns:dc": "http://purl.org/dc/terms/",
  "xmlns:opds": "http://opds-spec.org/2010/catalog",
  "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/",
  "xmlns:thr": "http://purl.org/syndication/thread/1.0",
};

const link = (rel: string, href: string, type: string, more: Record<string, string | number | undefined> = {}) =>
  element("link", { rel, href, type, ...more });

type Head = { publication: Publication; origin: string; title: string; self: string; type: string; changedAt: Date };

const head = ({ publication, origin, title, self, type, changedAt }: Head): Xml[] => [
  element("id", {}, origin + self),
  element("title", {}, title),
  element("updated", {}, changedAt.toISOString()),
  element("author", {}, element("name", {}, publication.title), element("uri", {}, `${origin}/`)),
  link("self", origin + self, type),
  link("start", `${origin}/opds`, mediaTypes.navigation),
  link("search", `${origin}/opds/search.xml`, mediaTypes.search),
];

type Root = { publication: Publication; origin: string; years: Year[]; changedAt: Date };

/** OPDS 1.2: where the catalogue begins; all issues, and each year's. */
export function opdsRoot({ publication, origin, years, changedAt }: Root): string {
  const entry = (title: string, address: string, says: string) =>
    element(
      "entry",
      {},
      element("id", {}, origin + address),
      element("title", {}, title),
      element("updated", {}, changedAt.toISOString()),
      link("subsection", origin + address, mediaTypes.acquisition),
      element("content", { type: "text" }, says),
    );
  const m = messagesIn(publication.language).editions;
  const feed = element(
    "feed",
    namespaces,
    ...head({ publication, origin, changedAt, title: publication.title, self: "/opds", type: mediaTypes.navigation }),
    link("alternate", `${origin}/opds/v2`, mediaTypes.opds2),
    entry(m.allIssues, "/opds/issues", m.newestFirst),
    ...years.map(({ year, issues }) => entry(year, leafAddress("/opds", { year }), m.issues(issues))),
  );
  return xmlDocument(feed);
}

/** OPDS 1.2: issues to take, with the years as facets. */
export function opdsLeaf(leaf: Leaf): string {
  const { publication, origin, title, issues, years, year, words, total, page } = leaf;
  const self = leafAddress("/opds", leaf, page);
  const changedAt = newest(issues);
  const facet = (label: string, asked: string | undefined, count?: number) =>
    link("http://opds-spec.org/facet", origin + leafAddress("/opds", { year: asked }), mediaTypes.acquisition, {
      title: label,
      "opds:facetGroup": "Year",
      "opds:activeFacet": words === undefined && year === asked ? "true" : undefined,
      "thr:count": count,
    });
  const feed = element(
    "feed",
    namespaces,
    ...head({ publication, origin, title, self, changedAt, type: mediaTypes.acquisition }),
    ...turns("/opds", leaf).map(({ rel, href }) => link(rel, origin + href, mediaTypes.acquisition)),
    facet("All", undefined),
    ...years.map((one) => facet(one.year, one.year, one.issues)),
    element("opensearch:totalResults", {}, total),
    element("opensearch:itemsPerPage", {}, perLeaf),
    element("opensearch:startIndex", {}, (page - 1) * perLeaf + 1),
    ...issues.map((issue) => entryOf(issue, leaf)),
  );
  return xmlDocument(feed);
}

const newest = (issues: CatalogueIssue[]) =>
  issues.reduce((latest, { changedAt }) => (changedAt > latest ? changedAt : latest), new Date(0));

function entryOf(shown: CatalogueIssue, leaf: Leaf): Xml {
  const { publication, origin } = leaf;
  const { issue, changedAt } = shown;
  const { title, contents, covers, ways } = listingOf(shown, leaf);
  return element(
    "entry",
    {},
    element("id", {}, `urn:uuid:${issue.id}`),
    element("title", {}, title),
    element("updated", {}, changedAt.toISOString()),
    element("author", {}, element("name", {}, publication.title)),
    element("dc:language", {}, publication.language),
    element("dc:publisher", {}, publication.title),
    element("dc:issued", {}, issue.coverDate),
    element("summary", { type: "text" }, issue.editorsNote || title),
    element("content", { type: "text" }, contents),
    covers && link("http://opds-spec.org/image", covers.image.href, "image/jpeg"),
    covers && link("http://opds-spec.org/image/thumbnail", covers.thumbnail.href, "image/jpeg"),
    link("alternate", origin + issue.path, "text/html"),
    ...ways.map(({ rel, href, type, title: says, bytes }) => link(rel, href, type, { title: says, length: bytes })),
  );
}

/** OpenSearch 1.1: how a reading app asks the catalogue. */
export function openSearch({ publication, origin }: { publication: Publication; origin: string }): string {
  const url = (type: string, template: string) => element("Url", { type, template });
  const description = element(
    "OpenSearchDescription",
    { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    // the format's own limits, in characters
    element("ShortName", {}, shortName(publication.title, 16)),
    element("LongName", {}, shortName(publication.title, 48)),
    element("Description", {}, messagesIn(publication.language).editions.searchIssues(publication.title)),
    url(mediaTypes.acquisition, `${origin}/opds/search?query={searchTerms}`),
    element("InputEncoding", {}, "UTF-8"),
  );
  return xmlDocument(description);
}
