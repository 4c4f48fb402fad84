import { strToU8, zipSync } from "fflate";

/** One red point: the smallest PNG that a reader of pictures takes. */
export const redPoint = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

const xml = (inner: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inner}`;
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const drawing =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relationship = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
const relationships = (...all: string[]) =>
  xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`);

/** A run of words, `more` its properties. */
export const run = (words: string, more = ""): string =>
  `<w:r>${more ? `<w:rPr>${more}</w:rPr>` : ""}<w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph of runs; `style` by its id: Title, Heading1, Quote, Caption, or none. */
export const par = (runs: string, style = "", more = ""): string =>
  `<w:p>${style || more ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}</w:pPr>` : ""}${runs}</w:p>`;
export const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
/** The picture, which is `word/media/image1.png`. */
export const picture = (alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rIdPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const styleIds: Record<string, string> = {
  Title: "Title",
  Subtitle: "Subtitle",
  Heading1: "heading 1",
  Heading2: "heading 2",
  Quote: "Quote",
  Caption: "caption",
};

type Word = {
  body: string;
  comments?: string;
  footnotes?: Record<number, string>;
  links?: Record<string, string>;
  parts?: Record<string, Uint8Array>;
};

/** A .docx file, in the shape in which Word saves one. */
export function wordFile({ body, comments = "", footnotes = {}, links = {}, parts = {} }: Word): Uint8Array {
  const styles = Object.entries(styleIds).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const notes = Object.entries(footnotes).map(([id, words]) => `<w:footnote w:id="${id}">${par(run(words))}</w:footnote>`);
  const level = (at: number, format: string) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`;
  const files = {
    "[Content_Types].xml": xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationships(
      relationship("rIdStyles", "styles", "styles.xml"),
      relationship("rIdNumbering", "numbering", "numbering.xml"),
      relationship("rIdFootnotes", "footnotes", "footnotes.xml"),
      relationship("rIdComments", "comments", "comments.xml"),
      relationship("rIdPicture", "image", "media/image1.png"),
      ...Object.entries(links).map(([id, href]) => relationship(id, "hyperlink", href, ' TargetMode="External"')),
    ),
    "word/document.xml": xml(`<w:document ${w} ${r} ${drawing}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    "word/styles.xml": xml(`<w:styles ${w}>${styles.join("")}</w:styles>`),
    "word/numbering.xml": xml(
      `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, "bullet")}${level(1, "bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ),
    "word/footnotes.xml": xml(`<w:footnotes ${w}>${notes.join("")}</w:footnotes>`),
    "word/comments.xml": xml(`<w:comments ${w}>${comments}</w:comments>`),
  };
  return zipSync({ ...packed(files), "word/media/image1.png": redPoint, ...parts });
}

const packed = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
/** An item of a list; `list` 1 has bullets, 2 has numbers. */
export const item = (runs: string, list: 1 | 2, level = 0): string =>
  par(runs, "", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const who = (id: number, author: string) => `w:id="${id}" w:author="${author}" w:date="2026-03-0${id}T09:00:00Z"`;
export const inserted = (id: number, author: string, runs: string): string => `<w:ins ${who(id, author)}>${runs}</w:ins>`;
export const deleted = (id: number, author: string, words: string): string =>
  `<w:del ${who(id, author)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
export const comment = (id: number, author: string, words: string): string =>
  `<w:comment ${who(id, author)}>${par(run(words))}</w:comment>`;
export const remarked = (id: number, runs: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"';

/** An .odt file, in the shape in which LibreOffice saves one. `styles`: its automatic ones. */
export function openDocumentFile(text: string, styles = "", mimetype = "application/vnd.oasis.opendocument.text"): Uint8Array {
  const files = {
    mimetype,
    "content.xml": xml(
      `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    "styles.xml": xml(
      `<office:document-styles ${spaces}><office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/></office:styles></office:document-styles>`,
    ),
  };
  return zipSync({ ...packed(files), "Pictures/one.png": redPoint });
}
