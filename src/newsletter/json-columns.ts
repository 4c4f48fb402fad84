import type { Body } from "../document/index.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "mailings.note": Body;
  }
}
