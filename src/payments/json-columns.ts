import type { ReturnTo } from "./gateway.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "payments.return_to": ReturnTo;
  }
}
