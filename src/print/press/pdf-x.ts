import { createHash } from "node:crypto";
import { PDFDict, type PDFDocument, PDFHeader, PDFHexString, PDFName, PDFRef } from "@cantoo/pdf-lib";
import type { PressInks } from "./press-inks.ts";

const version = "PDF/X-4";
const registry = "http://www.color.org";

/**
 * What ISO 15930-7 wants of a file beside its pages: PDF 1.6, the name of the standard in the metadata and the document
 * information, said alike in both, Trapped, and one output intent with its profile inside. The same file gives the same bytes.
 */
export function sayPdfX(document: PDFDocument, inks: PressInks): void {
  const { context, catalog } = document;
  context.header = PDFHeader.forVersion(1, 6);
  catalog.delete(PDFName.of("Version"));
  catalog.set(PDFName.of("OutputIntents"), context.obj([context.register(intentOf(document, inks))]));
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of("Trapped"), PDFName.of("False"));
  info.set(PDFName.of("GTS_PDFXVersion"), PDFHexString.fromText(version));
  const packet = context.stream(Buffer.from(metadataOf(document), "utf8"), { Type: "Metadata", Subtype: "XML" });
  const held = catalog.get(PDFName.of("Metadata"));
  if (held instanceof PDFRef) context.assign(held, packet);
  else catalog.set(PDFName.of("Metadata"), context.register(packet));
}

/** Every CMYK number of the file means this profile. A registered condition is named as its registry names it; any other is "Custom". */
function intentOf({ context }: PDFDocument, { bytes, name, registered }: PressInks): PDFDict {
  const text = (words: string) => PDFHexString.fromText(words);
  return context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    OutputConditionIdentifier: text(registered ?? "Custom"),
    ...(registered && { RegistryName: text(registry) }),
    OutputCondition: text(name),
    Info: text(name),
    DestOutputProfile: context.register(context.flateStream(bytes, { N: 4, Alternate: "DeviceCMYK" })),
  });
}

function metadataOf(document: PDFDocument): string {
  const [title, author, tool] = [document.getTitle(), document.getAuthor(), document.getCreator()].map((words) => escaped(words ?? ""));
  const day = (on: Date | undefined) => (on ?? new Date(0)).toISOString().replace(/\.\d+Z$/, "Z");
  const [made, changed] = [day(document.getCreationDate()), day(document.getModificationDate() ?? document.getCreationDate())];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>${tool}</xmp:CreatorTool>
<xmp:CreateDate>${made}</xmp:CreateDate>
<xmp:ModifyDate>${changed}</xmp:ModifyDate>
<xmp:MetadataDate>${changed}</xmp:MetadataDate>
<xmpMM:DocumentID>${idOf(document)}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>${version}</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Of the id that the typesetter gave the file, from what it holds. */
const idOf = ({ context }: PDFDocument): string => {
  const hex = createHash("sha256").update(String(context.trailerInfo.ID)).digest("hex");
  return `uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
