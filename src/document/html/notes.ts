import type { Element } from "hast";
import { itemAt } from "../../values/index.ts";
import { attributeOf, blocks, childrenOf, classesOf, isElement, isNamed, lineIn, type Node, type Tree } from "./hast.ts";
import { declarationsOf } from "./look.ts";

/** Where a note is called in the sentence → what holds its text; and all that is taken out of the running text for it. */
export type Notes = { called: Map<Element, Element>; taken: Set<Node>; backlinks: Set<Node>; read: Set<Node> };

const marker = /^[[(]?\s*(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§¶#]{1,4})\s*[\])]?[.)]?$/i;
/** How the makers of pages and of word processors name their notes. */
const named = /foot-?note|end-?note|noteref|_ftn|_edn|ftnt|sdfoot|sdend|(?:^|[^a-z])fn(?:ref)?[^a-z]|cite_note|mso-footnote|mso-endnote/i;
const inline = (node: Node | undefined): boolean => isElement(node) && !blocks.has(node.tagName);

/**
 * Footnotes of every maker have one shape: a sign in the sentence that leads to an element further down, which
 * leads back to it or is named as a note. What is called more than once, and what nobody calls, stays where it is.
 */
export function notesIn(tree: Tree): Notes {
  const targets = idsOf(tree);
  const local = tree.elements.flatMap((link) => {
    const target = link.tagName === "a" ? targets.get(fragmentOf(link)) : undefined;
    return target && target !== link ? [{ link, target }] : [];
  });
  const at = (node: Node) => tree.begins.get(node) ?? 0;
  const forward = local.filter(({ link, target }) => at(target) > at(link) && isSign(link, tree));
  const places = forward.map(({ link }) => at(link));
  const called = forward.map(({ target }) => at(target)).sort((a, b) => a - b);
  const back = local.filter(({ link, target }) => at(target) < at(link)).map(({ link }) => at(link));
  const notes: Notes = { called: new Map(), taken: new Set(), backlinks: new Set(), read: new Set() };
  const holds = (list: number[], node: Node) => countIn(list, at(node), tree.ends.get(node) ?? at(node));
  for (const { link, target } of forward) {
    const holder = holderOf(target, tree, (node) => holds(called, node) === 1 && holds(places, node) === 0);
    if (!holder || notes.taken.has(holder)) continue;
    if (!isNote(link, target, holder) && holds(back, holder) === 0) continue;
    notes.called.set(outermost(link, tree), holder);
    notes.taken.add(holder);
  }
  for (const { link, target } of local) if (at(target) < at(link) && leadsBack(link, tree)) notes.backlinks.add(link);
  takeShells(notes, tree);
  return notes;
}

/** Few nodes, and nothing in them but a number or a sign. */
const isSign = (node: Node, tree: Tree): boolean => isSmall(node, tree) && marker.test(lineIn(node));
const isSmall = (node: Node, { begins, ends }: Tree): boolean => (ends.get(node) ?? 0) - (begins.get(node) ?? 0) < 16;

const leadsBack = (link: Element, tree: Tree): boolean =>
  isSign(link, tree) ||
  /backlink|backref|footnote-(?:back|number|to-top)|sym$/i.test(saidOf(link)) ||
  (isSmall(link, tree) && !/[\p{L}\p{N}]/u.test(lineIn(link)));

const saidOf = (element: Element): string =>
  [...classesOf(element), attributeOf(element, "id"), attributeOf(element, "name"), attributeOf(element, "role")].join(" ");

const isNote = (link: Element, target: Element, holder: Element): boolean =>
  [saidOf(link), saidOf(target), saidOf(holder), attributeOf(link, "style")].some((said) => named.test(` ${said} `));

function idsOf({ elements }: Tree): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of elements)
    for (const id of [attributeOf(element, "id"), attributeOf(element, "name")]) if (id && !targets.has(id)) targets.set(id, element);
  return targets;
}

/** Browsers write whole addresses into what is copied, so only the fragment counts. */
function fragmentOf(link: Element): string {
  const href = attributeOf(link, "href");
  const hash = href.indexOf("#");
  if (hash < 0) return "";
  try {
    return decodeURIComponent(href.slice(hash + 1));
  } catch {
    return href.slice(hash + 1);
  }
}

/** How many of the rising numbers lie in [from, to]. */
function countIn(rising: number[], from: number, to: number): number {
  const before = (limit: number) => {
    let [low, high] = [0, rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(rising, middle) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return before(to + 1) - before(from);
}

/** The paragraph, item or row that the target stands in, and what holds only that. */
function holderOf(target: Element, { parent }: Tree, isAlone: (node: Node) => boolean): Element | undefined {
  let holder: Node | undefined = target;
  while (inline(holder)) holder = holder && parent.get(holder);
  if (isNamed(holder, "td", "th")) holder = parent.get(holder);
  if (!isNamed(holder, "p", "li", "dd", "tr", "div", "aside") || !isAlone(holder)) return undefined;
  for (let outer = parent.get(holder); isNamed(outer, "li", "div", "aside", "dd") && isAlone(outer); outer = parent.get(outer)) {
    const first = outer.children.find((child) => isElement(child) && !isNamed(child, "hr", "br"));
    if (first !== holder) break;
    holder = outer;
  }
  return isElement(holder) ? holder : undefined;
}

/** With the brackets and raised signs around it, as long as it is all that they hold. */
function outermost(link: Element, tree: Tree): Element {
  const { parent } = tree;
  let found = link;
  for (let outer = parent.get(found); isElement(outer) && inline(outer) && isSign(outer, tree); outer = parent.get(found)) found = outer;
  return found;
}

const rounds = 5;

/** What held nothing but notes, with its rule and its heading, is taken with them. */
function takeShells({ taken }: Notes, { parent }: Tree): void {
  let lately: Node[] = [...taken];
  for (let round = 0; round < rounds && lately.length > 0; round += 1) {
    const outer = new Set(lately.flatMap((node) => parent.get(node) ?? []));
    lately = [...outer].filter((node) => isElement(node) && !isNamed(node, "body", "html", "article", "main") && isShell(node, taken));
    for (const node of lately) taken.add(node);
  }
}

const isShell = (node: Node, taken: Set<Node>): boolean =>
  childrenOf(node).every((child) => {
    if (taken.has(child) || child.type === "comment" || isNamed(child, "hr", "br")) return true;
    if (isNamed(child, "h1", "h2", "h3", "h4", "h5", "h6")) return /^\p{L}*$/u.test(lineIn(child));
    return isElement(child) ? childrenOf(child).length === 0 : lineIn(child) === "";
  });

/** Is it a Word paragraph's own sign for a list? */
export const isListSign = (element: Element): boolean =>
  /^ignore$/i.test(declarationsOf(attributeOf(element, "style")).get("mso-list") ?? "");
