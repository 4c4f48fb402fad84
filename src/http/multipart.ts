import { refuse } from "./refusals.ts";

/** What a part says of itself; `filename`: of a file, "" of a field of files in which none was chosen. */
export type PartHead = { name: string; filename: string | undefined };

/** Where parts go, one behind the other: `end` is said of each that came whole. */
export type Parts = {
  begin: (head: PartHead) => void | Promise<void>;
  write: (bytes: Buffer) => void | Promise<void>;
  end: () => void | Promise<void>;
};

const endOfHead = Buffer.from("\r\n\r\n");
const mostHead = 16_384;

export const unreadable = () => refuse("form-unreadable", (m) => m.refusals.http.noForm);

/** The line between the parts of a request's form; undefined where it has none. */
export function boundaryOf(request: Request): Buffer | undefined {
  const [, said] = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(request.headers.get("content-type") ?? "") ?? [];
  return said ? Buffer.from(`\r\n--${said}`) : undefined;
}

/**
 * Takes a multipart form apart as it arrives, a piece at a time, whatever its length: no more of it is held than a boundary and a
 * head. Refuses "form-unreadable".
 */
export function takenApart(boundary: Buffer, parts: Parts) {
  // the first boundary has no line before it
  let held: Buffer = Buffer.from("\r\n");
  let [isWithin, isEnded] = [false, false];
  /** One step forward in what is held; false where more has to come. */
  const step = async (): Promise<boolean> => {
    const at = held.indexOf(boundary);
    if (at < 0) {
      // what could be the beginning of the boundary waits for the rest of it
      const sure = Math.max(0, held.length - boundary.length);
      if (isWithin && sure > 0) await parts.write(held.subarray(0, sure));
      held = held.subarray(sure);
      return false;
    }
    const after = held.subarray(at + boundary.length);
    const head = after.indexOf(endOfHead);
    const isLast = after.subarray(0, 2).toString("latin1") === "--";
    if (!isLast && head < 0) {
      if (after.length > mostHead) throw unreadable();
      return false;
    }
    if (isWithin && at > 0) await parts.write(held.subarray(0, at));
    if (isWithin) await parts.end();
    isEnded = isLast;
    if (isLast) return false;
    isWithin = true;
    await parts.begin(headOf(after.subarray(0, head).toString("utf8")));
    held = after.subarray(head + endOfHead.length);
    return true;
  };
  return {
    async take(bytes: Uint8Array): Promise<void> {
      held = Buffer.concat([held, bytes]);
      while (!isEnded && (await step()));
    },
    isEnded: () => isEnded,
  };
}

function headOf(head: string): PartHead {
  const [, said] = /^content-disposition:\s*form-data(;.*)$/im.exec(head) ?? [];
  const given = new Map(
    [...(said ?? "").matchAll(/;\s*([a-z]+)="([^"]*)"/gi)].map(([, key = "", value = ""]) => [key.toLowerCase(), value]),
  );
  const name = given.get("name");
  if (name === undefined) throw unreadable();
  return { name: plain(name), filename: mapped(given.get("filename"), plain) };
}

const mapped = <T>(value: T | undefined, by: (value: T) => T) => (value === undefined ? undefined : by(value));

/** The three signs that a browser writes otherwise within quotation marks. */
const plain = (said: string): string => said.replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n");

/** What comes in pieces, in one place from which it need not be copied again. */
export class Gathered {
  #bytes = Buffer.alloc(0);
  #length = 0;

  add(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
