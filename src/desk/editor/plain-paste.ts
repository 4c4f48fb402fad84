import { Fragment, type Mark, Slice } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { type Block, type Inline, type ListItem, type Paragraph, newBlockId } from "../../document/index.ts";
import { isSafeLink } from "../../values/index.ts";
import { sliceOf } from "./paste.ts";
import { schema } from "./schema.ts";

/** A line of a mail is broken before it is longer than this, and none that is much shorter was broken by it. */
const [widest, narrowest] = [80, 55];
const bullet = /^\s*[-*•–]\s+(?=\S)/;
const number = /^\s*(\d{1,4})[.)]\s+(?=\S)/;

/**
 * Plain words from a mail or a file of text: paragraphs apart by blank lines, lines that a mail broke joined again, lists by their
 * signs. Without a blank line each line is a paragraph. One line flows into the sentence with the marks that stand there.
 */
export function sliceOfPlain(text: string, marks: readonly Mark[]): Slice {
  const given = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  if (!given.includes("\n")) return new Slice(given ? Fragment.from(schema.text(given, marks)) : Fragment.empty, 0, 0);
  return sliceOf(blocksOfPlain(given));
}

function blocksOfPlain(text: string): Block[] {
  const parts = text.split(/\n[^\S\n]*\n\s*/).map((part) => part.split("\n"));
  if (parts.length > 1) return parts.flatMap((lines) => blocksOfLines(lines, (run) => [paragraph(joined(run))]));
  return blocksOfLines(parts[0] ?? [], (run) => run.filter((line) => line.trim()).map((line) => paragraph([words(line)])));
}

/** Runs of lines that are items of a list, and what `other` makes of those between. */
function blocksOfLines(lines: readonly string[], other: (run: string[]) => Paragraph[]): Block[] {
  const runs: { kind: "bullet" | "number" | "words"; lines: string[] }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const kind = bullet.test(line) ? "bullet" : number.test(line) ? "number" : "words";
    // what goes on in from the edge is of the item above it
    if (last && last.kind !== "words" && kind === "words" && /^\s{2,}\S/.test(line)) last.lines.push(`${last.lines.pop()} ${line.trim()}`);
    else if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs.flatMap((run): Block[] => (run.kind === "words" ? other(run.lines) : [listOf(run.kind, run.lines)]));
}

function listOf(kind: "bullet" | "number", lines: readonly string[]): Block {
  const sign = kind === "bullet" ? bullet : number;
  const content = lines.map((line): ListItem => ({
    type: "listItem",
    attrs: { id: newBlockId() },
    content: [paragraph([words(line.replace(sign, ""))])],
  }));
  const start = Number(number.exec(lines[0] ?? "")?.[1] ?? 1);
  return kind === "bullet"
    ? { type: "bulletList", attrs: { id: newBlockId() }, content }
    : { type: "orderedList", attrs: { id: newBlockId(), ...(start !== 1 && { start }) }, content };
}

/** The lines of a paragraph; joined where a mail broke them, each on its own where somebody did, as in a verse. */
function joined(lines: readonly string[]): Inline[] {
  const wasBroken = lines.slice(0, -1).every((line) => line.trim().length >= narrowest) && lines.every((line) => line.length <= widest);
  if (wasBroken) return [words(lines.map((line) => line.trim()).join(" "))];
  return lines.flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: "hardBreak" } as const] : []), words(line)]);
}

const words = (line: string): Inline => ({ type: "text", text: line.trim() });
const paragraph = (content: Inline[]): Paragraph => ({ type: "paragraph", attrs: { id: newBlockId() }, content });

/** An address alone: the words that are marked lead there; without words it stands for itself, and leads there too. */
export function pasteAddress(view: EditorView, data: DataTransfer | null): boolean {
  const address = (data?.getData("text/plain") ?? "").trim();
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(address) || !isSafeLink(address)) return false;
  const { $from, $to, from, to, empty } = view.state.selection;
  if (!$from.sameParent($to) || !$from.parent.type.allowsMarkType(schema.marks.link)) return false;
  const mark = schema.marks.link.create({ href: address });
  const { tr } = view.state;
  if (empty) tr.insert(from, schema.text(address, mark.addToSet($from.marks())));
  else tr.addMark(from, to, mark);
  view.dispatch(tr.removeStoredMark(schema.marks.link).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}
