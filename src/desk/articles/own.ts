import type { Body } from "../../document/index.ts";
import { giveArticle, isOwnArticle, picturesById, picturesNamedIn } from "../../editorial/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { refuse } from "../refusals.ts";

/** Before somebody saves who works on what is theirs alone: a picture that they cannot see is not taken by its id. */
export async function refuseForeignPictures(
  tx: Db | Tx,
  { own }: DeskVisit,
  { body, lead }: { body: Body; lead?: string | null | undefined },
) {
  if (!own) return;
  const ids = [...picturesNamedIn(body), ...(lead ? [lead] : [])];
  const [all, theirs] = [await picturesById(tx, ids), await picturesById(tx, ids, own)];
  const foreign = Object.values(all).find(({ id }) => !(id in theirs));
  if (foreign) throw refuse("picture-not-yours", (m) => m.desk.articles.own.foreignPicture);
}

/** After it is saved: a new piece is its contributor's; one that would be theirs no more is not saved. */
export async function keepOwn(platform: Platform, tx: Tx, { own, person }: DeskVisit, { id, isNew }: { id: string; isNew: boolean }) {
  if (!own) return;
  if (isNew && own.byPiece) await giveArticle(platform, tx, { articleId: id, personId: person.id, by: person.id });
  if (await isOwnArticle(tx, own, id)) return;
  throw refuse("section-not-yours", (m) => m.desk.articles.own.section, { section: (m) => m.desk.articles.own.sectionBeside });
}
