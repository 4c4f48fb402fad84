/** Invoices, credit notes and receipts: what stands over them, in their lines, and on the page that is set of one. */
export const documents = {
  titles: { "credit note": "Credit note", receipt: "Receipt", invoice: "Invoice", paid: "Invoice and receipt" },
  totals: { invoice: "Total", "credit note": "Given back", receipt: "Received" },
  to: "To",
  from: "From",
  what: "What",
  amount: "Amount",
  net: "Net",
  tax: (rate: string | undefined) => (rate === undefined ? "Tax" : `Tax, ${rate}`),
  vatId: (id: string) => `VAT ${id}`,
  date: (day: string) => `Date: ${day}`,
  payBy: (day: string) => `To be paid by ${day}`,
  refersTo: (number: number) => `Refers to invoice ${number}`,
  byTransfer: ({ account, number }: { account: string; number: number }) => `By transfer to ${account}; please name invoice ${number}.`,
  byCard: (address: string) => `By card: ${address}`,
  lines: {
    supplied: ({ line, first, last }: { line: string; first: number; last: number }) =>
      `${line}, ${first < last ? `no. ${first} to no. ${last}` : `no. ${last}`}`,
    invoiceOf: (order: number) => `Invoice of order ${order}`,
    unused: ({ unused, of, order }: { unused: number; of: number; order: number }) =>
      `Unused issues (${unused} of ${of}), credited to order ${order}`,
    paid: (how: string) => `Paid: ${how}`,
    guarantee: "Money-back guarantee",
    unserved: ({ unserved, of }: { unserved: number; of: number }) => `Unserved issues (${unserved} of ${of})`,
    bankTook: (order: number) => `Taken back by the bank: order ${order}`,
    bankGave: (order: number) => `Given back by the bank: order ${order}`,
    givenBack: (order: number) => `Given back: order ${order}`,
  },
};
