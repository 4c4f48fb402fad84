import { createHash } from "node:crypto";
import { type IssueView, type Publication, replacedFiles } from "../editorial/index.ts";
import { type Platform, madeOf, sharp } from "../platform/index.ts";
import { pictureFile } from "./model/blocks.ts";
import { coverOnly } from "./model/issue.ts";
import { pictureForPrint } from "./pictures/for-print.ts";
import { setPdf } from "./typeset/set-pdf.ts";

type CoverOf = { publication: Publication; issue: IssueView };

/** Counts the ways in which covers were drawn: a new one draws those of open issues anew. */
const drawing = 1;
/** SVG’s own pixels an inch. */
const ownDensity = 72;

/** A hash of everything that stands on the cover. */
export function coverHash(of: CoverOf): string {
  return createHash("sha256")
    .update(JSON.stringify([drawing, coverOnly(of), ...replacedFiles([of.issue.coverArt])]))
    .digest("hex");
}

/**
 * The cover by itself as a JPEG so many pixels wide, as every edition but the printed one shows it; `crowded` says that its
 * lines do not fit.
 */
export async function drawCover(
  { storage }: Platform,
  { publication, issue, width }: CoverOf & { width: number },
): Promise<{ bytes: Buffer; crowded: boolean }> {
  const picture = issue.coverArt;
  const bytes = picture && (await storage.get(picture.storageKey));
  if (!picture || !bytes) throw new Error("a cover is drawn of a picture that is in storage");
  const files = [
    {
      name: pictureFile(picture.id),
      bytes: await madeOf(picture.storageKey, () => pictureForPrint(bytes, width > 700 ? "view" : "screen")),
    },
  ];
  const { pdf, spots } = await setPdf({ kind: "cover", files, data: coverOnly({ publication, issue }), standard: null });
  // drawn twice as large as it is kept, so that its letters are smooth
  const drawn = await sharp(pdf, { unlimited: true, density: ownDensity * 2 })
    .resize({ width })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 88, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { bytes: drawn, crowded: spots.some(({ kind }) => kind === "overset") };
}
