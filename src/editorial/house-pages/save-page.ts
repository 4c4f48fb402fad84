import { type Block, type Body, checked, countWords, keepIds, typographic, typographicBody } from "../../document/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { says, saysAll } from "../../messages/index.ts";
import { type Words, isLanguage, newId } from "../../values/index.ts";
import { fingerprintOf } from "../articles/frozen.ts";
import { findPublication } from "../publication.ts";
import { refuse } from "../refusals.ts";
import { isTaken, slugIn } from "./address.ts";
import { housePageById } from "./read-pages.ts";
import type { HousePage, PagePlace, PageSaid } from "./views.ts";

export type PageFields = {
  headline: string;
  standfirst: string;
  /** "" makes it of the headline. */
  slug: string;
  /** "" is the magazine's. */
  language: string;
  body: Body;
  /** Left out, it stays as it is. */
  below?: PageSaid["below"];
};

/** `newAs`: the id that a new one has. */
type Saving = { id?: string | undefined; version?: number | undefined; by?: string | undefined; newAs?: string | undefined };
export type PageSaved = { id: string; version: number };

/**
 * Writes a new page, or a new version of one, and keeps the one before it. Nothing public changes. Give the `version` the form was
 * opened with: an older one is refused as "page-changed". Refuses "page-invalid" and "page-address-taken".
 */
export async function savePage(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  fields: PageFields,
  { id, version, by, newAs }: Saving = {},
): Promise<PageSaved> {
  const held = id === undefined ? undefined : await lockedPage(tx, id);
  if (held && version !== undefined && version !== held.version) throw refuse("page-changed", (m) => m.desk.refused.pages.changed);
  const said = await saidBy(tx, fields, held);
  const now = clock.now();
  const row = { ...said, body: JSON.stringify(said.body), changed_at: now, changed_by: by ?? null };
  if (!held) {
    const added = newAs ?? newId(now);
    await tx
      .insertInto("house_pages")
      .values({ id: added, ...row, created_at: now })
      .execute();
    return { id: added, version: 1 };
  }
  if (fingerprintOf(saidOf(held)) === fingerprintOf(said)) return { id: held.id, version: held.version };
  await keepPageVersion(tx, held, newId(now));
  await tx
    .updateTable("house_pages")
    .set({ ...row, version: held.version + 1 })
    .where("id", "=", held.id)
    .execute();
  return { id: held.id, version: held.version + 1 };
}

/** Its row is the lock: two that save at once save one after the other. Refuses "page-unknown". */
export async function lockedPage(tx: Tx, id: string): Promise<HousePage> {
  await tx.selectFrom("house_pages").select("id").where("id", "=", id).forUpdate().execute();
  return housePageById(tx, id);
}

export const saidOf = ({ slug, headline, standfirst, language, body, below }: PageSaid): PageSaid => ({
  slug,
  headline,
  standfirst,
  language,
  body,
  below,
});

async function saidBy(tx: Tx, fields: PageFields, held: HousePage | undefined): Promise<PageSaid> {
  refuseBadFields(fields);
  const language = fields.language || held?.language || ((await findPublication(tx))?.language ?? "en");
  const written = typographicBody(ofPages(fields.body), language);
  return {
    slug: await freeSlug(tx, fields, held),
    headline: typographic(fields.headline.trim(), language),
    standfirst: typographic(fields.standfirst.trim(), language),
    language,
    body: held ? keepIds(written, held.body) : written,
    below: fields.below ?? held?.below ?? "nothing",
  };
}

/** What is of articles alone (where the opening ends, a house ad) stands on no page. */
const ofPages = ({ type, content }: Body): Body => ({ type, content: content.filter((block) => !ofArticles.includes(block.type)) });
const ofArticles: Block["type"][] = ["paywall", "houseAd"];

function refuseBadFields({ headline, standfirst, language, body }: PageFields): void {
  const problems: Record<string, Words> = {};
  if (!headline.trim()) problems.headline = says((m) => m.desk.refused.pages.noTitle);
  if (headline.length > 300) problems.headline = says((m) => m.desk.refused.pages.longTitle);
  if (standfirst.length > 1000) problems.standfirst = says((m) => m.desk.refused.articles.longStandfirst);
  if (language && !isLanguage(language)) problems.language = says((m) => m.desk.refused.articles.noLanguage(language));
  const first = body.content.length > 0 && checked(body).find(({ severity }) => severity === "error");
  if (first) problems.body = says((m) => first.says(m.desk.text));
  if (Object.keys(problems).length > 0) throw refuse("page-invalid", saysAll(Object.values(problems)), problems);
}

/** An address that is asked for and not free is refused; one made of the title gets a number. */
async function freeSlug(tx: Tx, { slug, headline }: PageFields, held: HousePage | undefined): Promise<string> {
  if (held && !slug) return held.slug;
  const wanted = slugIn(slug || headline);
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? wanted : `${wanted}-${n}`;
    if (!isTaken(tried) && !(await isOfAnother(tx, tried, held?.id))) return tried;
    if (slug)
      throw refuse("page-address-taken", (m) => m.desk.refused.pages.taken(tried), {
        slug: (m) => m.desk.refused.pages.takenBeside,
      });
  }
}

async function isOfAnother(tx: Tx, slug: string, id: string | undefined): Promise<boolean> {
  const stand = await tx.selectFrom("house_pages").select("id").where("slug", "=", slug).execute();
  const stood = await tx.selectFrom("house_page_publications").select("page_id as id").where("slug", "=", slug).execute();
  return [...stand, ...stood].some((other) => other.id !== id);
}

async function keepPageVersion(tx: Tx, held: HousePage, id: string): Promise<void> {
  await tx
    .insertInto("house_page_versions")
    .values({
      id,
      page_id: held.id,
      number: held.version,
      saved_at: held.changedAt,
      saved_by: held.changedBy,
      said: JSON.stringify(saidOf(held)),
      words: countWords(held.body),
    })
    .execute();
}

/** Where the site links to each of these pages, and in which order: at once, where they are public. */
export async function placePages(tx: Tx, places: readonly ({ id: string } & PagePlace)[]): Promise<void> {
  for (const { id, inNavigation, inFooter, position } of places)
    await tx.updateTable("house_pages").set({ in_navigation: inNavigation, in_footer: inFooter, position }).where("id", "=", id).execute();
}
