import { type Words, allWordsIn, wordsIn } from "./words.ts";

/**
 * What a room says when it will not do a thing, in a sentence the person can act on.
 * `kind` decides the HTTP status; `fields` names form fields with a sentence each.
 */
export type RefusalKind = "invalid" | "missing" | "forbidden" | "conflict" | "too-many" | "gone" | "unavailable";

/** Whoever throws it does not know in which language it will be shown: by itself it is in English, `spokenIn` has it in another. */
export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly #words: { detail: Words; fields: Readonly<Record<string, Words>> };

  constructor(code: string, kind: RefusalKind, detail: Words, fields: Readonly<Record<string, Words>> = {}) {
    super(wordsIn(detail, "en"));
    this.name = "Refusal";
    this.code = code;
    this.kind = kind;
    this.detail = this.message;
    this.fields = allWordsIn(fields, "en");
    this.#words = { detail, fields };
  }

  /** The same refusal with the words of that language. */
  spokenIn(language: string): Refusal {
    const { detail, fields } = this.#words;
    return new Refusal(this.code, this.kind, wordsIn(detail, language), allWordsIn(fields, language));
  }

  /** The same refusal with what stands beside other fields as well: its own are given, and all of them come back. */
  withFields(joined: (own: Readonly<Record<string, Words>>) => Readonly<Record<string, Words>>): Refusal {
    const { detail, fields } = this.#words;
    return new Refusal(this.code, this.kind, detail, joined(fields));
  }
}

/** A room's table of refusals: code → kind and what it means (docs/ERRORS.md is held to it). */
type RefusalTable = Readonly<Record<string, { kind: RefusalKind; meaning: string }>>;

/** `refuse("offer-closed", says((m) => m.refusals.offers.closed))` for one room's table. */
export function refusalsOf<T extends RefusalTable>(table: T) {
  return (code: keyof T & string, detail: Words, fields?: Readonly<Record<string, Words>>): Refusal =>
    new Refusal(code, table[code]!.kind, detail, fields);
}
