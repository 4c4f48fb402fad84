import type { Figure, Gallery } from "./types.ts";

/** How wide a row is for its height, as it looks best; and how many stand in one before they are too small. */
const wanted = 2.4;
const most = 3;

type Pictured<P> = { figure: Figure; picture: P; aspect: number };

/** The figures of a gallery whose pictures are here, in their rows; `aspectOf`: how wide a picture is for its height. */
export function galleryRows<P>(
  { content }: Pick<Gallery, "content">,
  pictures: Readonly<Record<string, P>>,
  aspectOf: (picture: P) => number,
): Pictured<P>[][] {
  return rowsOf(
    content.flatMap((figure) => {
      const picture = pictures[figure.attrs.picture];
      return picture ? [{ figure, picture, aspect: aspectOf(picture) }] : [];
    }),
  );
}

/** Pictures of a gallery in rows that are each as wide as the text: which stand together so that no row is much taller than the others. */
function rowsOf<P extends { aspect: number }>(pictures: readonly P[]): P[][] {
  const found = divisionsOf(pictures.length).map((lengths) => {
    let from = 0;
    const rows = lengths.map((length) => pictures.slice(from, (from += length)));
    return { rows, amiss: rows.reduce((sum, row) => sum + amissIn(row), 0) };
  });
  return found.toSorted((a, b) => a.amiss - b.amiss)[0]?.rows ?? [];
}

/** Every way to divide so many into rows, in their order: 3 is 1+1+1, 1+2, 2+1, 3. */
function divisionsOf(count: number): number[][] {
  if (count === 0) return [[]];
  const firsts = Array.from({ length: Math.min(most, count) }, (_, at) => at + 1);
  return firsts.flatMap((first) => divisionsOf(count - first).map((rest) => [first, ...rest]));
}

const amissIn = (row: readonly { aspect: number }[]): number => Math.log(row.reduce((sum, { aspect }) => sum + aspect, 0) / wanted) ** 2;
