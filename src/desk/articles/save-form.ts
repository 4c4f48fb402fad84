import type { SourceProblem } from "../../document/index.ts";
import { type ArticleFields, type Draft, draftById, mergedSave, ownSave, saveArticle, unknownNames } from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";
import { says } from "../../messages/index.ts";
import { bringCarried } from "../../narration/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";
import { bringComments, keepPassages } from "../../review/index.ts";
import { slugOf } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import type { DeskVisit } from "../frame.tsx";
import { toldOf } from "./versions/told.ts";
import { keepOwn, refuseForeignPictures } from "./own.ts";
import type { Read } from "./read-body.ts";
import { article, byButton, creditsIn, newNames, standing } from "./article-form.ts";

/**
 * Everything that the form says of an article, over what is `held`, with its text as it was read. Refuses "text-unreadable", a day that is none, and
 * "contributor-unknown" for a name that is asked about first; saved as it is typed, such a byline waits and the one that is held stays.
 */
export async function fieldsOf(
  db: Db | Tx,
  form: Form,
  { read, held, visit, asTyped = false }: { read: Read; held: Draft | undefined; visit: DeskVisit; asTyped?: boolean },
): Promise<ArticleFields> {
  refuseUnreadable(read.problems);
  const { lead: chosen, leadAlt, leadCaption, leadCredit, language, slug, bodyJson, ...said } = form.parse(article);
  await refuseForeignPictures(db, visit, { body: read.body, lead: chosen });
  const lead = chosen ? { pictureId: chosen, alt: leadAlt, caption: leadCaption, credit: leadCredit } : null;
  return {
    ...said,
    ...(await bylineOf(db, form, { byline: said.byline, held, asTyped })),
    ...(language && { language }),
    slug: followsHeadline(slug, held) ? null : slug,
    body: read.body,
    marked: bodyJson,
    // a form that does not show the picture leaves it as it is
    lead: chosen === undefined ? (held?.lead ?? null) : lead,
  };
}

type Asking = { byline: string[]; held: Draft | undefined; asTyped: boolean };

async function bylineOf(db: Db | Tx, form: Form, { byline, held, asTyped }: Asking): Promise<Pick<ArticleFields, "byline" | "credits">> {
  const [credits, { asksNames, added, addedAsTyped }] = [creditsIn(form), form.parse(newNames)];
  const all = [...byline, ...(credits ?? []).map(({ name }) => name)];
  const unknown = asksNames ? (await unknownNames(db, all)).filter((name) => !added.includes(name) && !addedAsTyped.includes(name)) : [];
  if (unknown.length === 0) return { byline, ...(credits && { credits }) };
  if (asTyped) return { byline: held?.byline ?? [] };
  throw refuse(
    "contributor-unknown",
    says((m) => m.desk.bylines.unknown(unknown)),
    { byline: says((m) => m.desk.bylines.sayYes) },
  );
}

/** An address that was made of a headline, which is still being written, is made of what it becomes. */
function followsHeadline(slug: string, held: Draft | undefined): boolean {
  if (!held || (slug && slug !== held.slug)) return false;
  return held.slug.replace(/-\d+$/, "") === slugOf(held.headline).replace(/-\d+$/, "");
}

/** `isMerged`: somebody else saved meanwhile, and what both changed stands in it. */
type Saved = { articleId: string; isMerged: boolean };
type Written = { read: Read; visit: DeskVisit; id: string | undefined };

/**
 * Saves the form by its button. Where another saved since it was opened, what both changed is put together; refuses
 * "article-changed" where both changed the same, and "article-in-hand" where
 * another person writes in it and the form does not say to take it over.
 */
export async function saveForm(platform: Platform, tx: Tx, form: Form, { read, visit, id }: Written): Promise<Saved> {
  const by = visit.person.id;
  const { version, window, takeOver, carried } = form.parse(byButton);
  const own = await ownSave(platform, tx, { id, version: version ?? undefined, by, windowId: window ?? undefined });
  if (own.holder && !takeOver) throw refuse("article-in-hand", await toldOf(tx, visit, own.holder));
  const held = own.id ? await draftById(tx, own.id) : undefined;
  const fields = await fieldsOf(tx, form, { read, held, visit });
  const merged = own.id && own.version !== undefined ? await mergedSave(tx, { id: own.id, version: own.version, fields }) : undefined;
  const over = merged?.version ?? own.version;
  const saved = await saveArticle(platform, tx, merged?.fields ?? fields, {
    ...(own.id && { id: own.id }),
    ...(over !== undefined && { version: over }),
    by,
  });
  await keepSaid(platform, tx, form, saved);
  await keepOwn(platform, tx, visit, { id: saved, isNew: own.id === undefined });
  if (carried) await bringCarried(platform, tx, { articleId: saved, body: read.body, language: "en", given: carried, by });
  return { articleId: saved, isMerged: merged !== undefined };
}

/** What came in a file is said, and where it and the rest stands now. */
export async function keepSaid(platform: Platform, tx: Tx, form: Form, articleId: string): Promise<void> {
  const { passages, broughtComments } = form.parse(standing);
  await bringComments(platform, tx, { articleId, json: broughtComments });
  await keepPassages(tx, { articleId, json: passages });
}

export function refuseUnreadable(problems: SourceProblem[]): void {
  if (problems[0])
    throw refuse("text-unreadable", (m) => problems.map(({ line, problem }) => m.desk.articles.line({ line, problem })).join("\n"));
}
