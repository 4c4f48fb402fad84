import { escapeHtml } from "./escape.ts";

type Attributes = Record<string, string | number | undefined>;
/** Something that was written by `element` and is not escaped again. */
export type Xml = { readonly xml: string };
type Child = string | number | Xml | undefined | false;

/** Signs that no XML document may hold. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
export const withoutForbidden = (text: string): string => text.replace(forbidden, "");
const safe = (text: string) => escapeHtml(withoutForbidden(text));

/** An element with its attributes and children; a text among them is escaped, nothing is left out but `undefined` and `false`. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${safe(String(value))}"`]));
  const inner = children
    .map((child) => (child === undefined || child === false ? "" : typeof child === "object" ? child.xml : safe(String(child))))
    .join("");
  return { xml: inner === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${inner}</${name}>` };
}

export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
