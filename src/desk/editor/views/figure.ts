import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { placeholders } from "../../../document/index.ts";
import { button, element, labelled } from "../element.ts";
import { movePictureAt, removePictureAt } from "../galleries.ts";
import { words } from "../words.ts";
import { askCrop } from "../asks/ask-crop.ts";
import { type At, type AttributeField, attributeField, setAttribute } from "./attribute-field.ts";

type PictureAsked = (figure: { at: At; file?: File }) => void;

const textIn = (held: unknown): string => (typeof held === "string" ? held : "");
const isId = (picture: string): boolean => /^[0-9a-f-]{36}$/.test(picture);

/** The picture in its place with its caption below; what it shows and whose it is are asked for there. */
export const figureView =
  (ask: PictureAsked) =>
  (node: Node, view: EditorView, at: At): NodeView => {
    let shown = node;
    const parts = figureParts(view, at, ask);
    parts.show(node);
    return {
      dom: parts.dom,
      contentDOM: parts.caption,
      update(next) {
        if (next.type !== shown.type) return false;
        shown = next;
        parts.show(next);
        return true;
      },
      stopEvent: (event) =>
        event.target instanceof globalThis.Node && parts.own.some((part) => part.contains(event.target as globalThis.Node)),
      ignoreMutation: ({ target }) => !parts.caption.contains(target),
    };
  };

function figureParts(view: EditorView, at: At, ask: PictureAsked) {
  const frame = element("div", { className: "picture", contentEditable: "false" });
  const caption = element("div", { className: "caption" });
  caption.dataset.says = words.caption;
  const credit = attributeField({ view, at, name: "credit", label: words.credit, className: "credit" });
  const alt = attributeField({ view, at, name: "alt", label: words.alt, long: true });
  const width = widthChoice(view, at);
  // in a window of its own: what is being written stays open
  const look = element("a", { target: "_blank", rel: "noopener", textContent: words.lookAfter });
  let picture = "";
  const crop = button(words.crop, () => askCrop(view, at, picture));
  const tools = element(
    "div",
    { className: "figure-tools", contentEditable: "false" },
    labelled(words.alt, alt.field),
    Object.assign(labelled(words.width, width), { className: "width" }),
    button(words.otherPicture, () => ask({ at })),
    crop,
    look,
    galleryButtons(view, at),
  );
  const side = element("span", { contentEditable: "false" }, credit.field);
  const dom = element("figure", {}, frame, element("figcaption", {}, caption, side), tools);
  const show = ({ attrs, content }: Node) => {
    showPicture(frame, attrs.picture, () => ask({ at }));
    picture = textIn(attrs.picture);
    crop.hidden = look.hidden = !isId(picture);
    look.href = `/desk/pictures/${picture}`;
    dom.className = String(attrs.width ?? "column");
    width.value = String(attrs.width ?? "column");
    caption.classList.toggle("empty", content.size === 0);
    credit.show({ attrs });
    showAlt(alt, attrs.alt);
  };
  return { dom, caption, show, own: [frame, side, tools] };
}

/** What an import put where nothing was known is nothing yet. */
function showAlt(alt: AttributeField, held: unknown): void {
  const said = held === placeholders.alt ? "" : textIn(held);
  if (alt.field.value !== said) alt.field.value = said;
  alt.field.ariaInvalid = said.trim() ? "false" : "true";
}

function showPicture(frame: HTMLElement, picture: unknown, choose: () => void): void {
  const id = textIn(picture);
  if (frame.dataset.shown === id) return;
  frame.dataset.shown = id;
  if (isId(id)) {
    const image = element("img", { src: `/desk/pictures/${id}/seen`, alt: "", draggable: false });
    frame.replaceChildren(image);
  } else {
    const says = element("p", {}, element("strong", {}, words.toCome), " ", id, element("br"), words.dropHere);
    frame.replaceChildren(element("div", { className: "to-come" }, says, button(words.choose, choose)));
  }
}

/** What can be done with a picture of a gallery; the style shows them there alone. */
function galleryButtons(view: EditorView, at: At): HTMLElement {
  const there = (does: (place: number) => void) => () => {
    const place = at();
    if (place !== undefined) does(place);
  };
  return element(
    "span",
    { className: "in-gallery" },
    button(
      words.earlier,
      there((place) => movePictureAt(view, place, -1)),
    ),
    button(
      words.later,
      there((place) => movePictureAt(view, place, 1)),
    ),
    button(
      words.takeOut,
      there((place) => removePictureAt(view, place)),
    ),
  );
}

export function widthChoice(view: EditorView, at: At): HTMLSelectElement {
  const options = Object.entries(words.widths).map(([value, text]) => element("option", { value, textContent: text }));
  const select = element("select", {}, ...options);
  select.addEventListener("change", () => setAttribute(view, at, "width", select.value === "column" ? "" : select.value));
  return select;
}
