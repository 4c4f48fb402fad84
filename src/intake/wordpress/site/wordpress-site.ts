import { intakeSays } from "../../../messages/index.ts";
import { type ArchivePost, type ArchiveTold, type Importer, countLeftOut } from "../../archive-post.ts";
import { refuse } from "../../refusals.ts";
import type { Source } from "../../source/source.ts";
import { itemsOf, jsonIfAny, recordOf } from "../../../values/index.ts";
import { type Site, knownOf, siteOfLists } from "./known-of-site.ts";
import { fieldsOf, postIn } from "./post-in.ts";
import { type SiteFile, isPageOf, kindList, siteFileName, siteFileOf } from "./site-file.ts";
import { attachmentPages, isArticle } from "../wordpress.ts";

/** A WordPress site as it answers by its REST API, page by page in a folder (collect.ts); the same archive as its export. */
export const wordpressSite: Importer = {
  system: "WordPress",
  is: async (source) => (await siteFileIn(source)) !== undefined,
  siteOf: async (source) => (await siteFileIn(source))?.site,
  read,
};

async function siteFileIn(source: Source): Promise<SiteFile | undefined> {
  return source.kind !== "file" && source.has(siteFileName) ? siteFileOf(await source.text(siteFileName)) : undefined;
}

async function* read(source: Source, told: ArchiveTold): AsyncGenerator<ArchivePost> {
  const said = await siteFileIn(source);
  if (!said?.isWhole) throw refuse("archive-broken", (m) => m.desk.intake.siteNotWhole({ name: source.name }));
  const site: Site = await siteOfLists((list) => rowsOf(source, list), said.terms);
  const known = knownOf(site);
  const pages = attachmentPages(known);
  for (const [what, count] of said.leftOut) countLeftOut(told, what, count);
  if (known.attachments.size > 0) countLeftOut(told, intakeSays.picturesAndFiles, known.attachments.size);
  const seen = new Set<string>();
  for (const list of ["posts", "pages", ...said.kinds.map(({ slug }) => kindList(slug))])
    for await (const row of rowsOf(source, list)) {
      if (!isArticle(fieldsOf(row), told)) continue;
      const post = postIn(row, { known, site, told, pages });
      if (seen.has(post.key)) continue;
      seen.add(post.key);
      yield post;
    }
}

type Row = Record<string, unknown>;

/** What the pages of a list hold, one file after the other. Refuses "archive-broken". */
async function* rowsOf(source: Source, list: string): AsyncGenerator<Row> {
  for (const name of source.names.filter((one) => isPageOf(list, one))) {
    const rows = jsonIfAny(await source.text(name));
    if (!Array.isArray(rows)) throw refuse("archive-broken", (m) => m.desk.intake.noList({ name, other: source.name }));
    for (const row of itemsOf(rows)) yield recordOf(row);
  }
}
