import { Plugin } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { newBlockId } from "../../document/index.ts";

/** Each block and footnote has an id of its own: what is new gets one, and of two with the same (divided, copied) the later does. */
export const ids = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      for (const { at } of withoutOwn(doc)) tr.setNodeAttribute(at, "id", newBlockId());
      return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
    },
  });

/** A body that was opened as it stands gets what ids it lacks before anything is typed. */
export function withIds(doc: Node): Node {
  const lacking = new Set(withoutOwn(doc).map(({ node }) => node));
  return lacking.size === 0 ? doc : given(doc, lacking);
}

function given(node: Node, lacking: ReadonlySet<Node>): Node {
  if (node.isText) return node;
  const inner = node.content.content.map((child) => given(child, lacking));
  const attrs = lacking.has(node) ? { ...node.attrs, id: newBlockId() } : node.attrs;
  return node.type.create(attrs, inner, node.marks);
}

function withoutOwn(doc: Node): { at: number; node: Node }[] {
  const seen = new Set<string>();
  const lacking: { at: number; node: Node }[] = [];
  doc.descendants((node, at) => {
    if (!("id" in node.attrs)) return;
    const id: unknown = node.attrs.id;
    if (typeof id === "string" && !seen.has(id)) seen.add(id);
    else lacking.push({ at, node });
  });
  return lacking;
}
