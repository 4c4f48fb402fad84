import type { EditorView } from "prosemirror-view";
import { schema } from "./schema.ts";
import { setAttribute } from "./views/attribute-field.ts";

/** Which hosts are asked what stands at an address of theirs, and asking one: "" where it does not say. */
export type Called = { asks: (address: string) => boolean; ask: (address: string) => Promise<string> };

/** Where no host is named, and for guests. */
export const nobodyAsked: Called = { asks: () => false, ask: () => Promise.resolve("") };

/** What was answered, where nothing was written meanwhile. */
export function putTitle(view: EditorView, id: unknown, title: string): void {
  if (!title || view.isDestroyed) return;
  view.state.doc.descendants((node, at) => {
    if (node.type === schema.nodes.embed && node.attrs.id === id && !node.attrs.title) setAttribute(view, () => at, "title", title);
    return !node.isTextblock;
  });
}
