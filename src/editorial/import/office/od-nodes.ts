import { xmlReader } from "../../../platform/index.ts";
import { recordOf, itemsOf } from "../../../values/index.ts";

/** A node of an OpenDocument's XML: an element by its name, or text. */
export type OdNode = { name: string; attributes: Record<string, string>; children: OdNode[]; text: string };

const read = xmlReader({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The elements of one file. Throws an Error where it is no XML. */
export const nodesOf = (xml: string): OdNode[] => itemsOf(read(xml)).map(nodeOf);

function nodeOf(given: unknown): OdNode {
  const record = recordOf(given);
  const name = Object.keys(record).find((key) => key !== ":@") ?? "";
  if (name === "#text") return { name, attributes: {}, children: [], text: String(record[name]) };
  const attributes = Object.fromEntries(Object.entries(recordOf(record[":@"])).map(([key, value]) => [key, String(value)]));
  return { name, attributes, children: itemsOf(record[name]).map(nodeOf), text: "" };
}

export const childOf = (node: OdNode | undefined, name: string): OdNode | undefined => node?.children.find((child) => child.name === name);

/** Every node below, in order. */
export function* below(nodes: readonly OdNode[]): Generator<OdNode> {
  for (const node of nodes) {
    yield node;
    yield* below(node.children);
  }
}

export const wordsOf = (node: OdNode): string => node.text + node.children.map(wordsOf).join("");
