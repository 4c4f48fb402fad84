import { type ArticleSource, fromMarkdown } from "../../document/index.ts";
import { decodeText } from "./decode-text.ts";
import { refuseOtherKinds } from "./other-kinds.ts";
import { fromJson } from "./from-json.ts";
import type { LeftOut } from "./print-text/furniture.ts";
import type { Asked } from "./print-text/join-lines.ts";
import { readPrintText } from "./print-text/read-print-text.ts";

export type Imported = {
  source: ArticleSource;
  kind: "markdown" | "json" | "print text";
  leftOut: LeftOut;
  asks: Asked[];
};

/** An article from the bytes of a file or a paste. Refuses what is no text, naming what it is. */
export function readSource(bytes: Uint8Array, name: string): Imported {
  const { text, encoding } = decodeText(bytes, name);
  refuseOtherKinds(text, name);
  const read = isJson(text, name) ? fromExport(text, name) : isMarkdown(text, name) ? fromFile(text) : fromPrint(text);
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

function fromPrint(text: string): Imported {
  const { leftOut, asks, ...article } = readPrintText(text);
  return { source: { ...article, other: {} }, kind: "print text", leftOut, asks };
}
