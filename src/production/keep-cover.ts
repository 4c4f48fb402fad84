import {
  type IssueView,
  type Publication,
  checkCover,
  currentIssue,
  dropUnsaved,
  heldIssue,
  issuesAhead,
  noteCoverUnfit,
  publicationOf,
  saveCover,
  storePicture,
  unfitCovers,
  writePicture,
} from "../editorial/index.ts";
import { type Platform, inTransaction, sweep } from "../platform/index.ts";
import { coverHash, drawCover } from "../print/index.ts";
import { Refusal } from "../values/index.ts";

/** Pixels: as wide as books and shops want a cover. */
const keptWidth = 1600;

type Keeping = {
  /** With the picture, the lines and the design that it is to have. */
  issue: IssueView;
  alt: string;
  by?: string | undefined;
  /** Asked before it is kept, as drawing takes its time: where the issue is not as it was drawn any more, nothing is kept. */
  onlyIf?: (now: IssueView) => boolean;
};

/**
 * Draws a designed cover and keeps it with its issue: the drawing is the issue's cover in every edition but the printed one,
 * which sets the same design in type. Refuses "cover-unusable" with every reason.
 */
export async function keepCover(platform: Platform, { issue, alt, by, onlyIf = () => true }: Keeping): Promise<void> {
  const { coverArt, coverDesign: design } = issue;
  if (!design) return;
  checkCover({ design, hasPicture: coverArt !== null });
  if (!coverArt) return;
  const publication = await publicationOf(platform.db);
  const { bytes, crowded } = await drawCover(platform, { publication, issue, width: keptWidth });
  checkCover({ design, hasPicture: true, crowded });
  const stored = await storePicture(platform, { bytes, name: `cover-${issue.wholeNumber}.jpg`, alt, credit: coverArt.credit, by });
  const drop = () => dropUnsaved(platform, [stored.storage_key]).catch(() => undefined);
  try {
    const isKept = await inTransaction(platform, async (tx) => {
      if (!onlyIf(await heldIssue(tx, issue.id))) return false;
      const { id } = await writePicture(tx, stored);
      const drawn = { pictureId: id, of: coverHash({ publication, issue }) };
      await saveCover(tx, issue.id, { design, pictureId: coverArt.id, drawn });
      return true;
    });
    if (!isKept) await drop();
  } catch (error) {
    await drop();
    throw error;
  }
}

/** What an editor kept while it was drawn stays: another design, other lines, a finished cover. */
const isAsDrawn = (publication: Publication, was: IssueView) => (now: IssueView) =>
  now.coverDrawn === was.coverDrawn && coverHash({ publication, issue: now }) === coverHash({ publication, issue: was });

/**
 * Job, hourly: a cover on which something stands that has changed since, a day, the price, a line, is drawn anew. One that cannot
 * be, its lines having no room any more, is named by the job’s failure once, and tried again when it changes.
 */
export async function redrawCovers(platform: Platform): Promise<void> {
  const { db } = platform;
  const [publication, ahead, current, unfit] = await Promise.all([
    publicationOf(db),
    issuesAhead(db, 200),
    currentIssue(db),
    unfitCovers(db),
  ]);
  const hashOf = (issue: IssueView) => coverHash({ publication, issue });
  const stale = [...(current ? [current] : []), ...ahead].filter(
    (issue) =>
      issue.coverDrawn !== null &&
      issue.coverDesign &&
      issue.coverArt &&
      issue.coverDrawn !== hashOf(issue) &&
      unfit.get(issue.id) !== hashOf(issue),
  );
  await sweep(
    platform,
    stale.map((issue) => ({
      name: `the cover of no. ${issue.wholeNumber}`,
      run: async () => {
        try {
          await keepCover(platform, { issue, alt: issue.cover?.alt ?? "", onlyIf: isAsDrawn(publication, issue) });
        } catch (error) {
          if (error instanceof Refusal) await noteCoverUnfit(db, issue.id, hashOf(issue));
          throw error;
        }
      },
    })),
  );
}
