import { RelaxNGValidator, XmlDocument, XmlValidateError } from "libxml2-wasm";
import { readFileSync } from "node:fs";

const grammar = readFileSync(new URL("opds-1.2.rng", import.meta.url), "utf8");

/** Everything that RFC 4287 and the grammar of OPDS 1.2 have against a feed, a sentence each. */
export function atomProblems(xml: string): string[] {
  using schema = XmlDocument.fromString(grammar);
  using validator = RelaxNGValidator.fromDoc(schema);
  using feed = XmlDocument.fromString(xml);
  try {
    validator.validate(feed);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
    throw error;
  }
}

const namespaces = { a: "http://www.w3.org/2005/Atom", opds: "http://opds-spec.org/2010/catalog" };
const acquisition = "a:link[starts-with(@rel, 'http://opds-spec.org/acquisition')]";

/** What OPDS 1.2 asks beyond a grammar: each rule with the elements that break it. */
const rules: Record<string, string> = {
  "an entry of an acquisition feed has an acquisition link (5)": `/a:feed[contains(a:link[@rel='self']/@type, 'kind=acquisition')]/a:entry[not(${acquisition})]`,
  "an acquisition link says its type (5.4)": `//${acquisition}[not(@type)]`,
  "an entry of a navigation feed has a link and content (2.2)":
    "/a:feed[contains(a:link[@rel='self']/@type, 'kind=navigation')]/a:entry[not(a:link) or not(a:content)]",
  "facets stand in acquisition feeds alone (4)":
    "/a:feed[contains(a:link[@rel='self']/@type, 'kind=navigation')]/a:link[@rel='http://opds-spec.org/facet']",
  "one facet of a group at most is active (4)":
    "//a:link[@opds:activeFacet][@opds:facetGroup = preceding-sibling::a:link[@opds:activeFacet]/@opds:facetGroup]",
  "pictures are GIF, JPEG or PNG (5.2.2)":
    "//a:link[starts-with(@rel, 'http://opds-spec.org/image')][not(@type='image/gif' or @type='image/jpeg' or @type='image/png')]",
  "a feed leads to the catalogue's root and to itself (2.6, 2)": "/a:feed[not(a:link[@rel='start']) or not(a:link[@rel='self'])]",
  "an entry or its feed has an author (RFC 4287, 4.1.2)": "//a:entry[not(a:author) and not(../a:author)]",
  "no id stands twice": "//a:entry[a:id = preceding-sibling::a:entry/a:id]",
};

export function opdsProblems(xml: string): string[] {
  using feed = XmlDocument.fromString(xml);
  return [...atomProblems(xml), ...Object.entries(rules).flatMap(([rule, path]) => (feed.find(path, namespaces).length > 0 ? [rule] : []))];
}
