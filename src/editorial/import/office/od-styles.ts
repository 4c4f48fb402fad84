import { type OdNode, below, childOf } from "./od-nodes.ts";

/** What an OpenDocument style says, with what its parents say: CSS for words, and the name of what the paragraph is. */
type OdStyle = { css: string; named: string };
export type OdStyles = { style: (name: string | undefined) => OdStyle; isNumbered: (list: string | undefined, level: number) => boolean };

type Said = { parent: string; own: string; css: Record<string, string> };

export function stylesOf(files: readonly OdNode[][]): OdStyles {
  const said = new Map<string, Said>();
  const numbered = new Set<string>();
  for (const node of files.flatMap((nodes) => [...below(nodes)])) {
    const name = node.attributes["style:name"] ?? "";
    if (node.name === "style:style")
      said.set(name, {
        parent: node.attributes["style:parent-style-name"] ?? "",
        own: node.attributes["style:display-name"] ?? name,
        css: cssIn(node),
      });
    if (node.name === "text:list-style")
      for (const level of node.children)
        if (level.name === "text:list-level-style-number") numbered.add(`${name} ${level.attributes["text:level"]}`);
  }
  return {
    isNumbered: (list, level) => numbered.has(`${list} ${level}`),
    style: (name) => {
      const css: Record<string, string> = {};
      const names: string[] = [];
      let at = name ?? "";
      for (let step = 0; at && step < 12; step += 1) {
        const one = said.get(at);
        names.push(plain(one?.own ?? at));
        // a style that has a name says what a paragraph is; how such paragraphs look is not said of their words
        if (one && isAutomatic(at)) Object.assign(css, { ...one.css, ...css });
        at = one?.parent ?? "";
      }
      return {
        css: Object.entries(css)
          .map(([property, value]) => `${property}:${value}`)
          .join(";"),
        named: names.find((one) => known.test(one)) ?? "",
      };
    },
  };
}

/** Made by the program for one place: P1, T12. */
const isAutomatic = (name: string): boolean => /^[A-Z]{1,2}\d+$/.test(name);
const known =
  /^(?:title|subtitle|quotations?|caption|illustration|figure|text|block quotation|preformatted text|emphasis|strong emphasis|source text|byline)$/i;
const plain = (name: string): string => name.replace(/_20_/g, " ");

function cssIn(style: OdNode): Record<string, string> {
  const { attributes = {} } = childOf(style, "style:text-properties") ?? {};
  const position = attributes["style:text-position"] ?? "";
  const css = {
    "font-weight": attributes["fo:font-weight"],
    "font-style": attributes["fo:font-style"],
    "font-variant": attributes["fo:font-variant"],
    "vertical-align": /^(?:super|[1-9]\d*%)/.test(position) ? "super" : /^(?:sub|-)/.test(position) ? "sub" : undefined,
    display: attributes["text:display"] === "none" ? "none" : undefined,
  };
  return Object.fromEntries(Object.entries(css).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
