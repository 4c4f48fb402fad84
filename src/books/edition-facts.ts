import type { Claim } from "./epub/bind-book.ts";

declare module "../editions/json-columns.ts" {
  interface EditionFacts {
    claim?: Claim;
  }
}
