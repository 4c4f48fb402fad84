import type { Mark, Node } from "prosemirror-model";
import { newBlockId } from "../../../document/index.ts";
import { isRecord } from "../../../values/index.ts";

/** Who suggests, as suggestions bear it. `isGuest`: what others suggest is not theirs to write in. */
export type Author = { by: string; isGuest?: boolean };

/** Whether what stands there, suggested by `by`, is as any other word to this author. */
export const isForeign = ({ isGuest = false, by }: Author, suggested: { by?: unknown } | undefined): boolean =>
  isGuest && suggested !== undefined && suggested.by !== by;
/** `at`: when it was kept, in ISO 8601; "" until then. */
export type Attrs = { id: string; by: string; at: string };
/** What is suggested to a whole block. */
export type Held = { kind: "insert" | "delete" | "attrs"; was?: Record<string, unknown> } & Attrs;

/** Said by a transaction that is done as it is, whoever suggests. */
export const asItIs = "suggest: as it is";

export const newSuggestion = ({ by }: Author): Attrs => ({ id: newBlockId(), by, at: "" });

const isAttrs = (value: unknown): value is Attrs => isRecord(value) && typeof value.id === "string";
const isHeld = (value: unknown): value is Held => isAttrs(value) && "kind" in value;

export const attrsOf = ({ attrs }: Mark): Attrs | undefined => {
  const given: unknown = attrs;
  return isAttrs(given) ? given : undefined;
};

export const heldBy = (node: Node): Held | undefined => {
  const given: unknown = node.attrs.suggested;
  return isHeld(given) ? given : undefined;
};
