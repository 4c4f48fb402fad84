import type { ReturnTo } from "./gateway.ts";
import type { Seen } from "./standing/rows.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "payments.return_to": ReturnTo;
    "standing_charges.seen": Seen;
  }
}
