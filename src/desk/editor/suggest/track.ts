import type { Mark, Node, ResolvedPos, Slice } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep } from "prosemirror-transform";
import { itemsOf } from "../../../values/index.ts";
import { schema } from "../schema.ts";
import { type Attrs, type Author, asItIs, attrsOf, heldBy, isForeign, newSuggestion } from "./author.ts";
import { trackBlocks } from "./track-blocks.ts";

const { insertion, deletion, formatting } = schema.marks;

/**
 * What a transaction would have changed, as suggestions: words that were to go are marked and stay, new ones are marked, and
 * where blocks themselves would change, those that go and those that come stand beside each other. With nothing accepted the
 * text is what it was; with all of it what the transaction would have made.
 */
export function tracked(tr: Transaction, state: EditorState, author: Author): Transaction {
  if (!tr.docChanged || tr.getMeta("history$") || tr.getMeta(asItIs)) return tr;
  const done =
    trackWords(tr, state, author) ?? trackMarks(tr, state, author) ?? trackAttrs(tr, state, author) ?? trackBlocks(tr, state, author);
  if (tr.scrolledIntoView) done.scrollIntoView();
  return done;
}

/** The suggested state of the blocks that a place stands in: new ones are written freely, those that go are left alone. */
function standingAt($at: ResolvedPos, author: Author): "insert" | "delete" | undefined {
  for (let depth = 1; depth <= $at.depth; depth += 1) {
    const node = $at.node(depth);
    const held = heldBy(node);
    const kind = held?.kind;
    const added = insertion.isInSet(node.marks);
    if ((kind === "insert" && !isForeign(author, held)) || (added && !isForeign(author, added.attrs))) return "insert";
    if (kind === "delete" || deletion.isInSet(node.marks)) return "delete";
  }
  return undefined;
}

type Change = { from: number; to: number; slice: Slice };

/** One run of words in one block put in place of another. */
function changeOf(tr: Transaction, { doc }: EditorState): Change | undefined {
  const [step] = tr.steps;
  if (tr.steps.length > 1) return diffOf(tr, doc);
  if (!(step instanceof ReplaceStep)) return undefined;
  const { from, to, slice } = step;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const isFlat = slice.openStart === 0 && slice.openEnd === 0 && slice.content.content.every(({ isInline }) => isInline);
  return $from.sameParent($to) && $from.parent.inlineContent && isFlat ? { from, to, slice } : undefined;
}

/** Several steps (what is set as one types) that come to one change of words. */
function diffOf(tr: Transaction, doc: Node): Change | undefined {
  if (!tr.steps.every((step) => step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep))
    return undefined;
  const from = doc.content.findDiffStart(tr.doc.content);
  const ends = doc.content.findDiffEnd(tr.doc.content);
  if (from === null || !ends) return undefined;
  const over = Math.max(0, from - Math.min(ends.a, ends.b));
  const [to, end] = [ends.a + over, ends.b + over];
  const [$from, $to, $start, $end] = [doc.resolve(from), doc.resolve(to), tr.doc.resolve(from), tr.doc.resolve(end)];
  const isWithin = $from.sameParent($to) && $start.sameParent($end) && $from.parent.inlineContent && $start.parent.sameMarkup($from.parent);
  return isWithin && $from.depth === $start.depth ? { from, to, slice: tr.doc.slice(from, end) } : undefined;
}

function trackWords(tr: Transaction, state: EditorState, author: Author): Transaction | undefined {
  const change = changeOf(tr, state);
  if (!change) return undefined;
  const { from, to, slice } = change;
  const $from = state.doc.resolve(from);
  const standing = standingAt($from, author);
  if (standing === "insert") return tr;
  const done = state.tr;
  if (standing === "delete") return done;
  const attrs = { ...newSuggestion(author), ...ownBeside(state.doc, from, to, author) };
  goes(done, state.doc, { from, to, attrs });
  const at = done.mapping.map(to);
  if (slice.content.size > 0) {
    done.replace(at, at, slice);
    const end = at + slice.content.size;
    for (const mark of [insertion, deletion, formatting]) done.removeMark(at, end, mark);
    done.addMark(at, end, insertion.create(attrs));
    done.setSelection(TextSelection.create(done.doc, end));
  } else {
    // Delete goes on to what comes after, Backspace to what stands before
    const forward = state.selection.empty && state.selection.head === from;
    done.setSelection(TextSelection.create(done.doc, forward ? done.mapping.map(to) : done.mapping.map(from, -1)));
  }
  // what was to be typed with, and not what the mark of a suggestion brings
  return tr.storedMarks ? done.setStoredMarks(tr.storedMarks) : done;
}

/** Words that were to go are marked; one's own that were only suggested go. */
function goes(done: Transaction, doc: Node, { from, to, attrs }: { from: number; to: number; attrs: Attrs }): void {
  const own: [number, number][] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isInline) return true;
    const [start, end] = [Math.max(at, from), Math.min(at + node.nodeSize, to)];
    if (insertion.isInSet(node.marks)?.attrs.by === attrs.by) own.push([start, end]);
    else if (!deletion.isInSet(node.marks)) done.addMark(start, end, deletion.create(attrs));
    return false;
  });
  for (const [start, end] of own.toReversed()) done.delete(start, end);
}

/** What one types on, and what one takes away beside it, is one suggestion. */
function ownBeside(doc: Node, from: number, to: number, { by }: Author): Attrs | undefined {
  const near = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter, doc.resolve(from).nodeAfter];
  const marks = near.flatMap((node) => node?.marks ?? []);
  const own = marks.find((mark: Mark) => (mark.type === insertion || mark.type === deletion) && mark.attrs.by === by);
  return own && attrsOf(own);
}

const isOurs = ({ type }: Mark): boolean => type === insertion || type === deletion || type === formatting || type === schema.marks.comment;
const looks = (node: Node): readonly Mark[] => node.marks.filter((mark) => !isOurs(mark));

const jsonOfMark = (mark: Mark): unknown => mark.toJSON();

/** Words that look otherwise say how they looked. */
function trackMarks(tr: Transaction, state: EditorState, author: Author): Transaction | undefined {
  const steps = tr.steps.flatMap((step) => (step instanceof AddMarkStep || step instanceof RemoveMarkStep ? [step] : []));
  if (steps.length < tr.steps.length) return undefined;
  const done = state.tr;
  for (const step of steps) done.step(step);
  const [from, to] = [Math.min(...steps.map((step) => step.from)), Math.max(...steps.map((step) => step.to))];
  const attrs = newSuggestion(author);
  state.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isInline) return true;
    const [start, end] = [Math.max(at, from), Math.min(at + node.nodeSize, to)];
    const standing = standingAt(state.doc.resolve(at), author);
    if (standing === "delete" || isForeign(author, formatting.isInSet(node.marks)?.attrs)) {
      done.replace(at, at + node.nodeSize, state.doc.slice(at, at + node.nodeSize));
      return false;
    }
    const added = insertion.isInSet(node.marks);
    if (standing || (added && !isForeign(author, added.attrs))) return false;
    const first = formatting.isInSet(node.marks);
    const was = first ? itemsOf(first.attrs.was) : looks(node).map(jsonOfMark);
    done.doc.nodesBetween(start, end, (now, place) => {
      if (now.isText !== node.isText) return;
      const [a, b] = [Math.max(place, start), Math.min(place + now.nodeSize, end)];
      const isAsItWas = JSON.stringify(looks(now).map(jsonOfMark)) === JSON.stringify(was);
      if (isAsItWas) done.removeMark(a, b, formatting);
      else done.addMark(a, b, formatting.create({ ...attrs, ...first?.attrs, was }));
    });
    return true;
  });
  return done.setStoredMarks(tr.storedMarks);
}

/** A block that says something else says what it said. */
function trackAttrs(tr: Transaction, state: EditorState, author: Author): Transaction | undefined {
  const steps = tr.steps.flatMap((step) => (step instanceof AttrStep ? [step] : []));
  if (steps.length < tr.steps.length) return undefined;
  const done = state.tr;
  for (const step of steps) {
    const $at = done.doc.resolve(step.pos);
    const node = done.doc.nodeAt(step.pos);
    const held = node ? heldBy(node) : undefined;
    if (!node || standingAt($at, author) === "delete" || held?.kind === "delete" || isForeign(author, held)) continue;
    if ("suggested" in node.attrs && held?.kind !== "insert" && standingAt($at, author) === undefined) {
      const was = { [step.attr]: node.attrs[step.attr], ...held?.was };
      done.setNodeAttribute(step.pos, "suggested", { ...newSuggestion(author), ...held, kind: "attrs", was });
    } else if (!("suggested" in node.attrs) && standingAt($at, author) !== "insert") return undefined;
    done.setNodeAttribute(step.pos, step.attr, step.value);
  }
  return done;
}
