import type { Opener } from "../../document/index.ts";
import type { PrintedArticle } from "../../editorial/index.ts";
import type { Lead, Option } from "../fit/openings.ts";
import { upright } from "./openers.ts";
import { type Trim, bleedMm, columnsFor } from "../press/trim.ts";

type Columns = 1 | 2 | 3;

/** An article longer than this reads badly across one wide column; one shorter than that is torn apart by three (words). */
const longestInOne = 1100;
const shortestInThree = 380;

type Set = Pick<PrintedArticle, "columns" | "words" | "lead">;

/** The ways to set an article, the usual one first: as the desk asked and no other, or by its length. */
export function optionsOf({ columns: asked, words, lead }: Set, opener: Opener, trim: Trim): Option[] {
  const usual = Math.min(asked ?? columnsFor(words, trim), trim.most) as Columns;
  const others = ([2, 3, 1] as const).filter(
    (columns) =>
      columns !== usual && columns <= trim.most && (columns !== 1 || words < longestInOne) && (columns !== 3 || words > shortestInThree),
  );
  const ways = [usual, ...(asked === null ? others : [])].map((columns) => ({
    columns,
    size: trim.body[columns],
    lead: lead && leadOf(lead.picture, opener, trim),
  }));
  if (opener !== "type") return ways;
  // without a picture that gives way, the headline does
  return [...ways.map((way) => ({ ...way, loud: true })), ...(lead ? [] : ways)];
}

/** Points an inch that a lead picture keeps when it grows: what a press wants where it has that, or what it needs (dpi). */
const [wantedDpi, leastDpi] = [300, 160];

/** The lead picture as the article opens; of one that opens by its words it stands at the end. */
function leadOf(picture: { width: number; height: number }, opener: Opener, trim: Trim): Lead {
  const aspect = picture.width / picture.height;
  const text = trim.width - 2 * trim.side;
  const tallAt = (dpi: number) => (picture.height * 25.4) / dpi;
  const within = (lead: Omit<Lead, "least" | "usual" | "most">, [least, usual, most]: [number, number, number]): Lead => {
    // what runs over the cut is of the same dots
    const over = lead.style === "bleed" || lead.style === "spread" ? bleedMm : 0;
    const top = Math.min(most, Math.max(usual, tallAt(wantedDpi) - over), tallAt(leastDpi) - over);
    const low = Math.min(top, least);
    return { ...lead, least: low, usual: Math.min(top, Math.max(low, usual)), most: top };
  };
  const { height } = trim;
  switch (opener) {
    case "type":
      return within({ style: "closing", width: text, aspect }, [0.18 * height, 0.34 * height, 0.52 * height]);
    case "full":
      return within({ style: "bleed", width: trim.width, aspect }, [0.36 * height, 0.46 * height, 0.54 * height]);
    case "spread":
      return within({ style: "spread", width: 2 * trim.width, aspect }, [0.3 * height, 0.46 * height, 0.58 * height]);
    case "beside":
      if (aspect >= upright) {
        const width = text - trim.shift;
        return within({ style: "third", width, aspect }, [
          (0.75 * width) / aspect,
          width / aspect,
          Math.min(0.6 * height, (1.5 * width) / aspect),
        ]);
      }
      return within({ style: "beside", width: text * 0.48, aspect }, [
        Math.max(0.24 * height, (text * 0.3) / aspect),
        0.4 * height,
        Math.min((text * 0.48) / aspect, 0.58 * height),
      ]);
    case "across": {
      const whole = text / aspect;
      return within({ style: "across", width: text, aspect }, [
        Math.max(0.24 * height, whole * 0.62),
        Math.min(whole, 0.36 * height),
        Math.min(whole * 1.25, 0.56 * height),
      ]);
    }
  }
}
