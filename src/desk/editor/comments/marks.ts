import type { Mark, Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import type { EditorView } from "prosemirror-view";
import { type BlockText, type Passage, passageIn, placeOf } from "../../../document/index.ts";
import { schema } from "../schema.ts";
import { asItIs } from "../suggest/author.ts";

const { comment } = schema.marks;

export type Range = { from: number; to: number };

/** A run of words, where it begins, and the places of its letters: those of notes are none. */
type Run = BlockText & { places: number[] };

const runs = new WeakMap<Node, Run[]>();
const marked = new WeakMap<Node, Map<string, Range>>();

/** The runs of words of one block, counted from before it; kept, as a block that nobody touches stays the same. */
function runsOf(block: Node): Run[] {
  const held = runs.get(block) ?? readRuns(block);
  runs.set(block, held);
  return held;
}

function readRuns(top: Node): Run[] {
  const found: Run[] = [];
  const walk = (node: Node, at: number, around: string) => {
    const block = typeof node.attrs.id === "string" ? node.attrs.id : around;
    if (node.inlineContent) found.push({ block, ...lettersOf(node, at + 1) });
    else node.forEach((inner, offset) => walk(inner, at + 1 + offset, block));
  };
  walk(top, 0, "");
  return found;
}

function lettersOf(node: Node, start: number): { text: string; places: number[] } {
  let text = "";
  const places: number[] = [];
  node.forEach((piece, offset) => {
    const own = piece.isText ? (piece.text ?? "") : piece.type === schema.nodes.hardBreak ? "\n" : "";
    for (let at = 0; at < own.length; at += 1) places.push(start + offset + at);
    text += own;
  });
  return { text, places };
}

/** Where each thread’s words stand, from the first that bears it to the last. */
export function threadsIn(doc: Node): Map<string, Range> {
  const found = new Map<string, Range>();
  doc.forEach((block, at) => {
    for (const [thread, { from, to }] of markedIn(block)) {
      const one = found.get(thread);
      found.set(thread, { from: one?.from ?? at + from, to: at + to });
    }
  });
  return found;
}

function markedIn(block: Node): Map<string, Range> {
  const held = marked.get(block) ?? readMarked(block);
  marked.set(block, held);
  return held;
}

function readMarked(block: Node): Map<string, Range> {
  const found = new Map<string, Range>();
  block.descendants((node, at) => {
    for (const mark of node.marks) {
      if (mark.type !== comment) continue;
      const thread = String(mark.attrs.thread);
      const from = at + 1;
      found.set(thread, { from: found.get(thread)?.from ?? from, to: from + node.nodeSize });
    }
  });
  return found;
}

/** The passage of a selection, as far as its first block goes; undefined where no words are. */
export function passageAt(doc: Node, { from, to }: Range): (Range & { passage: Passage }) | undefined {
  for (const { run, at } of eachRun(doc)) {
    const inside = run.places.flatMap((place, letter) => (place + at >= from && place + at < to ? [letter] : []));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) continue;
    const passage = passageIn(run, first, last + 1);
    return { passage, from: at + Number(run.places[first]), to: at + Number(run.places[last]) + 1 };
  }
  return undefined;
}

function* eachRun(doc: Node): Generator<{ run: Run; at: number }> {
  let at = 0;
  for (const block of doc.content.content) {
    for (const run of runsOf(block)) yield { run, at };
    at += block.nodeSize;
  }
}

/** Every thread that stands in the text, as it stands there now. */
export function passagesOf(doc: Node): Record<string, Passage> {
  const found: Record<string, Passage> = {};
  for (const [thread, range] of threadsIn(doc)) {
    const held = passageAt(doc, range);
    if (held) found[thread] = held.passage;
  }
  return found;
}

/** Done to the text as it is, whoever suggests, and not undone with it. */
const silent = (tr: Transaction): Transaction => tr.setMeta(asItIs, true).setMeta("addToHistory", false).setMeta(comment.name, true);

/** Nothing that is written changes by it. */
export const isSilent = (tr: Transaction): boolean => tr.getMeta(comment.name) === true;

export function markThread(view: EditorView, thread: string, { from, to }: Range): void {
  view.dispatch(silent(view.state.tr.addMark(from, to, comment.create({ thread }))));
}

export function unmarkThread(view: EditorView, thread: string): void {
  view.dispatch(silent(view.state.tr.removeMark(0, view.state.doc.content.size, comment.create({ thread }))));
}

/** Puts those threads on their words that stand nowhere in the text, where their words are found. */
export function placeMissing(view: EditorView, threads: readonly (Passage & { id: string })[]): void {
  const { doc } = view.state;
  const standing = threadsIn(doc);
  const missing = threads.filter(({ id, words }) => words !== "" && !standing.has(id));
  if (missing.length === 0) return;
  const all = [...eachRun(doc)];
  const texts = all.map(({ run }) => run);
  const tr = silent(view.state.tr);
  for (const thread of missing) {
    const place = placeOf(thread, texts);
    const held = place && all[place.at];
    if (!place || !held) continue;
    const [from, to] = [held.run.places[place.from], held.run.places[place.to - 1]];
    if (from !== undefined && to !== undefined) tr.addMark(held.at + from, held.at + to + 1, comment.create({ thread: thread.id }));
  }
  if (tr.docChanged) view.dispatch(tr);
}

/** What is typed over words that something is said of, or on at the end of such a word, is what it is said of from then on. */
export function carryOn(tr: Transaction, { doc }: EditorState): Transaction {
  const [step] = tr.steps;
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep) || tr.getMeta("history$") || tr.getMeta(asItIs)) return tr;
  const { from, to, slice } = step;
  if (slice.size === 0 || slice.openStart > 0 || slice.openEnd > 0 || slice.content.firstChild?.isInline !== true) return tr;
  const text = slice.content.textBetween(0, slice.content.size);
  for (const mark of from < to ? saidBetween(doc, from, to) : saidOfWord(doc, from, text)) tr.addMark(from, from + slice.size, mark);
  return tr;
}

function saidBetween(doc: Node, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  doc.nodesBetween(from, to, (node) => void found.push(...node.marks.filter(({ type }) => type === comment)));
  return found;
}

function saidOfWord(doc: Node, at: number, typed: string): readonly Mark[] {
  const before = doc.resolve(at).nodeBefore;
  const isWord = /^[\p{L}\p{N}]+$/u.test(typed) && /[\p{L}\p{N}]$/u.test(before?.text ?? "");
  return isWord && before ? before.marks.filter(({ type }) => type === comment) : [];
}

/** The thread that the selection stands in, the shortest where there are several. */
export function threadAt({ doc, selection }: EditorState, among: (thread: string) => boolean): string | undefined {
  const here = [...threadsIn(doc)].filter(([thread, { from, to }]) => among(thread) && from <= selection.from && to >= selection.to);
  return here.toSorted(([, a], [, b]) => a.to - a.from - (b.to - b.from))[0]?.[0];
}

/** To the next of these threads from where the selection stands, or the one before; round from the end. */
export const goToThread =
  (step: 1 | -1, among: (thread: string) => boolean): Command =>
  ({ doc, selection, tr }, dispatch) => {
    const all = [...threadsIn(doc)].flatMap(([thread, range]) => (among(thread) ? [range] : [])).toSorted((a, b) => a.from - b.from);
    const next = all.find(({ from }) => from > selection.from) ?? all[0];
    const last = all.findLast(({ from }) => from < selection.from) ?? all.at(-1);
    const found = step > 0 ? next : last;
    if (!found) return false;
    dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(found.from), 1)).scrollIntoView());
    return true;
  };
