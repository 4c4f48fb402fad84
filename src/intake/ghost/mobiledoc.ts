import { intakeSays } from "../../messages/index.ts";
import { itemsOf, recordOf } from "../../values/index.ts";
import { escaped } from "../html-of.ts";
import { cardHtml, type CardReading } from "./cards.ts";
import { parsed } from "./lexical.ts";

type Doc = { atoms: unknown[]; cards: unknown[]; markups: unknown[] };
const [markup, picture, list, card] = [1, 2, 3, 10];
const tags = new Set("p h1 h2 h3 h4 h5 h6 blockquote aside".split(" "));
const inline = new Set("a abbr b code del em i mark s small strike strong sub sup u".split(" "));
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The parts of a text as Ghost’s former editor (Mobiledoc) kept it, each as HTML of its own; undefined for what is none. */
export function mobiledocParts(json: string, reading: CardReading): string[] | undefined {
  const { sections, atoms, cards, markups } = recordOf(parsed(json));
  if (!Array.isArray(sections)) return undefined;
  const doc = { atoms: itemsOf(atoms), cards: itemsOf(cards), markups: itemsOf(markups) };
  return sections.map((section) => sectionOf(itemsOf(section), doc, reading));
}

function sectionOf([kind, what, content]: unknown[], doc: Doc, reading: CardReading): string {
  if (kind === card && typeof what === "number") {
    const [name, fields] = itemsOf(doc.cards[what]);
    return cardHtml(text(name), recordOf(fields), reading);
  }
  if (kind === picture) return `<figure><img src="${escaped(text(what))}"></figure>`;
  if (kind === list) {
    const tag = what === "ol" ? "ol" : "ul";
    return `<${tag}>${itemsOf(content)
      .map((item) => `<li>${lineOf(itemsOf(item), doc, reading)}</li>`)
      .join("")}</${tag}>`;
  }
  const inner = lineOf(itemsOf(content), doc, reading);
  const tag = kind === markup && tags.has(text(what)) ? text(what) : "p";
  if (tag === "blockquote") return `<blockquote><p>${inner}</p></blockquote>`;
  return tag === "aside" ? `<blockquote class="pullquote"><p>${inner}</p></blockquote>` : `<${tag}>${inner}</${tag}>`;
}

/** Pieces of a line, each with the marks that begin before it and how many end behind it. */
function lineOf(markers: unknown[], doc: Doc, reading: CardReading): string {
  let html = "";
  const open: string[] = [];
  for (const marker of markers) {
    const [kind, begins, ends, value] = itemsOf(marker);
    for (const at of itemsOf(begins)) {
      const [tag, attributes] = itemsOf(typeof at === "number" ? doc.markups[at] : undefined);
      const name = inline.has(text(tag)) ? text(tag) : "span";
      html += name === "a" ? `<a href="${escaped(hrefOf(itemsOf(attributes)))}">` : `<${name}>`;
      open.push(name);
    }
    html += kind === 1 ? atomOf(typeof value === "number" ? itemsOf(doc.atoms[value]) : [], reading) : escaped(text(value));
    for (let left = typeof ends === "number" ? ends : 0; left > 0 && open.length > 0; left -= 1) html += `</${open.pop()}>`;
  }
  return (
    html +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}

/** Attributes stand one behind the other: name, value, name, value. */
function hrefOf(attributes: unknown[]): string {
  const at = attributes.findIndex((one, index) => index % 2 === 0 && one === "href");
  return at < 0 ? "" : text(attributes[at + 1]);
}

function atomOf([name, value, payload]: unknown[], reading: CardReading): string {
  if (name === "soft-return" || name === "soft-break") return "<br>";
  if (name && !text(value)) reading.unknown(intakeSays.piece({ name: text(name) }), JSON.stringify([name, value, payload]));
  return escaped(text(value));
}
