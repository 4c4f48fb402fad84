import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { element } from "../element.ts";
import { words } from "../words.ts";
import { type At, type AttributeField, attributeField } from "./attribute-field.ts";

type Frame = { dom: HTMLElement; content: HTMLElement; field: AttributeField };

/** A block that holds words and says one thing more, in a field of its own. */
const framed =
  (frame: (view: EditorView, at: At) => Frame) =>
  (node: Node, view: EditorView, at: At): NodeView => {
    const { dom, content, field } = frame(view, at);
    let shown = node;
    field.show(node);
    return {
      dom,
      contentDOM: content,
      update(next) {
        if (next.type !== shown.type) return false;
        shown = next;
        field.show(next);
        return true;
      },
      stopEvent: ({ target }) => target === field.field,
      ignoreMutation: ({ target }) => !content.contains(target),
    };
  };

export const quoteView = framed((view, at) => {
  const content = element("div");
  const field = attributeField({ view, at, name: "attribution", label: words.attribution });
  return { dom: element("blockquote", {}, content, footer(field)), content, field };
});

export const pullQuoteView = framed((view, at) => {
  const content = element("p");
  const field = attributeField({ view, at, name: "attribution", label: words.attribution });
  return { dom: element("div", { className: "pull" }, content, footer(field)), content, field };
});

export const noteBoxView = framed((view, at) => {
  const content = element("div");
  const field = attributeField({ view, at, name: "title", label: words.boxTitle, className: "note-title" });
  return { dom: element("div", { className: "note" }, apart(field), content), content, field };
});

export const tableView = framed((view, at) => {
  const content = element("tbody");
  const field = attributeField({ view, at, name: "caption", label: words.tableCaption });
  // what is wider than its column scrolls in it, by keys too
  const reached = { className: "table", tabIndex: 0, role: "group", ariaLabel: words.table };
  return { dom: element("div", reached, apart(field), element("table", {}, content)), content, field };
});

const footer = ({ field }: AttributeField): HTMLElement => element("footer", { contentEditable: "false" }, field);
const apart = ({ field }: AttributeField): HTMLElement => element("div", { contentEditable: "false" }, field);
