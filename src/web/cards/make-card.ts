import { createHash } from "node:crypto";
import { type ArticleView, type Publication, articleById, publicationOf, replacedFiles } from "../../editorial/index.ts";
import { type Platform, madeOf } from "../../platform/index.ts";
import { editionOf, keepEdition, makeNewest, type EditionNow, editionNow } from "../../editions/index.ts";
import { drawCard } from "./draw-card.ts";

/** Counts the designs of the card: a new one draws every article's anew. */
const design = 3;

/** Job: the picture that networks show beside the article's link. It holds nothing that a list does not show. */
export async function makeCard(platform: Platform, { articleId }: { articleId: string }): Promise<void> {
  const { db, storage } = platform;
  const [article, publication] = await Promise.all([articleById(db, articleId), publicationOf(db)]);
  if (!article) return;
  const { lead } = article;
  const fingerprint = fingerprintOf(article, publication);
  const subject = { articleId };
  if (await editionOf(db, "og-picture", subject, fingerprint)) return makeNewest(platform, "og-picture", subject, fingerprint);
  const picture = lead ? await storage.get(lead.picture.storageKey) : undefined;
  const draw = () => drawCard({ article, publication, picture });
  const body = await (lead && picture ? madeOf(lead.picture.storageKey, draw) : draw());
  await keepEdition(platform, {
    kind: "og-picture",
    subject,
    fingerprint,
    mediaType: "image/jpeg",
    body,
    facts: { width: 1200, height: 630 },
  });
}

function fingerprintOf({ headline, language, section, writtenBy, lead }: ArticleView, { title, look }: Publication): string {
  const shown = [
    design,
    title,
    look,
    headline,
    language,
    section?.name,
    writtenBy,
    lead?.picture.id,
    ...replacedFiles([lead?.picture]),
    ...(lead?.picture.focus ? [lead.picture.focus] : []),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex");
}

/** The card as it was drawn last, and whether it shows what the article is now. */
export const cardNow = async ({ db }: Platform, article: ArticleView): Promise<EditionNow> =>
  editionNow(db, "og-picture", { articleId: article.id }, fingerprintOf(article, await publicationOf(db)));
