import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { element } from "../element.ts";
import { words } from "../words.ts";

const leaf = (dom: HTMLElement): NodeView => ({ dom, ignoreMutation: () => true });

export const paywallView = (): NodeView => leaf(element("div", { className: "cut", contentEditable: "false" }, words.paywallSays));

export const houseAdView = ({ attrs }: Node): NodeView =>
  leaf(element("div", { className: "house-ad", contentEditable: "false" }, [words.houseAdSays, attrs.slot].filter(Boolean).join(": ")));

export function embedView({ attrs }: Node): NodeView {
  const url = String(attrs.url);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
  const title = element("strong", {}, String(attrs.title || url));
  return leaf(element("p", { className: "embed", contentEditable: "false" }, title, " ", element("span", {}, host)));
}
