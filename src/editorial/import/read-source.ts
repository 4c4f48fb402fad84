import { type ArticleSource, fromMarkdown } from "../../document/index.ts";
import { decodeText } from "./decode-text.ts";
import { isPage, refuseOtherKinds } from "./other-kinds.ts";
import { fromJson } from "./from-json.ts";
import { refuseFile } from "./refusals.ts";
import type { LeftOut } from "./print-text/furniture.ts";
import type { Asked } from "./print-text/join-lines.ts";
import { type HeldPicture, heldPictures } from "./held-pictures.ts";
import { picturesIn } from "./page/pictures-in.ts";
import { readPage } from "./page/read-page.ts";
import type { Tracked } from "../../document/index.ts";
import { readPrintText } from "./print-text/read-print-text.ts";

export type Imported = {
  source: ArticleSource;
  kind: "markdown" | "json" | "print text" | "web page" | "word" | "opendocument";
  leftOut: LeftOut;
  asks: Asked[];
  /** Pictures that came in the file itself, by the names that its figures have. */
  pictures?: HeldPicture[];
  /** Those that a page shows from elsewhere, with what the page says of where. */
  elsewhere?: { name: string; src: string; alt: string }[];
  /** Tracked changes and comments of a word processor’s file, by the blocks of the body that was read. */
  tracked?: Tracked[];
};

/** An article from the bytes of a file or a paste. Refuses what is no text, naming what it is. */
export function readSource(bytes: Uint8Array, name: string): Imported {
  const page = isPage(
    Buffer.from(bytes.subarray(0, 4000))
      .toString("latin1")
      .replace(/^\u00ef\u00bb\u00bf/, ""),
  );
  const { text, encoding } = decodeText(bytes, name, { page });
  if (!page) refuseOtherKinds(text, name);
  const read = page
    ? fromPage(text, name)
    : isJson(text, name)
      ? fromExport(text, name)
      : isMarkdown(text, name)
        ? fromFile(text)
        : fromPrint(text);
  if (!encoding.startsWith("UTF"))
    read.asks.push({ place: "the file", question: `it was not UTF-8 and was read as ${encoding}; look at quotes and accents` });
  return read;
}

/** Front matter says it; the name alone does not: print text is often saved as .md. */
const isMarkdown = (text: string, name: string) =>
  /^\ufeff?---\s*\n/.test(text) || (/\.(md|markdown)$/i.test(name) && !/^\s*(?:written )?by .{3,80} on .*\d{4}/im.test(text));

const isJson = (text: string, name: string) => /\.json$/i.test(name) || /^\ufeff?\s*\{\s*"/.test(text);
const nothing: LeftOut = { runningHeads: [], folios: [], other: [] };

function fromExport(text: string, name: string): Imported {
  const { problems, ...source } = fromJson(text, name);
  return { source, kind: "json", leftOut: nothing, asks: problems.map((question) => ({ place: name, question })) };
}

function fromFile(text: string): Imported {
  const { problems, ...source } = fromMarkdown(text);
  return {
    source,
    kind: "markdown",
    leftOut: nothing,
    asks: problems.map(({ line, problem }) => ({ place: `line ${line}`, question: problem })),
  };
}

function fromPage(html: string, name: string): Imported {
  const { source, asks, leftOut, pictures } = readPage(html);
  if (source.body.content.length === 0) throw refuseFile("source-empty", name, "pageWithoutWords");
  const { held, elsewhere } = picturesIn(pictures);
  const kept = heldPictures(held, source.body);
  const questions = [
    ...asks,
    ...elsewhere.map(({ name: own, src }) => `${pictureElsewhere}“${own}” lies at ${src.slice(0, 200)}; add it yourself`),
  ];
  return {
    source,
    kind: "web page",
    leftOut: { ...nothing, other: leftOut },
    asks: questions.map((question) => ({ place: name, question })),
    ...(kept.length > 0 && { pictures: kept }),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}

const pictureElsewhere = "the picture ";
/** Whether it asks for a picture that lies elsewhere, which whoever has the files beside the page need not ask. */
export const isPictureElsewhere = (question: string): boolean => question.startsWith(pictureElsewhere);

function fromPrint(text: string): Imported {
  const { leftOut, asks, ...article } = readPrintText(text);
  return { source: { ...article, other: {} }, kind: "print text", leftOut, asks };
}
