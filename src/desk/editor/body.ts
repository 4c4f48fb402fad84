import type { Node } from "prosemirror-model";
import type { Body } from "../../document/index.ts";
import { schema } from "./schema.ts";

type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string; marks?: Json[] };

/** A paragraph to begin in, where nothing is written yet. */
const blank: Json = { type: "doc", content: [{ type: "paragraph" }] };

/** A body as the editor holds it. Throws a RangeError for what no body may hold. */
export function docOf(body: Body): Node {
  const doc = schema.nodeFromJSON(body.content.length > 0 ? body : blank);
  doc.check();
  return doc;
}

/** What is written, as the body that is sent: attributes that are not set are left away, what tables are edited by, and where comments stand. */
export const bodyOf = (doc: Node): Body => trimmed(doc.toJSON() as Json) as unknown as Body;

const edited = new Set(["colspan", "rowspan", "colwidth"]);

function trimmed({ type, attrs, content, text, marks }: Json): Json {
  const own = Object.entries(attrs ?? {}).filter(([name, value]) => value !== null && value !== undefined && !edited.has(name));
  const looks = (marks ?? []).filter((mark) => mark.type !== "comment");
  return {
    type,
    ...(own.length > 0 && { attrs: Object.fromEntries(own) }),
    ...(content ? { content: joined(content.map(trimmed)) } : holds(type) && { content: [] }),
    ...(text !== undefined && { text }),
    ...(looks.length > 0 && { marks: looks.map(trimmed) }),
  };
}

/** Words that were two for a comment alone are one. */
function joined(content: Json[]): Json[] {
  const out: Json[] = [];
  for (const piece of content) {
    const last = out.at(-1);
    const isOne = piece.text !== undefined && last?.text !== undefined && JSON.stringify(piece.marks) === JSON.stringify(last.marks);
    if (isOne) out[out.length - 1] = { ...last, text: `${last.text}${piece.text}` };
    else out.push(piece);
  }
  return out;
}

const holds = (type: string): boolean => {
  const kind = schema.nodes[type];
  return kind !== undefined && !kind.isLeaf;
};
