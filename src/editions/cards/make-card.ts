import { createHash } from "node:crypto";
import { articleById, publicationOf } from "../../editorial/index.ts";
import type { Platform } from "../../platform/index.ts";
import { editionOf, keepEdition, makeNewest } from "../store/editions.ts";
import { drawCard } from "./draw-card.ts";

/** Counts the designs of the card: a new one draws every article's anew. */
const design = 1;

/** Job: the picture that networks show beside the article's link. It holds nothing that a list does not show. */
export async function makeCard(platform: Platform, { articleId }: { articleId: string }): Promise<void> {
  const { db, storage } = platform;
  const [article, publication] = await Promise.all([articleById(db, articleId), publicationOf(db)]);
  if (!article) return;
  const { headline, section, writtenBy, lead } = article;
  const shown = [design, publication.title, publication.look, headline, section?.name, writtenBy, lead?.picture.id];
  const fingerprint = createHash("sha256").update(JSON.stringify(shown)).digest("hex");
  const subject = { articleId };
  if (await editionOf(db, "og-picture", subject, fingerprint)) return makeNewest(platform, "og-picture", subject, fingerprint);
  const picture = lead ? await storage.get(lead.picture.storageKey) : undefined;
  const body = await drawCard({ article, publication, picture });
  await keepEdition(platform, { kind: "og-picture", subject, fingerprint, mediaType: "image/jpeg", body, facts: { width: 1200, height: 630 } });
}
