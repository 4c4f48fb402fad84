import { isOpenDocument, openDocumentParts, readOpenDocument } from "./office/read-open-document.ts";
import { isWord, readWord, wordParts } from "./office/read-word.ts";
import { isZip, unpack } from "./office/unpack.ts";
import { htmlOfMhtml, isMhtml } from "./page/read-mhtml.ts";
import { type Imported, readSource } from "./read-source.ts";
import { refuse } from "./refusals.ts";

/** A Word or OpenDocument file with its pictures. */
const mostBytes = 60_000_000;

/**
 * An article from the bytes of any file that holds one, known by what is in it: Word, OpenDocument, a web page (also as MHTML), Markdown,
 * JSON as exported, the text of a print view. Refuses what `readSource` refuses, "source-packed" and "source-other".
 */
export async function readManuscript(bytes: Uint8Array, name: string): Promise<Imported> {
  if (isMhtml(bytes)) return readSource(pageOf(bytes, name), name);
  if (!isZip(bytes)) return readSource(bytes, name);
  if (bytes.length > mostBytes)
    throw refuse("source-too-large", `${name} is over ${mostBytes / 1e6} MB. Save it with smaller pictures, or take them out.`);
  const file = unpack(bytes, name, (path) => wordParts(path) || openDocumentParts(path));
  if (isWord(file)) return readWord(file, name);
  if (isOpenDocument(file)) return readOpenDocument(file, name);
  throw refuse("source-other", `${name} is ${packedKind(file.parts)}.`);
}

function pageOf(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes.length > mostBytes)
    throw refuse("source-too-large", `${name} is over ${mostBytes / 1e6} MB. Save the page without its pictures.`);
  const html = htmlOfMhtml(bytes);
  if (html === undefined)
    throw refuse(
      "source-other",
      `${name} is a page saved in one file, and there is no page in it. Save it once more, as “web page, complete”.`,
    );
  return Buffer.from(html);
}

function packedKind(parts: ReadonlyMap<string, Uint8Array>): string {
  const made = Buffer.from(parts.get("[Content_Types].xml") ?? []).toString("latin1");
  const type = Buffer.from(parts.get("mimetype") ?? []).toString("latin1");
  if (/spreadsheet/.test(type)) return "a spreadsheet, and no article. Copy the table from it into an article";
  if (/presentation/.test(type)) return "a presentation, and no article. Save its text, or paste it";
  if (/spreadsheetml/.test(made)) return "a spreadsheet, and no article. Copy the table from it into an article";
  if (/presentationml/.test(made)) return "a presentation, and no article. Save its text, or paste it";
  if (/epub/.test(type)) return "a book (EPUB), and no article";
  return "a zip archive, and neither a Word nor an OpenDocument text. Give the files in it one by one";
}
