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
  if (!words || element.tagName === "noscript")
    return words ? say("what stands for browsers without scripts was left out", words) : undefined;
  say(
    element.tagName === "del"
      ? "words that were struck out as deleted were left out"
      : element.tagName === "nav"
        ? "a menu was left out"
        : machinery.has(element.tagName)
          ? "a control of the page was left out"
          : "hidden words were left out",
    words,
  );
}

const played = new Set(["video", "audio", "iframe", "embed"]);

/** Whether what stands in it is read as text at all. */
export const isRead = (node: Node, reading: Reading): boolean =>
  !isElement(node) || !(isUnread(node) || played.has(node.tagName) || isLeftOut(node, reading));
