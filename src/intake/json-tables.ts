import { intakeSays } from "../messages/index.ts";
import { jsonOf, messageOf } from "../values/index.ts";

/** Signs that one row may have: the longest text there is, in the three forms in which an export says it. */
const mostInRow = 60_000_000;

type Row = { table: string; row: unknown };
type Held = { isList: boolean; key: string };

/**
 * The rows of a JSON export’s tables as it streams by: every item of a list that stands, under its name, in an object called
 * `holder`, wherever that is. Of the rest nothing is held. Throws an Error that says where it is broken.
 */
export async function* rowsIn(parts: AsyncIterable<string>, holder: string): AsyncGenerator<Row> {
  const scan = new Scan(holder);
  for await (const part of parts) yield* scan.take(part);
  scan.end();
}

const [quote, comma, colon, openObject, closeObject, openList, closeList] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d];

class Scan {
  readonly #holder: string;
  #text = "";
  #at = 0;
  /** Where the row that is being read begins, and how deep it stands. */
  #row = -1;
  #rowDepth = 0;
  #table = "";
  #count = 0;
  readonly #stack: Held[] = [];
  #key = "";
  #wantsKey = false;
  #isOver = false;

  constructor(holder: string) {
    this.#holder = holder;
  }

  *take(part: string): Generator<Row> {
    this.#text += part;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === quote) {
        const end = endOfString(this.#text, this.#at);
        if (end < 0) break;
        if (this.#wantsKey && this.#row < 0) this.#key = String(this.#parsed(this.#text.slice(this.#at, end)));
        this.#wantsKey = false;
        this.#at = end;
        continue;
      }
      this.#at += 1;
      if (code === openObject || code === openList) this.#open(code === openList);
      else if (code === closeObject || code === closeList) yield* this.#close(code === closeList);
      else if (code === comma) this.#wantsKey = this.#stack.at(-1)?.isList === false;
      else if (code === colon) this.#wantsKey = false;
    }
    if (this.#row < 0) [this.#text, this.#at] = [this.#text.slice(this.#at), 0];
    else if (this.#row > 0) [this.#text, this.#at, this.#row] = [this.#text.slice(this.#row), this.#at - this.#row, 0];
    if (this.#text.length > mostInRow) throw new Error(intakeSays.rowEndless({ place: this.#place() }));
  }

  /** Throws where the text ended before it was over. */
  end(): void {
    if (this.#stack.length > 0 || !this.#isOver) throw new Error(intakeSays.rowsBrokenOff({ place: this.#place() }));
  }

  #open(isList: boolean): void {
    const [around, outer] = [this.#stack.at(-1), this.#stack.at(-2)];
    if (this.#row < 0 && around?.isList && outer && !outer.isList && outer.key === this.#holder) {
      [this.#row, this.#rowDepth] = [this.#at - 1, this.#stack.length];
      if (this.#table !== around.key) [this.#table, this.#count] = [around.key, 0];
      this.#count += 1;
    }
    this.#stack.push({ isList, key: around?.isList ? "" : this.#key });
    this.#wantsKey = !isList;
  }

  *#close(isList: boolean): Generator<Row> {
    const closed = this.#stack.pop();
    if (closed?.isList !== isList) throw new Error(intakeSays.bracketClosed({ place: this.#place() }));
    this.#wantsKey = false;
    if (this.#stack.length === 0) this.#isOver = true;
    if (this.#row < 0 || this.#stack.length !== this.#rowDepth) return;
    const row = this.#parsed(this.#text.slice(this.#row, this.#at));
    this.#row = -1;
    yield { table: this.#table, row };
  }

  #parsed(json: string): unknown {
    try {
      return jsonOf(json);
    } catch (error) {
      throw new Error(intakeSays.badRow({ place: this.#place(), why: messageOf(error) }));
    }
  }

  #place = (): string => (this.#table ? intakeSays.inTable({ name: this.#table, n: String(this.#count) }) : intakeSays.atBeginning);
}

/** Behind the closing mark; -1 where there is none yet. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let strokes = 0;
    while (text.charCodeAt(end - 1 - strokes) === 0x5c) strokes += 1;
    if (strokes % 2 === 0) return end + 1;
  }
  return -1;
}
