import type { Body } from "./types.ts";
import { itemAt, must } from "../values/index.ts";

type Node = { type?: string; attrs?: { id?: string } & Record<string, unknown>; content?: Node[] };
type Held = { node: Node; id: string; words: string };

/** Every node that has an id, in order; `words`: all of it but the ids. */
function* held(node: Node): Generator<Held> {
  if (typeof node.attrs?.id === "string")
    yield { node, id: node.attrs.id, words: JSON.stringify(node, (key, value: unknown) => (key === "id" ? undefined : value)) };
  for (const inner of node.content ?? []) yield* held(inner);
}

/**
 * A body that came back from a text without ids, with those of the body it was before: equal blocks keep
 * theirs wherever they went, changed ones that of the block of their kind in the same place. What hangs on
 * blocks (times, printed pages, what is said of them) stays where it was.
 */
export function keepIds(body: Body, before: Body): Body {
  const copy = structuredClone(body) as unknown as Node;
  const [now, then] = [[...held(copy)], [...held(before)]];
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (at: number, other: number) => {
    partner.set(at, other);
    taken.add(other);
  };
  const byId = new Map(then.map(({ id }, at) => [id, at]));
  now.forEach(({ id }, at) => {
    const own = byId.get(id);
    if (own !== undefined) pair(at, own);
  });
  const byWords = new Map<string, number[]>();
  then.forEach(({ words }, at) => !taken.has(at) && byWords.set(words, [...(byWords.get(words) ?? []), at]));
  now.forEach(({ words }, at) => {
    const other = partner.has(at) ? undefined : byWords.get(words)?.shift();
    if (other !== undefined) pair(at, other);
  });
  now.forEach(({ node }, at) => {
    if (partner.has(at)) return;
    // after its neighbour above, before the next that is known
    let next = (partner.get(at - 1) ?? -1) + 1;
    while (next < then.length && !taken.has(next) && itemAt(then, next).node.type !== node.type) next += 1;
    if (next < then.length && !taken.has(next)) pair(at, next);
  });
  const given = new Set([...partner.values()].map((at) => itemAt(then, at).id));
  now.forEach(({ node, id }, at) => {
    const other = partner.get(at);
    if (other !== undefined) must(node.attrs, "attrs").id = itemAt(then, other).id;
    // a new id that an older block bears by chance
    else if (given.has(id)) must(node.attrs, "attrs").id = `${id}x`;
  });
  return copy as unknown as Body;
}
