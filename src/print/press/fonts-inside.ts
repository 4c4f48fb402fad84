const dictionary = "/Type /FontDescriptor";

/**
 * Names of fonts the file speaks of but does not hold. The typesetter writes each object in the clear, so that they are found
 * without reading the file as a whole; of one that packs its objects nobody could say it, and it is refused.
 */
export function fontsNotEmbedded(pdf: Buffer): string[] {
  if (pdf.includes("/Type /ObjStm")) throw new Error("the objects of the set file are packed: its fonts cannot be looked at");
  const lost: string[] = [];
  for (let at = pdf.indexOf(dictionary); at >= 0; at = pdf.indexOf(dictionary, at + dictionary.length)) {
    const descriptor = pdf.toString("latin1", at, pdf.indexOf("endobj", at));
    if (!/\/FontFile[23]?\s/.test(descriptor)) lost.push(/\/FontName\s*\/(\S+)/.exec(descriptor)?.[1] ?? "without a name");
  }
  return lost;
}
