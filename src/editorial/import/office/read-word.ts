import { zipSync } from "fflate";
import { type HtmlPicture, withoutSigns } from "../../../document/index.ts";
import { messagesIn } from "../../../messages/index.ts";
import { readPage } from "../page/read-page.ts";
import type { Imported } from "../read-source.ts";
import { refuseFile } from "../refusals.ts";
import { manuscriptOf } from "./manuscript.ts";
import type { Package } from "./unpack.ts";
import { signChanges } from "./word-changes.ts";

const main = "word/document.xml";
export const isWord = ({ parts }: Package): boolean => parts.has(main);
export const wordParts = (path: string): boolean =>
  /^(?:word\/(?!fonts|theme)|_rels\/|\[Content_Types\]\.xml$|docProps\/core\.xml$)/.test(path);

/** What a style is called in Word, whatever language it speaks there, and what reads it here. */
const styles = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Quote'] => p.MsoQuote:fresh",
  "p[style-name='Intense Quote'] => p.MsoQuote:fresh",
  "p[style-name='Block Text'] => p.MsoQuote:fresh",
  "p[style-name='caption'] => p.MsoCaption:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Strong'] => strong",
  "r[style-name='HTML Code'] => code",
  "small-caps => span.sc",
  "strike => s",
];

/** An article from a Word document: every insertion taken, every deletion left out, both and all comments in `tracked`. */
export async function readWord(file: Package, name: string, language: string): Promise<Imported> {
  const { xml, opened } = signChanges(file.xml(main), file.xml("word/comments.xml"));
  const bytes = new Map<string, { bytes: Uint8Array; type: string }>();
  const { value, messages } = await converted(file, xml, name, bytes);
  const m = messagesIn(language).desk;
  const read = readPage(value, m);
  const held = read.pictures.flatMap((picture) => pictureOf(picture, bytes));
  const unread = messages.filter(({ message }) => /ignored|could not|not found/i.test(message)).map(({ message }) => message);
  return manuscriptOf({ ...read, asks: [...read.asks, ...[...new Set(unread)].map(m.asked.word)] }, { name, kind: "word", opened, held });
}

async function converted(file: Package, xml: string, name: string, held: Map<string, { bytes: Uint8Array; type: string }>) {
  const { default: mammoth } = await import("mammoth");
  const parts = { ...Object.fromEntries(file.parts), [main]: Buffer.from(xml) };
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `picture-${held.size + 1}.${image.contentType.replace(/^image\/(?:x-)?|\+xml$/g, "").replace("jpeg", "jpg")}`;
    held.set(src, { bytes: await image.readAsBuffer(), type: image.contentType });
    return { src };
  });
  try {
    return await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { styleMap: styles, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw refuseFile("source-packed", name, "badWord");
  }
}

function pictureOf({ name, src, alt }: HtmlPicture, held: ReadonlyMap<string, { bytes: Uint8Array }>) {
  const found = held.get(src);
  return found ? [{ name, alt: withoutSigns(alt), bytes: found.bytes }] : [];
}
