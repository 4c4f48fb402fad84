import { heldPictures } from "../held-pictures.ts";
import { readTree } from "../page/read-page.ts";
import type { Imported } from "../read-source.ts";
import { refuse } from "../refusals.ts";
import { type OdNode, childOf, nodesOf } from "./od-nodes.ts";
import { stylesOf } from "./od-styles.ts";
import { hastOf } from "./od-to-hast.ts";
import { withoutSigns } from "./signs.ts";
import { placed } from "./tracked.ts";
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
export function readOpenDocument(file: Package, name: string): Imported {
  const [content, styles] = [parsed(file, main, name), parsed(file, "styles.xml", name)];
  const text = childOf(
    childOf(
      content.find(({ name: own }) => own === "office:document-content"),
      "office:body",
    ),
    "office:text",
  );
  if (!text)
    throw refuse("source-packed", `${name} is an OpenDocument file without a text. Open it in LibreOffice, and save it again as .odt.`);
  const { children, opened } = hastOf(text, stylesOf([styles, content]));
  const { source, asks, leftOut, pictures } = readTree({ type: "root", children });
  const tracked = placed(source.body, opened);
  if (source.body.content.length === 0 && !source.headline) throw refuse("source-empty", `${name} has no words in it.`);
  const held = pictures.flatMap(({ name: own, src, alt }) => {
    const bytes = file.parts.get(src.replace(/^\.\//, ""));
    return bytes ? [{ name: own, alt: withoutSigns(alt), bytes }] : [];
  });
  return {
    source: {
      ...source,
      headline: withoutSigns(source.headline),
      ...(source.standfirst && { standfirst: withoutSigns(source.standfirst) }),
      byline: source.byline.map(withoutSigns),
    },
    kind: "opendocument",
    leftOut: { runningHeads: [], folios: [], other: leftOut.map(withoutSigns) },
    asks: asks.map((question) => ({ place: name, question: withoutSigns(question) })),
    ...(held.length > 0 && { pictures: heldPictures(held, source.body) }),
    ...(tracked.length > 0 && { tracked }),
  };
}

function parsed(file: Package, path: string, name: string): OdNode[] {
  const xml = file.xml(path);
  try {
    return xml ? nodesOf(xml) : [];
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw refuse(
      "source-packed",
      `${name} cannot be read: its ${path} is broken. Open it in the program that wrote it, and save it again.`,
    );
  }
}
