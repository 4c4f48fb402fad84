import { type Encoding, type Pieces, encodingOf, textOf } from "./decode.ts";
import { type Layout, laidOut, layoutOf } from "./labels.ts";
import { type Record, RecordReader, separatorOf } from "./records.ts";

/** How a file was read, so that whoever looks at it can see it. */
type Format = { encoding: Encoding; separator: string; layout?: Layout | undefined };

/** Enough of a text to tell how it is separated. */
const enough = 32_768;

/** What somebody says of how a file is written, where its bytes look like something else. */
export type Written = { encoding?: Encoding | undefined; separator?: string | undefined };

/** How the file is written, from its bytes, as far as nobody says it. */
export async function formatOf(pieces: Pieces, said: Written = {}): Promise<Format> {
  const encoding = said.encoding ?? (await encodingOf(pieces));
  if (said.separator) return { encoding, separator: said.separator };
  let start = "";
  for await (const text of textOf(pieces, encoding)) {
    start += text;
    if (start.length >= enough) break;
  }
  const separator = separatorOf(start);
  return separator ? { encoding, separator } : { encoding, separator: ",", layout: layoutOf(start) };
}

/** Every record, one after the other, as the file comes. Throws a TableProblem. */
export async function* recordsOf(pieces: Pieces, { encoding, separator, layout }: Format): AsyncGenerator<Record> {
  if (layout) return yield* laidOut(textOf(pieces, encoding), layout);
  const reader = new RecordReader(separator);
  let isFirst = true;
  for await (const text of textOf(pieces, encoding)) {
    for (const record of reader.read(text)) {
      const isSaid = isFirst && /^sep=/i.test(record.cells[0] ?? "") && record.cells.length <= 2;
      isFirst = false;
      if (!isSaid) yield record;
    }
  }
  yield* reader.end();
}
