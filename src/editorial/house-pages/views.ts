import type { Body } from "../../document/index.ts";

/** What follows the text of a page by itself. */
export const belows = ["nothing", "people"] as const;
export type Below = (typeof belows)[number];

/** What a page of the house says: all that a save can change. */
export type PageSaid = { slug: string; headline: string; standfirst: string; language: string; body: Body; below: Below };

/** Where every page of the site links to it; within each, by `position`. */
export type PagePlace = { inNavigation: boolean; inFooter: boolean; position: number };

/** What the desk's list shows of a page: no text is read for it. */
export type HousePageCard = PagePlace & {
  id: string;
  version: number;
  slug: string;
  headline: string;
  changedAt: Date;
  changedBy: string | null;
  /** "current": public as it stands here; "behind": public in an older state. */
  publication: "none" | "current" | "behind";
  /** Path at which it is public. */
  path: string | null;
};

/** A page as the desk works on it, whether or not it is public. */
export type HousePage = HousePageCard & PageSaid;

/** A page as readers are given it. */
export type PublicPage = PageSaid & { id: string; path: string; publishedAt: Date };

export type PageLink = { path: string; headline: string; language: string };
/** The pages that every page of the site links to, in their order. */
export type PageLinks = {
  navigation: PageLink[];
  footer: PageLink[];
  /** Whether a page of the house stood at /about ever; before, the site says there what the settings say. */
  saysAbout: boolean;
};

/** A state that a page was in before a save took its place. */
export type PageVersionCard = { id: string; number: number; savedAt: Date; savedBy: string | null; words: number; isPublished: boolean };
export type PageVersion = PageVersionCard & { said: PageSaid };
