import type { Seller } from "../editorial/index.ts";
import type { BillTo, Invoice } from "./invoices.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "invoices.bill_to": BillTo;
    "invoices.lines": Invoice["lines"];
    "invoices.seller": Partial<Seller>;
    "orders.invoice_lines": Invoice["lines"];
  }
}
