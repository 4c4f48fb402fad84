import { escapeHtml } from "../escape.ts";
import { type Xml, element } from "../xml.ts";

/** A word to the reader at the head of a feed of theirs. `id` stays the same, so that it is shown once. */
export type Notice = { id: string; title: string; text: string; url: string; on: Date };

export const noticeItem = ({ id, title, text, url, on }: Notice): Xml =>
  element(
    "item",
    {},
    element("title", {}, title),
    element("link", {}, url),
    element("guid", { isPermaLink: "false" }, id),
    element("pubDate", {}, on.toUTCString()),
    element("description", {}, escapeHtml(text)),
  );
