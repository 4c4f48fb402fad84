import { issueChanged } from "./edit-issue.ts";
import { type Messages, says, saysAll } from "../../messages/index.ts";
import type { Db, Tx } from "../../platform/index.ts";
import { type Words, contrastOf, formatNumber, leastContrast } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { issueById } from "./read-issues.ts";
import type { CoverDesign, IssueView } from "../views.ts";

/** Where a cover line stands: under the picture, or on a card of paper in one of its corners. */
export const coverPlaces = ["below", "top-left", "top-right", "bottom-left", "bottom-right"] as const;

/** No more lines than a cover holds. */
export const mostCoverLines = 6;

/** `crowded`: its lines do not fit, as far as it was drawn. */
type Looked = { design: CoverDesign; hasPicture: boolean; crowded?: boolean };

const tenths = (value: number): number => Math.round(value * 10) / 10;
const reason = (say: (m: Messages["desk"]["reasons"]["cover"], language: string) => string): Words =>
  says((m, language) => say(m.desk.reasons.cover, language));

/** Why a cover cannot be like this, a sentence each; none means it may. */
function reasonsAgainstCover({ design, hasPicture, crowded = false }: Looked): Words[] {
  const contrast = contrastOf(design.paper, design.ink);
  return [
    ...(hasPicture ? [] : [reason((m) => m.noPicture)]),
    ...(design.lines.length > mostCoverLines ? [reason((m) => m.tooManyLines(mostCoverLines))] : []),
    ...(contrast < leastContrast
      ? [reason((m, l) => m.faint({ contrast: formatNumber(tenths(contrast), l), least: formatNumber(leastContrast, l) }))]
      : []),
    ...(crowded ? [reason((m) => m.crowded)] : []),
  ];
}

/** Refuses "cover-unusable" with every reason. */
export function checkCover(looked: Looked): void {
  const reasons = reasonsAgainstCover(looked);
  if (reasons.length > 0) throw refuse("cover-unusable", saysAll(reasons));
}

type Designed = {
  design: CoverDesign;
  pictureId: string;
  /** The picture that was drawn of it, which all editions but the printed one show, and of what it was drawn. */
  drawn: { pictureId: string; of: string };
};

/** The issue as it stands, held until the end of the transaction. */
export async function heldIssue(tx: Tx, issueId: string): Promise<IssueView> {
  await tx.selectFrom("issues").select("id").where("id", "=", issueId).forUpdate().execute();
  return issueById(tx, issueId);
}

/** Keeps the design with the issue, and what was drawn of it as its cover. Whoever calls has checked it. */
export async function saveCover(tx: Tx, issueId: string, { design, pictureId, drawn }: Designed): Promise<void> {
  const { lines, ...how } = design;
  await tx
    .updateTable("issues")
    .set({
      cover_art_id: pictureId,
      cover_picture_id: drawn.pictureId,
      cover_lines: JSON.stringify(lines.map(({ text }) => text)),
      cover_design: JSON.stringify({ ...how, places: lines.map(({ place }) => place) }),
      cover_drawn: drawn.of,
    })
    .where("id", "=", issueId)
    .execute();
  await issueChanged(tx, issueId);
}

/** A cover could not be drawn of this (a hash): it is not tried again before something on it changes. */
export async function noteCoverUnfit(db: Db, issueId: string, of: string): Promise<void> {
  await db.updateTable("issues").set({ cover_unfit: of }).where("id", "=", issueId).execute();
}

/** Of what the covers that could not be drawn were to be, by their issues. */
export async function unfitCovers(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("issues").select(["id", "cover_unfit"]).where("cover_unfit", "is not", null).execute();
  return new Map(rows.map(({ id, cover_unfit }) => [id, cover_unfit ?? ""]));
}
