import { messagesIn } from "../../../messages/index.ts";
import { readTree } from "../page/read-page.ts";
import type { Imported } from "../read-source.ts";
import { refuse, refuseFile } from "../refusals.ts";
import { manuscriptOf } from "./manuscript.ts";
import { type OdNode, childOf, nodesOf } from "./od-nodes.ts";
import { stylesOf } from "./od-styles.ts";
import { hastOf } from "./od-to-hast.ts";
import { withoutSigns } from "../../../document/index.ts";
import type { Package } from "./unpack.ts";

const main = "content.xml";
export const openDocumentParts = (path: string): boolean =>
  /^(?:content\.xml|styles\.xml|mimetype|Pictures\/[^/]+|media\/[^/]+)$/.test(path);
/** An OpenDocument text, whatever wrote it: spreadsheets and presentations have the same parts. */
export const isOpenDocument = ({ parts }: Package): boolean =>
  parts.has(main) &&
  Buffer.from(parts.get("mimetype") ?? [])
    .toString("latin1")
    .startsWith("application/vnd.oasis.opendocument.text");

/** An article from an OpenDocument text: insertions taken, deletions left out, both and all remarks in `tracked`. */
export function readOpenDocument(file: Package, name: string, language: string): Imported {
  const [content, styles] = [parsed(file, main, name), parsed(file, "styles.xml", name)];
  const text = childOf(
    childOf(
      content.find(({ name: own }) => own === "office:document-content"),
      "office:body",
    ),
    "office:text",
  );
  if (!text) throw refuseFile("source-packed", name, "emptyOdt");
  const { children, opened } = hastOf(text, stylesOf([styles, content]));
  const read = readTree({ type: "root", children }, messagesIn(language).desk);
  const held = read.pictures.flatMap(({ name: own, src, alt }) => {
    const bytes = file.parts.get(src.replace(/^\.\//, ""));
    return bytes ? [{ name: own, alt: withoutSigns(alt), bytes }] : [];
  });
  return manuscriptOf(read, { name, kind: "opendocument", opened, held });
}

function parsed(file: Package, path: string, name: string): OdNode[] {
  const xml = file.xml(path);
  try {
    return xml ? nodesOf(xml) : [];
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw refuse("source-packed", (m) => m.desk.reading.badOdt({ name, path }));
  }
}
