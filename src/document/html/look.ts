import type { Element, Root } from "hast";
import { attributeOf, classesOf, isNamed, within } from "./hast.ts";

/** What a style says of words, as far as an article can hold it; undefined is “as around it”. */
type Look = { bold?: boolean; italic?: boolean; raised?: "super" | "sub" | "none"; smallCaps?: boolean; hidden?: boolean };

/** Programs that write a class for each look (Google Docs as a file, Pages) say in their style sheet what it is. */
export type LookOf = (element: Element) => Look;

const mostCss = 400_000;

export function looksIn(root: Root): LookOf {
  const rules = new Map<string, Look>();
  let left = mostCss;
  for (const node of within(root)) {
    if (!isNamed(node, "style") || left <= 0) continue;
    // what stands in a style element is its own text, and no page's words
    const css = node.children.map((inner) => ("value" in inner ? inner.value : "")).join("");
    readRules(css.slice(0, left), rules);
    left -= css.length;
  }
  return (element) => {
    const own = attributeOf(element, "style");
    if (rules.size === 0) return own ? lookOf(own) : {};
    const looks = classesOf(element).flatMap((name) => rules.get(name) ?? []);
    return Object.assign({}, ...looks, own ? lookOf(own) : {});
  };
}

function readRules(css: string, rules: Map<string, Look>): void {
  for (const part of css.replaceAll(/<!--|-->/g, "").split("}")) {
    const [selectors, style, ...more] = part.split("{");
    // a rule within @media says how it looks elsewhere
    if (!selectors || !style || more.length > 0) continue;
    const look = lookOf(style);
    if (Object.keys(look).length === 0) continue;
    for (const selector of selectors.split(",")) {
      const name = /^[a-z0-9]*\.([\w-]+)$/i.exec(selector.trim())?.[1];
      if (name) rules.set(name, { ...rules.get(name), ...look });
    }
  }
}

/** Property → value of a style attribute, names in small letters. */
export function declarationsOf(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of style.split(";")) {
    const colon = one.indexOf(":");
    if (colon > 0) found.set(one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim());
  }
  return found;
}

function lookOf(style: string): Look {
  const said = declarationsOf(style);
  const [font = "", weight, slant, raised] = ["font", "font-weight", "font-style", "vertical-align"].map((name) =>
    said.get(name)?.toLowerCase(),
  );
  const bold = weight ? isBold(weight) : font ? /\bbold\b|\b[6-9]00\b/.test(font) || undefined : undefined;
  const italic = slant
    ? /italic|oblique/.test(slant)
      ? true
      : slant === "normal"
        ? false
        : undefined
    : /italic|oblique/.test(font) || undefined;
  const caps = said.get("font-variant") ?? said.get("font-variant-caps") ?? "";
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...((raised === "super" || raised === "sub") && { raised }),
    ...(raised === "baseline" && { raised: "none" as const }),
    ...(caps.includes("small-caps") && { smallCaps: true }),
    ...((said.get("display") === "none" || said.get("mso-hide") === "all") && { hidden: true }),
  };
}

function isBold(weight: string): boolean | undefined {
  if (/^(bold|bolder|[6-9]\d\d)$/.test(weight)) return true;
  return /^(normal|lighter|[1-5]\d\d)$/.test(weight) ? false : undefined;
}
