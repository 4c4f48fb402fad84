import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { button, element } from "../element.ts";
import { type Called, putTitle } from "../embeds.ts";
import { filled, words } from "../words.ts";
import { type At, attributeField } from "./attribute-field.ts";

const leaf = (dom: HTMLElement): NodeView => ({ dom, ignoreMutation: () => true });

export const paywallView = (): NodeView => leaf(element("div", { className: "cut", contentEditable: "false" }, words.paywallSays));

export const houseAdView = ({ attrs }: Node): NodeView =>
  leaf(element("div", { className: "house-ad", contentEditable: "false" }, [words.houseAdSays, attrs.slot].filter(Boolean).join(": ")));

/** What it is called is written where it stands, or asked of its host there; below is what it leads to. */
export const embedView =
  (called: Called) =>
  (node: Node, view: EditorView, at: At): NodeView => {
    const { field, show } = attributeField({ view, at, name: "title", label: words.embedTitle, className: "embed-title" });
    const leads = element("span", {});
    const ask = button(words.embedAsk, () => void asked(), "button quiet");
    const told = element("span", { className: "soft", role: "status" });
    const dom = element("p", { className: "embed", contentEditable: "false" }, field, " ", leads, " ", ask, " ", told);
    let now = node;
    const asked = async () => {
      const { id, url } = now.attrs;
      ask.disabled = true;
      told.textContent = filled(words.embedAsking, { host: new URL(String(url)).host });
      const title = await called.ask(String(url));
      ask.disabled = false;
      told.textContent = title ? words.embedCalled : words.embedUnknown;
      putTitle(view, id, title);
      field.focus();
    };
    const shown = (next: Node) => {
      now = next;
      show(next);
      leads.textContent = String(next.attrs.url);
      ask.hidden = Boolean(next.attrs.title) || !called.asks(String(next.attrs.url));
    };
    shown(node);
    return {
      dom,
      update: (next) => next.type === node.type && (shown(next), true),
      stopEvent: ({ target }) => target === field || target === ask,
      ignoreMutation: () => true,
    };
  };
