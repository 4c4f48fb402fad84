import type { ArchiveTerm } from "./archive-post.ts";
import { ownOf } from "../values/index.ts";

/** What the magazine decided for an import, before it was begun. */
export type Choices = {
  /** What was published there is published here, on its old day; else everything is a draft. */
  publish: boolean;
  /** What stands below “more” is for subscribers; else the line is dropped and the article open. */
  paywall: boolean;
  /** What search engines were shown is the standfirst of an article that has none. */
  descriptions: boolean;
  /** Every article is recorded, too: days of reckoning for a large archive. */
  record: boolean;
  /** Pictures that the export has not are fetched from the old site. */
  fetch: boolean;
  /** What comes in of the kinds that are neither posts nor pages there, and as what; a kind that is not named stays there. */
  kinds?: Record<string, "article" | "page">;
};

export const firstChoices: Choices = { publish: true, paywall: true, descriptions: true, record: false, fetch: false };

type Kinds = { kind: "post" | "page"; kindThere?: string };

/** What it is here; undefined where it is of a kind that stays there. */
export function kindHere({ kind, kindThere }: Kinds, { kinds = {} }: Pick<Choices, "kinds">): "post" | "page" | undefined {
  if (kindThere === undefined) return kind;
  const as = ownOf(kinds, kindThere);
  return as === "article" ? "post" : as;
}

type TermBecomes = "section" | "topic" | "nothing";
/** What a category or a tag there becomes here, and under which name. By “category essays”, “tag rivers”. */
export type Mapping = Record<string, { as: TermBecomes; name: string }>;

export type TermKind = "category" | "tag";
export const termKey = (kind: TermKind, { key }: Pick<ArchiveTerm, "key">): string => `${kind} ${key}`;

type Terms = { sections: readonly ArchiveTerm[]; topics: readonly ArchiveTerm[] };

/**
 * An article's section and topics. It has one section, the first that it has there; what else would be one is a topic, so
 * that nothing that it was found by is lost.
 */
export function mapTerms({ sections, topics }: Terms, mapping: Mapping): { section: string | undefined; topics: string[] } {
  const all = [...sections.map((term) => becomes("category", term, mapping)), ...topics.map((term) => becomes("tag", term, mapping))];
  const section = all.find(({ as }) => as === "section")?.name;
  const others = all.filter(({ as, name }) => as !== "nothing" && name !== section).map(({ name }) => name);
  return { section, topics: [...new Set(others)] };
}

/** What one becomes: as it was decided, else a category a section, a tag a topic. */
export function becomes(kind: TermKind, term: ArchiveTerm, mapping: Mapping): { as: TermBecomes; name: string } {
  return ownOf(mapping, termKey(kind, term)) ?? { as: kind === "category" ? "section" : "topic", name: term.name };
}
