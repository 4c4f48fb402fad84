import { type NetConnectOpts, connect } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { messageOf } from "../../values/index.ts";

/** `silent`: nothing was found out, and so nothing may pass; `why` is for whoever runs the machine. */
export type Verdict = { is: "clean" } | { is: "found"; name: string } | { is: "too large" } | { is: "silent"; why: string };

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What looks through files for malware before anything is done with them. */
export type Scanner = {
  /** Bytes of one file. */
  most: number;
  look: (content: Content, bytes: number) => Promise<Verdict>;
  /** Its version and that of what it knows. Throws where it does not answer. */
  version: () => Promise<string>;
};

/** `most`: bytes of one file. `seconds`: for which nothing may happen, neither a byte nor an answer. */
export type ScannerSettings = { place: NetConnectOpts; most: number; seconds: number };

const piece = 262_144;
const longestAnswer = 4096;

/** A clamd, spoken to over TCP or a socket: what is looked through goes to it in pieces (INSTREAM), and lies on none of its disks under a name. */
export function openScanner({ place, most, seconds }: ScannerSettings): Scanner {
  const ask = (said: Content) => talk(place, seconds, said);
  return {
    most,
    async look(content, bytes) {
      if (bytes > most) return { is: "too large" };
      try {
        return verdictOf(await ask(framed(content)));
      } catch (error) {
        return { is: "silent", why: messageOf(error) };
      }
    },
    version: () => ask([Buffer.from("zVERSION\0")]),
  };
}

function verdictOf(answer: string): Verdict {
  if (answer === "stream: OK") return { is: "clean" };
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (name) return { is: "found", name };
  if (/size limit exceeded/i.test(answer)) return { is: "too large" };
  return { is: "silent", why: `it said “${answer.slice(0, 200)}”` };
}

/** Each piece behind its length, and none behind the last. */
async function* framed(content: Content): AsyncGenerator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length; at += piece) {
      const part = bytes.subarray(at, at + piece);
      yield lengthOf(part.length);
      yield part;
    }
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
}

/** Says all of it, unless it is answered before, and gives the answer without what ends it. */
function talk(place: NetConnectOpts, seconds: number, said: Content): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(place);
    socket.setTimeout(seconds * 1000, () => socket.destroy(new Error(`it did not answer in ${seconds} seconds`)));
    socket.setEncoding("utf8");
    socket.on("data", (more: string) => {
      answer += more;
      if (answer.includes("\0") || answer.length > longestAnswer) socket.destroy();
    });
    socket.on("error", (error) => answer === "" && reject(error));
    socket.on("close", () => (answer === "" ? reject(new Error("it hung up without an answer")) : resolve(answer.split("\0")[0]!.trim())));
    pipeline(Readable.from(said), socket, { end: false }).catch((error: Error) => socket.destroy(error));
  });
}
