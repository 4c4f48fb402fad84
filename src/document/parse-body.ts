import { newBlockId } from "./block-id.ts";
import { checked } from "./check.ts";
import { refuse } from "./refusals.ts";
import type { Body } from "./types.ts";
import { ownOf } from "../values/index.ts";

type Node = { type?: string; attrs?: Record<string, unknown>; content?: Node[]; text?: string; marks?: unknown[] };

const kept: Record<string, readonly string[]> = {
  subhead: ["level"],
  blockQuote: ["attribution"],
  pullQuote: ["attribution"],
  orderedList: ["start"],
  figure: ["picture", "alt", "credit", "width"],
  gallery: ["caption", "width"],
  table: ["caption"],
  tableCell: ["align"],
  tableHeader: ["align"],
  embed: ["url", "title"],
  noteBox: ["title"],
  houseAd: ["slot"],
};
const bare = new Set(["doc", "text", "hardBreak", "tableRow", "tableCell", "tableHeader"]);

/**
 * A body from JSON that came from outside: unknown attributes are dropped, missing ids given,
 * everything else that is wrong is refused as "document-invalid" with each place named.
 */
export function parseBody(json: unknown): Body {
  const body = clean(json as Node);
  const errors = checked(body).filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw refuse("document-invalid", ({ desk: { text: m } }) =>
      m.notTaken(errors.map(({ place, problem }) => `${place(m)} ${problem(m)}`).join("; ")),
    );
  }
  return body as unknown as Body;
}

function clean(node: Node): Node {
  if (node === null || typeof node !== "object") return node;
  const { type = "", content, text, marks } = node;
  const attrs = node.attrs ?? {};
  const wanted = (ownOf(kept, type) ?? []).filter((name) => attrs[name] !== undefined && attrs[name] !== null);
  const own = Object.fromEntries(wanted.map((name) => [name, attrs[name]]));
  const id = bare.has(type) ? {} : { id: typeof attrs.id === "string" && attrs.id ? attrs.id : newBlockId() };
  const all = { ...id, ...own };
  return {
    type,
    ...(Object.keys(all).length > 0 && { attrs: all }),
    ...(Array.isArray(content) ? { content: content.map(clean) } : holdsInline(type) && { content: [] }),
    ...(text !== undefined && { text }),
    ...(Array.isArray(marks) && marks.length > 0 && { marks }),
  };
}

/** An editor leaves `content` away where there are no words yet. */
const holdsInline = (type: string) => ["figure", "tableCell", "tableHeader"].includes(type);
