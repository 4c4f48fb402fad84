import { isRecord, must } from "../values/index.ts";
import { newBlockId } from "./block-id.ts";
import type { Block, Body } from "./types.ts";

/** Where two bodies differ: a run of blocks of the one, and of the other, by their places; either may be empty. */
export type Hunk = { from: number; to: number; otherFrom: number; otherTo: number };

/** What a block says, whatever its ids, and in whatever order its keys come from the database. */
const saidBy = (block: Block): string => JSON.stringify(block, (key, value: unknown) => (key === "id" ? undefined : inOrderOfKeys(value)));

const inOrderOfKeys = (value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;

/** Where `other` differs from `body`, in order. What stands in both once is taken to be the same; moved blocks are told as gone and come. */
export function hunksOf(body: Body, other: Body): Hunk[] {
  const [a, b] = [body.content.map(saidBy), other.content.map(saidBy)];
  const pairs = [...pairsOf(a, b), [a.length, b.length] as const];
  let [from, otherFrom] = [0, 0];
  return pairs.flatMap(([at, otherAt]) => {
    const hunk = { from, to: at, otherFrom, otherTo: otherAt };
    [from, otherFrom] = [at + 1, otherAt + 1];
    return hunk.to > hunk.from || hunk.otherTo > hunk.otherFrom ? [hunk] : [];
  });
}

/** Equals in order, as places in both: those that stand once on either side, and what adjoins them. */
function pairsOf(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const anchors = inOrder(onceInBoth(a, b));
  const pairs: (readonly [number, number])[] = [];
  let [at, other] = [0, 0];
  for (const [nextAt, nextOther] of [...anchors, [a.length, b.length] as const]) {
    while (at < nextAt && other < nextOther && a[at] === b[other]) pairs.push([at++, other++]);
    let back = 0;
    while (nextAt - back > at && nextOther - back > other && a[nextAt - back - 1] === b[nextOther - back - 1]) back += 1;
    for (; back > 0; back -= 1) pairs.push([nextAt - back, nextOther - back]);
    if (nextAt < a.length) pairs.push([nextAt, nextOther]);
    [at, other] = [nextAt + 1, nextOther + 1];
  }
  return pairs;
}

function onceInBoth(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const [placesA, placesB] = [onceIn(a), onceIn(b)];
  return [...placesA].flatMap(([said, at]) => {
    const other = placesB.get(said);
    return other === undefined ? [] : [[at, other] as const];
  });
}

function onceIn(said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map(said.flatMap((one, at) => (counts.get(one) === 1 ? [[one, at] as const] : [])));
}

/** The longest run of pairs that go up on both sides; the pairs come in the order of the first. */
function inOrder(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, pair] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (must(pairs[ends[middle] ?? 0], "a pair")[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.unshift(must(pairs[at], "a pair"));
  return run;
}

/** `body` with the blocks of one hunk as `other` has them; a block whose id stands elsewhere by now comes under a new one. */
export function withHunk(body: Body, other: Body, { from, to, otherFrom, otherTo }: Hunk): Body {
  const [above, below] = [body.content.slice(0, from), body.content.slice(to)];
  const taken = new Set([...above, ...below].flatMap(idsIn));
  const brought = other.content
    .slice(otherFrom, otherTo)
    .map((block) => (idsIn(block).some((id) => taken.has(id)) ? underNewIds(block) : block));
  return { ...body, content: [...above, ...brought, ...below] };
}

type Node = { type: string; attrs?: object; content?: readonly Node[] };

const idsIn = (node: Node): string[] => [...(hasId(node) ? [node.attrs.id] : []), ...(node.content ?? []).flatMap(idsIn)];

const hasId = (node: Node): node is Node & { attrs: { id: string } } =>
  node.attrs !== undefined && "id" in node.attrs && typeof node.attrs.id === "string";

function underNewIds(block: Block): Block {
  const copy = structuredClone(block);
  const rename = (node: Node) => {
    if (hasId(node)) node.attrs.id = newBlockId();
    node.content?.forEach(rename);
  };
  rename(copy);
  return copy;
}

/**
 * What two made of one text, put together: each block that one of them changed as they left it. Undefined where both changed the
 * same block, or put something in the same place, and not the same.
 */
export function mergedBodies(base: Body, mine: Body, theirs: Body): Body | undefined {
  const [own, other] = [hunksOf(base, mine), hunksOf(base, theirs)];
  const isSame = (a: Hunk, b: Hunk) =>
    a.from === b.from &&
    a.to === b.to &&
    mine.content.slice(a.otherFrom, a.otherTo).map(saidBy).join() === theirs.content.slice(b.otherFrom, b.otherTo).map(saidBy).join();
  const mineAlone = own.filter((a) => !other.some((b) => isSame(a, b)));
  if (mineAlone.some((a) => other.some((b) => a.from <= b.to && b.from <= a.to))) return undefined;
  const all = [...mineAlone.map((hunk) => ({ hunk, of: mine })), ...other.map((hunk) => ({ hunk, of: theirs }))];
  all.sort((a, b) => b.hunk.from - a.hunk.from);
  const content = [...base.content];
  for (const { hunk, of } of all) content.splice(hunk.from, hunk.to - hunk.from, ...of.content.slice(hunk.otherFrom, hunk.otherTo));
  const merged = { ...base, content };
  return hasOwnIds(merged) ? merged : undefined;
}

/** No id stands in it twice: a block that one moved and the other changed would. */
function hasOwnIds({ content }: Body): boolean {
  const ids = content.flatMap(idsIn);
  return new Set(ids).size === ids.length;
}
