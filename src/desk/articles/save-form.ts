import { type SourceProblem, openers, readInline } from "../../document/index.ts";
import { type ArticleFields, type Draft, draftById, ownSave, saveArticle } from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";
import { bringCarried } from "../../narration/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";
import { jsonOf, recordOf, slugOf } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import type { DeskVisit } from "../frame.tsx";
import { toldOf } from "./versions/told.ts";
import { keepOwn, refuseForeignPictures } from "./own.ts";
import { namesIn } from "./byline.ts";
import type { Read } from "./read-body.ts";
import { pictureIn } from "./picking.ts";

/** Everything else that the form says of an article, with its text as it was read. Refuses "text-unreadable" and a day that is none. */
export async function fieldsOf(
  db: Db | Tx,
  form: Form,
  { read, id, visit }: { read: Read; id: string | undefined; visit: DeskVisit },
): Promise<ArticleFields> {
  refuseUnreadable(read.problems);
  const access = form.text("access");
  const lead = pictureIn(form, "lead");
  await refuseForeignPictures(db, visit, { body: read.body, lead });
  const held = id ? await draftById(db, id) : undefined;
  const language = form.text("language");
  return {
    headline: form.text("headline"),
    standfirst: form.text("standfirst"),
    slug: followsHeadline(form.text("slug"), held) ? null : form.text("slug"),
    body: read.body,
    marked: form.raw("bodyJson"),
    byline: namesIn(form.text("byline")),
    section: form.text("section") || null,
    access: access === "open" || access === "registered" ? access : "subscribers",
    datedOn: form.day("datedOn") ?? null,
    ...(form.has("opener") && { opener: openers.find((one) => one === form.text("opener")) ?? null }),
    ...(language && { language }),
    lead: lead
      ? { pictureId: lead, alt: form.text("leadAlt"), caption: readInline(form.text("leadCaption")), credit: form.text("leadCredit") }
      : lead === undefined
        ? (held?.lead ?? null)
        : null,
  };
}

/** An address that was made of a headline, which is still being written, is made of what it becomes. */
function followsHeadline(slug: string, held: Draft | undefined): boolean {
  if (!held || (slug && slug !== held.slug)) return false;
  return held.slug.replace(/-\d+$/, "") === slugOf(held.headline).replace(/-\d+$/, "");
}

type Written = { read: Read; visit: DeskVisit; id: string | undefined };

/**
 * Saves the form by its button. Refuses "article-changed" where another saved since it was opened, and "article-in-hand" where
 * another person writes in it and the form does not say to take it over.
 */
export async function saveForm(platform: Platform, tx: Tx, form: Form, { read, visit, id }: Written): Promise<string> {
  const by = visit.person.id;
  const asked = form.text("version") ? (form.whole("version") ?? 0) : undefined;
  const own = await ownSave(platform, tx, { id, version: asked, by, windowId: form.id("window") });
  if (own.holder && form.text("takeOver") !== "yes") throw refuse("article-in-hand", await toldOf(tx, visit, own.holder));
  const fields = await fieldsOf(tx, form, { read, id: own.id, visit });
  const saved = await saveArticle(platform, tx, fields, {
    ...(own.id && { id: own.id }),
    ...(own.version !== undefined && { version: own.version }),
    by,
  });
  await keepOwn(platform, tx, visit, { id: saved, isNew: own.id === undefined });
  if (form.has("carried"))
    await bringCarried(platform, tx, { articleId: saved, body: read.body, language: "en", given: carriedIn(form), by });
  return saved;
}

export function refuseUnreadable(problems: SourceProblem[]): void {
  if (problems[0]) throw refuse("text-unreadable", problems.map(({ line, problem }) => `Line ${line}: ${problem}`).join("\n"));
}

/** What an imported file said of its narration; no JSON of ours is nothing said. */
export function carriedIn(form: Form): Record<string, unknown> {
  try {
    return recordOf(jsonOf(form.raw("carried")));
  } catch {
    return {};
  }
}
