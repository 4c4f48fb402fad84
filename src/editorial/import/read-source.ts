import { type ArticleSource, fromMarkdown } from "../../document/index.ts";
import { decodeText } from "./decode-text.ts";
import { isPage, refuseOtherKinds } from "./other-kinds.ts";
import { fromJson } from "./from-json.ts";
import { refuseFile } from "./refusals.ts";
import type { LeftOut } from "./print-text/furniture.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { type HeldPicture, heldPictures } from "./held-pictures.ts";
import { picturesIn } from "./page/pictures-in.ts";
import { readPage } from "./page/read-page.ts";
import type { Tracked } from "../../document/index.ts";
import { readPrintText } from "./print-text/read-print-text.ts";

type Desk = Messages["desk"];

export type Imported = {
  source: ArticleSource;
  kind: "markdown" | "json" | "print text" | "web page" | "word" | "opendocument";
  leftOut: LeftOut;
  /** `isElsewhere`: it asks for a picture that lies elsewhere, which whoever has the files beside the page need not ask. */
  asks: { place: string; question: string; isElsewhere?: true }[];
  /** Pictures that came in the file itself, by the names that its figures have. */
  pictures?: HeldPicture[];
  /** Those that a page shows from elsewhere, with what the page says of where. */
  elsewhere?: { name: string; src: string; alt: string }[];
  /** Tracked changes and comments of a word processor’s file, by the blocks of the body that was read. */
  tracked?: Tracked[];
};

/** An article from the bytes of a file or a paste; what is asked about it is said in the language. Refuses what is no text, naming what it is. */
export function readSource(bytes: Uint8Array, name: string, language = "en"): Imported {
  const page = isPage(
    Buffer.from(bytes.subarray(0, 4000))
      .toString("latin1")
      .replace(/^\u00ef\u00bb\u00bf/, ""),
  );
  const m = messagesIn(language).desk;
  const { text, encoding } = decodeText(bytes, name, { page });
  if (!page) refuseOtherKinds(text, name);
  const read = page
    ? fromPage(text, name, m)
    : isJson(text, name)
      ? fromExport(text, name, m)
      : isMarkdown(text, name)
        ? fromFile(text, m)
        : fromPrint(text, m);
  if (!encoding.startsWith("UTF")) read.asks.push({ place: m.asked.file, question: m.asked.encoding(encoding) });
  return read;
}

/** Front matter says it; the name alone does not: print text is often saved as .md. */
const isMarkdown = (text: string, name: string) =>
  /^\ufeff?---\s*\n/.test(text) || (/\.(md|markdown)$/i.test(name) && !/^\s*(?:written )?by .{3,80} on .*\d{4}/im.test(text));

const isJson = (text: string, name: string) => /\.json$/i.test(name) || /^\ufeff?\s*\{\s*"/.test(text);
const nothing: LeftOut = { runningHeads: [], folios: [], other: [] };

function fromExport(text: string, name: string, m: Desk): Imported {
  const { problems, ...source } = fromJson(text, name, m.text);
  return { source, kind: "json", leftOut: nothing, asks: problems.map((question) => ({ place: name, question })) };
}

function fromFile(text: string, m: Desk): Imported {
  const { problems, ...source } = fromMarkdown(text, m.text);
  return {
    source,
    kind: "markdown",
    leftOut: nothing,
    asks: problems.map(({ line, problem }) => ({ place: m.asked.line(line), question: problem })),
  };
}

function fromPage(html: string, name: string, m: Desk): Imported {
  const { source, asks, leftOut, pictures } = readPage(html, m);
  if (source.body.content.length === 0) throw refuseFile("source-empty", name, "pageWithoutWords");
  const { held, elsewhere } = picturesIn(pictures);
  const kept = heldPictures(held, source.body);
  return {
    source,
    kind: "web page",
    leftOut: { ...nothing, other: leftOut },
    asks: [
      ...asks.map((question) => ({ place: name, question })),
      ...elsewhere.map(({ name: own, src }) => ({
        place: name,
        question: m.asked.elsewhere({ name: own, address: src.slice(0, 200) }),
        isElsewhere: true as const,
      })),
    ],
    ...(kept.length > 0 && { pictures: kept }),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}

function fromPrint(text: string, m: Desk): Imported {
  const { leftOut, asks, ...article } = readPrintText(text, m.asked);
  return { source: { ...article, other: {} }, kind: "print text", leftOut, asks };
}
