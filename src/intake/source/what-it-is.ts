import type { Messages } from "../../messages/index.ts";
import type { Source } from "./source.ts";

type Intake = Messages["desk"]["intake"];
type What = Extract<keyof Intake, `is${string}` | "holdsNothing">;
/** The sentences that name what was brought. */
type Named = { [Key in What]: Intake[Key] extends (of: { name: string }) => string ? Key : never }[What];

/** What people bring by mistake, each known by how it begins; the catalogue says what they should bring instead. */
const mistaken: { is: (head: string, name: string) => boolean; says: Named }[] = [
  { is: (head) => /^\s*<\?xml[^]*<feed[^]*blogger/i.test(head), says: "isBlogger" },
  { is: (head) => /^\s*<\?xml[^]*<(?:rss|feed)[\s>]/i.test(head), says: "isFeed" },
  { is: (head) => /MySQL dump|CREATE TABLE|INSERT INTO/i.test(head), says: "isDatabase" },
  { is: (head) => head.startsWith("%PDF"), says: "isPdf" },
  { is: (head) => /^\s*(?:<!doctype html|<html)/i.test(head), says: "isPage" },
  { is: (head, name) => /\.csv$/i.test(name) || /^[\w" -]+(?:,[\w" -]+){2,}\r?\n/.test(head), says: "isTable" },
  { is: (head) => head.startsWith("\u001f"), says: "isGzip" },
  { is: (head) => /^(?:\ufffdPNG|GIF8|\ufffd\ufffd\ufffd|RIFF)/.test(head), says: "isPicture" },
  { is: (head) => head.trim() === "", says: "isEmpty" },
];

/** Which sentence says that it is no export that is read, what it is, and what to do. */
export async function whatItIs(source: Source): Promise<Named> {
  const [only] = source.names;
  if (source.has("xl/workbook.xml")) return "isExcel";
  if (!only) return "holdsNothing";
  const head = await source.head(only);
  const found = source.names.length === 1 ? mistaken.find(({ is }) => is(head, only)) : undefined;
  return found?.says ?? "isUnknown";
}
