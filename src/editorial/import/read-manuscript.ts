import { isOpenDocument, openDocumentParts, readOpenDocument } from "./office/read-open-document.ts";
import { isWord, readWord, wordParts } from "./office/read-word.ts";
import { isZip, unpack } from "./office/unpack.ts";
import { htmlOfMhtml, isMhtml } from "./page/read-mhtml.ts";
import { type Imported, readSource } from "./read-source.ts";
import { refuse, refuseFile } from "./refusals.ts";

/** A Word or OpenDocument file with its pictures. */
const mostBytes = 60_000_000;

/**
 * An article from the bytes of any file that holds one, known by what is in it: Word, OpenDocument, a web page (also as MHTML), Markdown,
 * JSON as exported, the text of a print view. What is asked about it is said in the language. Refuses what `readSource` refuses, "source-packed" and "source-other".
 */
export async function readManuscript(bytes: Uint8Array, name: string, language = "en"): Promise<Imported> {
  if (isMhtml(bytes)) return readSource(pageOf(bytes, name), name, language);
  if (!isZip(bytes)) return readSource(bytes, name, language);
  if (bytes.length > mostBytes) throw refuse("source-too-large", (m) => m.desk.reading.withPictures({ name, megabytes: mostBytes / 1e6 }));
  const file = unpack(bytes, name, (path) => wordParts(path) || openDocumentParts(path));
  if (isWord(file)) return readWord(file, name, language);
  if (isOpenDocument(file)) return readOpenDocument(file, name, language);
  throw refuseFile("source-other", name, packedKind(file.parts));
}

function pageOf(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes.length > mostBytes) throw refuse("source-too-large", (m) => m.desk.reading.largePage({ name, megabytes: mostBytes / 1e6 }));
  const html = htmlOfMhtml(bytes);
  if (html === undefined) throw refuseFile("source-other", name, "noPage");
  return Buffer.from(html);
}

function packedKind(parts: ReadonlyMap<string, Uint8Array>): Parameters<typeof refuseFile>[2] {
  const made = Buffer.from(parts.get("[Content_Types].xml") ?? []).toString("latin1");
  const type = Buffer.from(parts.get("mimetype") ?? []).toString("latin1");
  if (/spreadsheet/.test(type)) return "isSpreadsheet";
  if (/presentation/.test(type)) return "isPresentation";
  if (/spreadsheetml/.test(made)) return "isSpreadsheet";
  if (/presentationml/.test(made)) return "isPresentation";
  if (/epub/.test(type)) return "isBook";
  return "isArchive";
}
