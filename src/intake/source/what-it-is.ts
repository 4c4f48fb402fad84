import type { Source } from "./source.ts";

const table = "Subscribers come in as CSV, at “From elsewhere”";

/** What people bring by mistake, and what they should bring instead; each known by how it begins. */
const mistaken: { is: (head: string, name: string) => boolean; says: string }[] = [
  {
    is: (head) => /^\s*<\?xml[^]*<feed[^]*blogger/i.test(head),
    says: "is an export of Blogger, which Masthead does not read yet. WordPress does: bring it in there, and bring what that exports",
  },
  {
    is: (head) => /^\s*<\?xml[^]*<(?:rss|feed)[\s>]/i.test(head),
    says: "is a feed, which has only the newest articles. At the old site choose Tools → Export",
  },
  {
    is: (head) => /MySQL dump|CREATE TABLE|INSERT INTO/i.test(head),
    says: "is a copy of a database. At the old site choose Tools → Export",
  },
  {
    is: (head) => head.startsWith("%PDF"),
    says: "is a PDF. Old issues come in at “Old issues as PDF”; the text of an article is pasted at “Bring text in”",
  },
  { is: (head) => /^\s*(?:<!doctype html|<html)/i.test(head), says: "is a web page: bring it in as a text" },
  {
    is: (head, name) => /\.csv$/i.test(name) || /^[\w" -]+(?:,[\w" -]+){2,}\r?\n/.test(head),
    says: `is a table. ${table}`,
  },
  { is: (head) => head.startsWith("\u001f"), says: "is packed (gzip). Unpack it, and bring what is in it" },
  {
    is: (head) => /^(?:\ufffdPNG|GIF8|\ufffd\ufffd\ufffd|RIFF)/.test(head),
    says: "is a picture. Bring it beside the export, packed with it into one zip",
  },
  { is: (head) => head.trim() === "", says: "is empty. Export it once more" },
];

/** In a sentence: that it is no export that is read, what it is, and what to do. */
export async function whatItIs(source: Source): Promise<string> {
  const [only] = source.names;
  const lead = `${source.name} is no archive that Masthead reads`;
  const more = "Bring what the old system’s own export wrote, as it was downloaded.";
  if (source.has("xl/workbook.xml")) return `${lead}: it is an Excel workbook. ${table}.`;
  if (!only) return `${lead}: there is nothing in it. ${more}`;
  const head = await source.head(only);
  const found = source.names.length === 1 ? mistaken.find(({ is }) => is(head, only)) : undefined;
  return found ? `${lead}: it ${found.says}.` : `${lead}. ${more}`;
}
