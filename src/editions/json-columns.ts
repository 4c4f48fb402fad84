/** What an edition tells of itself beside its file: each room that makes one adds its own, with `declare module`. */
export interface EditionFacts {
  /** The ids of the articles in it. */
  articles?: string[];
  [fact: string]: unknown;
}

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "editions.facts": EditionFacts;
  }
}
