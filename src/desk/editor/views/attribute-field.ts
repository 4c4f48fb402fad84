import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { element } from "../element.ts";

export type At = () => number | undefined;

/** A field within the text that holds one attribute of a block: who is quoted, the title of a box. */
export type AttributeField = { field: HTMLInputElement | HTMLTextAreaElement; show: (node: Pick<Node, "attrs">) => void };

type Of = { view: EditorView; at: At; name: string; label: string; className?: string; long?: boolean };

export function attributeField({ view, at, name, label, className = "", long = false }: Of): AttributeField {
  const given = { className: `attribute ${className}`, placeholder: label, ariaLabel: label, spellcheck: true };
  const field = long ? element("textarea", { ...given, rows: 1 }) : element("input", { ...given, type: "text" });
  field.addEventListener("input", () => setAttribute(view, at, name, field.value));
  field.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || !["Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    view.focus();
  });
  const show = (node: Pick<Node, "attrs">) => {
    const value: unknown = node.attrs[name];
    const text = typeof value === "string" ? value : "";
    if (field.value !== text) field.value = text;
  };
  return { field, show };
}

/** An empty value is none. */
export function setAttribute(view: EditorView, at: At, name: string, value: string): void {
  const place = at();
  const node = place === undefined ? null : view.state.doc.nodeAt(place);
  if (place === undefined || !node) return;
  const standard: unknown = node.type.spec.attrs?.[name]?.default ?? null;
  view.dispatch(view.state.tr.setNodeAttribute(place, name, value === "" ? standard : value));
}
