import type { Seller } from "../editorial/index.ts";
import type { BillTo, Invoice } from "./invoices.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "invoices.bill_to": BillTo;
    "invoices.lines": Invoice["lines"];
    /** As it stood when the invoice was written; an early one names no account. */
    "invoices.seller": Omit<Seller, "account"> & Partial<Pick<Seller, "account">>;
    "orders.invoice_lines": Invoice["lines"];
  }
}
