import { itemAt } from "../../../values/index.ts";
import { type OpenChange as Open, signOf, withoutSigns } from "../../../document/index.ts";

const tag = /<(\/?)(w:[A-Za-z]+)((?:\s[^<>]*?)?)(\/?)>/g;

type Signing = {
  plain: string;
  out: string;
  from: number;
  pending: string;
  deleted: number;
  opened: Open[];
  changes: { number: number; isDeletion: boolean }[];
};

/**
 * The text of a Word document with a sign where each tracked change and each comment begins and ends, and what they
 * are. Moved passages are one deletion and one insertion. `comments`: the document's word/comments.xml, or "".
 */
export function signChanges(xml: string, comments: string): { xml: string; opened: Open[] } {
  const signing: Signing = { plain: withoutSigns(xml), out: "", from: 0, pending: "", deleted: 0, opened: [], changes: [] };
  const remark = remarks(signing, commentsIn(comments));
  for (const match of signing.plain.matchAll(tag)) {
    const [closing, name, attributes, alone] = [match[1] === "/", itemAt(match, 2), match[3] ?? "", match[4] === "/"];
    const isDeletion = name === "w:del" || name === "w:moveFrom";
    if (isDeletion || name === "w:ins" || name === "w:moveTo") {
      // one that holds nothing is said of a paragraph's end or a table's row
      if (closing) endChange(signing);
      else if (!alone) beginChange(signing, attributes, isDeletion, match.index);
    } else if (name.startsWith("w:comment")) remark(name, attributeIn(attributes, "w:id"));
    else if ((name === "w:r" && !closing && !alone) || (name === "w:p" && closing)) flush(signing, match.index);
    else if ((name === "w:t" || name === "w:delText") && !closing && !alone) addWords(signing, match.index + match[0].length);
  }
  return { xml: signing.out + signing.plain.slice(signing.from), opened: signing.opened };
}

/** Signs are runs of their own and stand only where runs may: before one, or at a paragraph's end. Not in what is deleted. */
function flush(signing: Signing, at: number): void {
  if (!signing.pending || signing.deleted > 0) return;
  signing.out += `${signing.plain.slice(signing.from, at)}<w:r><w:t>${signing.pending}</w:t></w:r>`;
  signing.from = at;
  signing.pending = "";
}

function beginChange(signing: Signing, attributes: string, isDeletion: boolean, at: number): void {
  const number = signing.opened.push({ kind: isDeletion ? "deletion" : "insertion", ...whoIn(attributes), words: "" }) - 1;
  signing.pending += signOf(number * 2);
  signing.changes.push({ number, isDeletion });
  if (!isDeletion) return;
  flush(signing, at);
  signing.deleted += 1;
}

function endChange(signing: Signing): void {
  const change = signing.changes.pop();
  if (!change) return;
  signing.pending += signOf(change.number * 2 + 1);
  if (change.isDeletion) signing.deleted -= 1;
}

/** Words belong to the innermost that says what became of them. */
function addWords(signing: Signing, at: number): void {
  if (signing.changes.length === 0) return;
  const words = wordsAfter(signing.plain, at);
  for (const { number, isDeletion } of signing.changes)
    if (isDeletion === signing.deleted > 0) itemAt(signing.opened, number).words += words;
}

/** A comment is known by its id, whether it is said of a passage or of a point. */
function remarks(signing: Signing, said: ReadonlyMap<string, Open>) {
  const numbers = new Map<string, number>();
  return (name: string, id: string) => {
    const comment = said.get(id);
    if (!comment) return;
    const isNew = !numbers.has(id);
    const number = numbers.get(id) ?? signing.opened.push(comment) - 1;
    numbers.set(id, number);
    if (name === "w:commentRangeStart" || (isNew && name === "w:commentReference")) signing.pending += signOf(number * 2);
    if (name === "w:commentRangeEnd") signing.pending += signOf(number * 2 + 1);
  };
}

const wordsAfter = (xml: string, at: number): string => {
  const end = xml.indexOf("<", at);
  return unescaped(xml.slice(at, end < 0 ? undefined : end));
};

const attribute = /\s([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeIn(attributes: string, name: string): string {
  const found = [...attributes.matchAll(attribute)].find(([, own]) => own === name);
  return unescaped(found?.[2] ?? found?.[3] ?? "");
}

function whoIn(attributes: string): { author: string; at?: string } {
  const [author, date] = [attributeIn(attributes, "w:author"), attributeIn(attributes, "w:date")];
  return { author, ...(Number.isNaN(Date.parse(date)) ? {} : { at: new Date(date).toISOString() }) };
}

/** Each comment by its id; its paragraphs are lines. */
function commentsIn(xml: string): Map<string, Open> {
  const found = new Map<string, Open>();
  for (const part of xml.split(/<w:comment(?=\s)/).slice(1)) {
    const head = part.slice(0, part.indexOf(">"));
    const words = part
      .split("</w:p>")
      .map((line) => [...line.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)/g)].map((text) => unescaped(itemAt(text, 1))).join(""))
      .join("\n")
      .trim();
    found.set(attributeIn(head, "w:id"), { kind: "comment", ...whoIn(head), words });
  }
  return found;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : "";
  });
}
