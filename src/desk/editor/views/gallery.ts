import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { button, element, labelled } from "../element.ts";
import { roomIn, takeApart } from "../galleries.ts";
import { words } from "../words.ts";
import { type At, attributeField } from "./attribute-field.ts";
import { widthChoice } from "./figure.ts";

/** Its pictures beside each other, each with its own words; under them what is said of all, and what can be done with them. */
export const galleryView =
  (add: (at: At) => void) =>
  (node: Node, view: EditorView, at: At): NodeView => {
    let shown = node;
    const pictures = element("div", { className: "held" });
    const caption = attributeField({ view, at, name: "caption", label: words.galleryCaption });
    const width = widthChoice(view, at);
    const more = button(words.addPictures, () => add(at));
    const apart = button(words.takeApart, () => {
      const place = at();
      if (place !== undefined) takeApart(view, place);
    });
    const tools = element("div", { className: "gallery-tools", contentEditable: "false" }, labelled(words.width, width), more, apart);
    const under = element("figcaption", { contentEditable: "false" }, caption.field);
    const dom = element("figure", { ariaLabel: words.gallery }, pictures, under, tools);
    const show = ({ attrs }: Node) => {
      dom.className = `gallery ${String(attrs.width ?? "column")}`;
      width.value = String(attrs.width ?? "column");
      const place = at();
      more.disabled = place !== undefined && roomIn(view.state, place) === 0;
      caption.show({ attrs });
    };
    show(node);
    return {
      dom,
      contentDOM: pictures,
      update(next) {
        if (next.type !== shown.type) return false;
        shown = next;
        show(next);
        return true;
      },
      stopEvent: ({ target }) => target instanceof globalThis.Node && [under, tools].some((part) => part.contains(target)),
      ignoreMutation: ({ target }) => !pictures.contains(target),
    };
  };
