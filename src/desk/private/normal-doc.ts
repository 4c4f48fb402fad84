import { type Marked, isMarked } from "../../document/index.ts";
import { says } from "../../messages/index.ts";
import { jsonOf, recordOf } from "../../values/index.ts";
import { bodyOf } from "../editor/body.ts";
import { schema } from "../editor/schema.ts";
import { refuse } from "../refusals.ts";

/** A document of the editor’s as its schema reads it: what it has no place for is not in it. Throws a RangeError for what it cannot hold. */
export function normalDoc(json: unknown): Marked {
  const { content } = recordOf(json);
  if (Array.isArray(content) && content.length === 0) return { type: "doc", content: [] };
  const doc = schema.nodeFromJSON(json);
  doc.check();
  const plain: unknown = bodyOf(doc);
  if (!isMarked(plain)) throw new RangeError("no document");
  return plain;
}

/** The same of what somebody outside sent. Refuses "suggestion-unreadable". */
export function docSent(json: string): Marked {
  try {
    return normalDoc(jsonOf(json));
  } catch {
    throw refuse(
      "suggestion-unreadable",
      says((m) => m.privateLink.unreadable),
    );
  }
}
