import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { element } from "../element.ts";
import { words } from "../words.ts";
import { type At, attributeField } from "./attribute-field.ts";

const leaf = (dom: HTMLElement): NodeView => ({ dom, ignoreMutation: () => true });

export const paywallView = (): NodeView => leaf(element("div", { className: "cut", contentEditable: "false" }, words.paywallSays));

export const houseAdView = ({ attrs }: Node): NodeView =>
  leaf(element("div", { className: "house-ad", contentEditable: "false" }, [words.houseAdSays, attrs.slot].filter(Boolean).join(": ")));

/** What it is called is written where it stands; below is what it leads to. */
export function embedView(node: Node, view: EditorView, at: At): NodeView {
  const { field, show } = attributeField({ view, at, name: "title", label: words.embedTitle, className: "embed-title" });
  const leads = element("span", {});
  const dom = element("p", { className: "embed", contentEditable: "false" }, field, " ", leads);
  const shown = (next: Node) => {
    show(next);
    leads.textContent = String(next.attrs.url);
  };
  shown(node);
  return {
    dom,
    update: (next) => next.type === node.type && (shown(next), true),
    stopEvent: ({ target }) => target === field,
    ignoreMutation: () => true,
  };
}
