import { itemsOf, recordOf } from "../../values/index.ts";
import { newBlockId } from "../block-id.ts";
import { type Passage, passageIn } from "../passages.ts";
import type { Marked } from "../suggestions.ts";
import type { Body } from "../types.ts";
import type { Tracked } from "./tracked.ts";

/** What somebody says in a file: of which words, and when, in ISO 8601; "" where the file does not tell. */
export type BroughtComment = Passage & { id: string; author: string; at: string; said: string };

/** A text with what was changed in it as suggestions, what was said of it, and what could be neither: that stands in it as if it were accepted. */
type Reviewed = { doc: Marked; comments: BroughtComment[]; problems: string[] };

type Node = Record<string, unknown>;
type Piece = { node: Node; from: number; to: number };

/** Of whom a suggestion is that came in a file: no person’s id begins so. */
const ofFile = (author: string): string => `file:${author}`;

/** The text of a file with its tracked changes: suggestions and comments under their authors’ names and hours. */
export function markedOf(body: Body, tracked: readonly Tracked[]): Reviewed {
  const comments: BroughtComment[] = [];
  const left = new Set(tracked);
  const walk = (given: unknown): Node => {
    const node = recordOf(given);
    const id = recordOf(node.attrs).id;
    const content = itemsOf(node.content);
    const here = tracked.filter(({ block }) => block === id);
    const isRun = content.some((piece) => recordOf(piece).type === "text") || content.length === 0;
    if (here.length === 0 || !isRun) return content.length > 0 ? { ...node, content: content.map(walk) } : node;
    for (const one of here) left.delete(one);
    const changed = changedRun(
      content.map(recordOf),
      here.filter(({ kind }) => kind !== "comment"),
    );
    comments.push(...here.filter(({ kind }) => kind === "comment").map((one) => commentIn(one, String(id), changed)));
    return { ...node, content: changed.content };
  };
  const content = body.content.map((block) => ({ type: block.type, ...walk(block) }));
  for (const one of left) if (one.kind === "comment") comments.push(whole(one));
  const problems = [...left].flatMap(({ kind, author, words }) => (kind === "comment" ? [] : [`${author}: “${words}”`]));
  return { doc: { type: "doc", content }, comments, problems };
}

type Changed = { content: Node[]; text: string; place: (at: number, isEnd: boolean) => number };

/** A run with its changes marked; what was taken out stands in it again, marked, where it stood. */
function changedRun(content: readonly Node[], changes: readonly Tracked[]): Changed {
  const ids = idsOf(changes);
  const mark = (one: Tracked): Node => ({
    type: one.kind,
    attrs: { id: ids.get(one), by: ofFile(one.author), at: one.at ?? "" },
  });
  const deletions = changes.filter(({ kind }) => kind === "deletion").toSorted((a, b) => a.from - b.from);
  const insertions = changes.filter(({ kind }) => kind === "insertion");
  const cuts = changes.flatMap(({ from, to }) => [from, to]);
  const out: Node[] = [];
  const waiting = [...deletions];
  const putDeleted = (upTo: number) => {
    for (let next = waiting[0]; next && next.from <= upTo; next = waiting[0]) {
      out.push({ type: "text", text: next.words, marks: [mark(next)] });
      waiting.shift();
    }
  };
  for (const { node, from, to } of cutAt(content, cuts)) {
    putDeleted(from);
    const by = insertions.find((one) => one.from <= from && one.to >= to && to > from);
    out.push(by ? { ...node, marks: [...itemsOf(node.marks), mark(by)] } : node);
  }
  putDeleted(Infinity);
  const text = out.map(wordsOf).join("");
  const place = (at: number, isEnd: boolean) =>
    at + deletions.filter(({ from }) => (isEnd ? from < at : from <= at)).reduce((sum, { words }) => sum + words.length, 0);
  return { content: out, text, place };
}

/** What one took out and put in at the same place is one suggestion. */
function idsOf(changes: readonly Tracked[]): Map<Tracked, string> {
  const ids = new Map<Tracked, string>();
  for (const one of changes) {
    const beside = changes.find(
      (other) =>
        ids.has(other) && other.kind !== one.kind && other.author === one.author && (other.to === one.from || other.from === one.to),
    );
    ids.set(one, (beside && ids.get(beside)) ?? newBlockId());
  }
  return ids;
}

const wordsOf = ({ type, text }: Node): string => (type === "hardBreak" ? "\n" : typeof text === "string" ? text : "");

/** The pieces of a run, its words divided at these places. */
function cutAt(content: readonly Node[], places: readonly number[]): Piece[] {
  let at = 0;
  return content.flatMap((node): Piece[] => {
    const [from, words] = [at, wordsOf(node)];
    at += words.length;
    if (node.type !== "text") return [{ node, from, to: at }];
    const inside = [...new Set([from, ...places.filter((place) => place > from && place < at), at])].toSorted((a, b) => a - b);
    return inside.slice(1).map((to, number) => {
      const start = inside[number] ?? from;
      return { node: { ...node, text: words.slice(start - from, to - from) }, from: start, to };
    });
  });
}

const said = ({ author, at = "", words }: Tracked) => ({ id: crypto.randomUUID(), author, at, said: words });
const whole = (one: Tracked): BroughtComment => ({ ...said(one), block: "", words: "", before: "", after: "" });

/** Of a point it is said of all that stands there. */
function commentIn(one: Tracked, block: string, { text, place }: Changed): BroughtComment {
  const isPoint = one.from === one.to;
  const [from, to] = isPoint ? [0, text.length] : [place(one.from, false), place(one.to, true)];
  return { ...said(one), ...passageIn({ block, text }, from, to) };
}
