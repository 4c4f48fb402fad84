import type { Element } from "hast";
import { attributeOf, isElement, isUnread, lineIn, type Node } from "./hast.ts";
import type { Reading } from "./reading.ts";

const machinery = new Set([
  "nav",
  "button",
  "select",
  "input",
  "textarea",
  "datalist",
  "noscript",
  "svg",
  "canvas",
  "object",
  "map",
  "dialog",
]);

/** Parts of a page that are no part of its text. */
export const isLeftOut = (element: Element, { lookOf }: Reading): boolean =>
  machinery.has(element.tagName) ||
  element.tagName === "del" ||
  attributeOf(element, "hidden") !== "" ||
  lookOf(element).hidden === true ||
  attributeOf(element, "role") === "navigation";

export function leaveOut(element: Element, { say }: Reading): void {
  const words = lineIn(element) || attributeOf(element, "value");
  if (!words || element.tagName === "noscript") return words ? say((m) => m.noscript, words) : undefined;
  const { tagName } = element;
  const what = tagName === "del" ? "deleted" : tagName === "nav" ? "menu" : machinery.has(tagName) ? "control" : "hidden";
  say((m) => m[what], words);
}

const played = new Set(["video", "audio", "iframe", "embed"]);

/** Whether what stands in it is read as text at all. */
export const isRead = (node: Node, reading: Reading): boolean =>
  !isElement(node) || !(isUnread(node) || played.has(node.tagName) || isLeftOut(node, reading));
