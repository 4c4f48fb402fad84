/**
 * What a room says when it will not do a thing, in a sentence the person can act on.
 * `kind` decides the HTTP status; `fields` names form fields with a sentence each.
 */
export type RefusalKind = "invalid" | "missing" | "forbidden" | "conflict" | "too-many" | "gone" | "unavailable";

export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: string, kind: RefusalKind, detail: string, fields: Record<string, string> = {}) {
    super(detail);
    this.name = "Refusal";
    this.code = code;
    this.kind = kind;
    this.detail = detail;
    this.fields = fields;
  }
}

/** A room's table of refusals: code → kind and what it means (docs/ERRORS.md is held to it). */
type RefusalTable = Readonly<Record<string, { kind: RefusalKind; meaning: string }>>;

/** `refuse("offer-closed", "This offer ended yesterday.")` for one room's table. */
export function refusalsOf<T extends RefusalTable>(table: T) {
  return (code: keyof T & string, detail: string, fields?: Record<string, string>): Refusal =>
    new Refusal(code, table[code]!.kind, detail, fields);
}
