import { parseAst } from "vitest/node";
import type { SourceFile } from "./rules.ts";

type Node = { type: string; start: number } & Record<string, unknown>;

/** What a reader sees or hears of an attribute; what a component of ours is given to show. */
const spoken = new Set([
  "alt",
  "any",
  "aria-label",
  "button",
  "description",
  "hint",
  "label",
  "legend",
  "placeholder",
  "says",
  "title",
  "what",
]);

/** Names of formats, and paths, which are the same in every language. */
const names = /\b(?:RSS|Atom|CSV|JSON|PDF|EPUB|OPDS)\b|\/[\w/]+/g;

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(names, ""));
/** Begins as a sentence does, and goes on. */
const isSentence = (text: string): boolean => /^[“\p{Lu}][^<>]*\s+\S/u.test(text);

/** Every word of the interface that stands in a source itself and not in the catalogue: the line and how it begins. */
export function wordsWrittenIn({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const note = (node: Node, words: string) =>
    found.push(`${path}:${text.slice(0, node.start).split("\n").length} ${words.trim().replace(/\s+/g, " ").slice(0, 60)}`);
  const visit = (node: Node, shown: boolean): void => {
    const here = isShown(node, shown);
    for (const words of textsOf(node)) if (here ? hasWords(words) : isSentence(words)) note(node, words);
    for (const [key, part] of Object.entries(node)) {
      if (key === "test" || node.type === "ImportDeclaration") continue;
      // what is compared or called with is not what is shown
      const within = here && !["BinaryExpression", "CallExpression", "MemberExpression", "JSXElement"].includes(node.type);
      for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) visit(child, within);
    }
  };
  visit(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }) as unknown as Node, false);
  return found;
}

/** The same of a template of the typesetter: text between its brackets, and strings that begin as a sentence does. */
export function wordsSetIn({ path, text }: SourceFile): string[] {
  return text.split("\n").flatMap((line, at) => {
    const code = line.replace(/^\s*\/\/.*|\s\/\/ .*/, "");
    const strings = [...code.matchAll(/"([^"]*)"/g)].map(([, said]) => said!).filter((said) => /^\p{Lu}\p{Ll}+/u.test(said));
    const marked = code.replace(/"[^"]*"/g, "").replace(/#[\w.-]+(?:\([^\]]*\))?(?:\.[\w-]+(?:\([^\]]*\))?)*|<[\w-]+>/g, "");
    // what stands behind a bracket that indexes or repeats is no text
    const texts = [...marked.matchAll(/\[([^[\]]*)\]/g)].map(([, said]) => said!).filter((said) => /\p{L}{2}/u.test(said));
    return [...strings, ...texts].map((said) => `${path}:${at + 1} ${said.trim()}`);
  });
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** Whether what stands here, or right below, goes onto the page. */
function isShown(node: Node, shown: boolean): boolean {
  if (node.type === "JSXText") return true;
  if (node.type === "JSXAttribute") return spoken.has((node["name"] as { name: string }).name);
  if (node.type === "JSXExpressionContainer") return shown || node["inAttribute"] !== true;
  return shown;
}

/** The words that this node is itself, each stretch by itself. */
function textsOf(node: Node): string[] {
  if (node.type === "JSXAttribute") {
    const value = node["value"] as Node | null;
    // the container of an attribute goes by its name, that of a child is shown
    if (value?.type === "JSXExpressionContainer") value["inAttribute"] = true;
    return [];
  }
  if (node.type === "JSXText") return [String(node["value"])];
  if (node.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : [];
  if (node.type === "TemplateElement") return [String((node["value"] as { raw: string }).raw)];
  return [];
}

/** Two words and a third, as a sentence has them; a list of names is none. */
const isTold = (text: string): boolean =>
  /\p{L}{2,}[,:;]? \p{L}[\p{L}’]*[,:;]? (?:“|…)?\p{L}/u.test(text) && !/^[a-z_. ]+ as [a-z_]+$/i.test(text);
/** What is said here goes to a log, or says which line of ours is wrong; SQL and lists of words are said to nobody. */
const saidToNobody = /^(?:new Error|sql(?:<.*)?|must|itemAt|entryOf|firstOf|report|platform\.log\.\w+|log\.\w+)$/s;

/** Every sentence, or part of one, that a source says itself to somebody: the line and how it begins. */
export function sentencesIn({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const source = (node: Node) => text.slice(node.start, (node as unknown as { end: number }).end);
  const visit = (node: Node): void => {
    const said = saidBy(node);
    if (said && isTold(said))
      found.push(`${path}:${text.slice(0, node.start).split("\n").length} ${said.trim().replace(/\s+/g, " ").slice(0, 60)}`);
    if (node.type.startsWith("TS") || /^(?:Import|ExportAll)Declaration$/.test(node.type)) return;
    const called = (node["callee"] ?? node["tag"]) as Node | undefined;
    const name = called && `${node.type === "NewExpression" ? "new " : ""}${source(called)}`;
    if (name && (saidToNobody.test(name) || name.endsWith(".split"))) return;
    for (const part of Object.values(node)) for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) visit(child);
  };
  visit(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }) as unknown as Node);
  return found;
}

/** A string, or a template whole, its values as “…”. */
function saidBy(node: Node): string | undefined {
  if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type !== "TemplateLiteral") return undefined;
  return (node["quasis"] as { value: { raw: string } }[]).map(({ value }) => value.raw).join("…");
}
