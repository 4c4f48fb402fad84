import { type Body, checked, figuresIn, plainText } from "../../document/index.ts";
import { says } from "../../messages/index.ts";
import { type Platform, type Tx } from "../../platform/index.ts";
import { type Words, isId, newId } from "../../values/index.ts";
import { reason, saidIn } from "../reasons.ts";
import { refuse } from "../refusals.ts";
import { forgetPublication } from "../publication.ts";
import { leftToSay } from "./first-pages.ts";
import { lockedPage, saidOf } from "./save-page.ts";
import type { HousePage } from "./views.ts";

/** `picturesToCome`: pictures that are named and not there are no reason against it; readers are shown what is there. */
type Deciding = { id: string; by?: string | undefined; picturesToCome?: boolean };

/** Everything in the way of a page's being public, in sentences; none means nothing is. */
export function reasonsAgainstPage({ headline, body }: Pick<HousePage, "headline" | "body">, { picturesToCome = false } = {}): Words[] {
  return [
    ...(headline.trim() ? [] : [reason((m) => m.noTitle)]),
    ...checked(body)
      .filter(({ severity }) => severity === "error")
      .map((one) => says((m) => one.says(m.desk.text))),
    ...(plainText(body).match(leftToSay) ?? []).map((left) => reason((m) => m.stillSays(left))),
    ...figuresIn(body).flatMap(({ attrs: { picture } }) =>
      isId(picture) || picturesToCome ? [] : [reason((m) => (picture ? m.pictureToCome(picture) : m.unnamedPicture))],
    ),
  ];
}

/** Makes the page public as it stands, or replaces what was. Refuses "page-unknown" and, with every reason, "page-incomplete". */
export async function publishPage({ clock }: Pick<Platform, "clock">, tx: Tx, { id, by, picturesToCome = false }: Deciding): Promise<void> {
  const page = await lockedPage(tx, id);
  const reasons = reasonsAgainstPage(page, { picturesToCome });
  if (reasons.length > 0)
    throw refuse("page-incomplete", (m, l) => m.desk.refused.pages.unpublishable({ title: page.headline, reasons: saidIn(reasons, l) }));
  if (page.publication === "current") return;
  const now = clock.now();
  await publicOf(tx, id).set({ replaced_at: now }).execute();
  const said = saidOf(page);
  await tx
    .insertInto("house_page_publications")
    .values({
      id: newId(now),
      page_id: id,
      page_version: page.version,
      slug: said.slug,
      said: JSON.stringify(said),
      published_at: now,
      published_by: by ?? null,
    })
    .execute();
  if (said.slug === "about") await sayAbout(tx, said.body);
}

/**
 * What the magazine says of itself in print and to machines is the opening of its page “about”, as far as the first subhead: it is
 * written in one place alone.
 */
async function sayAbout(tx: Tx, { content }: Body): Promise<void> {
  const end = content.findIndex(({ type }) => type === "subhead");
  const opening = content.slice(0, end < 0 ? undefined : end).filter(({ type }) => type === "paragraph");
  const about = opening
    .map((block) => plainText({ type: "doc", content: [block] }).trim())
    .filter(Boolean)
    .join("\n\n");
  if (!about) return;
  await tx.updateTable("publications").set({ about }).execute();
  forgetPublication(tx);
}

/** Takes the page off the site; its text stays at the desk, and its address its own. Refuses "page-not-public". */
export async function withdrawPage({ clock }: Pick<Platform, "clock">, tx: Tx, { id, by }: Deciding): Promise<void> {
  const page = await lockedPage(tx, id);
  if (page.publication === "none") throw refuse("page-not-public", (m) => m.desk.refused.pages.notPublic);
  await publicOf(tx, id)
    .set({ withdrawn_at: clock.now(), withdrawn_by: by ?? null })
    .execute();
}

const publicOf = (tx: Tx, id: string) =>
  tx.updateTable("house_page_publications").where("page_id", "=", id).where("replaced_at", "is", null).where("withdrawn_at", "is", null);

/** Deletes a page that never was public, with its versions. Refuses "page-was-public". */
export async function deletePage(tx: Tx, id: string): Promise<void> {
  const { headline } = await lockedPage(tx, id);
  const was = await tx.selectFrom("house_page_publications").select("id").where("page_id", "=", id).limit(1).execute();
  if (was.length > 0) throw refuse("page-was-public", (m) => m.desk.refused.pages.wasPublic(headline));
  await tx.deleteFrom("house_pages").where("id", "=", id).execute();
}
