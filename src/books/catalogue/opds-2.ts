import { messagesIn } from "../../messages/index.ts";
import type { Publication } from "../../editorial/index.ts";
import { type CatalogueIssue, type Leaf, type Year, listingOf, mediaTypes, perLeaf, leafAddress, turns } from "./leaf.ts";

type Context = { publication: Publication; origin: string };

const link = (rel: string, href: string, type: string, more: Record<string, unknown> = {}) => ({ rel, href, type, ...more });

const always = (origin: string, self: string) => [
  link("self", origin + self, mediaTypes.opds2),
  link("start", `${origin}/opds/v2`, mediaTypes.opds2),
  link("search", `${origin}/opds/v2/search{?query}`, mediaTypes.opds2, { templated: true }),
];

const wayIn = ({ origin, publication }: Context, years: Year[]) => [
  { href: `${origin}/opds/v2/issues`, type: mediaTypes.opds2, title: messagesIn(publication.language).editions.allIssues },
  ...years.map(({ year, issues }) => ({
    href: origin + leafAddress("/opds/v2", { year }),
    type: mediaTypes.opds2,
    title: year,
    properties: { numberOfItems: issues },
  })),
];

/** OPDS 2.0: where the catalogue begins; the newest issues, then all of them and each year's. */
export function opds2Root(context: Context & { years: Year[]; newest: CatalogueIssue[] }): string {
  const { publication, origin, years, newest } = context;
  const group = {
    metadata: { title: messagesIn(publication.language).editions.newestIssues },
    links: [link("self", `${origin}/opds/v2/issues`, mediaTypes.opds2)],
    publications: newest.map((issue) => publicationOf(issue, context)),
  };
  return JSON.stringify({
    metadata: { title: publication.title },
    links: always(origin, "/opds/v2"),
    navigation: wayIn(context, years),
    ...(newest.length > 0 && { groups: [group] }),
  });
}

/** OPDS 2.0: issues to take, with the years as facets. Where nothing was found, the way back to all. */
export function opds2Leaf(leaf: Leaf): string {
  const { origin, title, issues, years, total, page } = leaf;
  const found =
    issues.length > 0 ? { publications: issues.map((issue) => publicationOf(issue, leaf)) } : { navigation: wayIn(leaf, years) };
  return JSON.stringify({
    metadata: { title, numberOfItems: total, itemsPerPage: perLeaf, currentPage: page },
    links: [
      ...always(origin, leafAddress("/opds/v2", leaf, page)),
      ...turns("/opds/v2", leaf).map(({ rel, href }) => link(rel, origin + href, mediaTypes.opds2)),
    ],
    ...found,
    facets: [facetsOf(leaf)],
  });
}

function facetsOf({ origin, years, year, words }: Leaf) {
  const facet = (title: string, asked: string | undefined, issues?: number) => ({
    href: origin + leafAddress("/opds/v2", { year: asked }),
    type: mediaTypes.opds2,
    title,
    ...(words === undefined && year === asked && { rel: "self" }),
    ...(issues !== undefined && { properties: { numberOfItems: issues } }),
  });
  return { metadata: { title: "Year" }, links: [facet("All", undefined), ...years.map((one) => facet(one.year, one.year, one.issues))] };
}

function publicationOf(shown: CatalogueIssue, context: Context) {
  const { publication, origin } = context;
  const { issue, changedAt } = shown;
  const { title, contents, covers, ways } = listingOf(shown, context);
  const issn = publication.issnOnline ?? publication.issnPrint;
  return {
    metadata: {
      "@type": "http://schema.org/PublicationIssue",
      identifier: `urn:uuid:${issue.id}`,
      title,
      language: publication.language,
      publisher: publication.title,
      published: issue.coverDate,
      modified: changedAt.toISOString(),
      description: contents,
      belongsTo: {
        series: { name: publication.title, position: issue.wholeNumber },
        magazine: { name: publication.title, ...(issn && { identifier: `urn:issn:${issn}` }), issue: issue.wholeNumber },
      },
    },
    links: [
      ...ways.map(({ rel, href, type, title: says, bytes }) => link(rel, href, type, { title: says, ...(bytes && { size: bytes }) })),
      link("alternate", origin + issue.path, "text/html"),
    ],
    ...(covers && {
      images: [
        { ...covers.image, type: "image/jpeg" },
        { ...covers.thumbnail, type: "image/jpeg" },
      ],
    }),
  };
}

/** What a reading app shows when it asks for name and password. */
export function authenticationDocument({ publication, origin }: Context): string {
  const m = messagesIn(publication.language).editions;
  return JSON.stringify({
    id: `${origin}/opds/authentication`,
    title: publication.title,
    description: m.readerPassword,
    links: [link("help", `${origin}/account/feeds`, "text/html"), link("register", `${origin}/subscribe`, "text/html")],
    authentication: [{ type: "http://opds-spec.org/auth/basic", labels: { login: m.login, password: m.password } }],
  });
}
