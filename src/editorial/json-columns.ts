import type { Body, Inline, Marked } from "../document/index.ts";
import type { Frozen } from "./articles/frozen.ts";
import type { Placed } from "./issues/arrange-issue.ts";
import type { PageSaid } from "./house-pages/views.ts";
import type { Said } from "./versions/said.ts";
import type { Books, KeptDesign, Look, PictureSize, Seller } from "./views.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "article_publications.byline": Frozen["byline"];
    "article_publications.credits": NonNullable<Frozen["credits"]>;
    "article_publications.contributor_slugs": string[];
    "article_publications.frozen": Frozen;
    "article_publications.lead": NonNullable<Frozen["lead"]>;
    "article_publications.topic_ids": string[];
    "article_publications.section": NonNullable<Frozen["section"]>;
    "article_versions.said": Said;
    "articles.body": Body;
    "articles.lead_caption": Inline[];
    "issue_arrangements.stood_after": Placed[];
    "issue_arrangements.stood_before": Placed[];
    "house_page_publications.said": PageSaid;
    "house_page_versions.said": PageSaid;
    "house_pages.below": PageSaid["below"];
    "house_pages.body": Body;
    "issues.cover_design": KeptDesign | null;
    "issues.cover_lines": string[];
    "marked_bodies.marked": Marked;
    "pictures.sizes": PictureSize[];
    "publications.books": Partial<Books>;
    "publications.look": Look;
    "looks.look": Look;
    "publications.seller": Partial<Seller>;
  }
}
