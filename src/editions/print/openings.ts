import type { PrintedArticle } from "../../editorial/index.ts";
import type { Lead, Option } from "./fit-openings.ts";
import { type Trim, columnsFor } from "./trim.ts";

type Columns = 1 | 2 | 3;

/** An article longer than this reads badly across one wide column; one shorter than that is torn apart by three (words). */
const longestInOne = 1100;
const shortestInThree = 380;

/** The ways to set an article, the usual one first: as the desk asked and no other, or by its length. */
export function optionsOf({ columns: asked, words, lead }: Pick<PrintedArticle, "columns" | "words" | "lead">, trim: Trim): Option[] {
  const usual = Math.min(asked ?? columnsFor(words, trim), trim.most) as Columns;
  const others = ([2, 3, 1] as const).filter(
    (columns) =>
      columns !== usual && columns <= trim.most && (columns !== 1 || words < longestInOne) && (columns !== 3 || words > shortestInThree),
  );
  return [usual, ...(asked === null ? others : [])].map((columns) => ({
    columns,
    size: trim.body[columns],
    lead: lead && leadOf(lead.picture, columns, trim),
  }));
}

/** Below this a picture is as tall as it is wide, or taller: it stands beside its headline. */
const upright = 1.15;
/** Points an inch that a lead picture keeps when it grows (dpi). */
const leastDpi = 160;

function leadOf(picture: { width: number; height: number }, columns: Columns, trim: Trim): Lead {
  const aspect = picture.width / picture.height;
  const text = trim.width - 2 * trim.side;
  const style = aspect < upright ? "beside" : columns === 3 ? "bleed" : "across";
  const width = style === "bleed" ? trim.width : style === "beside" ? text * 0.48 : text;
  const whole = width / aspect;
  const sharp = (picture.height * 25.4) / leastDpi;
  const most = Math.min(style === "beside" ? whole : whole * 1.12, 0.54 * trim.height, sharp);
  const least = Math.min(most, Math.max(0.24 * trim.height, whole * 0.62));
  const usual = Math.min(most, Math.max(least, Math.min(whole, (columns === 3 ? 0.43 : 0.36) * trim.height)));
  return { style, width, aspect, least, usual, most };
}
